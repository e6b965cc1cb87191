/**
 * Every expected failure in words: what happened, what is safe, what to do (look, principle 7).
 * A code without words does not compile.
 */
import type { ErrorCode, Refusal } from '../../shared/contract/result.ts';
import { count, list } from './counts.ts';

export type ErrorWords = {
  /** What happened. */
  readonly title: string;
  /** What is not lost, and what nobody can see. */
  readonly safe: string;
  /** One next action. */
  readonly next: string;
};

const nothingChanged = 'Nothing was changed.';
const workSafe = 'What you have written is safe on this computer.';

export const errorWords: Record<ErrorCode, ErrorWords> = {
  unknownOperation: {
    title: 'This window asked for something the workstation does not do',
    safe: nothingChanged,
    next: 'Close the workstation and open it again.',
  },
  wrongSender: {
    title: 'The request did not come from this window',
    safe: 'It was refused, and nothing was shown or changed.',
    next: 'Tell your administrator if you see this again.',
  },
  tooLarge: {
    title: 'That is more text than one entry can hold',
    safe: 'Nothing was cut off, and your words are still here.',
    next: 'Split it into two and try again.',
  },
  invalidInput: {
    title: 'Something in the form is missing or not in the right form',
    safe: 'Nothing was sent, and what you entered is still here.',
    next: 'Check the marked fields and try again.',
  },
  locked: {
    title: 'The desk is covered',
    safe: 'Drafts are saved and a running session goes on.',
    next: 'Enter your passphrase to come back.',
  },
  notPermitted: {
    title: 'Your role does not open this',
    safe: 'Nothing was shown. The attempt is in the ledger, as every refusal is.',
    next: 'Go back to what you were doing.',
  },
  windowClosed: {
    title: 'Access to this case has ended',
    safe: 'The record is kept by the service. Nothing readable is left on this computer.',
    next: 'If the patient has come back, ask for a new referral.',
  },
  leaseExpired: {
    title: 'This computer has been offline too long to open cases',
    safe: 'Everything on it is still encrypted and whole.',
    next: 'Connect to the service; cases open again at once.',
  },
  clockBehind: {
    title: 'This computer’s clock is behind the time it has already seen',
    safe: 'Everything is kept, and stays closed until the time is certain.',
    next: 'Connect to the service or set the clock right.',
  },
  notFound: {
    title: 'This is no longer here',
    safe: nothingChanged,
    next: 'Go back and look again; it may have moved or closed.',
  },
  wrongPassphrase: {
    title: 'That passphrase does not open this desk',
    safe: 'Nothing is lost by a wrong try.',
    next: 'Enter it again.',
  },
  waitBeforeRetry: {
    title: 'Too many tries in a row',
    safe: 'The desk stays closed and nothing is lost.',
    next: 'Wait, then enter the passphrase again.',
  },
  wrongPin: {
    title: 'That is not your PIN',
    safe: 'The desk stays covered and nothing is lost.',
    next: 'Enter it again, or use your passphrase.',
  },
  pinSpent: {
    title: 'Three wrong PINs',
    safe: 'The desk stays covered and nothing is lost.',
    next: 'Use your passphrase. Your PIN works again after it.',
  },
  passphraseNeeded: {
    title: 'Your passphrase is needed this time',
    safe: 'The desk stays covered and nothing is lost.',
    next: 'Enter your passphrase. Your PIN works again after it.',
  },
  noKeystore: {
    title: 'This computer offers no safe place for the key',
    safe: 'So no patient is kept here at all.',
    next: 'Ask your administrator to switch on the system keystore.',
  },
  anotherInstance: {
    title: 'The workstation is already open on this computer',
    safe: 'The other window has everything.',
    next: 'Close this window and use the other one.',
  },
  vaultDamaged: {
    title: 'What this computer keeps can no longer be read',
    safe: 'Everything that had been sent is safe with the service.',
    next: 'Try once more. If it stays unreadable, fetch your cases anew.',
  },
  vaultNewer: {
    title: 'A newer workstation has been used on this computer',
    safe: 'Nothing was opened or changed.',
    next: 'Open the newer version, or ask your administrator to update this one.',
  },
  clockRefused: {
    title: 'A practice clock cannot be used with real patients',
    safe: 'Nothing was opened.',
    next: 'Start the workstation without the practice clock.',
  },
  otherService: {
    title: 'What this computer keeps belongs to another service',
    safe: 'Nothing was opened, sent or changed.',
    next: 'Start the workstation for the service it was set up with, or ask your administrator.',
  },
  serverUnsuited: {
    title: 'This service cannot be used with the workstation',
    safe: 'No patient was fetched, and nothing was kept here.',
    next: 'Tell your administrator which of these it lacks.',
  },
  profileRestored: {
    title: 'This is an older copy of your desk',
    safe: 'Its cases stay closed, since some of them may have been erased here since.',
    next: 'Connect to the service: the copy is erased, and your cases are fetched anew.',
  },
  deviceBlocked: {
    title: 'Your service has blocked this computer',
    safe: 'Every case on it was erased. The record is kept by the service.',
    next: 'Ask your administrator why, and use another computer until then.',
  },
  offline: {
    title: 'The service cannot be reached',
    safe: 'You can go on working. What you write is kept here and sent when the link is back.',
    next: 'Check the network, then try again.',
  },
  signInExpired: {
    title: 'Your sign-in with the service has run out',
    safe: 'What you have written waits on this computer.',
    next: 'Sign out and sign in again.',
  },
  serverFault: {
    title: 'The service answered with a fault of its own',
    safe: workSafe,
    next: 'Try again in a few minutes.',
  },
  serverNotUnderstood: {
    title: 'The service’s answer could not be read',
    safe: workSafe,
    next: 'Try again. If it goes on, tell your administrator.',
  },
  conflict: {
    title: 'This was changed somewhere else in the meantime',
    safe: 'Both versions are kept.',
    next: 'Look at the newer one, then make your change again.',
  },
  diskFull: {
    title: 'This computer’s disk is full',
    safe: 'What was saved before is whole. The last change was not saved.',
    next: 'Free some space, then try again.',
  },
  episodeDamaged: {
    title: 'This case’s copy on the computer is damaged',
    safe: 'The record is safe with the service, and your drafts are kept apart.',
    next: 'The case is fetched anew; try again in a moment.',
  },
  alreadySigned: {
    title: 'This is already signed',
    safe: 'A signed text is never altered.',
    next: 'Open the signed version; a correction supersedes it.',
  },
  incomplete: {
    title: 'Something is still missing',
    safe: 'What you have written is saved.',
    next: 'Fill in what is marked, then try again.',
  },
  consentMissing: {
    title: 'The patient has not agreed to this',
    safe: 'Nothing was sent.',
    next: 'Ask the patient, record the answer, then try again.',
  },
  tooCloseToPatientsWords: {
    title: 'Some sentences are too close to the patient’s own words',
    safe: 'Nothing was sent. Your text is still here.',
    next: 'Rephrase the marked sentences.',
  },
  namesSomebody: {
    title: 'Something in it still tells who is meant',
    safe: 'Nothing was kept, and your words are still here.',
    next: 'Change the marked words, or look at each that is only asked about.',
  },
  wrongState: {
    title: 'That cannot be done at this point',
    safe: nothingChanged,
    next: 'Look at where it stands now, then go on from there.',
  },
  defect: {
    title: 'The workstation made a mistake',
    safe: workSafe,
    next: 'Try again. If it goes on, give the reference to your administrator.',
  },
};

const helpers: Record<NonNullable<Refusal['help']>, string> = {
  caseManager: 'The case manager can help.',
  guardian: 'The Caldicott Guardian can help.',
  administrator: 'Your administrator can help.',
  therapist: 'The patient’s therapist can help.',
};

/** Names of fields as the form labels them; a name without words here is not shown. */
const fields: Readonly<Record<string, string>> = {
  passphrase: 'passphrase',
  conditionalCreate: 'saving a thing once however often it is sent',
  ifMatch: 'refusing to save over a newer version',
  lastUpdated: 'finding what has changed since',
  next: 'new passphrase (at least 12 characters)',
  pin: 'PIN (6 to 12 digits, not all the same and not in a row like 123456)',
  text: 'text',
  note: 'note',
  progress: 'progress',
  intervention: 'intervention',
  risk: 'risk',
  plan: 'plan',
  attendance: 'attendance',
  mechanism: 'how you met',
  appointmentType: 'appointment type',
  therapyCode: 'type of therapy',
  clinicalMinutes: 'clinical minutes',
  clinicalSummary: 'clinical summary',
  treatmentGiven: 'treatment given',
  gpActions: 'actions for the GP',
  advice: 'advice',
  endCode: 'reason for ending',
  dischargedOn: 'date of discharge',
  consent: 'consent',
  gp: 'GP practice',
  closingSummary: 'closing summary',
  unsignedNote: 'a note to sign',
  contactFields: 'contact details of a session',
  question: 'question',
  coverNote: 'cover note',
};

/** The refusal in words: those of its code, made exact by what it carries. */
export const refusalWords = (refusal: Refusal): ErrorWords => {
  const words = errorWords[refusal.code];
  const named = (refusal.fields ?? []).flatMap((name) => fields[name] ?? []);
  const next = [
    refusal.retryAfter === undefined
      ? words.next
      : `Try again in ${count(Math.ceil(refusal.retryAfter), 'second')}.`,
    ...(refusal.triesLeft === undefined
      ? []
      : [`${count(refusal.triesLeft, 'try', 'tries')} left.`]),
    ...(named.length === 0 ? [] : [`Missing or wrong: ${list(named)}.`]),
    ...(refusal.help === undefined ? [] : [helpers[refusal.help]]),
  ].join(' ');
  return { ...words, next };
};

/** Says whether the same request may succeed if it is simply asked again. */
export const worthRetrying = (code: ErrorCode): boolean =>
  (
    [
      'offline',
      'serverFault',
      'serverNotUnderstood',
      'diskFull',
      'episodeDamaged',
      'defect',
      'leaseExpired',
      'clockBehind',
    ] as const satisfies readonly ErrorCode[]
  ).some((retryable) => retryable === code);
