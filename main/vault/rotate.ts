import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { readDevice, writeDevice } from './device.ts';
import { dropStaleKeyring } from './erase.ts';
import { type FilePort, wipe } from './files.ts';
import { type Keyring, makeHeader, wrapKey } from './keyring.ts';
import { encodeHeader, encodeSlot, type KeyringHeader, SLOT } from './keyringFormat.ts';
import { zero } from './seal.ts';

export type RotationKeys = {
  readonly kek: Uint8Array;
  /** Argon2id of the passphrase, kept while signed in so that a rotation asks nobody. */
  readonly stretched: Uint8Array;
  /** Settings and salt that `stretched` was made with, where they are not the keyring's own. */
  readonly kdf?: KeyringHeader['kdf'];
};
/** A fresh device secret, and the same as the operating system sealed it. */
export type NextSecret = { readonly secret: Uint8Array; readonly sealed: Uint8Array };

export type RotationHooks = {
  /** The id that a live slot's key was wrapped for; null drops the slot. */
  ownerOf(slot: number): string | null;
  /** Both secrets open: what is sealed by the device secret alone is written anew here. */
  beforeSwap(secret: Uint8Array): void;
  /** The new keyring is in force, even if cleaning up after the old one fails. */
  swapped(kek: Buffer): void;
};

/**
 * Rotation after erasures, and with a changed passphrase: a new KEK and a fresh device secret, what remains re-wrapped into a new
 * file, and the old file's inode overwritten before it is closed. Without that last step three
 * rotations left three KEKs and one erased key recoverable from an ext4 image; with it, none
 * (cache 3). Both device secrets lie sealed beside the keyring until the new one is in place, so a
 * crash at any line leaves a keyring that one of them opens.
 */
export function rotate(
  files: FilePort,
  dir: string,
  keyring: Keyring,
  keys: RotationKeys,
  next: NextSecret,
  { ownerOf, beforeSwap, swapped }: RotationHooks,
): void {
  const { vaultId, mark, epoch } = keyring.header;
  const kek = randomBytes(32);
  const base = { vaultId, mark, epoch: epoch + 1, kdf: keys.kdf ?? keyring.header.kdf };
  const header = makeHeader(base, kek, keys.stretched, next.secret);
  const current = readDevice(files, dir).filter((one) => one.epoch === epoch);
  const sealedNext = { epoch: epoch + 1, sealed: next.sealed };

  writeDevice(files, dir, [sealedNext, ...current]);
  const path = `${keyring.path}.new`;
  // A rotation that failed on a full disk left wrapped keys there.
  dropStaleKeyring(files, dir);
  const fd = files.open(path, 'create');
  try {
    files.write(fd, encodeHeader(header), 0);
    for (const { slot, state } of keyring.all()) {
      files.write(fd, rewrapped(keyring, keys.kek, kek, header, slot, state, ownerOf), slot * SLOT);
    }
    files.fdatasync(fd);
    beforeSwap(next.secret);
    files.rename(path, keyring.path);
  } catch (error) {
    files.close(fd);
    zero(kek);
    throw error;
  }
  const old = keyring.adopt(fd, header);
  swapped(kek);
  try {
    files.fsyncDir(dirname(keyring.path));
    wipe(files, old);
  } finally {
    files.close(old);
  }
  writeDevice(files, dir, [sealedNext]);
}

function rewrapped(
  keyring: Keyring,
  oldKek: Uint8Array,
  newKek: Uint8Array,
  header: { vaultId: string; epoch: number },
  slot: number,
  state: ReturnType<Keyring['read']>,
  ownerOf: RotationHooks['ownerOf'],
): Buffer {
  if (state.state === 'torn') return encodeSlot({ state: 'free' }, null);
  if (state.state !== 'live') return encodeSlot(state, null);
  const owner = ownerOf(slot);
  const key = owner === null ? null : keyring.key(oldKek, slot, owner);
  if (owner === null || key === null) return encodeSlot(state, null);
  const bytes = encodeSlot(state, wrapKey(newKek, header, slot, owner, key));
  zero(key);
  return bytes;
}
