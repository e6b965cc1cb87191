/**
 * The end-of-treatment summary for the GP (P5 of domain 5.3; headings of domain 3.2; product L3).
 *
 * Clinical wording comes from the therapist's signed blocks alone; facts are merged from the record.
 * Outcome, risk and actions come first and can be read without the rest.
 */
import { attendanceOf } from './attendance.ts';
import { missingContactFields } from './careContact.ts';
import { endCodeLabel, isDeceasedEndCode } from './endCodes.ts';
import {
  attendanceSentences,
  consentSentence,
  goalsSentence,
  outcomeSentence,
  scoreSentence,
} from './gpSummaryWords.ts';
import { headingOf, headingOrder } from './letterHeadings.ts';
import { formatDate, londonDay } from './london.ts';
import { formatNhsNumber } from './nhsNumber.ts';
import { scoreTrend } from './outcome.ts';
import { consentGate, recipientProfile } from './recipientProfiles.ts';
import type {
  Clinician,
  ClosingSummary,
  Consent,
  Episode,
  Goal,
  LetterSection,
  Measure,
  Patient,
  RiskLoop,
  Session,
} from './records.ts';
import { referralSourceLabel } from './referralSources.ts';

export type GpSummaryFacts = {
  readonly patient: Patient;
  readonly episode: Episode;
  readonly sessions: readonly Session[];
  readonly measures: readonly Measure[];
  readonly goals: readonly Goal[];
  readonly closingSummary: ClosingSummary | null;
  readonly consent: Consent | null;
  readonly riskLoops: readonly RiskLoop[];
  /** Author of the clinical blocks. */
  readonly therapist: Pick<Clinician, 'name' | 'role'> | null;
  readonly service: { readonly name: string; readonly contact: string };
};

type Paragraph = LetterSection['paragraphs'][number];

/** What must be settled before the summary may be signed. */
export type GpSummaryGap =
  | 'consent'
  | 'gp'
  | 'discharge'
  | 'endCode'
  | 'closingSummary'
  | 'unsignedNote'
  | 'contactFields'
  | 'openRiskLoop';

/** Names what still blocks signing, in the order it is best settled. Empty: nothing does. */
export function missingForGpSummary(facts: GpSummaryFacts): GpSummaryGap[] {
  const { patient, episode, closingSummary } = facts;
  const held = ofEpisode(facts, facts.sessions).filter(
    ({ status }) => status !== 'scheduled' && status !== 'cancelled',
  );
  const gaps: readonly (readonly [GpSummaryGap, boolean])[] = [
    ['consent', !gate(facts).open],
    ['gp', patient.gp === null || patient.gp.odsCode === '' || patient.gp.name === ''],
    ['discharge', episode.dischargedOn === null],
    ['endCode', episode.endCode === null || endCodeLabel(episode.endCode) === null],
    ['unsignedNote', held.some(({ status }) => status !== 'signed')],
    ['contactFields', held.some(({ contact }) => missingContactFields(contact).length > 0)],
    ['openRiskLoop', ofEpisode(facts, facts.riskLoops).some(({ closed }) => closed === null)],
    ['closingSummary', closingSummary === null || blankBlocks(closingSummary)],
  ];
  return gaps.filter(([, missing]) => missing).map(([gap]) => gap);
}

const blankBlocks = (closing: ClosingSummary): boolean =>
  [
    closing.clinicalSummary,
    closing.treatmentGiven,
    closing.risk,
    closing.gpActions,
    closing.advice,
    closing.plan,
  ].some((block) => block.trim() === '');

const gate = (facts: GpSummaryFacts) =>
  consentGate(recipientProfile('gpEndOfTreatment'), facts.consent);

/**
 * The letter's sections: outcome, risk and requested actions, then the other headings in order.
 * Mandatory headings are always there and say so where a fact is not recorded; the others only
 * where the record holds something.
 */
export function composeGpSummary(facts: GpSummaryFacts): LetterSection[] {
  const contents: Readonly<Record<string, readonly Paragraph[]>> = {
    'assessment-scales': outcome(facts),
    'risks-to-self': risk(facts),
    'plan-and-requested-actions': [
      ...block(facts.closingSummary?.gpActions, 'Actions for the GP are not recorded.'),
      ...block(facts.closingSummary?.plan, 'A plan is not recorded.'),
    ],
    'patient-demographics': demographics(facts.patient),
    'general-practitioner-practice': record(gpWords(facts.patient)),
    'referrer-details': record(
      `${referralSourceLabel(facts.episode.referralSource)}, ${formatDate(facts.episode.referredOn)}.`,
    ),
    'attendance-details': record(
      ...attendanceSentences(attendanceOf(ofEpisode(facts, facts.sessions))),
    ),
    'discharge-details': discharge(facts.episode),
    'problems-and-issues': problem(facts.episode),
    'clinical-summary': block(
      facts.closingSummary?.clinicalSummary,
      'A clinical summary is not recorded.',
    ),
    'treatments-and-interventions': [
      ...block(facts.closingSummary?.treatmentGiven, 'Treatment given is not recorded.'),
      ...record(goalsSentence(ofEpisode(facts, facts.goals))),
    ],
    'information-and-advice-given': block(
      facts.closingSummary?.advice,
      'Information and advice given are not recorded.',
    ),
    'consent-for-information-sharing': record(consentSentence(facts.consent)),
    'person-completing-record': author(facts),
    'distribution-list': distribution(facts),
  };
  return headingOrder('endOfTreatment').flatMap((code) => {
    const paragraphs = contents[code] ?? [];
    if (paragraphs.length === 0) return [];
    return [
      {
        code,
        title: headTitles[code] ?? headingOf(code)?.title ?? code,
        paragraphs: [...paragraphs],
      },
    ];
  });
}

/** Titles of the head, in the words a GP looks for. */
const headTitles: Readonly<Record<string, string>> = {
  'assessment-scales': 'Outcome',
  'risks-to-self': 'Risk',
  'plan-and-requested-actions': 'Requested actions and plan',
};

const record = (...texts: readonly string[]): Paragraph[] =>
  texts.map((text) => ({ text, source: 'record' }));

/** A signed block in its own paragraphs, or the sentence that says there is none. */
function block(text: string | undefined, absent: string): Paragraph[] {
  const paragraphs = (text ?? '')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (paragraphs.length === 0) return record(absent);
  return paragraphs.map((part) => ({ text: part, source: 'therapistBlock' }));
}

/** Only what belongs to this course: a re-referred patient's earlier one has a letter of its own. */
const ofEpisode = <T extends { readonly episodeId: string }>(
  facts: GpSummaryFacts,
  all: readonly T[],
): T[] => all.filter(({ episodeId }) => episodeId === facts.episode.id);

function outcome(facts: GpSummaryFacts): Paragraph[] {
  const measures = ofEpisode(facts, facts.measures);
  const phq = scoreTrend(measures, 'PHQ-9');
  const gad = scoreTrend(measures, 'GAD-7');
  const { attendedTreatment } = attendanceOf(ofEpisode(facts, facts.sessions));
  return record(
    outcomeSentence(phq, gad, attendedTreatment),
    scoreSentence(phq),
    scoreSentence(gad),
  );
}

/** The therapist's words; a loop that is still open is said, without its answer. */
function risk(facts: GpSummaryFacts): Paragraph[] {
  const open = ofEpisode(facts, facts.riskLoops).filter(({ closed }) => closed === null);
  return [
    ...block(facts.closingSummary?.risk, 'Risk at last contact is not recorded.'),
    ...record(
      ...open.map(
        ({ openedAt }) =>
          `A question of risk raised on ${formatDate(londonDay(Date.parse(openedAt)))} is still open.`,
      ),
    ),
  ];
}

function demographics(patient: Patient): Paragraph[] {
  const known = (value: string | null): string => value ?? 'not recorded';
  return record(
    `Name: ${patient.given} ${patient.family}`,
    `Date of birth: ${formatDate(patient.birthDate)}`,
    `NHS number: ${patient.nhsNumber === null ? 'not recorded' : formatNhsNumber(patient.nhsNumber)}`,
    `Address: ${known(patient.address)}`,
    `Telephone: ${known(patient.phone)}`,
  );
}

function gpWords({ gp }: Patient): string {
  if (gp === null) return 'GP practice is not recorded.';
  return `${gp.doctor === null ? '' : `${gp.doctor}, `}${gp.name} (${gp.odsCode})`;
}

function discharge({ dischargedOn, endCode }: Episode): Paragraph[] {
  return record(
    dischargedOn === null
      ? 'Discharge date is not recorded.'
      : `Discharged on ${formatDate(dischargedOn)}.`,
    endCode === null
      ? 'Reason for the end of treatment is not recorded.'
      : `Reason: ${endCodeLabel(endCode) ?? `code ${endCode}`}.`,
  );
}

function problem({ problem: descriptor }: Episode): Paragraph[] {
  if (descriptor === null) return [];
  const caveat = headingOf('problems-and-issues')?.caveat ?? '';
  return record(`${descriptor.label} (${descriptor.code}). ${caveat}`);
}

const roleWords: Readonly<Record<Clinician['role'], string>> = {
  therapist: 'therapist',
  supervisor: 'clinical supervisor',
  caseManager: 'case manager',
  guardian: 'Caldicott Guardian',
  administrator: 'administrator',
};

function author({ therapist, closingSummary, service }: GpSummaryFacts): Paragraph[] {
  const by =
    therapist === null || closingSummary === null
      ? 'The clinical parts are not signed.'
      : `Clinical parts written and signed by ${therapist.name}, ${roleWords[therapist.role]}, on ${formatDate(londonDay(Date.parse(closingSummary.signedAt)))}.`;
  return record(by, `Contact for further information: ${service.name}, ${service.contact}.`);
}

/** Who receives it: the GP only while consent is given; the patient, unless they have died. */
function distribution(facts: GpSummaryFacts): Paragraph[] {
  const recipients = [
    ...(gate(facts).open && facts.patient.gp !== null ? [facts.patient.gp.name] : []),
    ...(isDeceasedEndCode(facts.episode.endCode) ? [] : ['Patient']),
  ];
  return record(recipients.length === 0 ? 'None.' : `${recipients.join('; ')}.`);
}
