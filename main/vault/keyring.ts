import { randomBytes, timingSafeEqual } from 'node:crypto';
import { dirname } from 'node:path';
import { VaultError } from './errors.ts';
import type { FilePort } from './files.ts';
import {
  decodeHeader,
  decodeState,
  decodeWrapped,
  encodeHeader,
  encodeSlot,
  encodeState,
  type Intent,
  KEY_AT,
  type KeyringHeader,
  type Mark,
  type Purpose,
  type ReadSlot,
  SLOT,
  type SlotState,
} from './keyringFormat.ts';
import type { KdfSettings } from './passphrase.ts';
import { deriveKey, seal, unseal, zero } from './seal.ts';

/** Slots are laid out ahead of need, so that a new key is an overwrite in place. */
const SLOTS_AT_ONCE = 64;
/** Slot 0 is the header, slot 1 the key of desk.db. */
export const DESK_SLOT = 1;

const keyContext = (vaultId: string, epoch: number, slot: number, owner: string) =>
  `key|${vaultId}|${epoch}|${slot}|${owner}`;
const kekContext = (h: Omit<KeyringHeader, 'kek' | 'deviceCheck'>) =>
  `kek|${h.vaultId}|${h.mark}|${h.epoch}|${h.kdf.m}|${h.kdf.t}|${h.kdf.p}|${h.kdf.salt}`;

/** A value that only the right device secret gives; says nothing of the secret. */
export const deviceCheck = (secret: Uint8Array, vaultId: string): Buffer =>
  deriveKey(secret, vaultId, 'device check');

/** HKDF(Argon2id(passphrase) ‖ device secret, vault id): both are needed to unwrap the KEK. */
function wrappingKey(stretched: Uint8Array, deviceSecret: Uint8Array, vaultId: string): Buffer {
  const both = Buffer.concat([stretched, deviceSecret]);
  const key = deriveKey(both, vaultId, 'keyring');
  zero(both);
  return key;
}

/** A header around a new KEK. `kek` stays with the caller, who zeroes it. */
export function makeHeader(
  base: { vaultId: string; mark: Mark; epoch: number; kdf: KdfSettings & { salt: string } },
  kek: Uint8Array,
  stretched: Uint8Array,
  deviceSecret: Uint8Array,
): KeyringHeader {
  const key = wrappingKey(stretched, deviceSecret, base.vaultId);
  const wrapped = seal(key, kek, kekContext(base)).toString('base64');
  zero(key);
  const check = deviceCheck(deviceSecret, base.vaultId).toString('base64');
  return { ...base, deviceCheck: check, kek: wrapped };
}

/** The KEK, or null for a wrong passphrase. */
export function unwrapKek(
  header: KeyringHeader,
  stretched: Uint8Array,
  deviceSecret: Uint8Array,
): Buffer | null {
  const key = wrappingKey(stretched, deviceSecret, header.vaultId);
  const kek = unseal(key, Buffer.from(header.kek, 'base64'), kekContext(header));
  zero(key);
  return kek;
}

export function matchesDevice(header: KeyringHeader, deviceSecret: Uint8Array): boolean {
  const known = Buffer.from(header.deviceCheck, 'base64');
  const given = deviceCheck(deviceSecret, header.vaultId);
  return known.length === given.length && timingSafeEqual(known, given);
}

export const wrapKey = (
  kek: Uint8Array,
  header: Pick<KeyringHeader, 'vaultId' | 'epoch'>,
  slot: number,
  owner: string,
  key: Uint8Array,
): Buffer => seal(kek, key, keyContext(header.vaultId, header.epoch, slot, owner));

/**
 * All wraps of all keys live in this one file, outside SQLite, whose journals kept up to 37 copies
 * of a "destroyed" key (cache 2). One writer, one process a vault; reading states and destroying
 * keys needs no key, so an erasure can be finished before anybody signs in.
 */
export class Keyring {
  readonly path: string;
  header: KeyringHeader;
  private readonly files: FilePort;
  private fd: number;

  private constructor(files: FilePort, path: string, fd: number, header: KeyringHeader) {
    this.files = files;
    this.path = path;
    this.fd = fd;
    this.header = header;
  }

  /** @throws VaultError `vaultDamaged` when missing, torn or cut short; `vaultNewer` */
  static open(files: FilePort, path: string): Keyring {
    if (!files.exists(path)) throw new VaultError('vaultDamaged');
    const fd = files.open(path, 'existing');
    try {
      const header = decodeHeader(files.read(fd, SLOT, 0));
      if (files.size(fd) % SLOT !== 0) throw new VaultError('vaultDamaged');
      return new Keyring(files, path, fd, header);
    } catch (error) {
      files.close(fd);
      throw error;
    }
  }

  static create(files: FilePort, path: string, header: KeyringHeader): Keyring {
    const fd = files.open(path, 'create');
    const free = encodeSlot({ state: 'free' }, null);
    files.write(fd, encodeHeader(header), 0);
    for (let slot = 1; slot < SLOTS_AT_ONCE; slot += 1) files.write(fd, free, slot * SLOT);
    files.fdatasync(fd);
    files.fsyncDir(dirname(path));
    return new Keyring(files, path, fd, header);
  }

  get slots(): number {
    return Math.floor(this.files.size(this.fd) / SLOT);
  }

  private slotBytes(slot: number): Buffer {
    return this.files.read(this.fd, SLOT, slot * SLOT);
  }

  read(slot: number): ReadSlot {
    const bytes = this.slotBytes(slot);
    return bytes.length < SLOT ? { state: 'torn' } : decodeState(bytes);
  }

  /** Every slot but the header's, in order. */
  all(): { slot: number; state: ReadSlot }[] {
    const out: { slot: number; state: ReadSlot }[] = [];
    for (let slot = 1; slot < this.slots; slot += 1) out.push({ slot, state: this.read(slot) });
    return out;
  }

  /** Puts a new key under the KEK into a free slot and answers its number; durable on return. */
  allocate(
    kek: Uint8Array,
    purpose: Purpose,
    file: string,
    owner: string,
    key: Uint8Array,
  ): number {
    const slot = this.all().find((one) => one.state.state === 'free')?.slot ?? this.grow();
    const wrapped = wrapKey(kek, this.header, slot, owner, key);
    this.files.write(this.fd, encodeSlot({ state: 'live', purpose, file }, wrapped), slot * SLOT);
    this.files.fdatasync(this.fd);
    return slot;
  }

  private grow(): number {
    const first = this.slots;
    const free = encodeSlot({ state: 'free' }, null);
    for (let n = 0; n < SLOTS_AT_ONCE; n += 1) {
      this.files.write(this.fd, free, (first + n) * SLOT);
    }
    this.files.fdatasync(this.fd);
    return first;
  }

  /** The key of a slot, to be zeroed by the caller; null when its bytes are gone or altered. */
  key(kek: Uint8Array, slot: number, owner: string): Buffer | null {
    const wrapped = decodeWrapped(this.slotBytes(slot));
    if (wrapped === null) return null;
    const { vaultId, epoch } = this.header;
    return unseal(kek, wrapped, keyContext(vaultId, epoch, slot, owner));
  }

  private writeState(slot: number, state: SlotState): void {
    this.files.write(this.fd, encodeState(state), slot * SLOT);
    this.files.fdatasync(this.fd);
  }

  /** Writes a torn state anew; the key beside it is not touched. */
  restore(slot: number, purpose: Purpose, file: string): void {
    this.writeState(slot, { state: 'live', purpose, file });
  }

  /** First step of an erasure: what will be gone is written down while the key still lives. */
  writeIntent(slot: number, purpose: Purpose, file: string, intent: Intent): void {
    this.writeState(slot, { state: 'erasing', purpose, file, intent });
  }

  /** Second step: the key's bytes are overwritten in place. From here nothing opens the file. */
  destroyKey(slot: number): void {
    const at = slot * SLOT + KEY_AT;
    this.files.write(this.fd, randomBytes(SLOT - KEY_AT), at);
    this.files.fdatasync(this.fd);
    // A length of zero says "no key" without a try to open the random bytes.
    this.files.write(this.fd, Buffer.alloc(SLOT - KEY_AT), at);
    this.files.fdatasync(this.fd);
  }

  /** Key and files are gone; rotation and receipt are still due. */
  markErased(slot: number, purpose: Purpose, file: string, intent: Intent, at: number): void {
    this.writeState(slot, { state: 'erased', purpose, file, intent, erasedAt: at });
  }

  free(slot: number): void {
    this.files.write(this.fd, encodeSlot({ state: 'free' }, null), slot * SLOT);
    this.files.fdatasync(this.fd);
  }

  /** Rotation swaps the file below: the new one takes over, the old descriptor goes to the caller. */
  adopt(fd: number, header: KeyringHeader): number {
    const old = this.fd;
    this.fd = fd;
    this.header = header;
    return old;
  }

  close(): void {
    this.files.close(this.fd);
  }
}
