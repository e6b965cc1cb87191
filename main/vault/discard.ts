import type { Utterance } from '../../shared/domain/records.ts';
import { type DeskEpisode, episodeCursor } from './desk.ts';
import { source } from './deskEpisodes.ts';
import { createEpisodeFile, type EpisodeAccess } from './episodePool.ts';
import { eraseCase } from './erase.ts';
import { VaultError } from './errors.ts';
import { type Draft, Journal } from './journal.ts';
import { episodeJournal, filesOf, randomFileName } from './layout.ts';
import { type Db, run, transact } from './open.ts';
import { type OutboxRow, unsentRows } from './outboxRows.ts';
import { getRecord, putFromUpstream, type StoredRecord } from './recordRows.ts';
import { zero } from './seal.ts';
import { saveManifest, saveSchedule } from './sealedLists.ts';
import type { Unlocked } from './state.ts';
import { getUtterance, putUtterancesLocal } from './utteranceRows.ts';

export type Discarded = {
  /** Drafts carried over into the new file. */
  readonly drafts: number;
  /** Unsent rows that could still be read and were carried over. */
  readonly unsentKept: number;
  /** Unsent work that is lost, without content. */
  readonly unsentLost: readonly { kind: string; at: number }[];
};

function salvage<T>(read: () => T[]): T[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof VaultError) return [];
    throw error;
  }
}

/**
 * Gives an unreadable case a new file under a new key, to be synced again. Its drafts come along,
 * and what can still be read of its unsent work.
 * @throws VaultError `windowClosed`: a lapsed case is never fetched again, `notFound`
 */
export function discardEpisode(vault: Unlocked, access: EpisodeAccess): Discarded {
  const old = vault.pool.admit(access);
  const drafts = salvage(() => vault.pool.inJournal(old.id, (journal) => journal.drafts()));
  const unsent = salvage(() => vault.pool.inDb(old.id, (db) => readUnsent(db, old.id)));
  vault.pool.close(old.id);

  const file = randomFileName();
  const { slot, key } = createEpisodeFile(source(vault), old.id, file);
  writeDrafts(vault, file, key, drafts);
  zero(key);
  const kept = new Set(unsent.map(({ item }) => item.id));
  const lost = transact(vault.desk, true, () => {
    run(vault.desk, 'UPDATE episode SET file = ?, slot = ? WHERE id = ?', file, slot, old.id);
    run(vault.desk, 'DELETE FROM cursor WHERE substr(key, 1, ?) = ?', ...cursorPrefix(old.id));
    return dropLost(vault, old.id, kept);
  });
  saveSchedule(vault);
  vault.pool.inDb(old.id, (db) => transact(db, true, () => restoreUnsent(db, unsent, access.now)));
  dropOld(vault, old, access.now);
  saveManifest(vault);
  return { drafts: drafts.length, unsentKept: unsent.length, unsentLost: lost };
}

const cursorPrefix = (id: string): [number, string] => {
  const prefix = episodeCursor(id);
  return [prefix.length, prefix];
};

function writeDrafts(vault: Unlocked, file: string, key: Buffer, drafts: readonly Draft[]): void {
  if (drafts.length === 0) return;
  const journal = new Journal(vault.files, episodeJournal(vault.dir, file), key);
  for (const draft of drafts) journal.save(draft);
  journal.close();
}

function dropLost(
  vault: Unlocked,
  id: string,
  kept: ReadonlySet<string>,
): { kind: string; at: number }[] {
  const order = vault.desk
    .prepare('SELECT id, kind, at FROM outbox_order WHERE episode_id = ? ORDER BY seq')
    .all(id) as { id: string; kind: string; at: number }[];
  const lost = order.filter((one) => !kept.has(one.id));
  for (const one of lost) run(vault.desk, 'DELETE FROM outbox_order WHERE id = ?', one.id);
  return lost.map(({ kind, at }) => ({ kind, at }));
}

type Unsent = {
  readonly item: OutboxRow;
  /** The record or line it is about, as it was written here. */
  readonly record: StoredRecord | null;
  readonly utterance: Utterance | null;
};

function readUnsent(db: Db, episodeId: string): Unsent[] {
  return unsentRows(db, episodeId).map((item) => ({
    item,
    record: getRecord(db, item.kind, item.recordId),
    utterance: item.kind === 'utterance' ? getUtterance(db, item.recordId) : null,
  }));
}

function restoreUnsent(db: Db, unsent: readonly Unsent[], now: number): void {
  for (const { item, record, utterance } of unsent) {
    if (record !== null) putFromUpstream(db, [record], now);
    if (utterance !== null) putUtterancesLocal(db, [utterance]);
    run(
      db,
      `INSERT INTO outbox(id, kind, record_id, method, resource, identifier, if_match, state,
         attempts, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      item.id,
      item.kind,
      item.recordId,
      item.method,
      JSON.stringify(item.resource),
      item.identifier,
      item.ifMatch,
      item.state,
      item.attempts,
      item.at,
    );
  }
}

/** The old key goes too, but this is no erasure of the case: no rotation, no receipt. */
function dropOld(vault: Unlocked, old: DeskEpisode, now: number): void {
  const state = vault.keyring.read(old.slot);
  if (state.state === 'live' && state.file === old.file) {
    const target = { slot: old.slot, purpose: 'episode', file: old.file } as const;
    const counts = {};
    const intent = { id: vault.newId(), at: now, reason: 'forgotten', counts } as const;
    eraseCase(vault, target, intent, () => {}, now);
    vault.keyring.free(old.slot);
  } else {
    for (const path of filesOf(vault.dir, old.file)) vault.files.unlink(path);
    if (state.state === 'torn') vault.keyring.free(old.slot);
  }
}
