import {
  type EpisodeFacts,
  findEpisode,
  insertEpisode,
  type NewEpisode,
  updateFacts,
} from './desk.ts';
import { createEpisodeFile, type PoolSource } from './episodePool.ts';
import { VaultError } from './errors.ts';
import { randomFileName } from './layout.ts';
import { transact } from './open.ts';
import { zero } from './seal.ts';
import { saveSchedule } from './sealedLists.ts';
import { keptAway, syncSendOnly } from './sendOnly.ts';
import type { Unlocked } from './state.ts';

/**
 * Makes sure that a case has its file, key and place on the desk; for a known one the facts are
 * brought up to date.
 * @returns true when it is new here
 * @throws VaultError `windowClosed` for a case whose window has ended, `notFound` for one that was
 *   forgotten here and not asked for again, or whose erasure or end is not settled, `diskFull`
 */
export function ensureEpisode(vault: Unlocked, episode: NewEpisode, now: number): boolean {
  if (episode.closesAt !== null && episode.closesAt <= now) {
    throw new VaultError('windowClosed', { episodeId: episode.id });
  }
  if (findEpisode(vault.desk, episode.id) !== null) {
    updateEpisodeFacts(vault, episode.id, episode);
    return false;
  }
  if (keptAway(vault).includes(episode.id)) {
    throw new VaultError('notFound', { episodeId: episode.id });
  }
  const file = randomFileName();
  const { slot, key } = createEpisodeFile(source(vault), episode.id, file);
  zero(key);
  transact(vault.desk, true, () => insertEpisode(vault.desk, episode, file, slot));
  saveSchedule(vault);
  return true;
}

/** What making a new file needs. */
export const source = ({ files, dir, keyring, desk, keys }: Unlocked): PoolSource => ({
  files,
  dir,
  keyring,
  desk,
  keys,
});

/** @throws VaultError `notFound` */
export function updateEpisodeFacts(vault: Unlocked, id: string, facts: EpisodeFacts): void {
  const before = findEpisode(vault.desk, id);
  if (before === null || vault.pool.hasLeft(id)) {
    throw new VaultError('notFound', { episodeId: id });
  }
  transact(vault.desk, true, () => updateFacts(vault.desk, id, facts));
  const same =
    before.closesAt === facts.closesAt &&
    before.handedOverOn === facts.handedOverOn &&
    before.dischargedOn === facts.dischargedOn;
  if (same) return;
  saveSchedule(vault);
  refreshSendOnly(vault, id);
}

/** A damaged file must not stop its facts from being kept: the copy is made with its next change. */
function refreshSendOnly(vault: Unlocked, id: string): void {
  try {
    syncSendOnly(vault, id);
  } catch (error) {
    if (!(error instanceof VaultError) || error.code !== 'episodeDamaged') throw error;
  }
}
