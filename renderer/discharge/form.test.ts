import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DischargeForm,
  daysBackFrom,
  formOf,
  isDischargeForm,
  missingFields,
  type Prepared,
  pieces,
  standing,
} from './form.ts';

const blocks = {
  clinicalSummary: 'a',
  treatmentGiven: 'b',
  risk: 'c',
  gpActions: 'd',
  advice: 'e',
  plan: 'f',
};
const prepared = {
  header: { access: { dischargedOn: null } },
  earliestOn: '2026-11-17',
  latestOn: '2026-11-24',
  missing: [],
  blocks,
  signed: null,
  endCodes: [{ code: '46', label: 'Completed' }],
} as unknown as Prepared;
const form: DischargeForm = { dischargedOn: '2026-11-24', endCode: '46', blocks };

describe('the discharge form', () => {
  it('begins inside the days that may be chosen', () => {
    expect(formOf(prepared, '2026-11-20').dischargedOn).toBe('2026-11-20');
    expect(formOf(prepared, '2026-12-20').dischargedOn).toBe('2026-11-24');
    expect(formOf(prepared, '2026-01-01').dischargedOn).toBe('2026-11-17');
  });

  it('names what is missing, in the order of the page', () => {
    expect(missingFields(form, prepared)).toEqual([]);
    expect(
      missingFields(
        { dischargedOn: '2026-11-25', endCode: '99', blocks: { ...blocks, plan: ' ', risk: '' } },
        prepared,
      ),
    ).toEqual(['dischargedOn', 'endCode', 'risk', 'plan']);
  });

  it('offers every day of the range, across a change of the clocks, and no other', () => {
    expect(daysBackFrom('2026-10-26', '2026-10-24')).toEqual([
      '2026-10-26',
      '2026-10-25',
      '2026-10-24',
    ]);
    expect(daysBackFrom('2026-10-24', '2026-10-26')).toEqual(['2026-10-24']);
  });

  it('takes back only a draft that is a discharge', () => {
    expect(isDischargeForm(form)).toBe(true);
    expect(isDischargeForm({ ...form, blocks: { ...blocks, plan: undefined } })).toBe(false);
    expect(isDischargeForm(null)).toBe(false);
  });

  it('drops matches of a block that has been changed since', () => {
    const matches = [
      { block: 'plan', start: 0, end: 1, sessionNumber: 2, seq: 48, theirWords: 'x' },
      { block: 'risk', start: 0, end: 1, sessionNumber: null, seq: null, theirWords: 'y' },
    ];
    expect(standing(matches, blocks, { ...blocks, risk: 'else' }).map((one) => one.block)).toEqual([
      'plan',
    ]);
  });

  it('cuts a text at any matches without losing or doubling a letter', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60 }),
        fc.array(fc.record({ start: fc.nat(70), end: fc.nat(70) }), { maxLength: 6 }),
        (text, matches) => {
          const cut = pieces(text, matches);
          expect(cut.map((one) => one.text).join('')).toBe(text);
          expect(cut.every((one) => one.text !== '')).toBe(true);
        },
      ),
    );
    expect(pieces('like a vice here', [{ start: 5, end: 11 }])).toEqual([
      { text: 'like ', found: false },
      { text: 'a vice', found: true },
      { text: ' here', found: false },
    ]);
  });
});
