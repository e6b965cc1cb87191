/** Words that several screens share. */
import type { Millis } from '../../shared/domain/ids.ts';
import { timeWithSeconds, when } from './dates.ts';

/** The whole window title, always: it is seen in task bars and in screenshots. */
export const windowTitle = 'Clinician workstation';

export const common = {
  cancel: 'Cancel',
  close: 'Close',
  loading: 'Loading',
  tryAgain: 'Try again',
  none: '–',
  rule: (rule: string): string => `Rule ${rule}`,
  reference: (reference: string): string => `Reference ${reference}`,
  moreRows: 'More',
} as const;

export const saving = {
  saved: (at: string): string => `Draft saved ${timeWithSeconds(at)}`,
  savedShort: (at: string, now: Millis): string => `Saved ${when(at, now)}`,
  saving: 'Saving',
  notSaved: 'Not saved yet',
  empty: 'Nothing written yet',
  failed: 'Not saved. Your words are still here; keep this window open.',
} as const;

/** Shown when a part of the window breaks. Says nothing about what it was showing. */
export const broken = {
  title: 'This part of the window stopped working',
  safe: 'What you had written is saved on this computer up to a second ago, and nothing was sent twice.',
  next: 'Open the screen again. If it stops once more, go to Today and carry on from there.',
  again: 'Open it again',
  today: 'Go to Today',
} as const;
