import type { Policy } from '../../shared/domain/policy.ts';
import { getValue, setValue } from './desk.ts';
import { type Db, transact } from './open.ts';
import type { KdfSettings } from './passphrase.ts';
import { deriveKey, seal, unseal, zero } from './seal.ts';

/** What the provider's policy says of the quick PIN. */
export type PinPolicy = Pick<Policy, 'pinAllowed' | 'pinHours'>;
export type PinState = {
  readonly set: boolean;
  /** Whether it would lift the curtain now. */
  readonly usable: boolean;
};

/**
 * What desk.db keeps of a PIN: its salted Argon2id hash, sealed by the device secret. It wraps no key,
 * and lies in a file that the passphrase opens: it can never open a cold vault.
 */
type StoredPin = {
  readonly kdf: KdfSettings;
  /** Base64. */
  readonly salt: string;
  /** Base64. */
  readonly sealed: string;
};

const SETTING = 'vault.pin';
const context = (vaultId: string) => `pin|${vaultId}`;

export function readPin(desk: Db): StoredPin | null {
  const text = getValue(desk, 'setting', SETTING);
  return text === null ? null : (JSON.parse(text) as StoredPin);
}

export function removePin(desk: Db): void {
  transact(desk, true, () => setValue(desk, 'setting', SETTING, null));
}

/** @param hash stays with the caller, who zeroes it */
export function writePin(
  desk: Db,
  vaultId: string,
  deviceSecret: Uint8Array,
  { kdf, salt }: Pick<StoredPin, 'kdf' | 'salt'>,
  hash: Uint8Array,
): void {
  const key = deriveKey(deviceSecret, vaultId, 'pin');
  const sealed = seal(key, hash, context(vaultId)).toString('base64');
  zero(key);
  const stored: StoredPin = { kdf, salt, sealed };
  transact(desk, true, () => setValue(desk, 'setting', SETTING, JSON.stringify(stored)));
}

/** The hash, to be zeroed by the caller; null for another device secret. */
export function openPin(
  stored: StoredPin,
  vaultId: string,
  deviceSecret: Uint8Array,
): Buffer | null {
  const key = deriveKey(deviceSecret, vaultId, 'pin');
  const hash = unseal(key, Buffer.from(stored.sealed, 'base64'), context(vaultId));
  zero(key);
  return hash;
}

/**
 * Seals the hash under another device secret. One that none of them opens is removed: a new PIN can
 * be set at any time, a passphrase is never replaced by it.
 * @param older secrets that may still open it
 */
export function rekeyPin(
  desk: Db,
  vaultId: string,
  deviceSecret: Uint8Array,
  older: readonly Uint8Array[],
): void {
  const stored = readPin(desk);
  if (stored === null) return;
  const current = openPin(stored, vaultId, deviceSecret);
  zero(current);
  if (current !== null) return;
  for (const secret of older) {
    const hash = openPin(stored, vaultId, secret);
    if (hash === null) continue;
    writePin(desk, vaultId, deviceSecret, stored, hash);
    zero(hash);
    return;
  }
  removePin(desk);
}
