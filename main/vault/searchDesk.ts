import type { DeskEpisode } from './desk.ts';
import { VaultError } from './errors.ts';
import { best, hitOf, type Match, matchesIn, parseQuery, type SearchHit } from './search.ts';
import type { Unlocked } from './state.ts';

export type DeskHit = SearchHit & { readonly episodeId: string };
export type DeskSearch = {
  /** Best first; for a query of stop words alone newest first. */
  readonly hits: readonly DeskHit[];
  /** Matching lines by case, those not among `hits` included. */
  readonly totals: readonly { episodeId: string; total: number }[];
  /** Cases that were not searched: closed, unknown or damaged. Say so beside the answer. */
  readonly unsearched: readonly string[];
};

/**
 * Searches every case given for text as a person typed it. Snippets are made for the lines that are
 * answered only.
 * @param limit most hits to answer
 * @param now trusted time, epoch ms: a case whose window has ended is not searched
 */
export function searchDesk(
  vault: Unlocked,
  episodeIds: readonly string[],
  text: string,
  limit: number,
  now: number,
): DeskSearch {
  const query = parseQuery(text);
  const found: (Match & { readonly episode: DeskEpisode })[] = [];
  const totals: { episodeId: string; total: number }[] = [];
  const unsearched = new Set<string>();
  const orUnsearched = <T>(episodeId: string, work: () => T): T | null => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof VaultError)) throw error;
      unsearched.add(episodeId);
      return null;
    }
  };

  for (const episodeId of new Set(episodeIds)) {
    orUnsearched(episodeId, () => {
      const episode = vault.pool.admit({ episodeId, now });
      const answer = vault.pool.inFile(episode, (db) => matchesIn(db, query, limit));
      totals.push({ episodeId, total: answer.total });
      for (const { row, rank } of answer.matches) found.push({ row, rank, episode });
    });
  }
  const hits = best(found, limit).flatMap((match): DeskHit[] => {
    const { episode } = match;
    const hit = orUnsearched(episode.id, () =>
      vault.pool.inFile(episode, (db) => hitOf(db, query, match)),
    );
    return hit === null ? [] : [{ ...hit, episodeId: episode.id }];
  });
  return { hits, totals, unsearched: [...unsearched] };
}
