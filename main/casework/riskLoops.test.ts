import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, daysAgo, episode, gad, loop, phq } from '../../test/fixtures/cases.ts';
import { allLoops, missingLoops, openLoops } from './riskLoops.ts';

const answers = (item9: number) => [1, 1, 1, 1, 1, 0, 0, 0, item9];
const records = (more: Partial<Parameters<typeof missingLoops>[0]> = {}) => ({
  episode: [episode(4502)],
  measure: [phq(4502, 'a', daysAgo(8), answers(0)), phq(4502, 'b', daysAgo(1), answers(1))],
  riskLoop: [],
  ...more,
});

describe('an item 9 answer that nobody recorded', () => {
  it('is an open loop of the therapist, whatever the total is', () => {
    expect(missingLoops(records())).toEqual([
      {
        id: 'risk-b-4502',
        episodeId: 'episode-4502',
        source: 'item9',
        answer: 1,
        openedAt: at(daysAgo(1), '09:00'),
        ownerId: 'practitioner-pugh',
        closed: null,
      },
    ]);
  });

  it('falls to the case manager where there is no therapist yet', () => {
    const waiting = episode(4502, { therapistId: null });
    expect(missingLoops(records({ episode: [waiting] }))[0]?.ownerId).toBe('practitioner-nair');
  });

  it.each([
    ['by the id made from it', loop(4502, 'x', { id: 'risk-b-4502', openedAt: at(daysAgo(3)) })],
    ['by another system, at the same time', loop(4502, 'flag')],
    ['by another system, later', loop(4502, 'flag', { openedAt: at(daysAgo(0), '08:00') })],
  ])('is not asked again once it was recorded %s, closed ones too', (_, recorded) => {
    expect(missingLoops(records({ riskLoop: [recorded] }))).toEqual([]);
    const closed = { action: 'assessed', note: 'n', at: at(daysAgo(0)), byId: 'p' } as const;
    expect(missingLoops(records({ riskLoop: [{ ...recorded, closed }] }))).toEqual([]);
  });

  it('is not answered by a loop of an earlier answer, or by a flag set by hand', () => {
    const measure = [
      phq(4502, 'a', daysAgo(8), answers(2)),
      phq(4502, 'b', daysAgo(1), answers(1)),
    ];
    const first = loop(4502, 'flag', { openedAt: at(daysAgo(8), '09:00'), answer: 2 });
    const byHand = loop(4502, 'hand', { source: 'clinician', answer: null });
    const found = missingLoops(records({ measure, riskLoop: [first, byHand] }));
    expect(found.map(({ id }) => id)).toEqual(['risk-b-4502']);
  });

  it('has none where there is no answer to it', () => {
    const measure = [gad(4502, 'g', daysAgo(1), 21), phq(4502, 'a', daysAgo(1), answers(0))];
    expect(missingLoops(records({ measure }))).toEqual([]);
  });
});

it('never hides an answer of 1 to 3: one open loop each, and none twice', () => {
  const item9 = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(fc.array(item9, { maxLength: 8 }), (series) => {
      const measure = series.map((answer, i) =>
        phq(4502, `m${i}`, daysAgo(60 - i * 7), answers(answer)),
      );
      const found = records({ measure });
      expect(openLoops(found).map(({ answer }) => answer)).toEqual(
        series.filter((answer) => answer > 0).toReversed(),
      );
      // Once they are on record, nothing is missing any more.
      const kept = { ...found, riskLoop: missingLoops(found) };
      expect(missingLoops(kept)).toEqual([]);
      expect(allLoops(kept)).toHaveLength(series.filter((answer) => answer > 0).length);
    }),
    { numRuns: 100 },
  );
});
