/**
 * The practice service's file: synthetic people only, so it is plain SQLite. One table of
 * current resources, one of their earlier versions, and four index tables filled on write
 * from the R4 search parameters, so that a search is an index lookup and never a scan.
 */
import Database from 'better-sqlite3';

export type PracticeDatabase = Database.Database;

const SCHEMA_VERSION = 1;

const SCHEMA = `
CREATE TABLE resource (
  pk INTEGER PRIMARY KEY AUTOINCREMENT,
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  last_updated INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  content TEXT,
  UNIQUE (type, id)
);
CREATE INDEX resource_by_time ON resource (type, last_updated, pk) WHERE deleted = 0;
CREATE INDEX resource_by_type ON resource (type, pk) WHERE deleted = 0;

CREATE TABLE history (
  pk INTEGER NOT NULL,
  version INTEGER NOT NULL,
  last_updated INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  content TEXT,
  PRIMARY KEY (pk, version)
);

CREATE TABLE search_param (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

CREATE TABLE search_token (
  param INTEGER NOT NULL, value TEXT NOT NULL, system TEXT NOT NULL, pk INTEGER NOT NULL,
  PRIMARY KEY (param, value, system, pk)
) WITHOUT ROWID;
CREATE INDEX search_token_owner ON search_token (pk, param);

CREATE TABLE search_reference (
  param INTEGER NOT NULL, value TEXT NOT NULL, pk INTEGER NOT NULL,
  PRIMARY KEY (param, value, pk)
) WITHOUT ROWID;
CREATE INDEX search_reference_owner ON search_reference (pk, param);

CREATE TABLE search_date (
  param INTEGER NOT NULL, low INTEGER NOT NULL, high INTEGER NOT NULL, pk INTEGER NOT NULL,
  PRIMARY KEY (param, low, high, pk)
) WITHOUT ROWID;
CREATE INDEX search_date_by_end ON search_date (param, high);
CREATE INDEX search_date_owner ON search_date (pk, param);

CREATE TABLE search_string (
  param INTEGER NOT NULL, value TEXT NOT NULL, exact TEXT NOT NULL, pk INTEGER NOT NULL,
  PRIMARY KEY (param, value, exact, pk)
) WITHOUT ROWID;
CREATE INDEX search_string_owner ON search_string (pk, param);

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE sign_in (token TEXT PRIMARY KEY, person TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
`;

/**
 * Opens or creates the practice service's file. A file made by a newer program is refused.
 *
 * @param file path, or `:memory:`
 */
export const openPracticeDatabase = (file: string): PracticeDatabase => {
  const db = new Database(file);
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    db.pragma('temp_store = MEMORY');
    db.pragma('cache_size = -16000');
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version > SCHEMA_VERSION) {
      throw new Error(`The practice file is of a newer program (version ${version})`);
    }
    if (version === 0) {
      db.transaction(() => {
        db.exec(SCHEMA);
        db.pragma(`user_version = ${SCHEMA_VERSION}`);
      })();
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

/** Small facts of the service itself, such as the practice day. */
export type Settings = {
  get(key: string): string | null;
  set(key: string, value: string): void;
};

export const settingsOf = (db: PracticeDatabase): Settings => {
  const read = db.prepare<[string], { value: string }>('SELECT value FROM setting WHERE key = ?');
  const write = db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  return {
    get: (key) => read.get(key)?.value ?? null,
    set: (key, value) => {
      write.run(key, value);
    },
  };
};
