import type { Migration } from '../run.ts';

/**
 * The desk: opaque ids, dates, order and ledger. Nothing personal that outlives a case, since what
 * is deleted here stays recoverable with this file's key (cache 3).
 */
const sql = `
CREATE TABLE meta(
  one INTEGER PRIMARY KEY CHECK (one = 1),
  vault_id TEXT NOT NULL,
  mark TEXT NOT NULL CHECK (mark IN ('practice', 'real')),
  server TEXT NOT NULL,
  issuer TEXT,
  owner TEXT NOT NULL,
  device_id TEXT NOT NULL,
  signing_key BLOB NOT NULL,
  enrolled_at INTEGER NOT NULL
) STRICT;
CREATE TRIGGER meta_unchangeable BEFORE UPDATE ON meta BEGIN SELECT RAISE(ABORT, 'meta'); END;
CREATE TRIGGER meta_stays BEFORE DELETE ON meta BEGIN SELECT RAISE(ABORT, 'meta'); END;

CREATE TABLE episode(
  id TEXT PRIMARY KEY,
  case_ref TEXT NOT NULL,
  file TEXT NOT NULL UNIQUE,
  slot INTEGER NOT NULL UNIQUE,
  status TEXT NOT NULL,
  allocated_on TEXT,
  discharged_on TEXT,
  handed_over_on TEXT,
  closes_at INTEGER,
  involvement TEXT NOT NULL,
  restricted INTEGER NOT NULL DEFAULT 0,
  counts TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE cursor(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE contact(
  one INTEGER PRIMARY KEY CHECK (one = 1),
  last_server_time INTEGER,
  last_local_time INTEGER,
  last_contact INTEGER
) STRICT;
INSERT INTO contact(one) VALUES (1);

CREATE TABLE ledger(
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  episode_id TEXT,
  case_ref TEXT,
  detail TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX ledger_episode ON ledger(episode_id, seq);
CREATE TRIGGER ledger_unchangeable BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT, 'ledger'); END;
CREATE TRIGGER ledger_stays BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, 'ledger'); END;

CREATE TABLE receipt(
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  body TEXT NOT NULL,
  signature TEXT NOT NULL
) STRICT;

CREATE TABLE outbox_order(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  episode_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  state TEXT NOT NULL
) STRICT;
CREATE INDEX outbox_waiting ON outbox_order(state, seq);
CREATE INDEX outbox_episode ON outbox_order(episode_id, seq);

CREATE TABLE send_only(
  slot INTEGER PRIMARY KEY,
  file TEXT NOT NULL UNIQUE,
  episode_id TEXT NOT NULL,
  case_ref TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  lapsed_at INTEGER,
  sent INTEGER NOT NULL DEFAULT 0
) STRICT;
`;

export const deskBase: Migration = {
  number: 10,
  name: 'base',
  sql,
  checksum: '5a1b41b6ad31ff8ffedabab7ce89d96c2c8bcc4c4b3f75b0cbc72a18030f21ce',
};
