import { randomBytes, randomUUID } from 'node:crypto';
import { writeAttempts } from './attempts.ts';
import { type Owner, openDesk, type VaultMeta, writeMeta } from './desk.ts';
import { type SealedSecret, type Sealer, writeDevice } from './device.ts';
import { EpisodePool } from './episodePool.ts';
import { VaultError } from './errors.ts';
import { type FilePort, wipeAway } from './files.ts';
import { DESK_SLOT, Keyring, makeHeader } from './keyring.ts';
import type { Mark } from './keyringFormat.ts';
import { filesOf, isFileName, vaultFiles } from './layout.ts';
import type { Db } from './open.ts';
import { DEFAULT_KDF, isLongEnough, isStrongKdf, type KdfSettings, stretch } from './passphrase.ts';
import { newSigningKey } from './receipt.ts';
import { writeManifest, writeSchedule } from './schedule.ts';
import { zero } from './seal.ts';
import type { Unlocked, VaultKeys, VaultPorts } from './state.ts';

export type EnrolInput = {
  readonly dir: string;
  /** UTF-8 bytes, zeroed here. */
  readonly passphrase: Uint8Array;
  readonly deviceSecret: Uint8Array;
  readonly sealedDeviceSecret: Uint8Array;
  readonly sealerKind: Sealer['kind'];
  readonly mark: Mark;
  readonly server: string;
  readonly issuer: string | null;
  readonly owner: Owner;
  readonly now: number;
  /** Weaker settings are taken for practice data only. */
  readonly kdf?: KdfSettings;
};

/**
 * Makes a new vault and leaves it unlocked.
 * @throws VaultError `wrongState` where a vault is already, `noKeystore` for real patients without
 *   a keystore, `invalidInput` for a short passphrase
 */
export function enrol(ports: VaultPorts, input: EnrolInput): Unlocked {
  const { files, newId } = ports;
  const { dir, mark } = input;
  if (files.exists(vaultFiles.keyring(dir))) throw new VaultError('wrongState');
  const kdf = input.kdf ?? DEFAULT_KDF;
  if (mark === 'real' && (input.sealerKind === 'file' || !isStrongKdf(kdf))) {
    throw new VaultError('noKeystore');
  }
  if (!isLongEnough(input.passphrase)) {
    throw new VaultError('invalidInput', { fields: ['passphrase'] });
  }
  files.makeDir(dir);
  const lock = files.lock(vaultFiles.lock(dir));
  let keyring: Keyring | null = null;
  let desk: Db | null = null;
  let keys: VaultKeys | null = null;
  try {
    // An enrolment that was cut off left files that no keyring opens.
    removeVaultFiles(files, dir);
    const vaultId = randomUUID();
    const salt = randomBytes(16);
    const stretched = stretch(input.passphrase, salt, kdf);
    const deviceSecret = Buffer.from(input.deviceSecret);
    const kek = randomBytes(32);
    keys = { kek, stretched, deviceSecret };
    const base = { vaultId, mark, epoch: 1, kdf: { ...kdf, salt: salt.toString('base64') } };
    const header = makeHeader(base, kek, stretched, deviceSecret);

    const secret: SealedSecret = { epoch: 1, sealed: input.sealedDeviceSecret };
    writeDevice(files, dir, [secret]);
    writeAttempts(files, dir, deviceSecret, vaultId, { failed: 0, lastAt: input.now });
    writeSchedule(files, dir, deviceSecret, []);
    writeManifest(files, dir, deviceSecret, []);

    // The keyring takes its name last: without it there is no vault, and enrolment starts over.
    const path = vaultFiles.keyring(dir);
    keyring = Keyring.create(files, `${path}.new`, header);
    const deskKey = randomBytes(32);
    if (keyring.allocate(kek, 'desk', '0'.repeat(32), 'desk', deskKey) !== DESK_SLOT) {
      throw new VaultError('vaultDamaged');
    }
    desk = openDesk(files, vaultFiles.desk(dir), deskKey, true);
    zero(deskKey);
    const { server, issuer, owner } = input;
    const meta: VaultMeta = { vaultId, mark, server, issuer, owner, deviceId: newId() };
    const signingKey = newSigningKey();
    writeMeta(desk, meta, signingKey, input.now);
    keyring.close();
    files.rename(`${path}.new`, path);
    files.fsyncDir(dir);
    keyring = Keyring.open(files, path);

    const pool = new EpisodePool({ files, dir, keyring, desk, keys });
    const touched = new Set<string>();
    const presence = { typedAt: input.now, wrongPins: 0 };
    return { ...ports, dir, lock, keyring, keys, desk, meta, signingKey, pool, touched, presence };
  } catch (error) {
    desk?.close();
    keyring?.close();
    zero(keys?.kek, keys?.stretched, keys?.deviceSecret);
    lock.release();
    throw error;
  } finally {
    zero(input.passphrase, input.deviceSecret);
  }
}

/** Everything in a vault's folder but its lock; what holds wrapped keys is overwritten first. */
function removeVaultFiles(files: FilePort, dir: string): void {
  const secret = [vaultFiles.keyring(dir), vaultFiles.device(dir)];
  for (const path of secret.flatMap((one) => [one, `${one}.new`])) wipeAway(files, path);
  const desk = vaultFiles.desk(dir);
  for (const path of [desk, `${desk}-wal`, `${desk}-shm`]) files.unlink(path);
  const sealed = [vaultFiles.schedule(dir), vaultFiles.manifest(dir), vaultFiles.attempts(dir)];
  for (const path of sealed.flatMap((one) => [one, `${one}.new`])) files.unlink(path);
  for (const name of files.list(dir)) {
    const file = name.slice(0, 32);
    if (isFileName(file)) for (const path of filesOf(dir, file)) files.unlink(path);
  }
  files.fsyncDir(dir);
}

/**
 * Erases a whole vault: for a forgotten passphrase, after the manifest of unsent work was shown,
 * or for a device that was blocked.
 * @throws VaultError `anotherInstance` while somebody uses it
 */
export function destroyVault(ports: VaultPorts, dir: string): void {
  if (!ports.files.exists(dir)) return;
  const lock = ports.files.lock(vaultFiles.lock(dir));
  try {
    removeVaultFiles(ports.files, dir);
  } finally {
    lock.release();
  }
}
