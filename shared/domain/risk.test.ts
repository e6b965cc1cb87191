import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Measure, RiskLoop } from './records.ts';
import {
  closeLoop,
  isOverdue,
  item9,
  loopFor,
  loopsToOpen,
  riskActions,
  riskPrompts,
} from './risk.ts';

const phq = (day: number, answer: number | null, more: Partial<Measure> = {}): Measure => ({
  id: `m${day}`,
  episodeId: 'e',
  kind: 'PHQ-9',
  at: `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`,
  items: [0, 0, 0, 0, 0, 0, 0, 0, answer],
  total: answer,
  ...more,
});
const loop = loopFor(
  {
    measureId: 'm3',
    episodeId: 'e',
    at: '2026-11-03T09:00:00.000Z',
    answer: 1,
    previous: 0,
    rose: true,
  },
  'rp',
);
const closing = {
  action: 'assessed',
  note: 'Explored; safety plan reviewed.',
  at: '2026-11-03T10:00:00.000Z',
  byId: 'rp',
} as const;

describe('prompts', () => {
  it.each([1, 2, 3])('item 9 = %i prompts, however low the total', (answer) => {
    expect(riskPrompts([phq(1, answer)])).toEqual([
      {
        measureId: 'm1',
        episodeId: 'e',
        at: '2026-11-01T09:00:00.000Z',
        answer,
        previous: null,
        rose: false,
      },
    ]);
  });

  it('item 9 = 0, unanswered, a total alone and GAD-7 do not', () => {
    expect(riskPrompts([phq(1, 0), phq(2, null), phq(3, 2, { items: null })])).toEqual([]);
    const gad = { kind: 'GAD-7', items: [3, 3, 3, 3, 3, 3, 3], total: 21 } as const;
    expect(riskPrompts([phq(4, 3, { ...gad, items: [...gad.items] })])).toEqual([]);
  });

  it('prompts on an incomplete questionnaire whose item 9 was answered', () => {
    const incomplete = phq(1, 1, { items: [null, 0, 0, 0, 0, 0, 0, 0, 1], total: null });
    expect(riskPrompts([incomplete])).toHaveLength(1);
    expect(item9(incomplete)).toBe(1);
  });

  it('marks a rise against the answer before, in time order', () => {
    const prompts = riskPrompts([phq(22, 2), phq(1, 1), phq(8, 1), phq(15, null), phq(29, 1)]);
    expect(prompts.map(({ measureId, previous, rose }) => [measureId, previous, rose])).toEqual([
      ['m1', null, false],
      ['m8', 1, false],
      ['m22', 1, true],
      ['m29', 2, false],
    ]);
  });
});

describe('loops', () => {
  it('open once for each answer, however often it is synced', () => {
    const measures = [phq(1, 1), phq(8, 0), phq(15, 2)];
    const opened = loopsToOpen(measures, [], 'rp');
    expect(opened.map((l) => RiskLoop.parse(l).id)).toEqual(['risk-m1', 'risk-m15']);
    expect(loopsToOpen(measures, opened, 'someone-else')).toEqual([]);
  });

  it('close only by an action with words, once, and not before they opened', () => {
    expect(closeLoop(loop, closing)?.closed).toEqual(closing);
    expect(closeLoop(loop, { ...closing, note: '  ' })).toBeNull();
    expect(closeLoop({ ...loop, closed: closing }, closing)).toBeNull();
    expect(closeLoop(loop, { ...closing, at: '2026-11-03T08:59:59.000Z' })).toBeNull();
  });

  it('are overdue after a day, until they are closed', () => {
    const opened = Date.parse(loop.openedAt);
    expect(isOverdue(loop, opened + 24 * 3_600_000 - 1)).toBe(false);
    expect(isOverdue(loop, opened + 24 * 3_600_000)).toBe(true);
    expect(isOverdue({ ...loop, closed: closing }, opened + 1e12)).toBe(false);
  });

  it('have an action list that matches the record', () => {
    const options = RiskLoop.shape.closed.unwrap().shape.action.options;
    expect(riskActions.map(({ action }) => action)).toEqual(options);
  });

  it('no total hides an answer', () => {
    const answers = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(answers, (items) => {
        const total = items.reduce((sum, n) => sum + n, 0);
        expect(riskPrompts([phq(1, 0, { items, total })])).toHaveLength(
          (items[8] ?? 0) > 0 ? 1 : 0,
        );
      }),
    );
  });
});
