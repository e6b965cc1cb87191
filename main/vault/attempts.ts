import { VaultError } from './errors.ts';
import { type FilePort, readWhole, replaceFile } from './files.ts';
import { vaultFiles } from './layout.ts';
import { deriveKey, sealJson, unsealJson, zero } from './seal.ts';

/** Seconds to wait after so many wrong passphrases in a row. */
const DELAYS = [0, 0, 0, 5, 15, 30, 60, 300, 900];
const MOST = DELAYS.length - 1;
/** A counter that is missing or altered counts as this many: deleting the file gains nothing. */
const TAMPERED = 7;

export type Attempts = { readonly failed: number; readonly lastAt: number };

const context = (vaultId: string) => `attempts|${vaultId}`;
const delayAfter = (failed: number): number => DELAYS[Math.min(failed, MOST)] ?? 0;

export function writeAttempts(
  files: FilePort,
  dir: string,
  deviceSecret: Uint8Array,
  vaultId: string,
  attempts: Attempts,
): void {
  const key = deriveKey(deviceSecret, vaultId, 'attempts');
  replaceFile(files, vaultFiles.attempts(dir), sealJson(key, attempts, context(vaultId)));
  zero(key);
}

function readAttempts(
  files: FilePort,
  dir: string,
  deviceSecrets: readonly Uint8Array[],
  vaultId: string,
  now: number,
): Attempts {
  const bytes = readWhole(files, vaultFiles.attempts(dir));
  if (bytes === null) return { failed: TAMPERED, lastAt: now };
  for (const secret of deviceSecrets) {
    const key = deriveKey(secret, vaultId, 'attempts');
    const value = unsealJson(key, bytes, context(vaultId));
    zero(key);
    if (value !== null) return value as Attempts;
  }
  return { failed: TAMPERED, lastAt: now };
}

/** Seals the counter under another device secret, as it stands. @param older may still open it */
export function rekeyAttempts(
  files: FilePort,
  dir: string,
  deviceSecret: Uint8Array,
  older: readonly Uint8Array[],
  vaultId: string,
  now: number,
): void {
  const known = readAttempts(files, dir, [deviceSecret, ...older], vaultId, now);
  writeAttempts(files, dir, deviceSecret, vaultId, known);
}

/**
 * The growing delay after wrong passphrases (product V5). The counter goes up *before* a try and
 * back to zero after a right one, so ending the process in the middle gains nothing. What stops
 * guessing offline is Argon2id together with the device secret, not this counter.
 */
export class AttemptCounter {
  private readonly files: FilePort;
  private readonly dir: string;
  private readonly secret: Uint8Array;
  private readonly readable: readonly Uint8Array[];
  private readonly vaultId: string;

  /** @param older secrets of a rotation that was cut off: they may still read the counter */
  constructor(
    files: FilePort,
    dir: string,
    deviceSecret: Uint8Array,
    vaultId: string,
    older: readonly Uint8Array[] = [],
  ) {
    this.files = files;
    this.dir = dir;
    this.secret = deviceSecret;
    this.readable = [deviceSecret, ...older];
    this.vaultId = vaultId;
  }

  private write(attempts: Attempts): void {
    writeAttempts(this.files, this.dir, this.secret, this.vaultId, attempts);
  }

  /**
   * Counts one try.
   * @param now epoch ms
   * @throws VaultError `waitBeforeRetry` with the seconds left; such a try is not counted
   */
  begin(now: number): void {
    const known = readAttempts(this.files, this.dir, this.readable, this.vaultId, now);
    const delay = delayAfter(known.failed) * 1000;
    const elapsed = now - known.lastAt;
    if (delay > 0 && elapsed < delay) {
      // A clock set back starts the wait anew, and so does a counter that was tampered with.
      if (elapsed <= 0) this.write({ failed: known.failed, lastAt: now });
      const wait = elapsed < 0 ? delay : delay - elapsed;
      throw new VaultError('waitBeforeRetry', { retryAfter: Math.ceil(wait / 1000) });
    }
    this.write({ failed: known.failed + 1, lastAt: now });
  }

  /** Seconds to wait now that one more try has failed. */
  waitAfterFailure(now: number): number {
    return delayAfter(readAttempts(this.files, this.dir, this.readable, this.vaultId, now).failed);
  }

  succeeded(now: number): void {
    this.write({ failed: 0, lastAt: now });
  }
}
