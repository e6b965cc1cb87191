import {
  createCipheriv,
  createDecipheriv,
  type DecipherGCM,
  hkdfSync,
  randomBytes,
} from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** Bytes that {@link seal} adds to what it seals. */
export const SEAL_OVERHEAD = NONCE + TAG;

/**
 * AES-256-GCM with a fresh random nonce.
 * @param context associated data: the sealed bytes open only in the same context
 * @returns nonce (12) ‖ ciphertext ‖ tag (16)
 */
export function seal(key: Uint8Array, plain: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context, 'utf8'));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** What is no longer than this may be a key. */
const LONGEST_KEY = 64;
const PIECE = 8;

/**
 * Node decrypts into a buffer one byte too long, copies it to one that fits and frees the first as it
 * is. So a key is decrypted in pieces so small that freeing them overwrites them.
 */
function decrypted(decipher: DecipherGCM, body: Uint8Array): Buffer {
  if (body.length > LONGEST_KEY) return decipher.update(body);
  const out = Buffer.from(secretRoom(body.length).buffer);
  for (let at = 0; at < body.length; at += PIECE) {
    const piece = decipher.update(body.subarray(at, at + PIECE));
    out.set(piece, at);
    zero(piece);
  }
  return out;
}

/** Opens what {@link seal} made; null for another key, another context or altered bytes. */
export function unseal(key: Uint8Array, sealed: Uint8Array, context: string): Buffer | null {
  if (sealed.length < SEAL_OVERHEAD) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE));
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  const body = decrypted(decipher, sealed.subarray(NONCE, sealed.length - TAG));
  try {
    // Says whether it is genuine; GCM holds no bytes back.
    decipher.final();
    return body;
  } catch {
    zero(body);
    return null;
  }
}

/** HKDF-SHA256 to a 32-byte key. */
export function deriveKey(secret: Uint8Array, salt: string, purpose: string): Buffer {
  return Buffer.from(
    hkdfSync('sha256', secret, Buffer.from(salt, 'utf8'), Buffer.from(purpose, 'utf8'), 32),
  );
}

/**
 * Room for secret bytes. `new Uint8Array(32)` would do for anything else: V8 keeps arrays that small in
 * its own heap, and moves them about, leaving copies that nobody can zero.
 */
export const secretRoom = (length: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new ArrayBuffer(length));

/** Moves secret bytes into a buffer that can be handed to another thread; the original is zeroed. */
export function movedOut(secret: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = secretRoom(secret.length);
  out.set(secret);
  zero(secret);
  return out;
}

/** Zeroes key bytes in memory. */
export function zero(...keys: readonly (Uint8Array | null | undefined)[]): void {
  for (const key of keys) key?.fill(0);
}

/**
 * Overwrites what finished calls left on this thread's stack. SQLCipher works on keys there, and
 * nothing clears them until calls go as deep again.
 */
export function sweepStack(): void {
  const deeper = (depth: number): number => deeper(depth + 1) + 1;
  try {
    deeper(0);
  } catch {
    // The end of the stack: all of it was written over on the way.
  }
}

/** Seals a small JSON document. */
export function sealJson(key: Uint8Array, value: unknown, context: string): Buffer {
  const plain = Buffer.from(JSON.stringify(value), 'utf8');
  const sealed = seal(key, plain, context);
  zero(plain);
  return sealed;
}

/** Opens a small JSON document; null when it does not open. */
export function unsealJson(key: Uint8Array, sealed: Uint8Array, context: string): unknown {
  const plain = unseal(key, sealed, context);
  if (plain === null) return null;
  const text = plain.toString('utf8');
  zero(plain);
  return JSON.parse(text);
}
