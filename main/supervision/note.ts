/**
 * The two-part note while it is written (product S3). Both sides are kept in the author's own vault:
 * the whole as a draft, so that nothing typed is lost, and the reflections as reflections, which
 * have no way out. Only `treatmentOf` leads to the health record.
 */
import { z } from 'zod';
import {
  type SupervisionParagraph as Paragraph,
  SupervisionParagraph,
} from '../../shared/contract/operations/care.ts';
import { Id, type Millis } from '../../shared/domain/ids.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import type { Episodes } from '../vault/episodes.ts';

export type NoteStore = Pick<
  Episodes,
  'saveDraft' | 'drafts' | 'clearDraft' | 'putReflection' | 'reflections'
>;

const StoredNote = z.strictObject({
  /** Id the advice will have: signing the same note twice makes one record. */
  adviceId: Id,
  /** How often a paragraph went to the other side; written to the ledger when the note is signed. */
  sideChanges: z.int(),
  paragraphs: z.array(SupervisionParagraph),
});
export type StoredNote = z.infer<typeof StoredNote>;

/** No id that a screen can give to a draft of its own. */
const draftId = (requestId: string): string => `supervision-note:${requestId}`;
const reflectionId = (requestId: string): string => `supervision-${requestId}`;

const written = (paragraphs: readonly Paragraph[]): Paragraph[] =>
  paragraphs.filter((p) => p.text.trim() !== '');

/** What enters the health record: the treatment side, in the order it was written. */
export const treatmentOf = (paragraphs: readonly Paragraph[]): string[] =>
  written(paragraphs)
    .filter((p) => p.side === 'treatment')
    .map((p) => p.text.trim());

const reflectionsOf = (paragraphs: readonly Paragraph[]): string[] =>
  written(paragraphs)
    .filter((p) => p.side === 'reflection')
    .map((p) => p.text);

/** The note being written; null when nothing is. */
export const openNote = async (
  store: NoteStore,
  window: OpenWindow,
  requestId: string,
): Promise<StoredNote | null> => {
  const draft = (await store.drafts(window)).find((d) => d.draftId === draftId(requestId));
  if (!draft) return null;
  const parsed = StoredNote.safeParse(JSON.parse(draft.text));
  return parsed.success ? parsed.data : null;
};

/** Paragraphs the author sees: the note being written, else the reflections kept of a signed one. */
export const paragraphsOf = async (
  store: NoteStore,
  window: OpenWindow,
  requestId: string,
): Promise<Paragraph[]> => {
  const note = await openNote(store, window, requestId);
  if (note) return note.paragraphs;
  const kept = (await store.reflections(window)).find((r) => r.id === reflectionId(requestId));
  return (kept?.paragraphs ?? []).map((text, i) => ({
    id: `reflection-${i + 1}`,
    side: 'reflection' as const,
    text,
  }));
};

const sideChanges = (before: readonly Paragraph[], after: readonly Paragraph[]): number => {
  const sides = new Map(before.map((p) => [p.id, p.side]));
  return after.filter((p) => sides.has(p.id) && sides.get(p.id) !== p.side).length;
};

const keepReflections = (
  store: NoteStore,
  window: OpenWindow,
  requestId: string,
  paragraphs: readonly Paragraph[],
) =>
  store.putReflection(window, {
    id: reflectionId(requestId),
    requestId,
    paragraphs: reflectionsOf(paragraphs),
  });

/** Durable on return. */
export const saveNote = async (
  store: NoteStore,
  window: OpenWindow,
  requestId: string,
  paragraphs: readonly Paragraph[],
  facts: { readonly now: Millis; readonly newId: () => string },
): Promise<void> => {
  const before = await openNote(store, window, requestId);
  const note: StoredNote = {
    adviceId: before?.adviceId ?? facts.newId(),
    sideChanges: (before?.sideChanges ?? 0) + sideChanges(before?.paragraphs ?? [], paragraphs),
    paragraphs: [...paragraphs],
  };
  await store.saveDraft(window, {
    draftId: draftId(requestId),
    text: JSON.stringify(note),
    caret: 0,
    at: facts.now,
  });
  await keepReflections(store, window, requestId, paragraphs);
};

/** After signing: the treatment side is in the record, the reflections stay where they were. */
export const closeNote = async (
  store: NoteStore,
  window: OpenWindow,
  requestId: string,
  note: StoredNote,
): Promise<void> => {
  await keepReflections(store, window, requestId, note.paragraphs);
  await store.clearDraft(window, draftId(requestId));
};
