/** Signing in, first fill, and the screens on which the desk refuses to open. */
import type { ErrorCode } from '../../shared/contract/result.ts';
import { count } from './counts.ts';
import { type ErrorWords, errorWords } from './errors.ts';

export const signIn = {
  title: 'Clinician workstation',
  who: 'Who are you?',
  practiceExplained:
    'Practice data: every patient here is synthetic. Passphrases are shown so that anyone can try each role.',
  onThisComputer: 'on this computer',
  passphrase: 'Passphrase',
  shownPassphrase: (phrase: string): string => `Passphrase: ${phrase}`,
  ownPassphrase: 'Passphrase: the one you chose',
  open: 'Open the desk',
  opening: 'Opening',
  wait: (seconds: number): string => `You can try again in ${count(seconds, 'second')}`,
  firstTimeExplained:
    'First time on this computer: your cases are fetched and encrypted here. It takes a few seconds.',
  knownExplained:
    'Your cases are encrypted on this computer. Your passphrase and this computer open them together.',
  noPeople: {
    title: 'Nobody can sign in here yet',
    next: 'The service has not answered with its list of people. It is asked again every half minute.',
  },
  chooseFirst: 'Choose yourself',
  chooseFirstNext: 'Then enter your passphrase here.',
  practiceMark: 'Practice data · synthetic patients',
  show: 'Show',
  hide: 'Hide',
  showPassphrase: 'Show the passphrase',
  nothingExplained:
    'Your cases are fetched into this computer’s memory when you sign in, and are gone when you sign out. What you type is kept by the service.',
  keepsNothing: 'Nothing of any patient is kept on this computer.',
  keyNeverLeaves: 'Nothing here can be opened without your passphrase and this computer.',
} as const;

export const filling = {
  title: 'Fetching your cases',
  unlocking: 'Opening your desk',
  progress: (done: number, of: number): string => `${done} of ${count(of, 'case')}`,
  explained:
    'Each case is encrypted with a key of its own as it arrives. If the link drops, it goes on where it stopped.',
} as const;

export const starting = {
  title: 'Starting',
  explained: 'Looking for cases that have reached their date, before anything else.',
} as const;

export const refusedScreen = {
  unsent: {
    heading: 'Not sent before this happened',
    explained:
      'These cannot be opened or sent any more from here. Write them again after fetching your cases.',
    none: 'Everything that was written had been sent.',
  },
  unsentGone: {
    heading: 'Not sent, and erased with it',
    explained: 'Look in the record whether they are there from before; if not, write them again.',
    none: 'Nothing was waiting to be sent.',
  },
  signInAgain: 'Back to sign-in',
  retry: 'Try once more',
  harder: 'Fetch my cases anew…',
  reEnrolTitle: 'Fetch your cases anew',
  reEnrolExplained:
    'What this computer keeps now is destroyed for good and your cases are fetched again from the service. Only unsent work is lost.',
  person: 'Person',
  typeToConfirm: 'Type RE-ENROL to confirm',
  confirmWord: 'RE-ENROL',
  confirm: 'Destroy and fetch anew',
  forgotten: 'Forgotten your passphrase?',
  unsentMayBeLost: 'Work that has not been sent yet cannot be sent any more.',
  newPassphrase: (name: string): string =>
    `Enter the passphrase with which ${name} signs in with the service. It opens this computer from now on.`,
} as const;

/** How a desk ended that the service would not let go on. `erased` is null while that is under way. */
export const endedWords = (code: ErrorCode, erased: number | null): ErrorWords => {
  const words = errorWords[code];
  const gone =
    erased === null
      ? 'What it keeps is being erased.'
      : `${erased === 0 ? 'No case is left on it' : `${count(erased, 'case')} ${erased === 1 ? 'was' : 'were'} erased`}. The record is kept by the service.`;
  return code === 'profileRestored'
    ? {
        title: 'An older copy of your desk was put back here',
        safe: gone,
        next: 'Sign in again, and your cases are fetched anew.',
      }
    : { ...words, safe: gone };
};

export const unsentRow = (kind: string, at: string): string => `${kind} · ${at}`;

/** Kinds of unsent work, for the manifest. Unknown kinds are called a change. */
const unsentKinds: Readonly<Record<string, string>> = {
  message: 'message',
  utterance: 'line of a session',
  communication: 'message',
  note: 'note',
  sessionNote: 'note',
  letter: 'letter',
  homework: 'homework',
  riskLoop: 'risk loop',
  closingSummary: 'closing summary',
  supervisionRequest: 'case for supervision',
  supervisionAdvice: 'supervision advice',
  session: 'session',
};
export const unsentKind = (kind: string): string => unsentKinds[kind] ?? 'change';

export const curtainWords = {
  title: 'The desk is covered',
  sessionGoesOn: 'A running session, the outbox and drafts go on behind the curtain.',
  next: (at: string): string => `Next session ${at}`,
  back: 'Come back',
  notYou: 'Not you?',
  signOut: 'Sign out',
  pin: 'PIN',
  usePassphrase: 'Use passphrase instead',
  usePin: 'Use PIN instead',
  pinRests: 'Your PIN works again after your passphrase.',
} as const;

/** The part of the settings about how one signs in and comes back. */
export const signInSettings = {
  title: 'Sign-in',
  cancel: 'Cancel',
  changePassphrase: 'Change passphrase…',
  passphrase: {
    title: 'Change passphrase',
    current: 'Current passphrase',
    next: 'New passphrase',
    again: 'New passphrase again',
    advice: 'Three or four words that do not belong together are easy to keep and hard to guess.',
    warning:
      'Nobody can bring it back, and no administrator knows it. If you forget it, your cases are fetched again, and what was not sent by then is lost.',
    onlyHere: 'It opens this computer. How you sign in with the service stays as it is.',
    differs: 'The two are not the same',
    save: 'Change passphrase',
    busy: 'Changing all keys',
    done: 'Your passphrase was changed',
  },
  pin: {
    none: 'No quick PIN',
    isSet: 'Quick PIN set',
    forbidden: 'Your provider does not allow a quick PIN.',
    set: 'Set a quick PIN…',
    change: 'Change the PIN…',
    remove: 'Remove the PIN…',
    title: 'Quick PIN',
    removeTitle: 'Remove the quick PIN',
    field: 'New PIN, 6 to 12 digits',
    again: 'New PIN again',
    differs: 'The two are not the same',
    save: 'Set PIN',
    confirmRemove: 'Remove PIN',
    done: 'Your PIN is set',
    removed: 'Your PIN was removed',
    explained: (hours: number): string =>
      `It lifts the curtain for ${count(hours, 'hour')} after you last typed your passphrase, and three wrong tries end it. It never opens this computer after you have signed out.`,
  },
} as const;

/** What can be said of a passphrase before it is chosen. */
export const strengthWords = {
  tooShort: (missing: number): string => `Too short: ${count(missing, 'character')} more`,
  guessable: 'Easily guessed: use other words',
  enough: 'Long enough. One more word makes it much harder to guess',
  strong: 'Hard to guess',
} as const;
