import { accessWindow } from '../../shared/domain/accessWindow.ts';
import { type DeskEpisode, listDeskEpisodes, writeCounts } from './desk.ts';
import { VaultError } from './errors.ts';
import { rows, transact } from './open.ts';
import { countClasses } from './recordRows.ts';
import { type UnsentEntry, writeManifest, writeSchedule } from './schedule.ts';
import { sendOnlyList, syncSendOnly } from './sendOnly.ts';
import type { Unlocked } from './state.ts';

/** The erasure schedule as the desk has it now, sealed by the device secret alone. */
export function saveSchedule(vault: Unlocked, nextSecret?: Uint8Array): void {
  const entries = listDeskEpisodes(vault.desk).map((one) => ({
    slot: one.slot,
    file: one.file,
    closesAt: one.closesAt,
    reason: lapseReason(one),
    counts: one.counts,
  }));
  writeSchedule(vault.files, vault.dir, nextSecret ?? vault.keys.deviceSecret, entries);
}

/** Why a case whose window has ended is erased. */
export const lapseReason = (episode: DeskEpisode): 'lapsed' | 'handedOver' =>
  accessWindow(episode, episode.closesAt ?? 0).state === 'handedOver' ? 'handedOver' : 'lapsed';

const lastManifest = new WeakMap<Unlocked, string>();

/** What is unsent, without content (product V5), sealed by the device secret alone. */
export function saveManifest(vault: Unlocked, nextSecret?: Uint8Array): void {
  const entries = unsentEntries(vault);
  const text = JSON.stringify(entries);
  if (nextSecret === undefined && lastManifest.get(vault) === text) return;
  writeManifest(vault.files, vault.dir, nextSecret ?? vault.keys.deviceSecret, entries);
  lastManifest.set(vault, text);
}

const unsentEntries = (vault: Unlocked): UnsentEntry[] => [
  ...rows<UnsentEntry>(
    vault.desk,
    `SELECT e.case_ref AS caseRef, o.kind, o.at FROM outbox_order o
     JOIN episode e ON e.id = o.episode_id ORDER BY o.seq`,
  ),
  ...sendOnlyList(vault).map(({ caseRef, kind, at }) => ({ caseRef, kind, at })),
];

/**
 * Counts a case by class, drafts included. An unreadable file answers what was last known.
 * The answer is kept on the desk, for the schedule.
 */
export function recount(vault: Unlocked, episode: DeskEpisode): Record<string, number> {
  const { pool, desk } = vault;
  let counts: Record<string, number>;
  try {
    counts = pool.inDb(episode.id, countClasses);
    const drafts = pool.inJournal(episode.id, (journal) => journal.drafts().length);
    if (drafts > 0) counts.draft = drafts;
  } catch {
    return { ...episode.counts };
  }
  transact(desk, true, () => writeCounts(desk, episode.id, counts));
  vault.touched.delete(episode.id);
  return counts;
}

/** A copy that could not be made with its change, on a full disk for example, is made up for here. */
function reseal(vault: Unlocked, episode: DeskEpisode): void {
  try {
    syncSendOnly(vault, episode.id);
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
  }
}

/**
 * Seals the unsent work of every closing case anew where it has changed: after sign-in, in case a crash
 * came between a change and its sealed copy. The case may end before anybody signs in again.
 */
export function resealAll(vault: Unlocked): void {
  for (const episode of listDeskEpisodes(vault.desk))
    if (episode.closesAt !== null && !vault.pool.hasLeft(episode.id)) reseal(vault, episode);
}

/** Counts the cases that changed and writes the schedule anew: once at the end of every sync. */
export function refreshSchedule(vault: Unlocked): void {
  for (const episode of listDeskEpisodes(vault.desk)) {
    if (!vault.touched.has(episode.id) || vault.pool.hasLeft(episode.id)) continue;
    reseal(vault, episode);
    recount(vault, episode);
  }
  saveSchedule(vault);
}
