/**
 * A desk that keeps nothing on this computer (product V3): its vault is memory, so what is typed lies with
 * the record service, and a change counts only where it can leave at once.
 */
import type { RemoteDrafts } from '../records/remoteDrafts.ts';
import type { VaultApi } from '../vault/client.ts';
import type { Episodes } from '../vault/episodes.ts';
import { VaultError } from '../vault/errors.ts';
import type { Draft } from '../vault/journal.ts';

export type OnlineOnlyParts = {
  readonly drafts: () => RemoteDrafts | null;
  readonly connected: () => boolean;
  /** Sends what waits, and answers when it has left or the line is gone. */
  readonly send: () => Promise<void>;
};

/**
 * The same repositories, with nothing answered as done that this process alone would know.
 * @throws VaultError `offline`: a draft or change that cannot leave is refused, and the screen keeps it
 */
export const keptUpstream = (episodes: Episodes, parts: OnlineOnlyParts): Episodes => {
  const put = async (episodeId: string, draft: Draft): Promise<void> => {
    const answer = await parts.drafts()?.put({ ...draft, episodeId });
    if (!answer?.ok) throw new VaultError(answer?.code ?? 'offline');
  };
  return {
    ...episodes,
    async change(window, change) {
      if (!parts.connected()) throw new VaultError('offline');
      const done = await episodes.change(window, change);
      await parts.send();
      return done;
    },
    async saveDraft(window, draft) {
      await put(window.episodeId, draft);
      await episodes.saveDraft(window, draft);
    },
    async clearDraft(window, draftId) {
      const known = (await episodes.drafts(window)).some((one) => one.draftId === draftId);
      if (known) await put(window.episodeId, { draftId, text: '', caret: 0, at: 0 });
      await episodes.clearDraft(window, draftId);
    },
  };
};

/**
 * Puts the drafts of an earlier run back into the cases that are here now; newer words stay.
 * @returns false when the service did not answer
 */
export const bringBackDrafts = async (parts: {
  readonly vault: Pick<VaultApi, 'listEpisodes' | 'readDrafts' | 'saveDraft'>;
  readonly drafts: RemoteDrafts;
  readonly now: () => number;
}): Promise<boolean> => {
  const found = await parts.drafts.list();
  if (!found.ok) return false;
  const held = new Set((await parts.vault.listEpisodes()).map((one) => one.id));
  for (const { episodeId, ...draft } of found.value) {
    if (!held.has(episodeId)) continue;
    const access = { episodeId, now: parts.now() };
    const here = await parts.vault.readDrafts(access);
    if (!here.some((one) => one.draftId === draft.draftId && one.at >= draft.at))
      await parts.vault.saveDraft(access, draft);
  }
  return true;
};
