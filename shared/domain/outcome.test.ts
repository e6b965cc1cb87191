import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, episodeOutcome, scoreTrend } from './outcome.ts';
import type { Measure } from './records.ts';

const outcome = (phqFirst: number, phqLast: number, gadFirst: number, gadLast: number) =>
  episodeOutcome({ phqFirst, phqLast, gadFirst, gadLast, attended: 6 });

describe('outcome vectors of domain 1.3', () => {
  it.each([
    // PHQ first, last, GAD first, last -> caseness, recovery, improvement, deterioration
    [15, 9, 12, 7, true, true, true, false],
    [10, 9, 8, 7, true, true, false, false],
    [20, 12, 15, 14, true, false, true, false],
    [9, 3, 7, 3, false, false, true, false],
    [12, 18, 10, 10, true, false, false, true],
    [18, 12, 8, 12, true, false, false, false],
    [14, 14, 7, 7, true, false, false, false],
    [10, 4, 5, 9, true, false, false, false],
  ])(
    'PHQ %i>%i, GAD %i>%i',
    (pf, pl, gf, gl, casenessAtStart, recovery, reliableImprovement, reliableDeterioration) => {
      expect(outcome(pf, pl, gf, gl)).toEqual({
        eligible: true,
        casenessAtStart,
        recovery,
        reliableImprovement,
        reliableDeterioration,
        reliableRecovery: recovery && reliableImprovement,
      });
    },
  );
});

describe('episode outcome', () => {
  it('counts from two attended appointments', () => {
    const facts = { phqFirst: 15, phqLast: 9, gadFirst: 12, gadLast: 7 };
    expect(episodeOutcome({ ...facts, attended: 1 }).eligible).toBe(false);
    expect(episodeOutcome({ ...facts, attended: 2 }).eligible).toBe(true);
  });

  it('assumes nothing where a score is missing', () => {
    expect(
      episodeOutcome({ phqFirst: 15, phqLast: 9, gadFirst: null, gadLast: null, attended: 5 }),
    ).toEqual({
      eligible: true,
      casenessAtStart: null,
      recovery: null,
      reliableImprovement: null,
      reliableDeterioration: null,
      reliableRecovery: null,
    });
  });

  const phq = fc.integer({ min: 0, max: 27 });
  const gad = fc.integer({ min: 0, max: 21 });
  it('never both improves and deteriorates, and mirrors when the course is reversed', () => {
    fc.assert(
      fc.property(phq, phq, gad, gad, (pf, pl, gf, gl) => {
        const forward = outcome(pf, pl, gf, gl);
        const backward = outcome(pl, pf, gl, gf);
        expect(forward.reliableImprovement && forward.reliableDeterioration).toBe(false);
        expect(forward.reliableImprovement).toBe(backward.reliableDeterioration);
        if (forward.recovery) expect(backward.recovery).toBe(false);
      }),
    );
  });
});

const measure = (kind: Measure['kind'], at: string, total: number | null): Measure => ({
  id: `m-${at}`,
  episodeId: 'e',
  kind,
  at,
  items: null,
  total,
});

describe('score trend', () => {
  it('orders by time, takes one measure and leaves incomplete ones out', () => {
    const trend = scoreTrend(
      [
        measure('PHQ-9', '2026-11-10T09:00:00.000Z', 9),
        measure('GAD-7', '2026-10-01T09:00:00.000Z', 21),
        measure('PHQ-9', '2026-10-01T09:00:00.000Z', 16),
        measure('PHQ-9', '2026-11-17T09:00:00.000Z', null),
      ],
      'PHQ-9',
    );
    expect(trend).toEqual({
      kind: 'PHQ-9',
      points: [
        { at: '2026-10-01T09:00:00.000Z', total: 16 },
        { at: '2026-11-10T09:00:00.000Z', total: 9 },
      ],
      first: 16,
      last: 9,
      change: 'improvedReliably',
      belowCaseness: true,
    });
  });

  it('orders instants, not their spelling', () => {
    const { first } = scoreTrend(
      [
        measure('GAD-7', '2026-07-01T09:30:00+01:00', 12),
        measure('GAD-7', '2026-07-01T09:00:00.000Z', 5),
      ],
      'GAD-7',
    );
    expect(first).toBe(12);
  });

  it('needs two scores for a change and one for caseness', () => {
    expect(scoreTrend([], 'GAD-7')).toMatchObject({
      change: 'notEnoughScores',
      belowCaseness: null,
      first: null,
    });
    const one = [measure('GAD-7', '2026-10-01T09:00:00.000Z', 8)];
    expect(scoreTrend(one, 'GAD-7')).toMatchObject({
      change: 'notEnoughScores',
      belowCaseness: false,
      first: 8,
      last: 8,
    });
  });

  it('needs the reliable number of points', () => {
    expect(changeOf('PHQ-9', 15, 10)).toBe('noReliableChange');
    expect(changeOf('PHQ-9', 15, 9)).toBe('improvedReliably');
    expect(changeOf('GAD-7', 5, 9)).toBe('worseReliably');
  });
});
