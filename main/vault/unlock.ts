import { timingSafeEqual } from 'node:crypto';
import { AttemptCounter } from './attempts.ts';
import { openDesk, readMeta } from './desk.ts';
import type { Sealer } from './device.ts';
import { EpisodePool } from './episodePool.ts';
import { dropStaleKeyring } from './erase.ts';
import { VaultError } from './errors.ts';
import { DESK_SLOT, Keyring, matchesDevice, unwrapKek } from './keyring.ts';
import { vaultFiles } from './layout.ts';
import type { Db } from './open.ts';
import { stretch } from './passphrase.ts';
import { rekeyPin } from './pin.ts';
import { zero } from './seal.ts';
import type { Unlocked, VaultKeys, VaultPorts } from './state.ts';
import { tidy } from './tidy.ts';

export type UnlockInput = {
  readonly dir: string;
  /** UTF-8 bytes, zeroed here. */
  readonly passphrase: Uint8Array;
  /** One, or two while a rotation is under way; zeroed here. */
  readonly deviceSecrets: readonly Uint8Array[];
  readonly sealerKind: Sealer['kind'];
  /** Epoch ms, for the delay after wrong passphrases. */
  readonly now: number;
};

/**
 * Opens a vault.
 * @throws VaultError `wrongPassphrase` (with the seconds to wait), `waitBeforeRetry`,
 *   `vaultDamaged` (also for a foreign device secret), `vaultNewer`, `anotherInstance`, `noKeystore`
 */
export function unlock(ports: VaultPorts, input: UnlockInput): Unlocked {
  const { files } = ports;
  const { dir } = input;
  if (!files.exists(vaultFiles.keyring(dir))) throw new VaultError('notFound');
  const lock = files.lock(vaultFiles.lock(dir));
  let keyring: Keyring | null = null;
  let keys: VaultKeys | null = null;
  let desk: Db | null = null;
  try {
    dropStaleKeyring(files, dir);
    keyring = Keyring.open(files, vaultFiles.keyring(dir));
    if (keyring.header.mark === 'real' && input.sealerKind === 'file') {
      throw new VaultError('noKeystore');
    }
    keys = openKeys(ports, keyring, input);
    const deskKey = keyring.key(keys.kek, DESK_SLOT, 'desk');
    if (deskKey === null) throw new VaultError('vaultDamaged');
    desk = openDesk(files, vaultFiles.desk(dir), deskKey, false);
    zero(deskKey);
    const known = readMeta(desk);
    if (known === null) throw new VaultError('vaultDamaged');
    const { meta, signingKey } = known;
    if (meta.vaultId !== keyring.header.vaultId || meta.mark !== keyring.header.mark) {
      throw new VaultError('vaultDamaged');
    }
    const pool = new EpisodePool({ files, dir, keyring, desk, keys });
    const touched = new Set<string>();
    const vault: Unlocked = {
      ...ports,
      dir,
      lock,
      keyring,
      keys,
      desk,
      meta,
      signingKey,
      pool,
      touched,
      presence: { typedAt: input.now, wrongPins: 0 },
    };
    rekeyPin(desk, meta.vaultId, keys.deviceSecret, input.deviceSecrets);
    tidy(vault, input.now);
    return vault;
  } catch (error) {
    desk?.close();
    keyring?.close();
    zero(keys?.kek, keys?.stretched, keys?.deviceSecret);
    lock.release();
    throw error;
  } finally {
    zero(input.passphrase, ...input.deviceSecrets);
  }
}

function openKeys(ports: VaultPorts, keyring: Keyring, input: UnlockInput): VaultKeys {
  const { header } = keyring;
  const found = input.deviceSecrets.find((one) => matchesDevice(header, one));
  if (found === undefined) throw new VaultError('vaultDamaged');
  const deviceSecret = Buffer.from(found);
  const attempts = new AttemptCounter(
    ports.files,
    input.dir,
    deviceSecret,
    header.vaultId,
    input.deviceSecrets,
  );
  attempts.begin(input.now);
  const stretched = stretch(input.passphrase, Buffer.from(header.kdf.salt, 'base64'), header.kdf);
  const kek = unwrapKek(header, stretched, deviceSecret);
  if (kek === null) {
    const retryAfter = attempts.waitAfterFailure(input.now);
    zero(stretched, deviceSecret);
    throw new VaultError('wrongPassphrase', { retryAfter });
  }
  attempts.succeeded(input.now);
  return { kek, stretched, deviceSecret };
}

/**
 * Compares a passphrase with the one this vault was opened with, for coming back from the curtain.
 * @throws VaultError `wrongPassphrase`, `waitBeforeRetry`
 */
export function checkPassphrase(vault: Unlocked, passphrase: Uint8Array, now: number): void {
  const { header } = vault.keyring;
  const { deviceSecret, stretched } = vault.keys;
  const attempts = new AttemptCounter(vault.files, vault.dir, deviceSecret, header.vaultId);
  try {
    attempts.begin(now);
    const given = stretch(passphrase, Buffer.from(header.kdf.salt, 'base64'), header.kdf);
    const same = timingSafeEqual(given, stretched);
    zero(given);
    if (!same) {
      throw new VaultError('wrongPassphrase', { retryAfter: attempts.waitAfterFailure(now) });
    }
    attempts.succeeded(now);
    vault.presence.typedAt = now;
    vault.presence.wrongPins = 0;
  } finally {
    zero(passphrase);
  }
}
