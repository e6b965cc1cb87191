import { listDeskEpisodes } from './desk.ts';
import { readDevice, writeDevice } from './device.ts';
import { finishInterrupted } from './erase.ts';
import { keptSlots } from './kept.ts';
import { DESK_SLOT } from './keyring.ts';
import { filesOf, isFileName } from './layout.ts';
import { rows } from './open.ts';
import { saveManifest, saveSchedule } from './sealedLists.ts';
import type { Unlocked } from './state.ts';

/** Finishes what a crash left half-done, now that the keys are there. */
export function tidy(vault: Unlocked, now: number): void {
  finishInterrupted(vault, now);
  const { files, dir, keyring, desk } = vault;
  // Sealed anew before an older secret goes: a rotation cut off may have left it under that one.
  saveSchedule(vault);
  saveManifest(vault);
  const sealed = readDevice(files, dir);
  const current = sealed.filter((one) => one.epoch === keyring.header.epoch);
  if (current.length > 0 && sealed.length > current.length) writeDevice(files, dir, current);

  const bySlot = new Map(listDeskEpisodes(desk).map((one) => [one.slot, one]));
  const sendOnly = new Map(
    rows<{ slot: number; file: string }>(desk, 'SELECT slot, file FROM send_only').map((one) => [
      one.slot,
      one.file,
    ]),
  );
  const kept = new Map(keptSlots(desk).map(({ file, slot }) => [slot, file]));
  const inUse = new Set<string>(kept.values());
  for (const one of bySlot.values()) inUse.add(one.file);
  for (const file of sendOnly.values()) inUse.add(file);
  for (const { slot, state } of keyring.all()) {
    if (slot === DESK_SLOT || state.state === 'free') continue;
    const episode = bySlot.get(slot);
    const keptHere = kept.get(slot);
    if (state.state === 'torn') {
      // A state cut off while it was written. With the key still whole the case lives on: an
      // erasure begins only once its intent is on disk.
      if (episode !== undefined) keyring.restore(slot, 'episode', episode.file);
      else if (keptHere !== undefined) keyring.restore(slot, 'kept', keptHere);
      else keyring.free(slot);
    } else if (state.state === 'live') {
      const owned = (episode?.file ?? sendOnly.get(slot) ?? keptHere) === state.file;
      // A slot without a case: a crash between making the file and telling the desk.
      if (!owned) {
        keyring.destroyKey(slot);
        keyring.free(slot);
      }
    } else {
      inUse.add(state.file);
      // Its receipt waits for the keystore; until then nobody is to find the case still here.
      if (episode?.file === state.file) vault.pool.leave(episode.id);
    }
  }
  for (const name of files.list(dir)) {
    const file = name.slice(0, 32);
    if (!isFileName(file) || inUse.has(file)) continue;
    for (const path of filesOf(dir, file)) files.unlink(path);
  }
}
