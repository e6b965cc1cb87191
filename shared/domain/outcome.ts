/** Outcome of an episode and direction of its scores, by the national definitions (domain 1.3). */
import { isCase, reliableChange } from './measures.ts';
import type { Measure, MeasureKind } from './records.ts';

/** First and last complete totals of an episode; null where there is none. */
export type OutcomeFacts = {
  readonly phqFirst: number | null;
  readonly phqLast: number | null;
  readonly gadFirst: number | null;
  readonly gadLast: number | null;
  /** Attended treatment appointments (attendance 5 or 6). */
  readonly attended: number;
};

/** Flags are null where a score is missing: nothing is assumed. */
export type EpisodeOutcome = {
  /** At least two attended treatment appointments; a shorter course is not counted. */
  readonly eligible: boolean;
  readonly casenessAtStart: boolean | null;
  readonly recovery: boolean | null;
  readonly reliableImprovement: boolean | null;
  readonly reliableDeterioration: boolean | null;
  readonly reliableRecovery: boolean | null;
};

/** Attended treatment appointments from which a course counts. */
export const ATTENDED_FOR_OUTCOME = 2;

/**
 * Outcome on the pair PHQ-9 and GAD-7, which is the pair wherever no complete disorder-specific
 * measure exists. Recovery: at caseness on either at the start, below both cuts at the end. Reliable
 * improvement: one fell reliably and the other did not rise reliably; deterioration mirrors it.
 */
export function episodeOutcome(facts: OutcomeFacts): EpisodeOutcome {
  const eligible = facts.attended >= ATTENDED_FOR_OUTCOME;
  const { phqFirst, phqLast, gadFirst, gadLast } = facts;
  if (phqFirst === null || phqLast === null || gadFirst === null || gadLast === null) {
    return {
      eligible,
      casenessAtStart: null,
      recovery: null,
      reliableImprovement: null,
      reliableDeterioration: null,
      reliableRecovery: null,
    };
  }
  const casenessAtStart = isCase('PHQ-9', phqFirst) || isCase('GAD-7', gadFirst);
  const caseAtEnd = isCase('PHQ-9', phqLast) || isCase('GAD-7', gadLast);
  const changes = [
    changeOf('PHQ-9', phqFirst, phqLast),
    changeOf('GAD-7', gadFirst, gadLast),
  ] as const;
  const fell = changes.includes('improvedReliably');
  const rose = changes.includes('worseReliably');
  const recovery = casenessAtStart && !caseAtEnd;
  const reliableImprovement = fell && !rose;
  return {
    eligible,
    casenessAtStart,
    recovery,
    reliableImprovement,
    reliableDeterioration: rose && !fell,
    reliableRecovery: recovery && reliableImprovement,
  };
}

export type ScoreChange = 'improvedReliably' | 'worseReliably' | 'noReliableChange';

/** Whether a total changed by at least the reliable amount. Lower is better on both measures. */
export function changeOf(kind: MeasureKind, first: number, last: number): ScoreChange {
  const points = reliableChange(kind);
  if (first - last >= points) return 'improvedReliably';
  return last - first >= points ? 'worseReliably' : 'noReliableChange';
}

export type ScoreTrend = {
  readonly kind: MeasureKind;
  /** Complete totals in time order; `at` is the ISO instant of the measure. */
  readonly points: { readonly at: string; readonly total: number }[];
  readonly first: number | null;
  readonly last: number | null;
  readonly change: ScoreChange | 'notEnoughScores';
  /** Whether the last total is below the cut; null without a score. */
  readonly belowCaseness: boolean | null;
};

/** One measure's course over an episode. Incomplete questionnaires are left out. */
export function scoreTrend(measures: readonly Measure[], kind: MeasureKind): ScoreTrend {
  const points = measures
    .flatMap((m) => (m.kind === kind && m.total !== null ? [{ at: m.at, total: m.total }] : []))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const first = points[0]?.total ?? null;
  const last = points.at(-1)?.total ?? null;
  return {
    kind,
    points,
    first,
    last,
    change:
      first === null || last === null || points.length < 2
        ? 'notEnoughScores'
        : changeOf(kind, first, last),
    belowCaseness: last === null ? null : !isCase(kind, last),
  };
}
