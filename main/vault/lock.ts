import Database from 'better-sqlite3';
import { coded, VaultError } from './errors.ts';

/** Held while one process uses a vault. */
export type VaultLock = { release(): void };

/**
 * Takes the exclusive lock of a vault. It is a lock of the operating system on a file that stays
 * empty, so it ends with the process however that ends.
 * @throws VaultError `anotherInstance`
 */
export function lockVault(path: string): VaultLock {
  let db: Database.Database | null = null;
  try {
    // Nothing is ever written through this handle: it is the one file without a key.
    db = new Database(path, { timeout: 0 });
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db?.close();
    const known = coded(error, 'vaultDamaged');
    throw known instanceof VaultError && known.code === 'diskFull'
      ? known
      : new VaultError('anotherInstance');
  }
  const held = db;
  return {
    release: () => {
      if (held.open) held.close();
    },
  };
}
