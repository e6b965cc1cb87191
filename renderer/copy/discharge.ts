/** Discharge (product A6, L4): what is still open, the closing blocks, and what signing does. */
import type { Output } from '../../shared/contract/table.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { formatDayLong, londonDay } from '../../shared/domain/london.ts';
import { count } from './counts.ts';
import { day, dayAndTime } from './dates.ts';

type Missing = Output<'discharge.prepare'>['missing'][number];

const windowDetail =
  'That is day 42. Sessions and messages end with the day of discharge; until day 42 you can still read the case. Then it is erased from this computer.';

export const blockNames = [
  'clinicalSummary',
  'treatmentGiven',
  'risk',
  'gpActions',
  'advice',
  'plan',
] as const;
export type BlockName = (typeof blockNames)[number];

export const blockWords: Record<BlockName, { readonly label: string; readonly help: string }> = {
  clinicalSummary: {
    label: 'Clinical summary',
    help: 'The problem, what kept it going, and where it stands now. Your words, never the patient’s.',
  },
  treatmentGiven: {
    label: 'Treatment given',
    help: 'What was done and how the patient used it.',
  },
  risk: {
    label: 'Risk',
    help: 'Say so if none was identified at the last contact, with its date.',
  },
  gpActions: {
    label: 'Actions for the GP',
    help: 'Stands first on the GP’s page. Write “No action for the GP” if there is none.',
  },
  advice: {
    label: 'Information and advice given',
    help: 'Relapse plan, and whom to call in a crisis.',
  },
  plan: { label: 'Plan', help: 'What happens next, and how the patient can come back.' },
};

export const discharge = {
  title: 'Discharge',
  titleSigned: 'Closing summary',
  region: { form: 'Closing summary', checks: 'Checks' },
  date: 'Date of discharge',
  dayOption: (on: string, now: Millis): string =>
    on === londonDay(now) ? `Today, ${formatDayLong(on)}` : formatDayLong(on),
  dateOutside: (from: string, to: string, now: Millis): string =>
    `Choose a day from ${day(from, now)} to ${day(to, now)}.`,
  endCode: 'Reason for ending',
  chooseEndCode: 'Choose the reason for ending.',
  needed: 'Needed',
  blocks: 'Clinical blocks',
  blocksHelp:
    'They become part of the record and of the letter to the GP. Patient services place them, and cannot change them.',
  check: 'Check wording',
  checking: 'Comparing',
  sign: 'Sign and discharge…',
  before: 'Before you sign',
  settled: 'Nothing is left open',
  fieldsDone: 'Every field is filled',
  fieldsMissing: (n: number): string => `${count(n, 'field')} still needed`,
  wordsNotChecked: 'Wording not compared yet',
  wordsNotCheckedDetail: 'Compared with every line and message of the patient, now or at signing.',
  wordsChanged: 'Changed since it was compared',
  wordsFine: 'Nothing too close to the patient’s own words',
  compared: (n: number): string =>
    `Compared with ${count(n, 'line and message', 'lines and messages')}`,
  wordsClose: 'Too close to the patient’s own words',
  wordsCloseDetail: (n: number): string => `${count(n, 'place')} to rephrase`,
  yourText: 'Your text',
  theirWords: 'Their words',
  rephrase: 'Rephrase',
  lineOf: (session: number | null, seq: number | null): string =>
    session === null
      ? 'A message'
      : seq === null
        ? `Session ${session}`
        : `Session ${session}, line ${seq}`,
  signing: 'What signing does',
  /** A day of discharge so far back that its six weeks are over closes the case at once (domain A-02). */
  accessEnds: (lastDay: string, now: Millis): string =>
    lastDay < londonDay(now)
      ? `The six weeks ended on ${formatDayLong(lastDay)}: the case closes as soon as this is signed.`
      : `Access ends at the end of ${formatDayLong(lastDay)}.`,
  accessEndsDetail: (lastDay: string | null, now: Millis): string =>
    lastDay !== null && lastDay < londonDay(now)
      ? 'It is then erased from this computer within a minute, and nobody here can read it again. Finish what is open first.'
      : windowDetail,
  confirmTitle: (caseRef: string, on: string, now: Millis): string =>
    `Discharge ${caseRef} on ${day(on, now)}?`,
  confirmBody:
    'The closing summary is signed with it and goes to patient services for the GP letter.',
  confirm: 'Sign and discharge',
  done: (caseRef: string): string => `${caseRef} is discharged and its closing summary signed`,
  goToField: 'Go to the first',
  settleFirst: 'Settle what is open first.',
  foundClose: (n: number): string =>
    `${count(n, 'place')} too close to the patient’s own words. Nothing was signed.`,
  signedLine: (at: string, now: Millis): string => `Signed ${dayAndTime(at, now)}`,
  comparedWith: (n: number | null): string =>
    n === null
      ? 'Not checkable against the patient’s words: a second person has to look.'
      : `Compared with ${count(n, 'line and message', 'lines and messages')} before signing.`,
  nextLetter: 'GP summary',
  backToday: 'Back to Today',
  notYours: {
    title: 'The closing summary is not signed yet',
    next: 'The patient’s therapist writes and signs it. It appears here as soon as it is signed.',
  },
  empty: 'Nothing written',
} as const;

export const missingTitle: Record<Missing['kind'], (session: number | null) => string> = {
  unsignedNote: (n) => (n === null ? 'A note is not signed' : `Note of session ${n} is not signed`),
  openSession: (n) => (n === null ? 'A session is still open' : `Session ${n} is still open`),
  contactFields: (n) =>
    n === null ? 'Contact fields are missing' : `Contact fields of session ${n} are missing`,
  openRiskLoop: () => 'A risk loop is open',
};
export const missingAction: Record<Missing['kind'], string> = {
  unsignedNote: 'Open note',
  openSession: 'Open session',
  contactFields: 'Open note',
  openRiskLoop: 'Review risk',
};
