/** The draft of a session's note: what of it counts as written, wherever the form itself is not at hand. */
import type { SessionNote } from './records.ts';

/** A draft of the note of one session is called so; what follows is the session's id. */
const PREFIX = 'note:';
const parts = ['progress', 'intervention', 'risk', 'plan'] as const;

export type NoteWords = Pick<SessionNote, (typeof parts)[number]>;

/** The session whose note a draft is; null for a draft of anything else. */
export const sessionOfNoteDraft = (draftId: string): string | null =>
  draftId.startsWith(PREFIX) ? draftId.slice(PREFIX.length) : null;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** What is written in the note's form, as far as it can be read; null where nothing is. */
export function noteWords(draft: string): NoteWords | null {
  const form = parsed(draft);
  if (typeof form !== 'object' || form === null) return null;
  const field = (part: keyof NoteWords): string => {
    const value = (form as Readonly<Record<string, unknown>>)[part];
    return typeof value === 'string' ? value : '';
  };
  const words = {
    progress: field('progress'),
    intervention: field('intervention'),
    risk: field('risk'),
    plan: field('plan'),
  };
  return parts.every((part) => words[part].trim() === '') ? null : words;
}

export const sameNoteWords = (a: NoteWords, b: NoteWords): boolean =>
  parts.every((part) => a[part].trim() === b[part].trim());
