import { findEpisode } from './desk.ts';
import { VaultError } from './errors.ts';
import { rows, transact } from './open.ts';
import { markOutbox, type OutboxRow, type OutboxState, readOutboxRow } from './outboxRows.ts';
import { relayEpisode } from './relay.ts';
import { sendOnlyList, syncSendOnly } from './sendOnly.ts';
import type { Unlocked } from './state.ts';

type Ordered = { id: string; episodeId: string };

/**
 * The oldest rows that wait to be sent, over the whole desk or of one case, in the order in which
 * they were written. A row left `sending` by a crash comes again: upstream keeps one resource a
 * business identifier. Closed cases are passed over; they are about to be erased.
 */
export function outboxNext(
  vault: Unlocked,
  query: { episodeId?: string | null; count: number; now: number },
): OutboxRow[] {
  const episodeId = query.episodeId ?? null;
  const order = rows<Ordered>(
    vault.desk,
    `SELECT id, episode_id AS episodeId FROM outbox_order
     WHERE state IN ('queued', 'sending') AND (? IS NULL OR episode_id = ?) ORDER BY seq`,
    episodeId,
    episodeId,
  );
  const out: OutboxRow[] = [];
  for (const one of order) {
    if (out.length >= query.count) break;
    const found = readOne(vault, one, query.now);
    if (found !== null) out.push(found);
  }
  return out;
}

function readOne(vault: Unlocked, one: Ordered, now: number): OutboxRow | null {
  try {
    vault.pool.admit({ episodeId: one.episodeId, now });
    return vault.pool.inDb(one.episodeId, (db) => readOutboxRow(db, one.episodeId, one.id));
  } catch (error) {
    if (error instanceof VaultError) return null;
    throw error;
  }
}

/** Moves a row on. @throws VaultError `notFound` */
export function outboxMark(
  vault: Unlocked,
  id: string,
  state: OutboxState,
  more: { reason?: string; version?: string; now: number },
): void {
  const ordered = rows<Ordered>(
    vault.desk,
    'SELECT id, episode_id AS episodeId FROM outbox_order WHERE id = ?',
    id,
  )[0];
  if (ordered === undefined) throw new VaultError('notFound');
  const { episodeId } = ordered;
  vault.pool.inDb(episodeId, (db) => transact(db, true, () => markOutbox(db, id, state, more)));
  relayEpisode(vault, episodeId);
  vault.touched.add(episodeId);
  if (findEpisode(vault.desk, episodeId)?.closesAt !== null) {
    syncSendOnly(vault, episodeId);
  }
}

export type OutboxCounts = {
  readonly queued: number;
  readonly sending: number;
  readonly refused: number;
};

/** How much has not arrived: of one case, or over the desk with what was sealed when its case closed. */
export function outboxCounts(vault: Unlocked, episodeId: string | null): OutboxCounts {
  const counts = { queued: 0, sending: 0, refused: 0 };
  const found = rows<{ state: keyof OutboxCounts; n: number }>(
    vault.desk,
    `SELECT state, count(*) AS n FROM outbox_order WHERE ? IS NULL OR episode_id = ?
     GROUP BY state`,
    episodeId,
    episodeId,
  );
  for (const { state, n } of found) counts[state] = n;
  const sealed = episodeId === null ? sendOnlyList(vault) : [];
  for (const { state } of sealed) if (state !== 'sent') counts[state] += 1;
  return counts;
}
