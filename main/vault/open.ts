import { closeSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { coded, VaultError } from './errors.ts';
import { zero } from './seal.ts';

export type Db = Database.Database;
/** better-sqlite3-multiple-ciphers adds `key`, which the public types do not know. */
type Keyed = Db & { key(key: Buffer): number };

const PLAIN = 'SQLite format 3';

/** True when a file begins as plain SQLite does, that is: without encryption. */
export function isPlain(path: string): boolean {
  const fd = openSync(path, 'r');
  try {
    const head = Buffer.alloc(PLAIN.length);
    readSync(fd, head, 0, head.length, 0);
    return head.toString('latin1') === PLAIN;
  } finally {
    closeSync(fd);
  }
}

export type OpenOptions = {
  /** A new file; otherwise a missing one is an error. */
  readonly create: boolean;
  readonly cacheMiB: number;
  /** The code for a file that does not open. */
  readonly whenDamaged: 'vaultDamaged' | 'episodeDamaged';
};

/** What holds for every database of a vault, wherever it lies. */
function guard(db: Db): void {
  db.pragma('secure_delete = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('foreign_keys = ON');
  // Without it a REPLACE would slip past the triggers that keep the ledger append-only.
  db.pragma('recursive_triggers = ON');
  // The build keeps temporary tables in files: one large sort wrote 13.9 MB of plain text.
  db.pragma('temp_store = MEMORY');
}

/** A database that exists in this process's memory alone, for a desk that keeps nothing. */
export function openInMemory(): Db {
  const db = new Database(':memory:');
  guard(db);
  return db;
}

/**
 * Opens an encrypted file in the order of cache 3. There is no way to open one without a key: a
 * new file opened so would silently be plain text, hence the look at the header too.
 * @param key 32 random bytes; used raw, so that opening needs no key derivation
 * @throws VaultError `vaultDamaged` or `episodeDamaged`, `diskFull`
 */
export function openEncrypted(path: string, key: Uint8Array, options: OpenOptions): Db {
  if (key.length !== 32) throw new RangeError('a key has 32 bytes');
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  const there = size !== undefined;
  // SQLite would take a file cut to nothing for a new one.
  if (there === options.create || size === 0) throw new VaultError(options.whenDamaged);
  if (there && isPlain(path)) throw new VaultError(options.whenDamaged);
  let db: Db | null = null;
  const raw = Buffer.concat([Buffer.from('raw:', 'latin1'), key]);
  try {
    db = new Database(path, { fileMustExist: !options.create, timeout: 0 });
    db.pragma("cipher = 'sqlcipher'");
    db.pragma('legacy = 4');
    (db as Keyed).key(raw);
    db.pragma('page_size = 4096');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    db.pragma(`cache_size = ${-1024 * options.cacheMiB}`);
    guard(db);
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    if (!there) {
      // The first page must be on disk before its header can be looked at.
      db.pragma('user_version = 0');
      db.exec('CREATE TABLE opened(one); DROP TABLE opened;');
      db.pragma('wal_checkpoint(TRUNCATE)');
    }
    if (isPlain(path)) throw new VaultError(options.whenDamaged);
    return db;
  } catch (error) {
    db?.close();
    throw coded(error, options.whenDamaged);
  } finally {
    zero(raw);
  }
}

const prepared = new WeakMap<Db, Map<string, Database.Statement>>();

/** A prepared statement, kept with its connection. */
export function sql(db: Db, text: string): Database.Statement {
  let known = prepared.get(db);
  if (known === undefined) {
    known = new Map();
    prepared.set(db, known);
  }
  let statement = known.get(text);
  if (statement === undefined) {
    statement = db.prepare(text);
    known.set(text, statement);
  }
  return statement;
}

/** All rows in the shape the statement's columns have. */
export const rows = <T>(db: Db, text: string, ...params: unknown[]): T[] =>
  sql(db, text).all(...params) as T[];

/** The first row, or null. */
export const row = <T>(db: Db, text: string, ...params: unknown[]): T | null =>
  (sql(db, text).get(...params) as T | undefined) ?? null;

/** Runs a change and answers how many rows it touched. */
export const run = (db: Db, text: string, ...params: unknown[]): number =>
  sql(db, text).run(...params).changes;

/**
 * One transaction. `durable` waits for the disk (drafts, outbox, ledger: 0.36 ms); what can be
 * fetched again need not.
 */
export function transact<T>(db: Db, durable: boolean, work: () => T): T {
  db.pragma(`synchronous = ${durable ? 'FULL' : 'NORMAL'}`);
  return db.transaction(work).immediate();
}
