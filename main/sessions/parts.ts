/** What the services about sessions are made of. */
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { Episode, Session } from '../../shared/domain/records.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import type { WriteParts } from '../casework/parts.ts';

export type SessionParts = WriteParts & {
  /** Lines of this session are wanted as they come; null once none is being held. */
  readonly listenTo: (
    session: { readonly episodeId: string; readonly sessionId: string } | null,
  ) => void;
  /** True only where a live channel says so (product W2). */
  readonly patientWriting: (sessionId: string) => boolean;
};

/** Far more lines than a session has; a bound all the same. */
export const ALL_LINES = { from: 1, count: 200_000 } as const;

export type SessionOnRecord = {
  readonly session: Session;
  /** Version upstream, for If-Match. */
  readonly version: string | null;
  readonly episode: Episode;
};

/** A session of this case with its episode. @returns `notFound` */
export const findSession = async (
  { episodes }: Pick<SessionParts, 'episodes'>,
  window: OpenWindow,
  sessionId: string,
): Promise<Result<SessionOnRecord>> => {
  const [found, [episode]] = await Promise.all([
    episodes.get(window, 'session', sessionId),
    episodes.list(window, 'episode'),
  ]);
  if (!found || !episode) return refuse('notFound');
  return ok({ session: found.body, version: found.version, episode: episode.body });
};
