/**
 * The ledger told to the patient it is about (product E1): by role and not by name, without rules,
 * hashes or codes, in words a lay reader knows (NHS content guide).
 */
import type { Role } from '../../shared/domain/records.ts';
import type { LedgerDetail } from '../vault/ledgerHash.ts';

/** What the sentence is made of. */
export type Told = { readonly action: string; readonly detail: LedgerDetail };

/** Who is meant, to whom it is said. */
export type Teller = 'yourTherapist' | 'ourSystem' | Role | null;

const whoWords: Readonly<Record<Exclude<Teller, null>, string>> = {
  yourTherapist: 'Your therapist',
  therapist: 'A therapist in our team',
  supervisor: 'Your therapist’s supervisor',
  caseManager: 'Our patient services team',
  guardian: 'Our data protection lead',
  administrator: 'The person who runs our computers',
  ourSystem: 'Our computer system',
};
export const whoWord = (who: Teller): string =>
  who === null ? 'Someone in our team' : whoWords[who];

const session = ({ detail }: Told): string => {
  const n = detail.sessionNumber ?? detail.session ?? detail.number;
  return typeof n === 'number' ? `session ${n}` : 'a session';
};

const reasons: Readonly<Record<string, string>> = {
  lapsed: 'because our time to look at it was over',
  forgotten: 'because someone in our team asked for that',
  handedOver: 'because someone else looks after you now',
  blocked: 'because we blocked the computer',
};
const erased = ({ detail }: Told): string => {
  const why = reasons[String(detail.reason)];
  return `erased a copy of your record${why === undefined ? '' : `, ${why}`}`;
};

const acts: Readonly<Record<string, (told: Told) => string>> = {
  'case.opened': () => 'opened your record',
  'case.messagesRead': () => 'read your messages',
  'case.received': () => 'put a copy of your record on this computer',
  'case.windowMoved': () => 'changed the last day of this copy of your record',
  'case.erased': erased,
  'case.forgotten': () => 'asked to erase this copy of your record',
  'case.fetchAgain': () => 'asked for a new copy of your record',
  'case.unsentDestroyed': () => 'erased the last of your record here, once it was sent on',
  'session.opened': (told) => `opened ${session(told)}`,
  'session.started': (told) => `started ${session(told)}`,
  'session.paused': (told) => `paused ${session(told)}`,
  'session.resumed': (told) => `went on with ${session(told)}`,
  'session.ended': (told) => `ended ${session(told)}`,
  'session.linesSent': (told) => `wrote to you in ${session(told)}`,
  'note.read': (told) => `read the notes of ${session(told)}`,
  'note.signed': (told) => `signed the notes of ${session(told)}`,
  'transcript.read': (told) => `read what was said in ${session(told)}`,
  'transcript.searched': () => 'looked for words in your sessions',
  'supervision.brought': () => 'took parts of your case to supervision, without your name',
  'supervision.read': () => 'read what was taken to supervision, without your name',
  'supervision.signed': () => 'added advice to your record',
  'discharge.signed': () => 'signed the summary at the end of your treatment',
  'letter.read': () => 'opened the letter to your GP',
  'letter.previewed': () => 'looked at the letter to your GP',
  'letter.signed': () => 'signed the letter to your GP, to be sent',
  'letter.stopped': () => 'stopped the letter to your GP',
  'letter.pdfSaved': () => 'saved the letter to your GP as a file',
  'risk.raised': () => 'wrote about how safe you are',
  'risk.closed': () => 'wrote down what was done to keep you safe',
  'homework.set': () => 'gave you a task to do at home',
  'homework.reviewed': () => 'looked at your task',
  'message.sent': () => 'sent you a message',
  'message.read': () => 'marked a message from you as read',
  'access.refused': () => 'asked to see part of your record, which was refused',
  'ledger.extracted': () => 'made a list like this one',
  'evidence.extracted': () => 'made a list like this one',
};

/** Every action that has words of its own. */
export const toldActions = Object.keys(acts);

/** `Your therapist opened session 3.` */
export const toldSentence = (who: Teller, told: Told): string => {
  const act = Object.hasOwn(acts, told.action) ? acts[told.action] : undefined;
  return `${whoWord(who)} ${act === undefined ? 'used your record' : act(told)}.`;
};

/** `(3 times, last at 10:02)`. */
export const timesWord = (times: number, last: string): string =>
  `(${times} times, last at ${last})`;

export const extractTitle = 'Who has looked at your record';
export const limitsHeading = 'What this list cannot show';
export const nothingYet = 'There is nothing to show for these days.';

const about = (caseRef: string, from: string, to: string): readonly string[] => [
  `Your case number is ${caseRef}.`,
  from === to ? `This list is about ${to}.` : `This list goes from ${from} to ${to}.`,
  'We say what job a person has. We do not give their name.',
];

export const ownLead = (caseRef: string, from: string, to: string): readonly string[] => [
  'This list shows who opened, changed, sent or erased your record, and when.',
  ...about(caseRef, from, to),
];

const whose: Readonly<Record<'therapist' | 'caseManager', string>> = {
  therapist: 'the one that your therapist works on',
  caseManager: 'one that our patient services team works on',
};

export const ownLimits = (role: 'therapist' | 'caseManager', from: string): readonly string[] => [
  `It comes from one computer: ${whose[role]}.`,
  'Other people in our team use other computers. Each one keeps its own list. They are not in this one.',
  'Our main record system keeps a list too. That list is not in this one.',
  `It starts on ${from}. It does not show what was done before then.`,
  'A search through all records at once is not in this list.',
  'It does not show what your record says. You can ask us for a copy of your record.',
  'Does something here worry you? Tell us. Our data protection lead will look into it.',
];

export const serviceLead = (caseRef: string, from: string, to: string): readonly string[] => [
  'Our computers tell our main record system when they erase a copy of your record, and why.',
  'This list shows what they have told it.',
  ...about(caseRef, from, to),
];

export const serviceLimits: readonly string[] = [
  'It does not show each time that someone opened your record. Each computer keeps that list itself.',
  'If we could not check what a computer told us, we leave it out.',
  'You can ask us for those lists. Your therapist or our patient services team can make them.',
  'It does not show what your record says. You can ask us for a copy of your record.',
  'Does something here worry you? Tell us. Our data protection lead will look into it.',
];

/** Only on the printed page: when it was made, and for which request. */
export const madeFor = (on: string, time: string, request: string): string =>
  `We made this list on ${on} at ${time}. The number of your request is ${request}.`;
