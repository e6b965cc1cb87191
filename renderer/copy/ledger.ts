/** One row of the ledger as a plain sentence (product E1). Rows hold codes, references and numbers only. */
import type { LedgerRow } from '../../shared/contract/views.ts';
import { formatDay } from '../../shared/domain/london.ts';
import { count, sentence } from './counts.ts';

type Said = Pick<LedgerRow, 'caseRef' | 'detail'>;

const numberIn = (row: Said, ...keys: readonly string[]): number | null => {
  for (const key of keys) {
    const value = row.detail[key];
    if (typeof value === 'number') return value;
  }
  return null;
};

/** `session 3`, or `a session` where the row does not say which. */
const session = (row: Said): string => {
  const n = numberIn(row, 'sessionNumber', 'session', 'number');
  return n === null ? 'a session' : `session ${n}`;
};
const of = (row: Said): string => (row.caseRef === null ? '' : ` of ${row.caseRef}`);
const inCase = (row: Said): string => (row.caseRef === null ? '' : ` in ${row.caseRef}`);
const the = (row: Said, fallback = 'a case'): string => row.caseRef ?? fallback;
const rule = (row: Said): string =>
  typeof row.detail.rule === 'string' ? ` (rule ${row.detail.rule})` : '';
const request = (row: Said): string =>
  typeof row.detail.request === 'string' ? `, request ${row.detail.request}` : '';
const lines = (row: Said): string => {
  const n = numberIn(row, 'lines', 'count');
  return n === null ? 'lines' : count(n, 'line');
};

/** The device's own entry about an erasure, which says why. */
const erased = (row: Said): string => {
  const why: Readonly<Record<string, string>> = {
    lapsed: 'at the end of its window',
    forgotten: 'because you asked for it',
    handedOver: 'after it was handed over',
    blocked: 'because this computer was blocked',
  };
  const reason = why[String(row.detail.reason)];
  return `erased ${the(row)}${reason === undefined ? '' : ` ${reason}`}`;
};

/** The curtain, and what made it fall. */
const covered = (row: Said): string => {
  const by: Readonly<Record<string, string>> = {
    idle: 'left the desk, which was covered',
    osLock: 'locked the computer, which covered the desk',
    sleep: 'let the computer sleep, which covered the desk',
  };
  return by[String(row.detail.why)] ?? 'covered the desk';
};

/** The last day of a case moved, because the record service said so: a discharge, a hand-over. */
const windowMoved = (row: Said): string => {
  const { from, to } = row.detail;
  const was = typeof from === 'string' ? ` instead of ${formatDay(from)}` : '';
  return typeof to === 'string'
    ? `was told that access to ${the(row)} ends with ${formatDay(to)}${was}`
    : `was told that access to ${the(row)} has no last day any more`;
};

/** What was done, after the name of who did it: `opened session 3 of CR-4471`. */
const acts = {
  'desk.signedIn': () => 'signed in on this computer',
  'desk.signedOut': () => 'signed out',
  'desk.curtain': (row) => covered(row),
  'desk.uncovered': (row) => `came back with the ${row.detail.by === 'pin' ? 'PIN' : 'passphrase'}`,
  'desk.passphraseChanged': () => 'changed the passphrase of this computer',
  'desk.pinSet': () => 'set a quick PIN',
  'desk.pinRemoved': () => 'removed the quick PIN',
  'desk.enrolled': () => 'set up this computer',
  'case.opened': (row) => `opened ${the(row)}`,
  'case.messagesRead': (row) => `read the messages${of(row)}`,
  'case.received': (row) => `received ${the(row)} on this computer`,
  'case.damaged': () => 'had a damaged case set aside and fetched again',
  'case.erased': (row) => erased(row),
  'case.unsentDestroyed': (row) =>
    `destroyed what had been kept of ${the(row)} for sending, after it was sent`,
  'case.windowMoved': (row) => windowMoved(row),
  'case.forgotten': (row) => `had ${the(row)} forgotten on this computer`,
  'case.fetchAgain': (row) => `asked for ${the(row)} to be fetched again, after it was forgotten`,
  'reflection.kept': () => 'kept a reflection of their own, without identifiers',
  'reflection.letGo': () => 'deleted a reflection of their own before its case closed',
  'reflection.keptDeleted': () => 'deleted a reflection they had kept',
  'session.opened': (row) => `opened ${session(row)}${of(row)}`,
  'session.started': (row) => `started ${session(row)}${of(row)}`,
  'session.paused': (row) => `paused ${session(row)}${of(row)}`,
  'session.resumed': (row) => `went on with ${session(row)}${of(row)}`,
  'session.ended': (row) => `ended ${session(row)}${of(row)}`,
  'session.linesSent': (row) => `sent ${lines(row)} in ${session(row)}${of(row)}`,
  'note.read': (row) => `read the note of ${session(row)}${of(row)}`,
  'note.signed': (row) => `signed the note of ${session(row)}${of(row)}`,
  'transcript.read': (row) => `read the words of ${session(row)}${of(row)}`,
  'transcript.searched': (row) => `searched the sessions${of(row)}`,
  'caseload.searched': () => 'searched all sessions of the caseload',
  'supervision.brought': (row) => `brought ${the(row)} to supervision`,
  'supervision.read': (row) => `read what was brought to supervision from ${the(row)}`,
  'supervision.signed': (row) => `signed supervision advice into the record${of(row)}`,
  'discharge.signed': (row) => `discharged ${the(row)} and signed the closing summary`,
  'letter.read': (row) => `opened the GP letter${of(row)}`,
  'letter.previewed': (row) => `previewed the GP letter${of(row)}`,
  'letter.signed': (row) => `signed the GP letter${of(row)} for sending`,
  'letter.stopped': (row) => `stopped the GP letter${of(row)}`,
  'letter.pdfSaved': (row) => `saved the GP letter${of(row)} as a PDF`,
  'risk.raised': (row) => `raised risk${inCase(row)}`,
  'risk.closed': (row) => `closed a risk loop${inCase(row)}`,
  'homework.set': (row) => `set homework${inCase(row)}`,
  'homework.reviewed': (row) => `reviewed homework${inCase(row)}`,
  'message.sent': (row) => `sent a message${inCase(row)}`,
  'message.read': (row) => `marked a message${inCase(row)} as read`,
  'ledger.exported': () => 'exported this ledger for the data protection officer',
  'ledger.extracted': (row) => `made the list for the patient${of(row)}${request(row)}`,
  'evidence.read': () => 'looked at what the workstations of the service have reported',
  'evidence.extracted': (row) => `made the list for a patient${request(row)}`,
  'access.refused': (row) => `asked for ${the(row, 'something')}, which was refused${rule(row)}`,
  'policy.changed': () => 'took over what the provider has set for its workstations',
  'practice.newDay': () => 'moved the practice caseload to today',
} as const satisfies Readonly<Record<string, (row: Said) => string>>;

/** Every action the ledger can hold, in the order above. */
export type LedgerAction = keyof typeof acts;
export const ledgerActions = Object.keys(acts) as readonly LedgerAction[];

const isKnown = (action: string): action is LedgerAction => Object.hasOwn(acts, action);

/** Done by the workstation itself: a sentence about the machine, not about a person. */
const system = new Set(['workstation']);

/**
 * `You opened session 3 of CR-4471.` `me` is the name or the id of the signed-in person; `names`
 * turns an actor's id into a name.
 */
export const ledgerSentence = (
  row: LedgerRow,
  me: readonly string[],
  names: (actor: string) => string = (actor) => actor,
): string => {
  const who = me.includes(row.actor)
    ? 'You'
    : system.has(row.actor)
      ? 'This computer'
      : names(row.actor);
  const did = isKnown(row.action)
    ? acts[row.action](row)
    : `did something recorded as ${row.action}`;
  return `${sentence(who)} ${did}.`;
};
