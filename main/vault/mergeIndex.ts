import { VaultError } from './errors.ts';
import { type Db, run, sql } from './open.ts';
import type { Unlocked } from './state.ts';

/** Up to here FTS5 merges well enough by itself; a live session would be merged with every sync. */
const MOST_SEGMENTS = 3;
/** Cases put in order at once, about 9 ms each: a first fill must not hold up the vault for a second. */
const AT_ONCE = 8;

const due = new WeakMap<Unlocked, Set<string>>();

const segments = (db: Db): number =>
  Number(sql(db, 'SELECT count(DISTINCT segid) FROM utterance_fts_idx').pluck().get());

/** Writes an index in many pieces as one, without the words that were replaced meanwhile. */
const merge = (db: Db): boolean => {
  if (segments(db) <= MOST_SEGMENTS) return false;
  run(db, "INSERT INTO utterance_fts(utterance_fts) VALUES ('optimize')");
  return true;
};

/**
 * Puts the indexes of changed cases in order, some with every sync: a search of an index in one piece
 * takes half the time (docs/performance.md). Nothing is lost where it fails: the index in pieces
 * answers the same.
 */
export function mergeIndexes(vault: Unlocked): void {
  const waiting = due.get(vault) ?? new Set<string>();
  due.set(vault, waiting);
  for (const id of vault.touched) waiting.add(id);
  let done = 0;
  for (const id of waiting) {
    if (done >= AT_ONCE) return;
    waiting.delete(id);
    try {
      if (vault.pool.inDb(id, merge)) done += 1;
    } catch (error) {
      // A full disk, or a case that is unreadable or gone; it answers for itself when asked for.
      if (!(error instanceof VaultError)) throw error;
    }
  }
}
