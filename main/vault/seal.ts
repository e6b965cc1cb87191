import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

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

/** Opens what {@link seal} made; null for another key, another context or altered bytes. */
export function unseal(key: Uint8Array, sealed: Uint8Array, context: string): Buffer | null {
  if (sealed.length < SEAL_OVERHEAD) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE));
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  try {
    const body = decipher.update(sealed.subarray(NONCE, sealed.length - TAG));
    return Buffer.concat([body, decipher.final()]);
  } catch {
    return null;
  }
}

/** HKDF-SHA256 to a 32-byte key. */
export function deriveKey(secret: Uint8Array, salt: string, purpose: string): Buffer {
  return Buffer.from(
    hkdfSync('sha256', secret, Buffer.from(salt, 'utf8'), Buffer.from(purpose, 'utf8'), 32),
  );
}

/** Zeroes key bytes in memory. */
export function zero(...keys: readonly (Uint8Array | null | undefined)[]): void {
  for (const key of keys) key?.fill(0);
}

/** Seals a small JSON document. */
export function sealJson(key: Uint8Array, value: unknown, context: string): Buffer {
  return seal(key, Buffer.from(JSON.stringify(value), 'utf8'), context);
}

/** Opens a small JSON document; null when it does not open. */
export function unsealJson(key: Uint8Array, sealed: Uint8Array, context: string): unknown {
  const plain = unseal(key, sealed, context);
  return plain === null ? null : JSON.parse(plain.toString('utf8'));
}
