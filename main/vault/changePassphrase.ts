import { randomBytes } from 'node:crypto';
import { rotateVault } from './erasures.ts';
import { VaultError } from './errors.ts';
import { DEFAULT_KDF, isLongEnough, type KdfSettings, stretch } from './passphrase.ts';
import type { NextSecret } from './rotate.ts';
import { zero } from './seal.ts';
import type { Unlocked } from './state.ts';
import { checkPassphrase } from './unlock.ts';

export type ChangeInput = {
  /** UTF-8 bytes, zeroed here. */
  readonly current: Uint8Array;
  /** UTF-8 bytes, zeroed here. */
  readonly next: Uint8Array;
  /** A fresh device secret, zeroed here. */
  readonly secret: NextSecret;
  /** Epoch ms. */
  readonly now: number;
};

const stronger = (a: KdfSettings, b: KdfSettings): KdfSettings => ({
  m: Math.max(a.m, b.m),
  t: Math.max(a.t, b.t),
  p: Math.max(a.p, b.p),
});

/**
 * Changes the passphrase by one rotation: new salt, new KEK, new device secret, and every wrap that
 * the old passphrase helped to make is overwritten. A crash anywhere leaves a keyring that exactly
 * one of the two passphrases opens. The quick PIN waits until the new one has been typed.
 * @throws VaultError `invalidInput` for a short passphrase, `wrongPassphrase`, `waitBeforeRetry`
 */
export function changePassphrase(vault: Unlocked, input: ChangeInput): void {
  const { current, next, secret, now } = input;
  const { kdf: known, mark } = vault.keyring.header;
  try {
    if (!isLongEnough(next)) throw new VaultError('invalidInput', { fields: ['next'] });
    checkPassphrase(vault, current, now);
    const salt = randomBytes(16);
    const settings = mark === 'real' ? stronger(known, DEFAULT_KDF) : known;
    const { m, t, p } = settings;
    const stretched = stretch(next, salt, settings);
    rotateVault(vault, secret, now, {
      stretched,
      kdf: { m, t, p, salt: salt.toString('base64') },
    });
    vault.presence.typedAt = null;
  } finally {
    zero(current, next, secret.secret);
  }
}
