/** Search in the words of sessions, with what was and was not searched (product T1). */
import type { Output } from '../../shared/contract/table.ts';
import type { SearchHit } from '../../shared/contract/views.ts';
import type { Session } from '../../shared/domain/records.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import type { ReadParts } from '../casework/parts.ts';
import type { Episodes } from '../vault/episodes.ts';
import { VaultError } from '../vault/errors.ts';

type Answer = Output<'desk.search'>;
type Found = Awaited<ReturnType<Episodes['search']>>['hits'];

/** More than anybody reads; the best come first. */
const MOST_HITS = 200;

type Coverage = { readonly indexed: number; readonly held: number };

/**
 * How much of one case can be searched. A case that could not be opened counts as one session held
 * and not indexed, so that an answer without it never claims to be complete.
 */
const coverageOf = async (parts: ReadParts, window: OpenWindow): Promise<Coverage> => {
  try {
    const { sessions, indexed } = await parts.episodes.coverage(window);
    // Lines of a session whose record has not come yet are searched all the same.
    return { indexed, held: Math.max(sessions, indexed) };
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    return { indexed: 0, held: error.code === 'episodeDamaged' ? 1 : 0 };
  }
};

const sessionsOf = async (
  parts: ReadParts,
  windows: readonly OpenWindow[],
  hits: Found,
): Promise<Map<string, Session>> => {
  const wanted = new Set(hits.map(({ episodeId }) => episodeId));
  const lists = await Promise.all(
    windows
      .filter(({ episodeId }) => wanted.has(episodeId))
      .map((window) => parts.episodes.list(window, 'session')),
  );
  return new Map(lists.flat().map(({ body }) => [body.id, body]));
};

/**
 * Searches these cases and no others: whoever calls has asked the gate for each of them. A line whose
 * session is not on record here cannot be shown in its place and is left out.
 */
export const searchCases = async (
  parts: ReadParts,
  windows: readonly OpenWindow[],
  query: string,
): Promise<Answer> => {
  const [found, coverages, held] = await Promise.all([
    parts.episodes.search(windows, query, MOST_HITS),
    Promise.all(windows.map((window) => coverageOf(parts, window))),
    parts.heldCases(),
  ]);
  const sessions = await sessionsOf(parts, windows, found.hits);
  const refs = new Map(held.map((one) => [one.id, one.caseRef]));
  const hits = found.hits.flatMap((hit): SearchHit[] => {
    const session = sessions.get(hit.sessionId);
    const caseRef = refs.get(hit.episodeId);
    if (!session || caseRef === undefined) return [];
    return [
      {
        episodeId: hit.episodeId,
        caseRef,
        sessionId: session.id,
        sessionNumber: session.number,
        sessionStartsAt: session.startsAt,
        utteranceId: hit.utteranceId,
        seq: hit.seq,
        speaker: hit.speaker,
        snippet: hit.snippet.map(({ text, hit: isHit }) => ({ text, hit: isHit })),
      },
    ];
  });
  const sum = (of: (one: Coverage) => number) => coverages.reduce((n, one) => n + of(one), 0);
  return {
    hits,
    sessionsIndexed: sum(({ indexed }) => indexed),
    sessionsHeld: sum(({ held: n }) => n),
  };
};
