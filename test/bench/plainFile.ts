/**
 * The peer: one plain better-sqlite3 file for the whole desk, with the vault's own schema and the
 * same text in it, and the shortest correct code for each task. Nothing in it is encrypted, and no
 * case has a key of its own.
 */
import Database from 'better-sqlite3-plain';
import { episodeBase } from '../../main/vault/migrations/episode/0010-base.ts';
import { parseQuery } from '../../main/vault/search.ts';
import type { Utterance } from '../../shared/domain/records.ts';

export const PEER = 'one plain better-sqlite3 file';

export type PlainFile = {
  insert(messages: readonly Utterance[]): void;
  read(sessionId: string): Utterance[];
  /** Best first, with snippets. */
  search(query: string, limit: number): { hits: unknown[]; total: number };
  /** Removes a case so that its words cannot be found in the file's live pages. */
  erase(sessionIds: readonly string[]): void;
  /** Writes the index in one piece. */
  mergeIndex(): void;
  /** Writes what is in the write-ahead log into the file. */
  checkpoint(): void;
  close(): void;
};

type Row = Omit<Utterance, 'sessionId'> & { session_id: string };

export const openPlain = (path: string): PlainFile => {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.pragma('cache_size = -16384');
  db.pragma('secure_delete = ON');
  db.pragma('temp_store = MEMORY');
  db.exec(episodeBase.sql);

  const add = db.prepare('INSERT INTO utterance VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const session = db.prepare<[string], Row>(
    'SELECT id, session_id, seq, speaker, at, text, status FROM utterance WHERE session_id = ? ORDER BY seq',
  );
  const matches = db.prepare<[string], { row: number; rank: number }>(
    'SELECT rowid AS row, bm25(utterance_fts) AS rank FROM utterance_fts WHERE utterance_fts MATCH ?',
  );
  const hit = db.prepare<[string, number]>(
    `SELECT u.id, u.session_id, u.seq, u.speaker, u.at,
       snippet(utterance_fts, 0, '[', ']', '…', 24) AS marked
     FROM utterance_fts JOIN utterance u ON u.row = utterance_fts.rowid
     WHERE utterance_fts MATCH ? AND utterance_fts.rowid = ?`,
  );
  const remove = db.prepare('DELETE FROM utterance WHERE session_id = ?');

  const checkpoint = (): void => {
    db.pragma('wal_checkpoint(TRUNCATE)');
  };

  const mergeIndex = (): void => {
    db.exec("INSERT INTO utterance_fts(utterance_fts) VALUES('optimize')");
  };

  return {
    insert: db.transaction((messages: readonly Utterance[]) => {
      for (const { id, sessionId, seq, speaker, at, text, status } of messages)
        add.run(Date.parse(at) * 1000 + seq, id, sessionId, seq, speaker, at, text, status);
    }),
    read: (sessionId) =>
      session.all(sessionId).map(({ session_id, ...rest }) => ({ ...rest, sessionId: session_id })),
    search(query, limit) {
      const { match } = parseQuery(query);
      if (match === null) return { hits: [], total: 0 };
      const found = matches.all(match).sort((a, b) => a.rank - b.rank || b.row - a.row);
      const hits = found.slice(0, limit).map((one) => hit.get(match, one.row));
      return { hits, total: found.length };
    },
    erase(sessionIds) {
      db.transaction(() => {
        for (const id of sessionIds) remove.run(id);
      })();
      mergeIndex();
      checkpoint();
    },
    mergeIndex,
    checkpoint,
    close: () => {
      db.close();
    },
  };
};
