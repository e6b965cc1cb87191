import { listDeskEpisodes } from './desk.ts';
import { VaultError } from './errors.ts';
import { relay } from './outboxRows.ts';
import { saveManifest } from './sealedLists.ts';
import type { Unlocked } from './state.ts';

/** Carries one case's ledger rows and outbox order to the desk. @returns how many rows moved */
export function relayEpisode(vault: Unlocked, id: string): number {
  const moved = vault.pool.inDb(id, (db) => relay(db, vault.desk, id));
  if (moved > 0) saveManifest(vault);
  return moved;
}

/**
 * Relays every case: after sign-in, in case a crash came between a change and its relay. A case
 * that cannot be read, or whose key is gone, is passed over; it answers for itself when asked for.
 */
export function relayAll(vault: Unlocked): number {
  let moved = 0;
  for (const episode of listDeskEpisodes(vault.desk)) {
    try {
      moved += vault.pool.inDb(episode.id, (db) => relay(db, vault.desk, episode.id));
    } catch (error) {
      if (!(error instanceof VaultError)) throw error;
    }
  }
  if (moved > 0) saveManifest(vault);
  return moved;
}
