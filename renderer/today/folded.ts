import type { Need } from '../../shared/contract/views.ts';

/** One row of “Needs you”. `notes` and `messages` are what a closing case still has open. */
export type NeedRow = {
  readonly need: Need;
  readonly notes: number;
  readonly messages: number;
};

const isLooseEnd = ({ kind }: Need): boolean => kind === 'noteToSign' || kind === 'message';

/**
 * A case that is about to close stands there once, with its unsigned notes and unread messages in
 * that one row and behind its checklist. Risk, a waiting patient and a summary due keep their own.
 */
export const foldClosing = (needs: readonly Need[]): readonly NeedRow[] => {
  const closing = new Set(
    needs.filter(({ kind }) => kind === 'windowClosing').map(({ episodeId }) => episodeId),
  );
  return needs
    .filter((need) => !(isLooseEnd(need) && closing.has(need.episodeId)))
    .map((need) => {
      const ofCase =
        need.kind === 'windowClosing'
          ? needs.filter(({ episodeId }) => episodeId === need.episodeId)
          : [];
      const open = (kind: Need['kind']) => ofCase.filter((one) => one.kind === kind).length;
      return { need, notes: open('noteToSign'), messages: open('message') };
    });
};
