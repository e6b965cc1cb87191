import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { SupervisionParagraph as Paragraph } from '../../shared/contract/operations/care.ts';
import { ok } from '../../shared/contract/result.ts';
import { call } from '../bridge/client.ts';
import { draftKeeper } from '../bridge/draftKeeper.ts';
import { whileOpen } from '../bridge/openDrafts.ts';
import type { Draft } from '../bridge/useDraft.ts';

export type TwoPartNote = {
  readonly paragraphs: readonly Paragraph[];
  readonly change: (update: (before: readonly Paragraph[]) => readonly Paragraph[]) => void;
  readonly saved: Pick<Draft, 'state' | 'savedAt' | 'text' | 'refusal'>;
  readonly flush: () => Promise<void>;
};

/** The keeper holds only what this hook has written into it. */
const read = (text: string): readonly Paragraph[] =>
  text === '' ? [] : (JSON.parse(text) as readonly Paragraph[]);

/**
 * The two-part note while it is written: kept through `supervision.saveNote` at most half a second
 * behind the fingers, and when the window loses the focus or the screen goes. `first` is what the
 * meeting began with; later answers never write over what is being typed.
 */
export const useTwoPartNote = (
  episodeId: string,
  requestId: string,
  first: readonly Paragraph[],
): TwoPartNote => {
  const begun = useRef(first);
  const keeper = useMemo(
    () =>
      draftKeeper(`${episodeId} twoPartNote:${requestId}`, {
        read: async () =>
          ok({ draft: { text: JSON.stringify(begun.current), caret: 0, savedAt: '' } }),
        save: (text) =>
          call('supervision.saveNote', { episodeId, requestId, paragraphs: [...read(text)] }),
        after: (wait, run) => {
          const timer = setTimeout(run, wait);
          return () => clearTimeout(timer);
        },
      }),
    [episodeId, requestId],
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

  const paragraphs = useMemo(() => read(view.text), [view.text]);
  const latest = useRef(paragraphs);
  latest.current = paragraphs;
  const change = useCallback<TwoPartNote['change']>(
    (update) => {
      latest.current = update(latest.current);
      keeper.set(JSON.stringify(latest.current), 0);
    },
    [keeper],
  );
  return {
    paragraphs,
    change,
    // What was there before has no time of its own to show.
    saved: { ...view, savedAt: view.savedAt === '' ? null : view.savedAt },
    flush: keeper.flush,
  };
};
