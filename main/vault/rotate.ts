import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { readDevice, writeDevice } from './device.ts';
import { type FilePort, wipe } from './files.ts';
import { type Keyring, makeHeader, wrapKey } from './keyring.ts';
import { encodeHeader, encodeSlot, SLOT } from './keyringFormat.ts';
import { zero } from './seal.ts';

export type RotationKeys = {
  readonly kek: Uint8Array;
  /** Argon2id of the passphrase, kept while signed in so that a rotation asks nobody. */
  readonly stretched: Uint8Array;
};
/** A fresh device secret, and the same as the operating system sealed it. */
export type NextSecret = { readonly secret: Uint8Array; readonly sealed: Uint8Array };

/**
 * Rotation after erasures: a new KEK and a fresh device secret, what remains re-wrapped into a new
 * file, and the old file's inode overwritten before it is closed. Without that last step three
 * rotations left three KEKs and one erased key recoverable from an ext4 image; with it, none
 * (cache 3). Both device secrets lie sealed beside the keyring until the new one is in place, so a
 * crash at any line leaves a keyring that one of them opens.
 *
 * @param ownerOf the id that a live slot's key was wrapped for; null drops the slot
 * @param beforeSwap called with the new secret while both open: what is sealed by the device
 *   secret alone is written anew there
 * @returns the new KEK; the caller zeroes the old one
 */
export function rotate(
  files: FilePort,
  dir: string,
  keyring: Keyring,
  keys: RotationKeys,
  next: NextSecret,
  ownerOf: (slot: number) => string | null,
  beforeSwap: (secret: Uint8Array) => void,
): Buffer {
  const { vaultId, mark, epoch, kdf } = keyring.header;
  const kek = randomBytes(32);
  const base = { vaultId, mark, epoch: epoch + 1, kdf };
  const header = makeHeader(base, kek, keys.stretched, next.secret);
  const current = readDevice(files, dir).filter((one) => one.epoch === epoch);
  const sealedNext = { epoch: epoch + 1, sealed: next.sealed };

  writeDevice(files, dir, [sealedNext, ...current]);
  const path = `${keyring.path}.new`;
  files.unlink(path);
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
    throw error;
  }
  const old = keyring.adopt(fd, header);
  try {
    files.fsyncDir(dirname(keyring.path));
    wipe(files, old);
  } finally {
    files.close(old);
  }
  writeDevice(files, dir, [sealedNext]);
  return kek;
}

function rewrapped(
  keyring: Keyring,
  oldKek: Uint8Array,
  newKek: Uint8Array,
  header: { vaultId: string; epoch: number },
  slot: number,
  state: ReturnType<Keyring['read']>,
  ownerOf: (slot: number) => string | null,
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
