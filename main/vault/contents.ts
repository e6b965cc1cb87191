import { episodeJournal } from './layout.ts';
import { type Db, row, rows } from './open.ts';
import type { Unlocked } from './state.ts';

/** One class of what a case holds: how many, and how many bytes its text takes, unencrypted. */
export type ContentClass = {
  /** A record kind, or `utterance`, `draft`, `reflection`, `unsent`, `index`. */
  readonly name: string;
  /** Null where counting says nothing: words of the search index. */
  readonly count: number | null;
  readonly bytes: number;
};

const one = (db: Db, name: string, text: string): ContentClass => {
  const found = row<{ count: number; bytes: number | null }>(db, text);
  return { name, count: found?.count ?? 0, bytes: found?.bytes ?? 0 };
};

/**
 * What one case holds, class by class, for "My computer & access" (product A11). The sum is less
 * than the file: pages, indexes and what a version upstream keeps beside ours come on top.
 */
export function caseContents(vault: Unlocked, episodeId: string): ContentClass[] {
  const { pool, files, dir } = vault;
  const stored = pool.inDb(episodeId, (db) => [
    ...rows<ContentClass>(
      db,
      `SELECT kind AS name, count(*) AS count, sum(length(CAST(body AS BLOB))) AS bytes
       FROM record GROUP BY kind ORDER BY kind`,
    ),
    one(
      db,
      'utterance',
      'SELECT count(*) AS count, sum(length(CAST(text AS BLOB))) AS bytes FROM utterance',
    ),
    one(
      db,
      'reflection',
      'SELECT count(*) AS count, sum(length(CAST(paragraphs AS BLOB))) AS bytes FROM reflection',
    ),
    one(
      db,
      'unsent',
      `SELECT count(*) AS count, sum(length(CAST(resource AS BLOB))) AS bytes FROM outbox
       WHERE state <> 'sent'`,
    ),
    {
      ...one(db, 'index', 'SELECT sum(length(block)) AS bytes FROM utterance_fts_data'),
      count: null,
    },
  ]);
  const drafts = pool.inJournal(episodeId, (journal) => journal.drafts().length);
  const slot = pool.admit({ episodeId, now: 0 });
  const journal = {
    name: 'draft',
    count: drafts,
    bytes: files.sizeOf(episodeJournal(dir, slot.file)),
  };
  return [...stored, journal].filter(
    ({ count, bytes }) => count !== 0 && (count !== null || bytes > 0),
  );
}
