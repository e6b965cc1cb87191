import { hashRawSync } from '@node-rs/argon2';
import { secretRoom } from './seal.ts';

/** In characters. Shorter than three plain words: too easily guessed by somebody who knows the person. */
const SHORTEST_PASSPHRASE = 12;

/** Argon2id settings: `m` memory in KiB, `t` passes, `p` lanes. */
export type KdfSettings = { readonly m: number; readonly t: number; readonly p: number };

/** Stronger than the OWASP minimum (46 MiB, one pass); about 50 ms on a small machine. */
export const DEFAULT_KDF: KdfSettings = { m: 65_536, t: 3, p: 1 };

/** True when settings are at least as strong as the default; a vault of real patients takes no less. */
export function isStrongKdf(settings: KdfSettings): boolean {
  return settings.m >= DEFAULT_KDF.m && settings.t >= DEFAULT_KDF.t && settings.p >= DEFAULT_KDF.p;
}

/**
 * The bytes of a passphrase as they are hashed: Unicode NFKC, so that the same words typed on
 * another keyboard give the same key. The caller zeroes them.
 */
export function passphraseBytes(passphrase: string): Uint8Array<ArrayBuffer> {
  const text = passphrase.normalize('NFKC');
  const out = secretRoom(Buffer.byteLength(text));
  new TextEncoder().encodeInto(text, out);
  return out;
}

/** Characters are counted, not bytes: of UTF-8 every byte but the continuing ones begins one. */
export const isLongEnough = (passphrase: Uint8Array): boolean =>
  passphrase.reduce((sum, byte) => sum + ((byte & 0xc0) === 0x80 ? 0 : 1), 0) >=
  SHORTEST_PASSPHRASE;

/** Argon2id of a passphrase: 32 bytes, to be zeroed by the caller. */
export function stretch(passphrase: Uint8Array, salt: Uint8Array, settings: KdfSettings): Buffer {
  return hashRawSync(passphrase, {
    memoryCost: settings.m,
    timeCost: settings.t,
    parallelism: settings.p,
    outputLen: 32,
    salt,
  });
}
