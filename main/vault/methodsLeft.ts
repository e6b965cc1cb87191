import { dropForgotten, fetchAgain, listForgotten } from './forgotten.ts';
import type { Holder } from './holder.ts';
import { keepReflection, listKept, removeKept } from './kept.ts';
import type { WorkerMethods } from './protocol.ts';
import { saveManifest } from './sealedLists.ts';
import { keptAway, markSendOnly, sendOnlyList, sendOnlyRows } from './sendOnly.ts';

type Left =
  | 'sendOnlyNext'
  | 'sendOnlyMark'
  | 'sendOnlyList'
  | 'forgotten'
  | 'keptAway'
  | 'fetchAgain'
  | 'dropForgotten'
  | 'keepReflection'
  | 'listKept'
  | 'removeKept';

/** What outlives a case on this desk: unsent work, that it was forgotten, reflections without names. */
export function leftMethods({ open }: Holder): Pick<WorkerMethods, Left> {
  return {
    sendOnlyNext: () => sendOnlyRows(open()),
    sendOnlyMark: (id, state, reason) => {
      const found = markSendOnly(open(), id, state, reason);
      if (found) saveManifest(open());
      return found;
    },
    sendOnlyList: () => sendOnlyList(open()),

    forgotten: () => listForgotten(open().desk),
    keptAway: () => keptAway(open()),
    fetchAgain: (episodeId, entry) => fetchAgain(open().desk, episodeId, entry),
    dropForgotten: (episodeIds) => dropForgotten(open().desk, episodeIds),

    keepReflection: (kept) => keepReflection(open(), kept),
    listKept: () => listKept(open()),
    removeKept: (id, now) => removeKept(open(), id, now),
  };
}
