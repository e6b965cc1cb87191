import type { Utterance } from '../../shared/domain/records.ts';
import { checkDetail, type LedgerEntry } from './ledgerChain.ts';
import { type Db, run, transact } from './open.ts';
import { enqueue, type OutboxItem } from './outboxRows.ts';
import { putLocal } from './recordRows.ts';
import { putUtterancesLocal } from './utteranceRows.ts';

/** One act of a clinician: what it changes, what it sends, and the ledger row that says so. */
export type Change = {
  readonly records?: readonly { kind: string; id: string; body: unknown }[];
  readonly utterances?: readonly Utterance[];
  readonly outbox?: readonly OutboxItem[];
  readonly ledger: Omit<LedgerEntry, 'episodeId' | 'caseRef'>;
};

/**
 * Writes a change, its outbox rows and its ledger row as one transaction in the episode's file,
 * durable on return. There is no way to change a case without a ledger row.
 * @returns the lines as they were stored
 */
export function applyChange(
  db: Db,
  episode: { id: string; caseRef: string },
  change: Change,
  now: number,
): { utterances: Utterance[] } {
  checkDetail(change.ledger.detail);
  return transact(db, true, () => {
    putLocal(db, change.records ?? [], now);
    const utterances = putUtterancesLocal(db, change.utterances ?? []);
    enqueue(db, change.outbox ?? [], now);
    queueLedger(db, { ...change.ledger, episodeId: episode.id, caseRef: episode.caseRef });
    return { utterances };
  });
}

/** Puts a ledger row on its way to the desk. Belongs inside a transaction of the caller. */
export function queueLedger(db: Db, entry: LedgerEntry): void {
  run(
    db,
    'INSERT INTO ledger_out(id, row) VALUES (?, ?) ON CONFLICT(id) DO NOTHING',
    entry.id,
    JSON.stringify(entry),
  );
}
