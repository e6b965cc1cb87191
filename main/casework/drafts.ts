/** What is being typed, kept in the sealed journal beside the case (product W2). */
import type { OpenWindow } from '../access/openWindow.ts';
import type { Episodes } from '../vault/episodes.ts';
import type { Draft } from '../vault/journal.ts';

type Drafts = Pick<Episodes, 'drafts' | 'clearDraft' | 'saveDraft'>;

export const readDraft = async (
  episodes: Drafts,
  window: OpenWindow,
  draftId: string,
): Promise<Draft | null> =>
  (await episodes.drafts(window)).find((draft) => draft.draftId === draftId) ?? null;

/** Durable on return. Nothing typed any more is no draft: it leaves the journal. */
export const saveDraft = async (
  episodes: Drafts,
  window: OpenWindow,
  draft: Draft,
): Promise<void> => {
  if (draft.text === '') await episodes.clearDraft(window, draft.draftId);
  else await episodes.saveDraft(window, draft);
};

/** Drops the draft of what has just been sent; words typed since then stay. */
export const clearSentDraft = async (
  episodes: Drafts,
  window: OpenWindow,
  draftId: string,
  sent: string,
): Promise<void> => {
  const draft = await readDraft(episodes, window, draftId);
  if (draft !== null && draft.text.trim() === sent.trim())
    await episodes.clearDraft(window, draftId);
};
