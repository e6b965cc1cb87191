/** What outlives a case on this computer: unsent work, that it was forgotten, and a receipt to check. */
import type { Output } from '../../shared/contract/table.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { count, isAre, list, sentence } from './counts.ts';
import { dayOf, millis, span } from './dates.ts';

type Sealed = Output<'computer.read'>['sealed'][number];
type Notices = Output<'computer.notices'>;
type Verdict = Output<'computer.checkReceipt'>;

const kinds: Readonly<Record<string, string>> = {
  unsignedNote: 'note, unsigned at closing',
  sessionNote: 'session note',
  utterance: 'line of a session',
  message: 'message',
  session: 'session',
  homework: 'homework task',
  goal: 'goal',
  riskLoop: 'risk entry',
  letter: 'GP letter',
  episode: 'discharge',
  closingSummary: 'closing summary',
  supervisionRequest: 'supervision request',
  supervisionAdvice: 'supervision advice',
};
/** A kind without words of its own still is a change that was made here. */
const kindWords = (kind: string): string => kinds[kind] ?? 'change';

const whyRefused: Readonly<Record<string, string>> = {
  conflict: 'the record was changed elsewhere since',
  consentMissing: 'the patient has not agreed',
  notPermitted: 'the service does not allow it',
  serverNotUnderstood: 'the service did not take it',
};

export const sealed = {
  title: 'Sealed for sending',
  lead: 'Unsent when its case closed. Nobody can read it here; it is sent, and then destroyed with a receipt of its own.',
  table: 'Unsent work of closed cases',
  columns: { case: 'Case', what: 'What', since: 'Sealed', state: 'State' },
  what: (one: Sealed): string => sentence(kindWords(one.kind)),
  since: (one: Sealed, now: Millis): string => dayOf(one.sealedAt, now),
  waiting: 'Waits for contact',
  refused: (reason: string | null): string =>
    `Refused: ${whyRefused[reason ?? ''] ?? 'the service did not say why'}`,
  overdue: (name: string | null): string =>
    name === null ? 'Overdue: the case manager is told' : `Overdue: ${name} is told`,
  policy: (days: number): string =>
    `After ${count(days, 'day')} somebody is told that it is here, without what it says.`,
} as const;

export const forgottenWords = {
  title: 'Forgotten on this computer',
  lead: 'These cases stay away until you ask for them. Their window with the service goes on.',
  since: (at: string, now: Millis): string => `Forgotten ${dayOf(at, now)}`,
  again: 'Fetch again',
  asked: (caseRef: string): string => `${caseRef} is fetched with the next contact`,
} as const;

export const checkWords = {
  title: 'Check a receipt',
  lead: 'Choose a receipt’s file, or paste its text. Nothing of it is stored or sent.',
  file: 'Choose a file…',
  text: 'Text of the receipt',
  check: 'Check',
  tooLarge: 'This file is too large to be a receipt.',
  verdict: ({ verdict, says }: Verdict, now: Millis): { title: string; detail: string } => {
    if (verdict === 'notAReceipt')
      return { title: 'This is not a receipt', detail: 'Its text has not the form of one.' };
    if (verdict === 'altered' || says === null)
      return {
        title: 'The signature does not fit',
        detail: 'This receipt was altered after it was signed. It states nothing.',
      };
    const device = says.thisDevice ? 'this computer' : 'another computer';
    const trust =
      says.trust === 'registered'
        ? 'Its key is registered with the service.'
        : 'Its key is not registered for this computer, so it vouches for itself only: compare the key with the one the service has.';
    return {
      title: `Valid: ${says.caseRef} was erased on ${device} on ${dayOf(says.at, now)}`,
      detail: `${trust} It is a signed statement, not a proof that no copy exists elsewhere.`,
    };
  },
} as const;

const looseKinds: Readonly<Record<Notices['closing'][number]['kinds'][number], string>> = {
  unsignedNote: 'a note',
  unsentLetter: 'the GP summary',
  openRiskLoop: 'a risk loop',
  feedback: 'an unread message',
  reflection: 'a reflection of yours',
};

/** What the desk says by itself, a line each (product A6, A4). */
export const noticeWords = {
  closing: ({ caseRef, access, kinds: open }: Notices['closing'][number]): string => {
    const left = access.daysLeft ?? 0;
    const when = left === 0 ? 'closes today' : `closes in ${count(left, 'day')}`;
    return `${caseRef} ${when} with ${list(open.map((kind) => looseKinds[kind]))} still open`;
  },
  look: 'Look at the checklist',
  more: (n: number): string => `${count(n, 'more case')} ${isAre(n)} closing with something open`,
  overdue: (one: Sealed, name: string | null, now: Millis): string =>
    `Unsent work of ${one.caseRef} has waited here, sealed, for ${span(now - millis(one.sealedAt))}; ${
      name ?? 'the case manager'
    } is told`,
  reported: ({ caseRef, kinds: what, since }: Notices['reported'][number], now: Millis): string =>
    `Unsent work of ${caseRef} (${list(what.map(kindWords))}) lies sealed on a colleague’s computer since ${dayOf(since, now)}`,
  open: 'My computer',
  badge: (n: number): string => `${count(n, 'notice')}`,
} as const;
