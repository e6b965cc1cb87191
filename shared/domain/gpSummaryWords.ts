/**
 * Sentences of the end-of-treatment summary that are merged from the record (product L3). Each says
 * what is recorded, or that it is not; none assumes that something was normal.
 */
import type { Attendance } from './attendance.ts';
import { formatDate, londonDay } from './london.ts';
import { isCase, measuresTable } from './measures.ts';
import { changeOf, episodeOutcome, type ScoreTrend } from './outcome.ts';
import type { Consent, Goal, MeasureKind } from './records.ts';

const dayOf = (at: string): string => formatDate(londonDay(Date.parse(at)));

/** The outcome line: flag and raw scores beside each other (hazard H04). */
export function outcomeSentence(phq: ScoreTrend, gad: ScoreTrend, attended: number): string {
  const outcome = episodeOutcome({
    phqFirst: phq.points.length > 1 ? phq.first : null,
    phqLast: phq.points.length > 1 ? phq.last : null,
    gadFirst: gad.points.length > 1 ? gad.first : null,
    gadLast: gad.points.length > 1 ? gad.last : null,
    attended,
  });
  if (!outcome.eligible) {
    return 'No course outcome is stated: fewer than two treatment appointments were attended.';
  }
  if (outcome.recovery === null) {
    return 'No course outcome can be stated: a first and a last score are not recorded for both PHQ-9 and GAD-7.';
  }
  return `${flagWords(outcome, measuresThat('improvedReliably', phq, gad), measuresThat('worseReliably', phq, gad))}: ${rawScores(phq)}, ${rawScores(gad)}.`;
}

function flagWords(
  outcome: ReturnType<typeof episodeOutcome>,
  better: string,
  worse: string,
): string {
  if (outcome.reliableRecovery) return `Recovered, with reliable improvement on ${better}`;
  if (outcome.recovery) {
    return better === ''
      ? 'Recovered, without reliable change'
      : `Recovered, with reliable improvement on ${better} and reliable deterioration on ${worse}`;
  }
  if (outcome.reliableImprovement) {
    return outcome.casenessAtStart
      ? `Not recovered, with reliable improvement on ${better}`
      : `Below the clinical thresholds at the start, with reliable improvement on ${better}`;
  }
  if (outcome.reliableDeterioration) return `Reliable deterioration on ${worse}`;
  const start = outcome.casenessAtStart
    ? 'Not recovered'
    : 'Below the clinical thresholds at the start';
  return better === ''
    ? `${start}, no reliable change`
    : `${start}, reliable improvement on ${better} and reliable deterioration on ${worse}`;
}

function measuresThat(change: ScoreTrend['change'], ...trends: readonly ScoreTrend[]): string {
  const kinds = trends.filter((trend) => trend.change === change).map(({ kind }) => kind);
  return kinds.length === 2 ? 'both measures' : kinds.join('');
}

const rawScores = ({ kind, first, last }: ScoreTrend): string => `${kind} ${first} to ${last}`;

/** One measure: first and last total with dates, change, and where they stand to the threshold. */
export function scoreSentence(trend: ScoreTrend): string {
  const { kind, points } = trend;
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return `${kind}: not recorded.`;
  if (points.length === 1) {
    return `${kind}: one score only, ${first.total} on ${dayOf(first.at)}, ${threshold(kind, first.total)}.`;
  }
  return (
    `${kind}: first ${first.total} on ${dayOf(first.at)} (${threshold(kind, first.total)}), ` +
    `last ${last.total} on ${dayOf(last.at)} (${threshold(kind, last.total)}), ` +
    `${pointsWords(last.total - first.total)}, ${changeWords[changeOf(kind, first.total, last.total)]}.`
  );
}

const changeWords = {
  improvedReliably: 'a reliable improvement',
  worseReliably: 'a reliable deterioration',
  noReliableChange: 'not a reliable change',
} as const;

const threshold = (kind: MeasureKind, total: number): string =>
  `${isCase(kind, total) ? 'at or above' : 'below'} the threshold of ${measuresTable[kind].caseness}`;

const pointsWords = (change: number): string => {
  if (change === 0) return 'unchanged';
  const size = Math.abs(change);
  return `${size} ${size === 1 ? 'point' : 'points'} ${change < 0 ? 'lower' : 'higher'}`;
};

/** Attendance in one or two sentences, then dates, modality and therapy type. */
export function attendanceSentences(a: Attendance): string[] {
  const cancelled = a.cancelledByPatient + a.cancelledByProvider + a.cancelledByUnknown;
  const by = [
    [a.cancelledByPatient, 'by the patient'],
    [a.cancelledByProvider, 'by the service'],
    [a.cancelledByUnknown, 'by whom is not recorded'],
  ]
    .filter(([count]) => Number(count) > 0)
    .map(([count, words]) => `${count} ${words}`);
  const counts = [
    `${a.attended} attended`,
    `${a.didNotAttend} did not attend`,
    `${cancelled} cancelled${by.length === 0 ? '' : ` (${by.join(', ')})`}`,
    ...(a.tooLate > 0 ? [`${a.tooLate} arrived too late to be seen`] : []),
    ...(a.notRecorded > 0 ? [`${a.notRecorded} with attendance not recorded`] : []),
  ];
  const sentences = [`Appointments: ${counts.join(', ')}.`];
  sentences.push(
    a.firstOn === null || a.lastOn === null
      ? 'No attended contact is recorded.'
      : `First contact ${formatDate(a.firstOn)}, last contact ${formatDate(a.lastOn)}.`,
  );
  const modality = [
    ...(a.typed > 0 ? [`${a.typed} typed`] : []),
    ...(a.video > 0 ? [`${a.video} by video`] : []),
  ];
  if (modality.length > 0) sentences.push(`Sessions: ${modality.join(', ')}.`);
  sentences.push(
    a.therapies.length === 0
      ? 'Therapy type is not recorded.'
      : `Therapy type: ${a.therapies.join(', ')}.`,
  );
  return sentences;
}

/** How many goals were met; never their wording, which can be the patient's own. */
export function goalsSentence(goals: readonly Goal[]): string {
  if (goals.length === 0) return 'Goals are not recorded.';
  const counts = (['met', 'partly met', 'not met', 'open'] as const)
    .map((outcome) => [goals.filter((goal) => goal.outcome === outcome).length, outcome] as const)
    .filter(([count]) => count > 0)
    .map(([count, outcome]) => `${count} ${outcome === 'open' ? 'not rated' : outcome}`);
  return `Goals: ${goals.length} agreed; ${counts.join(', ')}.`;
}

/** Whether, when and by whom sharing with the GP was agreed. */
export function consentSentence(consent: Consent | null): string {
  if (consent === null || consent.answer === 'unknown') {
    return 'Consent to share with the GP is not recorded.';
  }
  const on = consent.on === null ? ', date not recorded' : ` on ${formatDate(consent.on)}`;
  const by = consent.recordedBy === null ? '' : `, recorded by ${consent.recordedBy}`;
  return `Consent to share a summary with the GP: ${consent.answer}${on}${by}.`;
}
