import type { EventFilter } from '../bridge/events.ts';

/** Changes of the case itself; not each line of its sessions. */
export const onCaseOnly =
  (episodeId: string): EventFilter =>
  (event) =>
    event.kind === 'case' && event.episodeId === episodeId;
