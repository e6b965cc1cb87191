import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseDesk, manager, supervisor, therapist } from '../../test/fixtures/caseDesk.ts';
import { daysAgo, discharged, patient, share, underWay } from '../../test/fixtures/cases.ts';
import { isReference, rankOf, referenceDigits } from './find.ts';

const amira = { given: 'Amira', family: 'Hassan', preferredName: null, nhsNumber: '9990004471' };

describe('a case is found', () => {
  it.each([
    'CR-4471',
    'cr4471',
    ' 4471 ',
    'cr 4471',
    'Amira',
    'hassan am',
    'HÁSSAN',
    '9990004471',
    '999 000 4471',
    'CR-44',
  ])('by %s', (query) => expect(rankOf(query, 'CR-4471', amira)).not.toBeNull());

  it.each([
    '',
    '   ',
    'x',
    'mira',
    'Amira Bevan',
    '4472',
    '999',
    '44710',
    '%',
    '*',
    'CR-',
    '(',
    '\\',
  ])('not by %j', (query) => expect(rankOf(query, 'CR-4471', amira)).toBeNull());

  it('by the last four of the NHS number, after the case whose reference they are', () => {
    const other = { ...amira, nhsNumber: '9990000018' };
    expect(rankOf('4471', 'CR-4471', other)).toBe(0);
    expect(rankOf('4471', 'CR-4502', amira)).toBe(1);
    expect(rankOf('471', 'CR-4502', amira)).toBeNull();
  });

  it('by the name the patient prefers, and without accents or apostrophes', () => {
    const hannah = { ...amira, given: 'Hannah', family: "O'Dwyer-Cöln", preferredName: 'Han' };
    for (const query of ['han', 'odwyer', 'o’dwyer', 'coln', 'Han Coln'])
      expect(rankOf(query, 'CR-1000', hannah)).not.toBeNull();
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
        rankOf(query, 'CR-4471', amira);
        if (referenceDigits(query) === null) expect(isReference('CR-4471', query)).toBe(false);
      }),
    );
  });
});

describe('finding on a desk', () => {
  it('answers best first with the state of the window', async () => {
    const desk = await caseDesk(therapist, [
      underWay(4471),
      discharged(4105, 37, {
        patient: [patient(4105, { given: 'Amirah', family: 'Lloyd', nhsNumber: null })],
      }),
    ]);
    const { cases } = await desk.get('desk.find', { query: 'amira' });
    expect(cases.map(({ caseRef, name, access }) => [caseRef, name, access.daysLeft])).toEqual([
      ['CR-4471', 'Amira Hassan', null],
      ['CR-4105', 'Amirah Lloyd', 5],
    ]);
    // An open case is there once, by its reference too.
    expect((await desk.get('desk.find', { query: 'CR-4471' })).cases).toMatchObject([
      { caseRef: 'CR-4471', name: 'Amira Hassan' },
    ]);
  });

  it('finds a closed case by its whole reference only, without a name, with when it closed', async () => {
    const desk = await caseDesk(therapist, [discharged(4061, 43)]);
    for (const query of ['amira', 'hassan', '0018', '406', 'CR-40'])
      expect((await desk.get('desk.find', { query })).cases).toEqual([]);
    for (const query of ['CR-4061', '4061'])
      expect((await desk.get('desk.find', { query })).cases).toMatchObject([
        {
          episodeId: 'episode-4061',
          name: null,
          access: { state: 'lapsed', dischargedOn: daysAgo(43), daysLeft: 0 },
        },
      ]);
  });

  it('gives a supervisor references and no name, and finds nothing by one', async () => {
    const desk = await caseDesk(supervisor, [
      underWay(4471, { supervisionRequest: [share(4471)] }),
    ]);
    expect((await desk.get('desk.find', { query: 'Amira' })).cases).toEqual([]);
    expect((await desk.get('desk.find', { query: '44' })).cases).toMatchObject([
      { caseRef: 'CR-4471', name: null },
    ]);
  });

  it('lets a case manager find a waiting patient by name', async () => {
    const waiting = underWay(4541, { session: [], sessionNote: [] });
    const episode = {
      ...waiting.episode,
      status: 'waiting' as const,
      allocatedOn: null,
      therapistId: null,
    };
    const desk = await caseDesk(manager, [{ ...waiting, episode }]);
    expect((await desk.get('desk.find', { query: 'Hassan' })).cases).toMatchObject([
      { caseRef: 'CR-4541', name: 'Amira Hassan', access: { state: 'notAllocated' } },
    ]);
  });
});
