/** Reading and writing rows. Everything here is one synchronous step inside the caller's transaction. */
import type { Resource } from '@medplum/fhirtypes';
import type { PracticeDatabase } from './database.ts';
import { type Definitions, servedTypes } from './definitions.ts';
import { type IndexRows, indexRowsOf, parameterName } from './searchIndex.ts';

export type StoredVersion = {
  readonly pk: number;
  readonly version: number;
  /** Epoch ms. */
  readonly last_updated: number;
  readonly deleted: number;
  /** The resource as JSON; null for a deletion. */
  readonly content: string | null;
};

export type ResourceStore = {
  readonly current: (type: string, id: string) => StoredVersion | null;
  readonly version: (type: string, id: string, version: number) => StoredVersion | null;
  /** Newest first. */
  readonly history: (type: string, id: string) => StoredVersion[];
  /** Every resource that is not deleted, in the order of creation. */
  readonly keys: () => { readonly type: string; readonly id: string }[];
  readonly count: () => number;
  /** The latest `meta.lastUpdated` ever given, epoch ms; 0 in an empty service. */
  readonly lastUpdated: () => number;
  /** Stores the next version; `content` null is a deletion. Returns its version number. */
  readonly write: (
    type: string,
    id: string,
    before: StoredVersion | null,
    at: number,
    compose: ((version: number) => Resource) | null,
  ) => { readonly version: number; readonly resource: Resource | null };
};

export const openStore = (
  db: PracticeDatabase,
  definitions: Definitions,
  parameterId: (name: string) => number,
): ResourceStore => {
  const columns = 'pk, version, last_updated, deleted, content';
  const current = db.prepare<[string, string], StoredVersion>(
    `SELECT ${columns} FROM resource WHERE type = ? AND id = ?`,
  );
  const older = db.prepare<[number], StoredVersion>(
    `SELECT ${columns} FROM history WHERE pk = ? ORDER BY version DESC`,
  );
  const olderOne = db.prepare<[number, number], StoredVersion>(
    `SELECT ${columns} FROM history WHERE pk = ? AND version = ?`,
  );
  const keys = db.prepare<[], { type: string; id: string }>(
    'SELECT type, id FROM resource WHERE deleted = 0 ORDER BY pk',
  );
  const count = db.prepare<[], { n: number }>(
    'SELECT count(*) AS n FROM resource WHERE deleted = 0',
  );
  const lastUpdated = db.prepare<[], { at: number | null }>(
    'SELECT max(last_updated) AS at FROM resource',
  );
  const archive = db.prepare(
    `INSERT INTO history (${columns}) SELECT ${columns} FROM resource WHERE pk = ?`,
  );
  const insert = db.prepare(
    'INSERT INTO resource (type, id, version, last_updated, deleted, content) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const replace = db.prepare(
    'UPDATE resource SET version = ?, last_updated = ?, deleted = ?, content = ? WHERE pk = ?',
  );
  const index = openIndex(db, parameterId);

  const write: ResourceStore['write'] = (type, id, before, at, compose) => {
    const version = (before?.version ?? 0) + 1;
    const resource = compose?.(version) ?? null;
    const deleted = resource ? 0 : 1;
    const content = resource ? JSON.stringify(resource) : null;
    let pk = before?.pk;
    if (pk === undefined) {
      pk = Number(insert.run(type, id, version, at, deleted, content).lastInsertRowid);
    } else {
      archive.run(pk);
      replace.run(version, at, deleted, content, pk);
      index.clear(pk);
    }
    if (resource) {
      index.fill(pk, indexRowsOf(resource, definitions));
    }
    return { version, resource };
  };

  return {
    current: (type, id) => current.get(type, id) ?? null,
    version: (type, id, version) => {
      const now = current.get(type, id);
      return now?.version === version ? now : now ? (olderOne.get(now.pk, version) ?? null) : null;
    },
    history: (type, id) => {
      const now = current.get(type, id);
      return now ? [now, ...older.all(now.pk)] : [];
    },
    keys: () => keys.all(),
    count: () => count.get()?.n ?? 0,
    lastUpdated: () => lastUpdated.get()?.at ?? 0,
    write,
  };
};

/**
 * Numbers stand for parameter names in the index tables. All names are entered when the file
 * is opened, outside any transaction that could be rolled back.
 */
export const openParameterIds = (
  db: PracticeDatabase,
  definitions: Definitions,
): ((name: string) => number) => {
  const add = db.prepare('INSERT OR IGNORE INTO search_param (name) VALUES (?)');
  db.transaction(() => {
    for (const type of servedTypes) {
      for (const code of definitions.fieldsOf(type).keys()) {
        add.run(parameterName(type, code));
      }
    }
  })();
  const rows = db.prepare<[], { id: number; name: string }>('SELECT id, name FROM search_param');
  const ids = new Map(rows.all().map((row) => [row.name, row.id]));
  return (name) => {
    const id = ids.get(name);
    if (id === undefined) {
      throw new Error(`No such search parameter: ${name}`);
    }
    return id;
  };
};

const openIndex = (db: PracticeDatabase, id: (name: string) => number) => {
  const token = db.prepare('INSERT OR IGNORE INTO search_token VALUES (?, ?, ?, ?)');
  const reference = db.prepare('INSERT OR IGNORE INTO search_reference VALUES (?, ?, ?)');
  const date = db.prepare('INSERT OR IGNORE INTO search_date VALUES (?, ?, ?, ?)');
  const string = db.prepare('INSERT OR IGNORE INTO search_string VALUES (?, ?, ?, ?)');
  const clearing = ['token', 'reference', 'date', 'string'].map((kind) =>
    db.prepare(`DELETE FROM search_${kind} WHERE pk = ?`),
  );
  return {
    clear: (pk: number): void => {
      for (const statement of clearing) {
        statement.run(pk);
      }
    },
    fill: (pk: number, rows: IndexRows): void => {
      for (const row of rows.tokens) {
        token.run(id(row.param), row.value, row.system, pk);
      }
      for (const row of rows.references) {
        reference.run(id(row.param), row.value, pk);
      }
      for (const row of rows.dates) {
        date.run(id(row.param), row.low, row.high, pk);
      }
      for (const row of rows.strings) {
        string.run(id(row.param), row.value, row.exact, pk);
      }
    },
  };
};
