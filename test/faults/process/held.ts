/**
 * A vault's folder as somebody sees it who has the computer and the passphrase and no program: what
 * lies there, which keys open, and what an old copy of it would still give away.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { vaultFolder } from '../../../main/app/vaultFolders.ts';
import { fileSealer } from '../../../main/shell/chromium/fileSealer.ts';
import type { DeskEpisode } from '../../../main/vault/desk.ts';
import { readDevice } from '../../../main/vault/device.ts';
import { realFiles } from '../../../main/vault/files.ts';
import { Keyring, unwrapKek } from '../../../main/vault/keyring.ts';
import type { ReadSlot } from '../../../main/vault/keyringFormat.ts';
import { episodeDb, filesOf, isFileName, vaultFiles } from '../../../main/vault/layout.ts';
import { openEncrypted } from '../../../main/vault/open.ts';
import { passphraseBytes, stretch } from '../../../main/vault/passphrase.ts';
import { ISSUER } from './deskProtocol.ts';
import { sealerFile } from './deskShell.ts';

export const folderOf = (profileDir: string, personId: string): string =>
  vaultFolder(profileDir, ISSUER, personId);

/** Every device secret that this computer can still unseal. */
const secretsOf = async (profileDir: string, dir: string): Promise<Uint8Array[]> => {
  const sealer = fileSealer(sealerFile(profileDir));
  const tried = await Promise.allSettled(
    readDevice(realFiles, dir).map(({ sealed }) => sealer.unseal(sealed)),
  );
  return tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
};

/** The key-encrypting key of a keyring file, by the computer it lies on; null when nothing opens it. */
const kekOf = (keyring: Keyring, passphrase: string, secrets: readonly Uint8Array[]) => {
  const { header } = keyring;
  const stretched = stretch(
    passphraseBytes(passphrase),
    Buffer.from(header.kdf.salt, 'base64'),
    header.kdf,
  );
  for (const secret of secrets) {
    const kek = unwrapKek(header, stretched, secret);
    if (kek !== null) return kek;
  }
  return null;
};

const withKeyring = <T>(path: string, work: (keyring: Keyring) => T): T => {
  const keyring = Keyring.open(realFiles, path);
  try {
    return work(keyring);
  } finally {
    keyring.close();
  }
};

export const slotsOf = (dir: string): { slot: number; state: ReadSlot }[] =>
  withKeyring(vaultFiles.keyring(dir), (keyring) => keyring.all());

/** Whether a passphrase opens the keyring with what this computer has. */
export const opens = async (
  profileDir: string,
  dir: string,
  passphrase: string,
): Promise<boolean> => {
  const secrets = await secretsOf(profileDir, dir);
  return withKeyring(
    vaultFiles.keyring(dir),
    (keyring) => kekOf(keyring, passphrase, secrets) !== null,
  );
};

/** Files of one case that lie in the folder. */
export const filesLeft = (dir: string, file: string): string[] =>
  filesOf(dir, file)
    .filter((path) => existsSync(path))
    .map((path) => basename(path));

/** Files with a random name that no live key stands for. */
export const orphansIn = (dir: string, live: ReadonlySet<string>): string[] =>
  readdirSync(dir).filter((name) => {
    const file = name.slice(0, 32);
    return isFileName(file) && !live.has(file);
  });

/** What a thief took: the files of some cases and the keyring, as they were once. */
export type OldCopy = {
  readonly dir: string;
  readonly passphrase: string;
  readonly cases: readonly Pick<DeskEpisode, 'id' | 'caseRef' | 'file' | 'slot'>[];
};

const copyIfThere = (from: string, to: string): void => {
  if (existsSync(from)) copyFileSync(from, join(to, basename(from)));
};

/** Copies what a thief would take before the cases are erased. */
export const takeCopy = (
  dir: string,
  to: string,
  passphrase: string,
  cases: readonly DeskEpisode[],
): OldCopy => {
  mkdirSync(to, { recursive: true });
  for (const { file } of cases) for (const path of filesOf(dir, file)) copyIfThere(path, to);
  copyIfThere(vaultFiles.keyring(dir), to);
  const kept = cases.map(({ id, caseRef, file, slot }) => ({ id, caseRef, file, slot }));
  return { dir: to, passphrase, cases: kept };
};

const opensWith = (path: string, key: Uint8Array): boolean => {
  try {
    openEncrypted(path, key, { create: false, cacheMiB: 2, whenDamaged: 'episodeDamaged' }).close();
    return true;
  } catch {
    return false;
  }
};

/**
 * Which cases of an old copy open with a keyring (the current one, or the thief's own) together with
 * the passphrase and the computer as it is now. Every slot is tried for every case.
 */
export const openedFrom = async (
  copy: OldCopy,
  keyringPath: string,
  passphrase: string,
  at: { readonly profileDir: string; readonly dir: string },
): Promise<string[]> => {
  const secrets = await secretsOf(at.profileDir, at.dir);
  return withKeyring(keyringPath, (keyring) => {
    const kek = kekOf(keyring, passphrase, secrets);
    if (kek === null) return [];
    return copy.cases
      .filter(({ id, file }) =>
        keyring.all().some(({ slot }) => {
          const key = keyring.key(kek, slot, id);
          return key !== null && opensWith(episodeDb(copy.dir, file), key);
        }),
      )
      .map(({ caseRef }) => caseRef);
  });
};
