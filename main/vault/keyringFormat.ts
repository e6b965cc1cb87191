import { createHash } from 'node:crypto';
import { VaultError } from './errors.ts';
import { isFileName } from './layout.ts';
import type { KdfSettings } from './passphrase.ts';

/** Slots are one page of the disk, so that an overwrite in place hits the same blocks. */
export const SLOT = 4096;
/** Where the wrapped key lies in a slot: a sector apart from the state, so that no torn write takes both. */
export const KEY_AT = 2048;
const MAGIC = Buffer.from('CWKEYRNG', 'latin1');
const VERSION = 1;

export type Mark = 'practice' | 'real';

/** Slot 0. The key-encrypting key is wrapped; everything else here is public. */
export type KeyringHeader = {
  readonly vaultId: string;
  readonly mark: Mark;
  /** Counts rotations. */
  readonly epoch: number;
  readonly kdf: KdfSettings & { readonly salt: string };
  /** Tells a foreign device secret from a wrong passphrase; base64. */
  readonly deviceCheck: string;
  /** The wrapped key-encrypting key; base64. */
  readonly kek: string;
};

export type Purpose = 'desk' | 'episode' | 'sendOnly' | 'kept';
export type ErasureReason = 'lapsed' | 'forgotten' | 'handedOver' | 'blocked' | 'sent';

/** What is about to be erased, written into the slot before the key goes. No text. */
export type Intent = {
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
  readonly reason: ErasureReason;
  /** How many of each class, for the receipt. */
  readonly counts: Readonly<Record<string, number>>;
};

export type SlotState =
  | { readonly state: 'free' }
  | { readonly state: 'live'; readonly purpose: Purpose; readonly file: string }
  | {
      readonly state: 'erasing' | 'erased';
      readonly purpose: Purpose;
      readonly file: string;
      readonly intent: Intent;
      /** When key and files were gone, epoch ms; only once erased. */
      readonly erasedAt?: number;
    };
/** What is read from the disk: a torn state is an answer too. */
export type ReadSlot = SlotState | { readonly state: 'torn' };

/** length (4) ‖ SHA-256 of the text (32) ‖ JSON */
function frame(value: unknown, room: number): Buffer {
  const text = Buffer.from(JSON.stringify(value), 'utf8');
  if (text.length + 36 > room) throw new RangeError('does not fit its slot');
  const out = Buffer.alloc(room);
  out.writeUInt32BE(text.length, 0);
  createHash('sha256').update(text).digest().copy(out, 4);
  text.copy(out, 36);
  return out;
}

function unframe(bytes: Buffer): unknown {
  if (bytes.length < 36) return null;
  const length = bytes.readUInt32BE(0);
  if (length === 0 || length + 36 > bytes.length) return null;
  const text = bytes.subarray(36, 36 + length);
  if (!createHash('sha256').update(text).digest().equals(bytes.subarray(4, 36))) return null;
  return JSON.parse(text.toString('utf8'));
}

export function encodeHeader(header: KeyringHeader): Buffer {
  const out = Buffer.alloc(SLOT);
  MAGIC.copy(out, 0);
  out.writeUInt32BE(VERSION, 8);
  frame(header, SLOT - 12).copy(out, 12);
  return out;
}

/** @throws VaultError `vaultNewer` for a later format, `vaultDamaged` for anything unreadable */
export function decodeHeader(bytes: Buffer): KeyringHeader {
  if (bytes.length < SLOT || !bytes.subarray(0, 8).equals(MAGIC)) {
    throw new VaultError('vaultDamaged');
  }
  if (bytes.readUInt32BE(8) > VERSION) throw new VaultError('vaultNewer');
  const header = unframe(bytes.subarray(12, SLOT));
  // Made by encodeHeader and held together by its digest: its shape needs no second check.
  if (header === null) throw new VaultError('vaultDamaged');
  return header as KeyringHeader;
}

export const encodeState = (state: SlotState): Buffer => frame(state, KEY_AT);

export function decodeState(bytes: Buffer): ReadSlot {
  const value = unframe(bytes.subarray(0, KEY_AT));
  if (value === null) return { state: 'torn' };
  const state = value as SlotState;
  // The file name becomes a path, so a forged slot must not name any other file.
  if (state.state !== 'free' && !isFileName(state.file)) return { state: 'torn' };
  return state;
}

export function encodeSlot(state: SlotState, wrapped: Uint8Array | null): Buffer {
  const out = Buffer.alloc(SLOT);
  encodeState(state).copy(out, 0);
  if (wrapped !== null) {
    out.writeUInt32BE(wrapped.length, KEY_AT);
    out.set(wrapped, KEY_AT + 4);
  }
  return out;
}

/** The wrapped key of a slot, or null when its bytes are gone. */
export function decodeWrapped(bytes: Buffer): Buffer | null {
  if (bytes.length < SLOT) return null;
  const length = bytes.readUInt32BE(KEY_AT);
  if (length === 0 || length > 256) return null;
  return Buffer.from(bytes.subarray(KEY_AT + 4, KEY_AT + 4 + length));
}
