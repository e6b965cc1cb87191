/** Letters to the GP (product L1–L7): what is missing, what may be said, and where a letter has got to. */
import type { Output } from '../../shared/contract/table.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Letter, LetterSection } from '../../shared/domain/records.ts';
import { consentWords } from './consent.ts';
import { count, list, sentence } from './counts.ts';
import { dayAndTime, shortDay } from './dates.ts';

type Opened = Output<'letter.open'>;
type Source = LetterSection['paragraphs'][number]['source'];

export const letters = {
  title: 'Letters',
  lead: 'Every discharge with what its GP summary still lacks.',
  table: 'Discharges',
  columns: {
    case: 'Case',
    discharged: 'Discharged',
    consent: 'GP sharing',
    missing: 'Still missing',
    state: 'Letter',
    access: 'Access',
    action: 'Action',
  },
  open: 'Open',
  compose: 'Compose',
  ready: 'Ready to sign',
  empty: {
    title: 'No summary is waiting',
    next: 'When a therapist discharges a case, its summary to the GP appears here.',
  },
} as const;

export const gapWords: Readonly<Record<string, string>> = {
  consent: 'consent',
  gp: 'GP practice',
  discharge: 'date of discharge',
  endCode: 'reason for ending',
  closingSummary: 'closing summary',
  unsignedNote: 'a signed note',
  contactFields: 'contact fields of a session',
  openRiskLoop: 'an open risk loop to be closed',
};
export const gapList = (gaps: readonly string[]): string =>
  sentence(list(gaps.map((gap) => gapWords[gap] ?? gap)));

/** In place of what is missing, where the patient does not want the letter sent. */
export const notToBeSent = 'Not sent: the patient said no';

export const letter = {
  title: 'End-of-treatment summary → GP',
  back: 'All letters',
  regions: { evidence: 'Evidence and purpose', letter: 'The letter', checks: 'Before you sign' },
  evidence: 'Evidence',
  evidenceHelp: 'Only what a GP summary may hold',
  why: 'Why may I send this?',
  purpose: 'Purpose',
  legalBasis: 'Legal basis',
  source: 'Source',
  never: 'Never included',
  sources: 'Where each sentence comes from',
  to: 'To',
  noGp: 'No GP practice recorded',
  copyPatient: 'Copy: patient',
  coverNote: 'Cover note',
  coverNoteHelp:
    'Administrative words only: enclosures, whom to call. Clinical words stand in the blocks below.',
  preview: 'Preview PDF',
  previewing: 'Making the PDF',
  previewed: (pages: number): string => `PDF ready, ${count(pages, 'page')}`,
  sign: 'Sign and send…',
  signing: 'Signing',
  savePdf: 'Save PDF…',
  pdfSaved: 'PDF saved',
  confirmTitle: (caseRef: string): string => `Sign the GP summary of ${caseRef}?`,
  confirmBody: (to: string): string =>
    `It goes to ${to}. Consent is read once more when it is signed, and again when it is sent. A signed letter is never altered, only replaced by a newer one.`,
  confirm: 'Sign and send',
  signed: 'Signed, and waiting to be sent',
  before: 'Before you sign',
  after: 'Where it has got to',
  correctBlock: 'Open closing summary',
  openPatient: 'Open patient',
  emptySection: 'Not recorded.',
} as const;

export const sourceWords: Record<Source, string> = {
  record: 'Record',
  therapistBlock: 'Therapist’s block',
  administrative: 'Your words',
  judgement: 'Judgement',
};
export const sourceCount = (source: Source, n: number): string => `${sourceWords[source]} ${n}`;

/** Fields of a recipient profile (domain 5.3) as a person says them. */
const fields: Readonly<Record<string, string>> = {
  verbatimRecord: 'words of sessions and messages',
  supervisionReflection: 'supervision reflections',
  appChatText: 'conversations with the app',
  itemAnswers: 'answers to single questions',
  demographics: 'voluntary demographics',
  sharedItems: 'items shared in supervision',
};
export const fieldWords = (field: string): string => sentence(fields[field] ?? field);

export const toWords = (opened: Pick<Opened, 'to'>): string => {
  const { to } = opened;
  if (to === null) return letter.noGp;
  const practice = `${to.name} (${to.odsCode})`;
  return to.doctor === null ? practice : `${to.doctor}, ${practice}`;
};

/** `Consent: agreed 2 Oct, recorded by R. Pugh`. */
export const consentPill = (consent: Opened['consent'], now: Millis): string =>
  [
    `Consent: ${consentWords[consent.answer].answer}${consent.on === null ? '' : ` ${shortDay(consent.on, now)}`}`,
    ...(consent.recordedBy === null ? [] : [`recorded by ${consent.recordedBy}`]),
  ].join(', ');

export const consentCheck = {
  open: 'Consent covers this recipient',
  openDetail: 'Read again at signing and at sending',
  closed: {
    given: 'Consent does not cover this recipient',
    declined: 'The patient declined',
    withdrawn: 'The patient has withdrawn consent',
    unknown: 'The patient has not been asked, which counts as no',
  },
  closedDetail:
    'This letter cannot be signed. The summary stays in the record and the patient can have it; what goes to the funder, and safeguarding, are not affected.',
} as const;

export const checks = {
  gp: 'GP practice is known',
  noGp: 'No GP practice is recorded',
  noGpDetail: 'Patient services add it to the patient’s details.',
  nothingMissing: 'Every fact it needs is recorded',
  missing: (gaps: readonly string[]): string =>
    `Still missing: ${list(gaps.map((gap) => gapWords[gap] ?? gap))}`,
  missingDetail: 'The letter can be signed once they are there.',
  profile: 'Only fields a GP summary may hold',
  profileDetail: (n: number): string => `${count(n, 'kind')} of text can never be placed here`,
  compared: 'Therapist’s blocks are not the patient’s words',
  comparedDetail: (n: number): string =>
    `Compared with ${count(n, 'line and message', 'lines and messages')} before the therapist signed`,
  notCompared: 'Blocks were not compared with the patient’s words',
  notComparedDetail: 'The words were no longer open then. A second person has to look.',
  judgement: (n: number): string => `${count(n, 'sentence is', 'sentences are')} judgement`,
  judgementDetail: 'Marked as such in the letter',
} as const;

/** Sending states in words. Only the last may be called delivered (product L6). */
export const letterState: Record<
  Letter['status'],
  { readonly pill: string; readonly detail: string }
> = {
  draft: { pill: 'Draft', detail: 'Not signed. Nothing has been sent.' },
  approved: { pill: 'Signed', detail: 'Signed, and about to be queued.' },
  queued: {
    pill: 'Waiting to be sent',
    detail: 'Signed. It goes at the next contact with the service, after consent is read again.',
  },
  transportAccepted: {
    pill: 'Accepted by the service',
    detail: 'The service has taken it over. The practice has not answered yet.',
  },
  collected: {
    pill: 'Collected',
    detail: 'The practice’s system has collected it. Nobody has confirmed it yet.',
  },
  infrastructureAck: {
    pill: 'Received by their system',
    detail: 'The practice’s system could read it. Nobody has confirmed it yet.',
  },
  businessAck: { pill: 'Delivered', detail: 'The practice has confirmed it.' },
  stopped: { pill: 'Stopped', detail: 'It was not sent.' },
};

const stoppedReasons: Readonly<Record<string, string>> = {
  consentWithdrawn: 'The patient withdrew consent before it was sent.',
  consentDeclined: 'The patient declined before it was sent.',
  consentMissing: 'Consent was no longer given when it was to be sent.',
  consent: 'Consent was no longer given when it was to be sent.',
};
export const stoppedBecause = (reason: string | null): string =>
  reason === null ? letterState.stopped.detail : (stoppedReasons[reason] ?? reason);

export const signedLine = (signedAt: string | null, version: number, now: Millis): string =>
  signedAt === null
    ? `Version ${version}`
    : `Version ${version}, signed ${dayAndTime(signedAt, now)}`;
