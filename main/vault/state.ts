import type { VaultMeta } from './desk.ts';
import type { EpisodePool } from './episodePool.ts';
import type { StepHook } from './erase.ts';
import type { FilePort } from './files.ts';
import type { Keyring } from './keyring.ts';
import type { VaultLock } from './lock.ts';
import type { Db } from './open.ts';
import { sweepStack, zero } from './seal.ts';

/** Keys of an unlocked vault. They exist in the worker's memory only and are zeroed at sign-out. */
export type VaultKeys = {
  kek: Buffer;
  /** Argon2id of the passphrase, so that a rotation asks nobody. */
  stretched: Buffer;
  deviceSecret: Buffer;
};

/** What lifts the curtain with a quick PIN; in memory only, so that it ends with the process. */
export type Presence = {
  /** When the passphrase was last typed, epoch ms; null when it has to be typed again. */
  typedAt: number | null;
  /** Wrong PINs in a row. */
  wrongPins: number;
};

/** What the outside gives: the disk, ids, and a hook for tests that end the process half-way. */
export type VaultPorts = {
  readonly files: FilePort;
  readonly newId: () => string;
  readonly step: StepHook;
};

/** An unlocked vault. */
export type Unlocked = VaultPorts & {
  readonly dir: string;
  readonly lock: VaultLock;
  readonly keyring: Keyring;
  readonly keys: VaultKeys;
  readonly desk: Db;
  readonly meta: VaultMeta;
  readonly signingKey: Buffer;
  readonly pool: EpisodePool;
  /** Cases whose counts may be out of date. */
  readonly touched: Set<string>;
  readonly presence: Presence;
};

/** Closes every file, zeroes every key and lets go of the lock. */
export function closeVault(vault: Unlocked): void {
  vault.pool.closeAll();
  try {
    vault.desk.close();
  } finally {
    vault.keyring.close();
    zero(vault.keys.kek, vault.keys.stretched, vault.keys.deviceSecret, vault.signingKey);
    sweepStack();
    vault.lock.release();
  }
}
