import type { WorkstationEvent } from '../../shared/contract/events.ts';

/** Which events make a screen ask again. */
export type EventFilter = (event: WorkstationEvent) => boolean;

export const onDesk: EventFilter = (event) => event.kind === 'desk';

export const onAnyCase: EventFilter = (event) => event.kind === 'case' || event.kind === 'erased';

export const onCase =
  (episodeId: string): EventFilter =>
  (event) =>
    (event.kind === 'case' || event.kind === 'session') && event.episodeId === episodeId;

export const onSession =
  (sessionId: string): EventFilter =>
  (event) =>
    event.kind === 'session' && event.sessionId === sessionId;

export const either =
  (...filters: readonly EventFilter[]): EventFilter =>
  (event) =>
    filters.some((filter) => filter(event));
