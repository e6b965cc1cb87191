/** Supervision (product S1–S5): bringing a case, the meeting, and the two-part note. */
import type { Millis } from '../../shared/domain/ids.ts';
import type { SupervisionRequest } from '../../shared/domain/records.ts';
import { count, number } from './counts.ts';
import { day, dayAndTime, lastDayOf } from './dates.ts';

export const supervision = {
  title: 'Supervision',
  lead: 'Cases are shown by their reference, without a name. A supervisor reads only what is brought.',
  leadSupervisor:
    'Only cases that were brought to you, by reference. A share ends after 30 days, or with the therapist’s own access.',
  brought: 'Brought',
  mayBring: 'Cases you may bring',
  columns: {
    case: 'Case',
    question: 'Question',
    items: 'Items',
    brought: 'Brought',
    ends: 'Readable until',
    state: 'State',
    action: 'Action',
    last: 'Last supervised',
  },
  open: 'Open',
  bring: 'Bring',
  back: 'All supervision',
  due: 'Due',
  never: 'Not yet',
  emptyTherapist: {
    title: 'No case has been brought yet',
    next: 'Choose a case on the right. Your supervisor sees only what you choose.',
  },
  emptyCases: {
    title: 'No case to bring',
    next: 'Cases appear here while they are in treatment or in the six weeks after.',
  },
  emptySupervisor: {
    title: 'No case has been brought to you',
    next: 'When a therapist brings one, it appears here by its reference, without a name.',
  },
  notHere: {
    title: 'This case is no longer shared',
    next: 'The share has ended or was withdrawn. What was signed stays in the record.',
  },
} as const;

export const requestState: Record<SupervisionRequest['status'], string> = {
  brought: 'Brought',
  closed: 'Discussed',
};

/** `Readable until the end of Thu 24 Dec. …` */
export const shareEnds = (endsAt: string, now: Millis): string =>
  `Readable until the end of ${lastDayOf(endsAt, now)}. Then the share ends by itself.`;
export const shareEnded = (endsAt: string, now: Millis): string =>
  `The share ended after ${lastDayOf(endsAt, now)}.`;

export const lastBrought = (cases: number, at: string | null, now: Millis): string =>
  at === null
    ? count(cases, 'case')
    : `${count(cases, 'case')} · last brought ${dayAndTime(at, now)}`;

export const bringing = {
  title: 'Bring a case to supervision',
  titleOf: (caseRef: string): string => `Bring ${caseRef} to supervision`,
  case: 'Case',
  question: 'Your question',
  questionHelp: 'What do you want advice or assurance on? Write it without names.',
  show: 'What to show',
  regions: { choose: 'Choose', preview: 'Preview' },
  scores: 'Scores',
  summaries: 'Session notes',
  noSummaries: 'No signed note yet.',
  excerpts: 'Excerpts of sessions',
  noSessions: 'No session with lines yet.',
  session: 'Session',
  from: 'From line',
  to: 'To line',
  add: 'Add excerpt',
  remove: 'Remove',
  badRange: (total: number): string => `Lines 1 to ${number(total)}, the first before the last.`,
  tooMany: (most: number): string => `At most ${number(most)} lines an excerpt.`,
  preview: (name: string | null): string => `What ${name ?? 'your supervisor'} will see`,
  masked: 'Names, numbers and addresses of the patient are masked. Check names of other people.',
  ends: 'Readable for 30 days, or until your own access ends, whichever comes first.',
  endsWith: (lastDay: string, now: Millis): string =>
    `Readable until the end of ${day(lastDay, now)} at the latest, when your own access ends.`,
  emptyPreview: {
    title: 'Nothing chosen yet',
    next: 'Your question is enough. Add scores, notes or lines where they help.',
  },
  submit: 'Bring to supervision',
  submitting: 'Bringing',
  missingQuestion: 'Write your question first.',
  done: (caseRef: string): string => `${caseRef} was brought to supervision`,
  cancel: 'Back',
  noSupervisor: 'No supervisor is named for you. Your case manager can help.',
} as const;

export const speakers = { therapist: 'Therapist', patient: 'Patient', system: 'System' } as const;

export const excerptTitle = (session: number, from: number, to: number): string =>
  from === to ? `Session ${session}, line ${from}` : `Session ${session}, lines ${from}–${to}`;
export const summaryTitle = (session: number): string => `Note of session ${session}`;
export const scoresTitle = (kind: string): string => `${kind} over time`;

export const meeting = {
  regionCases: 'Cases brought',
  regionItems: 'What was brought',
  regionNote: 'Your note',
  question: 'Question',
  by: (therapist: string): string => `Brought by ${therapist}`,
  to: (supervisor: string): string => `For ${supervisor}`,
  noItems: 'Only the question was brought.',
  note: 'Two-part note',
  noteHelp:
    'Each paragraph stands on one side. A reflection is never sent: it stays on this computer and goes when the share or the case does. What affects treatment enters the health record when you sign.',
  sides: { reflection: 'Reflection', treatment: 'Affects treatment → record' },
  sideOf: (n: number): string => `Side of paragraph ${n}`,
  paragraph: (n: number): string => `Paragraph ${n}`,
  add: 'Add a paragraph',
  remove: 'Remove empty paragraph',
  enters: 'Enters the health record',
  entersNothing: 'Nothing yet. Paragraphs marked “Affects treatment” appear here word for word.',
  stays: (n: number): string =>
    n === 0
      ? 'No reflection written.'
      : `${count(n, 'reflection')} ${n === 1 ? 'is' : 'are'} not sent.`,
  sign: 'Sign into the record…',
  signTitle: (caseRef: string): string => `Sign into the record of ${caseRef}?`,
  signBody:
    'Exactly this enters the health record. Reflections are not sent anywhere. Signing ends the share: on the supervisor’s computer the reflections go with it.',
  signConfirm: 'Sign',
  signed: 'Signed into the record',
  signedBy: (name: string, on: string): string => `Signed by ${name}, ${on}`,
  nothingToSign: 'Mark a paragraph as “Affects treatment” to sign.',
  closed: 'Discussed and signed.',
  saved: 'Saved',
} as const;
