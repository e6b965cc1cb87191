/** The ledger (product E1): who saw, changed, shared or erased what, in plain sentences. */
import type { Millis } from '../../shared/domain/ids.ts';
import { count, number } from './counts.ts';
import { nearDay } from './dates.ts';

export const ledgerScreen = {
  title: 'Ledger',
  lead: 'What was done with cases on this computer, newest first. It holds no clinical text.',
  entries: 'Entries',
  older: 'Show older entries',
  loadingOlder: 'Fetching',
  all: 'This is the first entry.',
  back: 'My computer',
  refusedPill: 'Refused',
  wholePill: 'Checked',
  brokenPill: 'Broken',
  empty: {
    title: 'The ledger is empty',
    next: 'The first entry is written when you open a case.',
  },
  columns: { time: 'Time', entry: 'Entry', number: 'No.' },
} as const;

export const wholeLedger = (entries: number): string =>
  `The ledger is whole: ${count(entries, 'entry', 'entries')}, chain checked`;

export const brokenLedger = (firstBad: number | null): string =>
  firstBad === null
    ? 'The ledger does not fit together'
    : `The ledger breaks at entry ${number(firstBad)}`;
export const brokenLedgerNext =
  'An entry was altered or removed after it was written. Tell the Caldicott Guardian, and leave this computer as it is.';

/** `Today, Tue 24 Nov`, `Mon 23 Nov`. */
export const dayHeading = (on: string, now: Millis, exact: string): string => {
  const near = nearDay(on, now);
  return near === 'today' || near === 'yesterday'
    ? `${near.charAt(0).toUpperCase()}${near.slice(1)}, ${exact}`
    : exact;
};

/** `5 entries`. */
export const entries = (n: number): string => count(n, 'entry', 'entries');

export const shownOf = (shown: number, all: number): string =>
  `${number(shown)} of ${count(all, 'entry', 'entries')}`;

export const olderLoaded = (n: number): string =>
  `${count(n, 'older entry', 'older entries')} added`;
