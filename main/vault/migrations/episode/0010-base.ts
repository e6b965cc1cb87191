import type { Migration } from '../run.ts';

/**
 * One case: records, lines, their index, and what is on its way out, so that a change, its ledger
 * row and its outbox row are one transaction in one file, and all of it dies with one key.
 *
 * `utterance.row` goes up with time, so that newest first needs no sort. The index keeps no text
 * of its own.
 */
const sql = `
CREATE TABLE record(
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  version TEXT,
  body TEXT NOT NULL,
  updated INTEGER NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT;
CREATE TABLE upstream(
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  version TEXT,
  body TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT;

CREATE TABLE utterance(
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  speaker TEXT NOT NULL,
  at TEXT NOT NULL,
  text TEXT NOT NULL,
  status TEXT NOT NULL,
  UNIQUE (session_id, seq)
) STRICT;
CREATE VIRTUAL TABLE utterance_fts USING fts5(
  text, content='utterance', content_rowid='row', tokenize='unicode61 remove_diacritics 2'
);
CREATE TRIGGER utterance_added AFTER INSERT ON utterance BEGIN
  INSERT INTO utterance_fts(rowid, text) VALUES (new.row, new.text);
END;
CREATE TRIGGER utterance_gone AFTER DELETE ON utterance BEGIN
  INSERT INTO utterance_fts(utterance_fts, rowid, text) VALUES ('delete', old.row, old.text);
END;
CREATE TRIGGER utterance_changed AFTER UPDATE OF text ON utterance BEGIN
  INSERT INTO utterance_fts(utterance_fts, rowid, text) VALUES ('delete', old.row, old.text);
  INSERT INTO utterance_fts(rowid, text) VALUES (new.row, new.text);
END;

CREATE TABLE outbox(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('create', 'update')),
  resource TEXT NOT NULL,
  identifier TEXT NOT NULL,
  if_match TEXT,
  state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'refused')),
  attempts INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  at INTEGER NOT NULL,
  relayed TEXT
) STRICT;
CREATE INDEX outbox_record ON outbox(kind, record_id);

CREATE TABLE ledger_out(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  row TEXT NOT NULL
) STRICT;

CREATE TABLE reflection(
  id TEXT PRIMARY KEY,
  request_id TEXT,
  paragraphs TEXT NOT NULL,
  updated INTEGER NOT NULL
) STRICT;
`;

export const episodeBase: Migration = {
  number: 10,
  name: 'base',
  sql,
  checksum: 'e81df066ff01a09e80521d01d81ef3c49d57954d21dcc67bb1eb88ab4d496d15',
};
