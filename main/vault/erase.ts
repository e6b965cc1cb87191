import { type FilePort, wipeAway } from './files.ts';
import { Keyring } from './keyring.ts';
import type { Intent, Purpose } from './keyringFormat.ts';
import { episodeDb, filesOf, vaultFiles } from './layout.ts';
import { readSchedule, type ScheduleEntry } from './schedule.ts';

/** The steps of an erasure, in order; tests end the process at each. */
export type ErasureStep = 'intent' | 'key' | 'files' | 'erased' | 'rotated' | 'receipt' | 'freed';
export type StepHook = (step: ErasureStep) => void;

/** What erasing needs: no key at all. */
export type Eraser = {
  readonly files: FilePort;
  readonly dir: string;
  readonly keyring: Keyring;
  readonly step: StepHook;
};
export type Target = { readonly slot: number; readonly purpose: Purpose; readonly file: string };

function unlinkAll(files: FilePort, dir: string, file: string): void {
  for (const path of filesOf(dir, file)) files.unlink(path);
  files.fsyncDir(dir);
}

/**
 * Erases one case, in constant time whatever the desk holds (1.4 ms, cache 2): intent and counts
 * into the slot → key bytes overwritten → files closed and unlinked, folder synced → slot marked.
 * Rotation and receipt follow once for a batch.
 * @param close lets go of open handles, after the key is gone
 * @param now epoch ms
 */
export function eraseCase(
  eraser: Eraser,
  target: Target,
  intent: Intent,
  close: () => void,
  now: number,
): void {
  const { slot, purpose, file } = target;
  eraser.keyring.writeIntent(slot, purpose, file, intent);
  eraser.step('intent');
  finishCase(eraser, target, intent, close, now);
}

/** Everything after the intent; repeating it does no harm. */
function finishCase(
  eraser: Eraser,
  { slot, purpose, file }: Target,
  intent: Intent,
  close: () => void,
  now: number,
): void {
  eraser.keyring.destroyKey(slot);
  eraser.step('key');
  close();
  unlinkAll(eraser.files, eraser.dir, file);
  eraser.step('files');
  eraser.keyring.markErased(slot, purpose, file, intent, now);
  eraser.step('erased');
}

/** Finishes erasures that a crash cut off. @returns how many */
export function finishInterrupted(eraser: Eraser, now: number): number {
  let finished = 0;
  for (const { slot, state } of eraser.keyring.all()) {
    if (state.state !== 'erasing') continue;
    const { purpose, file, intent } = state;
    finishCase(eraser, { slot, purpose, file }, intent, () => {}, now);
    finished += 1;
  }
  return finished;
}

/** Removes what a crash left of a rotation: wrapped keys in a file that never came into use. */
export function dropStaleKeyring(files: FilePort, dir: string): void {
  if (wipeAway(files, `${vaultFiles.keyring(dir)}.new`)) files.fsyncDir(dir);
}

/**
 * Ids of erasures before sign-in begin so: the receipt, which is made and signed later, has no other
 * field that could say it.
 */
export const BEFORE_UNLOCK = 'start-';

export type SweepResult = {
  /** Cases whose window had ended. */
  readonly erased: number;
  /** Erasures that a crash had cut off. */
  readonly finished: number;
  /** False when no secret opened the schedule: then only cut-off erasures were finished. */
  readonly scheduleRead: boolean;
};

/**
 * Erases what has lapsed before anybody signs in, from the slots and the device-sealed schedule
 * alone (product A4). What it erases is rotated and receipted at the next unlock, since both need
 * the keys; until then a holder of passphrase and machine could recover old blocks with tools of
 * their own.
 * @param deviceSecrets as the keystore unsealed them; none if it refused
 * @param now trusted time, epoch ms
 * @param newId ids for the intents
 * @throws VaultError `anotherInstance` while a running process looks after this vault itself
 */
export function eraseLapsedBeforeUnlock(
  files: FilePort,
  dir: string,
  deviceSecrets: readonly Uint8Array[],
  now: number,
  newId: () => string,
  step: StepHook = () => {},
): SweepResult {
  if (!files.exists(vaultFiles.keyring(dir))) {
    return { erased: 0, finished: 0, scheduleRead: false };
  }
  const lock = files.lock(vaultFiles.lock(dir));
  try {
    dropStaleKeyring(files, dir);
    const schedule = readSchedule(files, dir, deviceSecrets);
    const lapsed = (schedule ?? []).filter((one) => one.closesAt !== null && one.closesAt <= now);
    const scheduleRead = schedule !== null;
    let keyring: Keyring;
    try {
      keyring = Keyring.open(files, vaultFiles.keyring(dir));
    } catch {
      // Without its keyring nothing of the vault can be read; the files still go on time.
      const there = lapsed.filter((one) => files.exists(episodeDb(dir, one.file)));
      for (const entry of there) unlinkAll(files, dir, entry.file);
      return { erased: there.length, finished: 0, scheduleRead };
    }
    try {
      const eraser: Eraser = { files, dir, keyring, step };
      const finished = finishInterrupted(eraser, now);
      const erased = lapsed.filter((entry) => eraseEntry(eraser, entry, now, newId())).length;
      return { erased, finished, scheduleRead };
    } finally {
      keyring.close();
    }
  } finally {
    lock.release();
  }
}

function eraseEntry(eraser: Eraser, entry: ScheduleEntry, now: number, id: string): boolean {
  const { slot, file } = entry;
  const state = eraser.keyring.read(slot);
  const same = state.state === 'live' && state.purpose === 'episode' && state.file === file;
  if (!same && state.state !== 'torn') {
    // The schedule was older than the keyring; a file of that name is nobody's any more.
    unlinkAll(eraser.files, eraser.dir, file);
    return false;
  }
  const intent = { id: BEFORE_UNLOCK + id, at: now, reason: entry.reason, counts: entry.counts };
  eraseCase(eraser, { slot, purpose: 'episode', file }, intent, () => {}, now);
  return true;
}
