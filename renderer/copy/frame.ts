/** Words around every screen: rail, top bar, bottom line, keys, palette, settings. */
import type { DeskState, LinkView } from '../../shared/contract/views.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { count } from './counts.ts';
import { dayAndTime, time, when } from './dates.ts';

export const railWords = {
  today: 'Today',
  caseload: 'Caseload',
  session: 'Session',
  transcript: 'Transcripts',
  supervision: 'Supervision',
  letters: 'Letters',
  computer: 'Computer',
  ledger: 'Ledger',
} as const;

/** Names of the regions that F6 walks through, as a screen reader says them. */
export const regionNames = {
  rail: 'Screens',
  top: 'Top of the window',
  main: 'Screen',
  bottom: 'State of this desk',
  notices: 'Notices',
} as const;

export const frame = {
  practice: 'Practice data · synthetic patients',
  keepsNothing: 'Keeps nothing here',
  curtain: 'curtain',
  keys: 'Keys',
  settings: 'Settings',
  saved: 'Everything typed is saved',
  savedReflex: 'Already saved on this computer',
  copyRefused:
    'Not copied: patient text stays in this window. Cite it in a note or share an excerpt',
  erasedHere: 'The case you were reading has closed and was erased from this computer',
  noSession: 'No session to open: there is none in your agenda today',
  noCase: 'Open a case first, then its sessions',
  lastCase: 'That was the last one',
  copied: (seconds: number): string => `Copied; it leaves the clipboard in ${seconds} s`,
  secretNotCopied: 'Not copied: a passphrase stays in its field',
  curtainAfter: (minutes: number): string => `Curtain after ${minutes} min idle`,
  curtainIn: (seconds: number): string => `Curtain in ${seconds} s`,
  simulatedClock: 'practice clock',
} as const;

/** What the window says about copies of what it shows (product A10). It claims nothing it cannot do. */
export const screenCopies = {
  title: 'On screen and in the clipboard',
  curtain: (minutes: number): string =>
    `The curtain falls after ${count(minutes, 'minute')} without a sign of you, when the computer sleeps, and with Ctrl\u00a0L.`,
  clipboard: {
    cleared: (seconds: number): string =>
      `What you copy from your own writing leaves the clipboard after ${count(seconds, 'second')}, with the curtain and when you close the app. A clipboard history of the computer may keep it.`,
    clearedWhileOpen: (seconds: number): string =>
      `What you copy from your own writing leaves the clipboard after ${count(seconds, 'second')} and with the curtain, while this window is open. A clipboard history of the computer may keep it.`,
  },
  capture: {
    blocked: 'Pictures and recordings of the screen show this window black.',
    notAvailable:
      'Pictures and recordings of the screen cannot be kept from showing this window here.',
  },
} as const;

const since = (at: string | null, now: Millis): string =>
  at === null ? '' : ` · last contact ${when(at, now)}`;

/** The link in words, first on the bottom line. */
export const linkWords = (link: LinkView, now: Millis): string => {
  if (link.filling !== null) {
    return `Fetching cases · ${link.filling.done} of ${link.filling.of}`;
  }
  const words: Record<LinkView['state'], () => string> = {
    connecting: () => 'Connecting',
    connected: () =>
      `Connected${link.lastSyncAt === null ? '' : ` · synced ${time(link.lastSyncAt)}`}`,
    offline: () => `Offline${since(link.lastContactAt, now)}`,
    signInExpired: () => 'Sign-in with the service has run out',
    fault: () => `The service has a fault${since(link.lastContactAt, now)}`,
  };
  return words[link.state]();
};

/** Instead of an empty list while cases are on their way; null once they are here. */
export const stillFetching = (
  link: LinkView,
): { readonly title: string; readonly next: string } | null => {
  const { filling } = link;
  if (filling === null && !(link.state === 'connecting' && link.lastSyncAt === null)) return null;
  return {
    title:
      filling === null || filling.of === 0
        ? 'Cases are being fetched'
        : `Cases are being fetched: ${filling.done} of ${filling.of}`,
    next: 'What belongs here appears as they arrive.',
  };
};

/** What waits to be sent. */
export const outboxWords = (outbox: LinkView['outbox']): string => {
  const refused = outbox.refused === 0 ? [] : [`${outbox.refused} refused`];
  const waiting =
    outbox.waiting === 0 ? [] : [`${count(outbox.waiting, 'change')} waiting to be sent`];
  return outbox.refused + outbox.waiting === 0
    ? 'Outbox empty'
    : [...waiting, ...refused].join(', ');
};

/** Bands across the window when cases are locked for a reason that is not the person (product A2, A3). */
export const deskNotices = {
  restored: {
    title: 'This is an older copy of your desk.',
    detail: 'Its cases stay closed. At the next contact the copy is erased, and you sign in again.',
  },
  ledgerBroken: {
    title: 'The ledger of this computer does not add up.',
    detail:
      'Entries were altered or are missing. Nothing was deleted because of it. Tell your DPO.',
    open: 'Open the ledger',
  },
  clockBehind: {
    title: 'This computer’s clock is behind the time it has already seen.',
    detail: 'Cases stay closed until the service confirms the time. Nothing is lost.',
  },
  leaseExpired: {
    title: 'This computer has been offline too long.',
    detail: 'Cases are locked and whole. They open again at the next contact with the service.',
  },
  leaseSoon: (endsAt: string, now: Millis): string =>
    `Offline. Cases lock ${dayAndTime(endsAt, now)} unless there is contact before.`,
  connect: 'Connect now',
} as const;

/** What came of “Connect now”. */
export const connectWords = {
  trying: 'Connecting',
  connected: 'Connected, and everything is fetched',
  noContact: 'No contact with the service; it is tried again by itself',
} as const;

type LockWords = { readonly title: string; readonly detail: string };

/** Why all cases are locked although the desk is open; null while they can be read. */
export const lockWords = (
  desk: Pick<DeskState, 'clock' | 'lease' | 'restored'>,
): LockWords | null => {
  if (desk.restored !== null) return deskNotices.restored;
  if (desk.clock === 'behind') return deskNotices.clockBehind;
  return desk.lease === 'expired' ? deskNotices.leaseExpired : null;
};

export const casesLocked = {
  title: 'Cases are locked, so nothing can be listed here',
  next: 'Until there is contact this computer cannot say what waits for you: for what is urgent, ring your service.',
  open: 'See what is stored here',
} as const;

export const copiedDesk = {
  unsent: {
    heading: 'Not sent when this copy was made',
    explained: 'It may have been sent since. Look in the record, and write again what is missing.',
    none: 'Nothing was waiting to be sent when this copy was made.',
  },
} as const;

export const erasedWords = (n: number): string =>
  n === 1
    ? 'One case on this computer reached its date and was erased before anybody signed in.'
    : `${count(n, 'case')} on this computer reached their dates and were erased before anybody signed in.`;
export const seeReceipts = 'See receipts';

export const practiceBehind = (desk: DeskState): string | null => {
  const days = desk.practiceDaysBehind;
  if (days === null || days <= 0) return null;
  return `The practice caseload is ${count(days, 'day')} old: its “today” has passed.`;
};
export const newPracticeDay = {
  action: 'New practice day',
  title: 'Start a new practice day?',
  body: 'Every date of the practice caseload moves so that its practice day is today. What you have done with the synthetic patients stays.',
  done: 'The practice caseload now stands at today',
} as const;
