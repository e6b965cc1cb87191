/** What the Caldicott Guardian and data protection officer see of all workstations (product E1). */
import type { EvidenceKind, EvidenceView } from '../../shared/contract/operations/ledger.ts';
import type { Output } from '../../shared/contract/table.ts';
import { count, list, number } from './counts.ts';

export const evidence = {
  lead: 'What the workstations of the service have reported. No clinical text, no names of patients.',
  parts: 'Parts of the ledger',
  part: { service: 'All workstations', own: 'This computer' },
  filters: 'What was reported',
  caseRef: 'Case reference',
  caseRefWrong: 'A whole reference, such as CR-4471',
  clear: 'Show all',
  events: 'Reports',
  devices: 'Workstations',
  older: 'Show older reports',
  fetching: 'Fetching',
  nothing: {
    title: 'No report fits',
    next: 'Erasures, blocked computers, restored profiles and broken ledgers are listed here.',
  },
  noDevices: {
    title: 'No workstation has registered',
    next: 'A computer registers itself when somebody first signs in on it.',
  },
  columns: {
    at: 'When',
    what: 'What happened',
    case: 'Case',
    who: 'Signed in',
    device: 'Workstation',
    rule: 'Rule',
    proof: 'Proof',
    status: 'State',
    key: 'Registered key, SHA-256',
    ledger: 'Ledger confirmed up to',
    head: 'Hash of that entry',
  },
  devicesMean:
    'Export a ledger on its own computer, and check the file with npm run verify-ledger against the key and the hash shown here.',
  receiptMeans:
    'A receipt is a signed statement of the computer that erased, not a proof that no copy exists elsewhere.',
} as const;

export const kindWords: Readonly<Record<EvidenceKind | 'all', string>> = {
  all: 'All',
  erased: 'Erased',
  unsent: 'Sent, then erased',
  blocked: 'Blocked computer',
  restored: 'Restored profile',
  brokenChain: 'Broken ledger',
  other: 'Other',
};

const whyErased: Readonly<Record<string, string>> = {
  lapsed: 'at the end of its window',
  forgotten: 'because its clinician asked for it',
  handedOver: 'after it was handed over',
};

/** Numbers of what a receipt counts, such as `3 sessions`; classes without words keep their own. */
const nouns: Readonly<Record<string, readonly [string, string]>> = {
  session: ['session', 'sessions'],
  utterance: ['line', 'lines'],
  note: ['note', 'notes'],
  message: ['message', 'messages'],
  draft: ['draft', 'drafts'],
  letter: ['letter', 'letters'],
  unsent: ['unsent entry', 'unsent entries'],
};
const counted = (counts: EvidenceView['counts']): string => {
  const parts = Object.entries(counts).flatMap(([kind, n]) => {
    const noun = nouns[kind];
    return noun === undefined || n === 0 ? [] : [count(n, noun[0], noun[1])];
  });
  return parts.length === 0 ? '' : `: ${list(parts)}`;
};

/** `Case erased at the end of its window: 6 sessions and 412 lines`. */
export const happened = ({ kind, reason, counts, seq }: EvidenceView): string => {
  switch (kind) {
    case 'erased': {
      const why = whyErased[reason ?? ''];
      return `Case erased${why === undefined ? '' : ` ${why}`}${counted(counts)}`;
    }
    case 'unsent':
      return 'Work kept for sending erased, after it was sent';
    case 'blocked':
      return `Case erased because the computer was blocked${counted(counts)}`;
    case 'restored':
      return 'An old copy of a profile was put back; it was erased';
    case 'brokenChain':
      return seq === null ? 'The ledger is broken' : `The ledger is broken at entry ${number(seq)}`;
    case 'other':
      return 'An event of another kind';
  }
};

type Verdict = NonNullable<EvidenceView['receipt']>['verdict'];
export const proofWords: Readonly<Record<Verdict, string>> = {
  registered: 'Signed, key registered',
  unknownKey: 'Signed, key not registered',
  altered: 'Signature does not fit',
};

type Device = Output<'evidence.devices'>['devices'][number];
export const statusWords: Readonly<Record<Device['status'], string>> = {
  active: 'Active',
  inactive: 'Blocked',
  enteredInError: 'Entered in error',
  unknown: 'Not known',
};

/** `entry 1,260`. */
export const entryWord = (seq: number): string => `entry ${number(seq)}`;

/** The last characters of a long id are what tells one computer from another. */
export const shortDevice = (deviceId: string): string => `…${deviceId.slice(-8)}`;

export const reports = (n: number, more: boolean): string =>
  more ? `${number(n)} or more reports` : count(n, 'report');
