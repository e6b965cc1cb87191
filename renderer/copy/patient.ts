/** The patient's page: sessions, scores, plan, messages, documents, who can see this. */
import type { AccessView, CaseHeader, SessionRow } from '../../shared/contract/views.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Goal, Homework, Message, RiskLoop, Role } from '../../shared/domain/records.ts';
import { count } from './counts.ts';
import { day, millis, span, when } from './dates.ts';

export const patient = {
  tabs: {
    sessions: 'Sessions',
    scores: 'Scores',
    plan: 'Plan and homework',
    messages: 'Messages',
    documents: 'Documents',
    access: 'Who can see this',
  },
  tabList: 'Parts of the record',
  region: 'Patient',
  actions: {
    start: 'Start session',
    resume: 'Continue session',
    writeNote: 'Write the note',
    transcripts: 'Transcripts',
    supervision: 'Bring to supervision',
    discharge: 'Discharge…',
    closing: 'Closing summary…',
    letter: 'GP summary',
  },
  lastSummary: 'Last summary',
  lastSummaryOf: (session: number, when: string): string => `Session ${session} · ${when}`,
  heading: (caseRef: string): string => `Patient ${caseRef}`,
  lastPlan: 'Plan',
  lastProgress: 'Progress',
  openHomework: 'Open homework',
  scores: 'Scores',
  noSummary: {
    title: 'No signed note yet',
    next: 'The summary and plan of the last session appear here once its note is signed.',
  },
  noHomework: {
    title: 'No open homework',
    next: 'Homework set in a session appears here until it is reviewed.',
  },
  noGoals: {
    title: 'No goals recorded',
    next: 'Goals agreed in the first sessions appear here.',
  },
  noSessions: {
    title: 'No session booked',
    next: 'Appointments appear here when patient services book them.',
  },
  noScores: {
    title: 'No scores yet',
    next: 'PHQ-9 and GAD-7 appear here when the patient answers them before a session.',
  },
  goals: 'Goals',
  homework: 'Homework',
  contact: 'Contact',
  address: 'Address',
  phone: 'Telephone',
  gp: 'GP practice',
  notRecorded: 'Not recorded',
} as const;

export const sessionsTable = {
  label: 'Sessions, newest first',
  columns: { number: 'Session', state: 'State', action: 'Open' },
  open: 'Open',
  note: 'Note',
  writeNote: 'Write note',
  transcript: 'Transcript',
  line: 'line',
} as const;

export const noteState: Record<SessionRow['noteStatus'], string> = {
  none: 'No note',
  draft: 'Note to sign',
  signed: 'Note signed',
};

export const homeworkState: Record<Homework['status'], string> = {
  set: 'Set',
  done: 'Done',
  'partly done': 'Partly done',
  'not done': 'Not done',
};
export const goalState: Record<Goal['outcome'], string> = {
  open: 'Open',
  met: 'Met',
  'partly met': 'Partly met',
  'not met': 'Not met',
};

export const risk = {
  title: 'Risk',
  open: 'Open',
  closed: 'Closed',
  review: 'Close this loop…',
  outOfDate: 'Offline: this may be out of date.',
  howClosed: 'What was done',
  note: 'What was found and agreed',
  noteHelp: 'Enters the record. One or two sentences are enough.',
  missingAction: 'Choose what was done.',
  missingNote: 'Write what was found.',
  confirm: 'Close the loop',
  later: 'Not now',
  done: 'The risk loop is closed',
  numbers: 'If there is danger now: 999. NHS 111, mental health option. Samaritans 116 123.',
} as const;

const item9: Record<number, string> = {
  1: 'several days',
  2: 'more than half the days',
  3: 'nearly every day',
};

/** `Answered item 9 with “several days”, yesterday 21:40`. */
export const riskOpened = (loop: RiskLoop, now: Millis): string =>
  loop.source === 'item9' && loop.answer !== null
    ? `Answered item 9 with “${item9[loop.answer] ?? loop.answer}”, ${when(loop.openedAt, now)}`
    : `Flagged by a clinician, ${when(loop.openedAt, now)}`;

/** `Owner: you · open for 12 hours`; `name` is null where the reader owns it. */
export const riskOwner = (name: string | null | undefined, loop: RiskLoop, now: Millis): string => {
  const whose = name === null ? ['Owner: you'] : name === undefined ? [] : [`Owner: ${name}`];
  return [...whose, `open for ${span(now - millis(loop.openedAt))}`].join(' · ');
};

export const riskActions: Record<NonNullable<RiskLoop['closed']>['action'], string> = {
  assessed: 'Assessed, no further action needed',
  safetyPlan: 'Safety plan made or reviewed',
  escalated: 'Escalated to crisis services',
  supervisorTold: 'Taken to the supervisor',
  unableToReach: 'Patient could not be reached, tried as policy says',
};

export const riskClosed = (loop: RiskLoop, now: Millis): string =>
  loop.closed === null ? '' : `${riskActions[loop.closed.action]}, ${when(loop.closed.at, now)}`;

export const messages = {
  log: 'Messages with the patient',
  you: 'You',
  patient: 'Patient',
  newMessage: 'New message',
  send: 'Send',
  sendKey: 'send',
  newLineKey: 'new line',
  sending: 'Saving',
  sent: 'Message saved, on its way to the patient',
  earlier: 'An earlier episode is for reading. Write in the present one.',
  readOnly: 'The six weeks after discharge are for reading. Messages can no longer be sent.',
  slow: 'Not for emergencies: the patient may read this hours later.',
  arrived: 'New message from the patient',
  refusedTitle: 'Not open to your role',
  refusedNext:
    'Messages between patient and therapist stay between them. The therapist can tell you what you need to know.',
  empty: {
    title: 'No messages yet',
    next: 'What you write here goes to the patient between sessions.',
  },
} as const;

/** `Not open to your role (R15)`. */
export const notOpen = (rule: string | undefined): string =>
  rule === undefined ? messages.refusedTitle : `${messages.refusedTitle} (${rule})`;

/** Under a message: where it has got to, as far as the record says. */
export const messageState = (message: Message, now: Millis): string => {
  const at = when(message.at, now);
  if (message.from === 'patient') return at;
  return message.readAt === null ? `${at} · sent` : `${at} · read ${when(message.readAt, now)}`;
};

export const documents = {
  title: 'Documents',
  letter: 'End-of-treatment summary to the GP',
  letterOpen: 'Open',
  closing: 'Discharge and closing summary',
  closingOpen: 'Open',
  notes: 'Signed notes',
  letterLater: 'Written after discharge, from the therapist’s closing summary.',
  letterNow: 'Prepared from the record and the therapist’s signed blocks.',
  closingLater: 'Written by the therapist when treatment ends.',
  closingSigned: (on: string): string => `Signed at discharge, ${on}`,
  noteCount: (signed: number, all: number): string =>
    `${signed} of ${count(all, 'session note')} signed`,
} as const;

export const who = {
  reads: 'Who may read this, until when',
  seen: 'Seen or changed from this computer',
  noRows: {
    title: 'No entry yet',
    next: 'Each opening, change and refusal is written here.',
  },
  therapist: (name: string | null): string => (name === null ? 'No therapist yet' : name),
  openLedger: 'Open the whole ledger',
} as const;

/** One line each: who reads what of this case, in the words of the promise made to patients. */
export const whoReads = (
  header: CaseHeader,
  now: Millis,
): readonly { readonly who: string; readonly what: string }[] => [
  {
    who: `${header.therapist ?? 'The therapist'}, therapist`,
    what: therapistReads(header.access, now),
  },
  { who: 'Supervisor', what: 'Only what is brought to supervision, by reference, for 30 days.' },
  {
    who: 'Patient services',
    what: 'Identity, scores, signed notes and letters. Never the words of a session or a message.',
  },
  {
    who: 'GP',
    what:
      header.gpSharing.answer === 'given'
        ? 'The end-of-treatment summary, because the patient agreed. Never the words of a session.'
        : 'Nothing, unless the patient agrees.',
  },
  { who: 'Researchers and engineers', what: 'No sign-in here. Nothing of this case.' },
  { who: 'Patient', what: 'Sessions, messages, homework, questionnaires and goals, at any time.' },
];

const therapistReads = (access: AccessView, now: Millis): string => {
  const words: Record<AccessView['state'], string> = {
    notAllocated: 'Nothing until the case is accepted.',
    inTreatment: 'The whole record during treatment, and for six weeks after discharge.',
    afterDischarge:
      access.lastDay === null
        ? 'The record for six weeks after discharge.'
        : `The record until the end of ${day(access.lastDay, now)}. Then it is erased from this computer.`,
    lapsed: 'Nothing: the six weeks after discharge have passed.',
    handedOver: 'Nothing: the case was handed over.',
  };
  return words[access.state];
};

/** Why a button is missing for this role, said once and quietly. */
export const roleSees: Partial<Record<Role, string>> = {
  caseManager: 'The words of sessions and messages are not open to patient services (R15).',
};
