/** My computer and access (product A11): what is stored here, until when, and the receipts. */
import type { AccessView, LinkView, ReceiptView } from '../../shared/contract/views.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { bytes, count, isAre, list, number, sentence } from './counts.ts';
import { day, dayAndTime, millis } from './dates.ts';

export const computer = {
  title: 'My computer and access',
  openLedger: 'Open the ledger',
  cards: {
    region: 'At a glance',
    contact: 'Last contact',
    stored: 'Stored here',
    unsent: 'Unsent work',
    closing: 'Next closing',
  },
  columns: {
    case: 'Case',
    state: 'State',
    access: 'Access',
    held: 'Held',
    ends: 'Loose ends',
    action: 'Action',
  },
  table: 'Cases on this computer',
  receipts: 'Erasure receipts',
  receiptMeans:
    'A receipt is a signed statement by this computer that it destroyed the case’s key and files. It is not a proof: a copy of the disk made earlier, with your passphrase, would still hold the case.',
  receiptHolds: 'It holds no name and no text. Anyone with the public key can check it.',
  forgetNow: 'Forget now',
  show: 'Show what is stored of',
  hide: 'Hide what is stored of',
  checkReceipt: 'Check a receipt…',
  saveReceipt: 'Save receipt…',
  receiptSaved: 'Receipt saved',
  forgotten: (caseRef: string): string => `${caseRef} was forgotten on this computer`,
  noEnds: '–',
  endsLocked: 'Not known while locked',
  empty: {
    title: 'No case is stored on this computer',
    next: 'Cases appear here when they are allocated to you and fetched from the service.',
  },
  emptyByRole: {
    title: 'No case is stored on this computer',
    next: 'Your role holds no cases. Receipts and the ledger of this computer are open to you.',
  },
  emptyShares: {
    title: 'No case is stored on this computer',
    next: 'A case appears here while it is brought to you for supervision.',
  },
  noReceipts: {
    title: 'Nothing has been erased here yet',
    next: 'When a case reaches its date, or you forget one, its receipt appears here.',
  },
} as const;

/** `This computer holds 31 cases until their dates. …` */
export const holds = (cases: number): string =>
  `${
    cases === 0
      ? 'This computer holds no cases.'
      : `This computer holds ${count(cases, 'case')} until ${cases === 1 ? 'its date' : 'their dates'}.`
  } Nothing here can be opened without your passphrase and this computer.`;

/** The same for a desk that keeps nothing. */
export const holdsInMemory = (cases: number): string =>
  cases === 0
    ? 'Nothing is kept on this computer, and its memory holds no case.'
    : `Nothing is kept on this computer. ${count(cases, 'case')} ${isAre(cases)} in its memory until you sign out.`;

export const lastContact = (link: LinkView, now: Millis): string =>
  link.lastContactAt === null ? 'None yet' : sentence(dayAndTime(link.lastContactAt, now));

/** `Lease ends Fri 27 Nov 10:01 if offline`. */
export const leaseEnds = (link: LinkView, now: Millis): string => {
  if (link.leaseEndsAt === null) return 'Cases open after the first contact';
  const over = millis(link.leaseEndsAt) <= now;
  const at = dayAndTime(link.leaseEndsAt, now);
  return over ? `Lease ended ${at}; cases are locked` : `Lease ends ${at} if offline`;
};

export const stored = (cases: number, sessions: number, lines: number): string =>
  [
    count(cases, 'case'),
    // A desk that holds shares only has no sessions to count.
    ...(sessions === 0 ? [] : [count(sessions, 'session')]),
    ...(lines === 0 ? [] : [count(lines, 'line')]),
  ].join(' · ');

export const unsentCount = (n: number): string => (n === 0 ? 'None' : count(n, 'change'));
export const unsentWhere = (refs: readonly string[], refused: number): string => {
  if (refused > 0) return `${count(refused, 'change')} refused: ${list(refs)}`;
  return refs.length === 0 ? 'Everything written has been sent' : `Waiting in ${list(refs)}`;
};

export const nextClosing = {
  none: 'None',
  noneDetail: 'No case stored here has a last day yet',
  endOf: (lastDay: string, now: Millis): string => `End of ${day(lastDay, now)}`,
} as const;

/** Names of the classes a case is made of, as its file counts them. */
const classes: Readonly<Record<string, readonly [string, string]>> = {
  session: ['session', 'sessions'],
  utterance: ['line', 'lines'],
  sessionNote: ['note', 'notes'],
  message: ['message', 'messages'],
  measure: ['questionnaire', 'questionnaires'],
  homework: ['homework task', 'homework tasks'],
  goal: ['goal', 'goals'],
  letter: ['letter', 'letters'],
  riskLoop: ['risk entry', 'risk entries'],
  supervisionRequest: ['supervision request', 'supervision requests'],
  supervisionAdvice: ['piece of advice', 'pieces of advice'],
  closingSummary: ['closing summary', 'closing summaries'],
  draft: ['draft', 'drafts'],
  drafts: ['draft', 'drafts'],
  reflection: ['reflection', 'reflections'],
};

/** Counted elsewhere in the sentence, or no record of their own. */
const notRecords = new Set([
  'unsent',
  'keptForSending',
  'sent',
  'draft',
  'drafts',
  'reflection',
  'index',
  'files',
  'bytes',
]);

const records = (counts: Readonly<Record<string, number>>): number =>
  Object.entries(counts).reduce((sum, [name, n]) => (notRecords.has(name) ? sum : sum + n), 0);

/** `6 sessions, 1,046 lines, 6 notes`: what a person recognises, in a fixed order, zeros left out. */
export const contents = (counts: Readonly<Record<string, number>>): string => {
  const parts = Object.entries(classes).flatMap(([name, [one, many]]) => {
    const n = counts[name] ?? 0;
    return n === 0 ? [] : [count(n, one, many)];
  });
  return parts.length === 0 ? 'no records yet' : list(parts);
};

export const looseEnds = {
  unsignedNote: 'note',
  unsentLetter: 'GP summary',
  openRiskLoop: 'risk loop',
  feedback: 'feedback',
  reflection: 'reflection',
} as const;

export const looseEndsWords = (ends: readonly (keyof typeof looseEnds)[]): string =>
  ends.length === 0 ? computer.noEnds : sentence(ends.map((end) => looseEnds[end]).join(', '));

/** One class of what a case holds, as its expanded row lists it: `Lines`, `Search index`. */
export const classWords = (name: string): string => {
  if (name === 'index') return 'Search index';
  if (name === 'unsent') return 'Unsent changes';
  if (name === 'patient') return 'Patient’s details';
  if (name === 'episode') return 'Facts of the episode';
  if (name === 'consent') return 'Consents';
  return sentence(classes[name]?.[1] ?? 'other records');
};

export const inside = {
  of: (caseRef: string): string => `What is stored of ${caseRef}`,
  /** `99 · 9 kB`; the index is not counted. */
  amount: (n: number | null, size: number): string =>
    n === null ? bytes(size) : `${number(n)} · ${bytes(size)}`,
  whole: (size: number): string =>
    `${bytes(size)} on the disk, encrypted. All of it goes with one key.`,
  goes: (access: AccessView, now: Millis): string =>
    access.lastDay === null
      ? 'It stays while the case is in treatment, and for six weeks after discharge.'
      : `It is erased after the end of ${day(access.lastDay, now)}.`,
} as const;

/** Before a case closes: what is still open, and what becomes of it. */
export const checklist = {
  title: (caseRef: string): string => `Before ${caseRef} closes`,
  nothing: 'Nothing is open.',
  show: 'Show the checklist of',
  ends: {
    unsignedNote: { what: 'A session note is not signed', action: 'Open note' },
    unsentLetter: { what: 'The GP summary has not been sent', action: 'Open letter' },
    openRiskLoop: { what: 'A risk loop is open', action: 'Review' },
    feedback: { what: 'A message from the patient is unread', action: 'Read' },
    reflection: { what: 'A reflection of yours goes with the case', action: 'Look at it' },
  },
  noteOf: (session: number): string => `The note of session ${session} is not signed`,
  sessionOpen: (session: number): string => `Session ${session} has not been ended`,
  openSession: 'Open session',
  after: (lastDay: string | null, now: Millis): string =>
    `${
      lastDay === null ? 'When it closes' : `After the end of ${day(lastDay, now)}`
    } the case is erased from this computer. What is unsent by then is sealed and still sent; a note that is not signed goes up as unsigned.`,
} as const;

export const unsentInCase = (n: number): string => `${n} unsent`;

export const forget = {
  title: (caseRef: string): string => `Forget ${caseRef} on this computer?`,
  body: 'Its key is destroyed at once, then its files. A receipt says so.',
  goes: 'What goes',
  unsent: 'Unsent work',
  loose: 'Loose ends',
  again: 'Afterwards',
  confirm: 'Forget now',
  size: (counts: Readonly<Record<string, number>>, size: number): string =>
    `${sentence(contents(counts))}: ${bytes(size)} with its search index and drafts.`,
  noUnsent: 'None. Everything written in this case has been sent.',
  someUnsent: (n: number): string =>
    `${count(n, 'change')} ${isAre(n)} not sent yet. Connect first, so that nothing is lost.`,
  canReturn: 'It stays away until you ask for it here, under “Forgotten on this computer”.',
  until: (lastDay: string, now: Millis): string =>
    `It stays away until you ask for it here, which you can until the end of ${day(lastDay, now)}.`,
  closed: 'It cannot be fetched again: its window has closed.',
} as const;

const reasons: Record<ReceiptView['reason'], string> = {
  lapsed: 'window closed',
  forgotten: 'forgotten by you',
  handedOver: 'handed over',
  blocked: 'computer blocked',
  sent: 'unsent work of a closed case',
};

/** `1,046 records, 2 drafts, key destroyed · window closed`. */
export const receiptWords = (receipt: ReceiptView): string => {
  if (receipt.reason === 'sent') {
    return `${count(receipt.counts.sent ?? 0, 'change')} arrived, key destroyed · ${reasons.sent}`;
  }
  const drafts = (receipt.counts.draft ?? 0) + (receipt.counts.drafts ?? 0);
  const held = [
    count(records(receipt.counts), 'record'),
    ...(drafts === 0 ? [] : [count(drafts, 'draft')]),
    ...(receipt.counts.unsent ? [`${number(receipt.counts.unsent)} unsent`] : []),
    'key destroyed',
  ].join(', ');
  const before = receipt.beforeUnlock ? ['closed while away, erased before unlock'] : [];
  return [held, ...(before.length > 0 ? before : [reasons[receipt.reason]])].join(' · ');
};

export const receiptTrust = {
  registered: 'Verified',
  selfSigned: 'Verified, self-signed',
  broken: 'Does not verify',
} as const;
export const receiptTrustExplained = {
  registered: 'The signature fits, and its key is registered with the service.',
  selfSigned:
    'The signature fits the key in the receipt itself. The service has not registered that key yet, so it only shows that the receipt was not altered.',
  broken: 'The signature does not fit: this receipt was altered. Tell your administrator.',
} as const;

export const receiptWhen = (receipt: ReceiptView, now: Millis): string =>
  sentence(dayAndTime(receipt.at, now));

export const vaultLine = (mark: 'practice' | 'real', server: string): string =>
  mark === 'practice'
    ? 'Practice vault: synthetic patients only, from the practice service.'
    : `Bound to ${server}`;
