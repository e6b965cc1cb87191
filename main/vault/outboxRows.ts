import { appendLedger, type LedgerEntry } from './ledgerChain.ts';
import { type Db, row, rows, run, transact } from './open.ts';

/** Something to be sent upstream as one resource a business identifier (product R4). */
export type OutboxItem = {
  readonly id: string;
  /** The record kind it concerns, or `utterance`. */
  readonly kind: string;
  /** Id of that record; the row's own id where there is none. */
  readonly recordId?: string;
  readonly method: 'create' | 'update';
  /** The FHIR resource. */
  readonly resource: unknown;
  /** Business identifier, `system|value`. */
  readonly identifier: string;
  /** Version to be replaced, for an update. */
  readonly ifMatch?: string;
};
export type OutboxState = 'queued' | 'sending' | 'sent' | 'refused';

/** One row as screens see it: no content. */
export type OutboxLine = {
  readonly id: string;
  readonly kind: string;
  readonly recordId: string;
  readonly state: OutboxState;
  readonly attempts: number;
  /** Why it was refused: a code. */
  readonly reason: string | null;
  /** Epoch ms. */
  readonly at: number;
};
/** One row as the sender gets it. */
export type OutboxRow = Required<Omit<OutboxItem, 'ifMatch'>> & {
  readonly episodeId: string;
  readonly ifMatch: string | null;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly at: number;
};

type Stored = {
  id: string;
  kind: string;
  record_id: string;
  method: 'create' | 'update';
  resource: string;
  identifier: string;
  if_match: string | null;
  state: OutboxState;
  attempts: number;
  reason: string | null;
  at: number;
};

const toRow = (stored: Stored, episodeId: string): OutboxRow => ({
  id: stored.id,
  episodeId,
  kind: stored.kind,
  recordId: stored.record_id,
  method: stored.method,
  resource: JSON.parse(stored.resource) as unknown,
  identifier: stored.identifier,
  ifMatch: stored.if_match,
  state: stored.state,
  attempts: stored.attempts,
  at: stored.at,
});

/** Puts rows at the end of the outbox; a row that is there already stays as it is. */
export function enqueue(db: Db, items: readonly OutboxItem[], now: number): void {
  for (const item of items) {
    run(
      db,
      `INSERT INTO outbox(id, kind, record_id, method, resource, identifier, if_match,
         state, at) VALUES (?, ?, ?, ?, ?, ?, ?, 'queued', ?) ON CONFLICT(id) DO NOTHING`,
      item.id,
      item.kind,
      item.recordId ?? item.id,
      item.method,
      JSON.stringify(item.resource),
      item.identifier,
      item.ifMatch ?? null,
      now,
    );
  }
}

const columns = `id, kind, record_id, method, resource, identifier, if_match, state, attempts,
  reason, at`;

export function readOutboxRow(db: Db, episodeId: string, id: string): OutboxRow | null {
  const stored = row<Stored>(db, `SELECT ${columns} FROM outbox WHERE id = ?`, id);
  return stored === null || stored.state === 'sent' ? null : toRow(stored, episodeId);
}

/** Everything of a case that has not arrived upstream, in order. */
export const unsentRows = (db: Db, episodeId: string): OutboxRow[] =>
  rows<Stored>(db, `SELECT ${columns} FROM outbox WHERE state <> 'sent' ORDER BY seq`).map((one) =>
    toRow(one, episodeId),
  );

export const listOutbox = (db: Db): OutboxLine[] =>
  rows(
    db,
    `SELECT id, kind, record_id AS recordId, state, attempts, reason, at FROM outbox ORDER BY seq`,
  );

/**
 * Moves a row on. What was sent loses its content here; its record learns the version upstream
 * gave it, its line that it was sent.
 * @returns false when there is no such row
 */
export function markOutbox(
  db: Db,
  id: string,
  state: OutboxState,
  more: { reason?: string; version?: string } = {},
): boolean {
  const stored = row<Stored>(db, `SELECT ${columns} FROM outbox WHERE id = ?`, id);
  if (stored === null) return false;
  run(
    db,
    `UPDATE outbox SET state = ?, reason = ?, attempts = attempts + ?,
       resource = CASE WHEN ? THEN '' ELSE resource END WHERE id = ?`,
    state,
    more.reason ?? null,
    state === 'sending' ? 1 : 0,
    state === 'sent' ? 1 : 0,
    id,
  );
  if (stored.kind === 'utterance' && (state === 'sent' || state === 'refused')) {
    run(
      db,
      "UPDATE utterance SET status = ? WHERE id = ? AND status <> 'delivered'",
      state,
      stored.record_id,
    );
  }
  if (state === 'sent' && more.version !== undefined) {
    run(
      db,
      'UPDATE record SET version = ? WHERE kind = ? AND id = ?',
      more.version,
      stored.kind,
      stored.record_id,
    );
    // A later change of the same record is a change to the version that has just come to be.
    run(
      db,
      `UPDATE outbox SET if_match = ? WHERE kind = ? AND record_id = ? AND state = 'queued'
         AND method = 'update'`,
      more.version,
      stored.kind,
      stored.record_id,
    );
  }
  return true;
}

/**
 * Carries ledger rows and the outbox's order from an episode's file to the desk. No transaction
 * spans two files, so each half can be repeated: rows are known by id.
 * @returns how many rows moved
 */
export function relay(db: Db, desk: Db, episodeId: string): number {
  const ledger = rows<{ seq: number; row: string }>(
    db,
    'SELECT seq, row FROM ledger_out ORDER BY seq',
  );
  const outbox = rows<{ id: string; kind: string; at: number; state: OutboxState }>(
    db,
    'SELECT id, kind, at, state FROM outbox WHERE relayed IS NOT state ORDER BY seq',
  );
  if (ledger.length + outbox.length === 0) return 0;
  transact(desk, true, () => {
    for (const one of ledger) appendLedger(desk, JSON.parse(one.row) as LedgerEntry);
    for (const one of outbox) {
      if (one.state === 'sent') {
        run(desk, 'DELETE FROM outbox_order WHERE id = ?', one.id);
      } else {
        run(
          desk,
          `INSERT INTO outbox_order(id, episode_id, kind, at, state) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT(id) DO UPDATE SET state = excluded.state`,
          one.id,
          episodeId,
          one.kind,
          one.at,
          one.state,
        );
      }
    }
  });
  transact(db, true, () => {
    for (const one of ledger) run(db, 'DELETE FROM ledger_out WHERE seq = ?', one.seq);
    for (const one of outbox) {
      run(db, 'UPDATE outbox SET relayed = ? WHERE id = ?', one.state, one.id);
    }
  });
  return ledger.length + outbox.length;
}
