import { type Db, row, rows, run } from './open.ts';

/** A clinical record as it lies in an episode's file; `body` has the shape of its kind's schema. */
export type StoredRecord = {
  readonly kind: string;
  readonly id: string;
  /** Version upstream, for If-Match; null while upstream has none. */
  readonly version: string | null;
  readonly body: unknown;
};

type Row = { kind: string; id: string; version: string | null; body: string };
const toRecord = (stored: Row): StoredRecord => ({
  ...stored,
  body: JSON.parse(stored.body) as unknown,
});

/** True while something about this record is still on its way out, or was refused. */
export const hasUnsent = (db: Db, kind: string, id: string): boolean =>
  row(
    db,
    "SELECT 1 FROM outbox WHERE kind = ? AND record_id = ? AND state <> 'sent' LIMIT 1",
    kind,
    id,
  ) !== null;

const upsert = `INSERT INTO record(kind, id, version, body, updated) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT(kind, id) DO UPDATE SET version = excluded.version, body = excluded.body,
  updated = excluded.updated`;

/**
 * Stores what came from upstream. A record that still has unsent work here is not overwritten: the
 * upstream version is kept beside it, for its author to settle.
 * @returns how many were stored, and which were kept as they are here
 */
export function putFromUpstream(
  db: Db,
  records: readonly StoredRecord[],
  now: number,
): { stored: number; keptLocal: { kind: string; id: string }[] } {
  const keptLocal: { kind: string; id: string }[] = [];
  for (const { kind, id, version, body } of records) {
    if (hasUnsent(db, kind, id)) {
      run(
        db,
        'INSERT OR REPLACE INTO upstream(kind, id, version, body) VALUES (?, ?, ?, ?)',
        kind,
        id,
        version,
        JSON.stringify(body),
      );
      keptLocal.push({ kind, id });
    } else {
      run(db, upsert, kind, id, version, JSON.stringify(body), now);
      run(db, 'DELETE FROM upstream WHERE kind = ? AND id = ?', kind, id);
    }
  }
  return { stored: records.length - keptLocal.length, keptLocal };
}

/** Stores what was changed here; the version upstream stays what it was. */
export function putLocal(
  db: Db,
  records: readonly Omit<StoredRecord, 'version'>[],
  now: number,
): void {
  for (const { kind, id, body } of records) {
    run(
      db,
      `INSERT INTO record(kind, id, version, body, updated) VALUES (?, ?, NULL, ?, ?)
       ON CONFLICT(kind, id) DO UPDATE SET body = excluded.body, updated = excluded.updated`,
      kind,
      id,
      JSON.stringify(body),
      now,
    );
  }
}

/** Removes what upstream no longer has; unsent work stays. */
export function removeRecords(db: Db, records: readonly { kind: string; id: string }[]): number {
  let removed = 0;
  for (const { kind, id } of records) {
    if (hasUnsent(db, kind, id)) continue;
    removed += run(db, 'DELETE FROM record WHERE kind = ? AND id = ?', kind, id);
  }
  return removed;
}

export const listRecords = (db: Db, kind: string): StoredRecord[] =>
  rows<Row>(db, 'SELECT kind, id, version, body FROM record WHERE kind = ? ORDER BY id', kind).map(
    toRecord,
  );

export function getRecord(db: Db, kind: string, id: string): StoredRecord | null {
  const stored = row<Row>(
    db,
    'SELECT kind, id, version, body FROM record WHERE kind = ? AND id = ?',
    kind,
    id,
  );
  return stored === null ? null : toRecord(stored);
}

/** The version upstream that a refused change collided with; null when there is none. */
export function getUpstream(db: Db, kind: string, id: string): StoredRecord | null {
  const stored = row<Row>(
    db,
    'SELECT kind, id, version, body FROM upstream WHERE kind = ? AND id = ?',
    kind,
    id,
  );
  return stored === null ? null : toRecord(stored);
}

/**
 * Settles a conflict. `mine` sends the change again over the upstream version; `upstream` takes
 * theirs and drops the unsent change.
 * @returns false when there is no conflict
 */
export function settleConflict(
  db: Db,
  kind: string,
  id: string,
  keep: 'mine' | 'upstream',
  now: number,
): boolean {
  const theirs = getUpstream(db, kind, id);
  if (theirs === null) return false;
  if (keep === 'mine') {
    run(
      db,
      `UPDATE outbox SET if_match = ?, state = 'queued', reason = NULL
       WHERE kind = ? AND record_id = ? AND state <> 'sent'`,
      theirs.version,
      kind,
      id,
    );
    run(db, 'UPDATE record SET version = ? WHERE kind = ? AND id = ?', theirs.version, kind, id);
  } else {
    // Marked sent, without content: the desk's order learns that there is nothing left to send.
    run(
      db,
      `UPDATE outbox SET state = 'sent', resource = '', reason = 'withdrawn'
       WHERE kind = ? AND record_id = ? AND state <> 'sent'`,
      kind,
      id,
    );
    run(db, upsert, kind, id, theirs.version, JSON.stringify(theirs.body), now);
  }
  run(db, 'DELETE FROM upstream WHERE kind = ? AND id = ?', kind, id);
  return true;
}

/** How many of each class a file holds, for receipts and for "My computer & access". */
export function countClasses(db: Db): Record<string, number> {
  const counts: Record<string, number> = {};
  const kinds = rows<{ kind: string; n: number }>(
    db,
    'SELECT kind, count(*) AS n FROM record GROUP BY kind',
  );
  for (const { kind, n } of kinds) counts[kind] = n;
  const one = (name: string, text: string) => {
    const n = row<{ n: number }>(db, text)?.n ?? 0;
    if (n > 0) counts[name] = n;
  };
  one('utterance', 'SELECT count(*) AS n FROM utterance');
  one('reflection', 'SELECT count(*) AS n FROM reflection');
  one('unsent', "SELECT count(*) AS n FROM outbox WHERE state <> 'sent'");
  return counts;
}
