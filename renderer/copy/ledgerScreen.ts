/** The ledger (product E1): who saw, changed, shared or erased what, in plain sentences. */
import type { Output } from '../../shared/contract/table.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { LedgerKind } from '../../shared/domain/ledgerKinds.ts';
import { count, number } from './counts.ts';
import { nearDay, when } from './dates.ts';

export const ledgerScreen = {
  title: 'Ledger',
  lead: 'What was done with cases on this computer, newest first. It holds no clinical text.',
  list: 'Entries, newest first',
  back: 'My computer',
  refusedPill: 'Refused',
  breaksPill: 'Not certain from here on',
  empty: {
    title: 'The ledger is empty',
    next: 'The first entry is written when you open a case.',
  },
} as const;

/** The number under which an entry stands: `10,009`. */
export const entryNumber = (seq: number): string => number(seq);

type Words = Readonly<Record<LedgerKind | 'all', string>>;
export const ledgerFilter = {
  kinds: 'What was done',
  kind: {
    all: 'All',
    opened: 'Opened',
    changed: 'Changed',
    sent: 'Sent or saved',
    erased: 'Erased',
    refused: 'Refused',
    desk: 'This desk',
  } satisfies Words,
  caseRef: 'Case reference',
  on: 'Day',
  onShape: 'DD/MM/YYYY',
  clear: 'Show all',
  nothing: {
    title: 'No entry fits',
    next: 'Try a part of the reference, such as 4471, another day, or all entries.',
  },
} as const;

export const ledgerCheck = {
  heading: 'Check of the ledger',
  now: 'Check now',
  busy: 'Checking',
} as const;

/** `4,000 of 10,000 entries checked`. */
export const checking = (done: number, of: number): string =>
  `${number(done)} of ${count(of, 'entry', 'entries')} checked`;

export const ledgerExport = { action: 'Export for the data protection officer…' } as const;
export const exported = (entries: number): string =>
  `Ledger saved with ${count(entries, 'entry', 'entries')}, signed by this computer`;

type Checked = Output<'ledger.check'>;
type CheckWords = {
  readonly pill: string;
  readonly title: string;
  readonly more: readonly string[];
};

const whatToDo =
  'Nothing was deleted, and you can go on working. Tell the Caldicott Guardian today, export the ledger for them, and leave this computer as it is.';

const confirmedWords = ({ confirmed }: Checked, now: Millis): string =>
  confirmed === null
    ? 'The record service has not confirmed an entry yet.'
    : `The record service last confirmed entry ${number(confirmed.seq)} at ${when(confirmed.at, now)}.`;

const certainWords = ({ fits, certain }: Checked, now: Millis): string => {
  if (fits === null) return 'There is no entry before it.';
  const upTo = `The entries up to ${number(fits.seq)}, of ${when(fits.at, now)}, fit together`;
  return certain === null
    ? `${upTo}.`
    : `${upTo}, and those up to ${number(certain)} are the ones that the record service confirmed.`;
};

const brokenWords = (found: Checked, firstBad: number, now: Millis): CheckWords => {
  const pill = 'Broken';
  const first = number(firstBad);
  switch (found.upstream) {
    case 'cutOff':
      return {
        pill,
        title: `Entries are missing from ${first} on`,
        more: [
          `${confirmedWords(found, now)} This computer has fewer.`,
          certainWords(found, now),
          whatToDo,
        ],
      };
    case 'rewritten':
      return {
        pill,
        title: `Entry ${first} is not the one that was confirmed`,
        more: [
          `${confirmedWords(found, now)} This computer has another in its place, so the ledger was written anew. From where on, nobody can tell from here.`,
          whatToDo,
        ],
      };
    case 'agrees':
    case 'unknown':
      return {
        pill,
        title: `The ledger breaks at entry ${first}`,
        more: [
          `${certainWords(found, now)} Entry ${first} was altered, or one before it was taken out; it and what follows are not certain.`,
          whatToDo,
        ],
      };
  }
};

/** What was checked and what came of it. */
export const checkWords = (found: Checked, now: Millis): CheckWords =>
  found.firstBad === null
    ? {
        pill: 'Checked',
        title: `${count(found.entries, 'entry', 'entries')}, none altered`,
        more: [`${confirmedWords(found, now)} Checked at ${when(found.checkedAt, now)}.`],
      }
    : brokenWords(found, found.firstBad, now);

/** The same for a screen reader, once somebody has asked. */
export const checked = (found: Checked): string =>
  found.firstBad === null
    ? `${count(found.entries, 'entry', 'entries')} checked, none altered`
    : `The ledger is broken at entry ${number(found.firstBad)}`;

/** `Today, Tue 24 Nov`, `Mon 23 Nov`. */
export const dayHeading = (on: string, now: Millis, exact: string): string => {
  const near = nearDay(on, now);
  return near === 'today' || near === 'yesterday'
    ? `${near.charAt(0).toUpperCase()}${near.slice(1)}, ${exact}`
    : exact;
};

/** `1,284 entries`, or `12 of 1,284 entries`. */
export const shownOf = (matching: number, all: number): string =>
  matching === all
    ? count(all, 'entry', 'entries')
    : `${number(matching)} of ${count(all, 'entry', 'entries')}`;
