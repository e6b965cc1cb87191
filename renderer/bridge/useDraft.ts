import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Refusal } from '../../shared/contract/result.ts';
import { call } from './client.ts';
import { type DraftState, draftKeeper } from './draftKeeper.ts';
import { whileOpen } from './openDrafts.ts';

export type Draft = {
  readonly text: string;
  /** Where the caret was when the draft was stored; put it back once `state` leaves `loading`. */
  readonly caret: number;
  readonly setText: (text: string, caret?: number) => void;
  /** When the stored text was stored; null while nothing is stored. */
  readonly savedAt: string | null;
  readonly state: DraftState;
  readonly refusal: Refusal | undefined;
  /** Saves now: on blur, before leaving, before something that needs it stored. */
  readonly flush: () => Promise<void>;
  /** Empties the draft, here and in the vault. */
  readonly clear: () => Promise<void>;
  /** See `DraftKeeper.keepAhead`. */
  readonly keepAhead: (text: string) => void;
  /** Puts words back in front of what is being typed. */
  readonly giveBack: (text: string) => void;
};

/**
 * One draft of one case, kept in the vault while it is being typed: a save at most half a second
 * after a keystroke, the rest when the window loses the focus and when the editor goes (leaving the
 * screen, the curtain). A refused save is tried again, and the words stay in the editor.
 *
 * `draftId` is `<kind>:<id>`, for example `note:<sessionId>`. Mount one editor a draft.
 */
export const useDraft = ({
  episodeId,
  draftId,
}: {
  readonly episodeId: string;
  readonly draftId: string;
}): Draft => {
  const keeper = useMemo(
    () =>
      draftKeeper(`${episodeId} ${draftId}`, {
        read: () => call('draft.read', { episodeId, draftId }),
        save: (text, caret) => call('draft.save', { episodeId, draftId, text, caret }),
        after: (wait, run) => {
          const timer = setTimeout(run, wait);
          return () => clearTimeout(timer);
        },
      }),
    [episodeId, draftId],
  );
  const view = useSyncExternalStore(keeper.onChange, keeper.view);

  useEffect(() => {
    void keeper.load();
    const flush = () => void keeper.flush();
    const leave = whileOpen(keeper.flush);
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      leave();
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [keeper]);

  const clear = useCallback(() => {
    keeper.set('', 0);
    return keeper.flush();
  }, [keeper]);

  return {
    ...view,
    setText: keeper.set,
    flush: keeper.flush,
    clear,
    keepAhead: keeper.keepAhead,
    giveBack: keeper.giveBack,
  };
};
