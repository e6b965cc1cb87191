/** Making the list that a patient is given of what was done with their record (product E1). */
import type { Millis } from '../../shared/domain/ids.ts';
import { count } from './counts.ts';
import { day } from './dates.ts';

export const extract = {
  action: 'List for the patient…',
  heading: 'Who has looked at this record: the list for the patient',
  lead: 'The patient gets this in plain words, by role and without names, as a PDF. Read it through before you give it to them.',
  request: 'Number of the request',
  requestHelp: 'Under which the patient’s request is filed, such as SAR-2026-014. No name.',
  requestWrong:
    'Three to 32 letters, digits, dots, dashes or slashes, at least one of them a digit.',
  preview: 'What the patient will read',
  limits: 'What this list cannot show',
  save: 'Save as PDF…',
  saved: 'The list is saved, and that it was made is in the ledger',
} as const;

/** `42 entries from Tue 3 Mar to Tue 24 Nov`. */
export const covers = (entries: number, from: string, to: string, now: Millis): string => {
  const n = count(entries, 'entry', 'entries');
  return from === to ? `${n} of ${day(to, now)}` : `${n} from ${day(from, now)} to ${day(to, now)}`;
};
