/** Looks at a closed vault's folder from outside, as somebody with the disk would. */
import { copyFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileSealer } from '../../../main/shell/chromium/fileSealer.ts';
import { readDevice } from '../../../main/vault/device.ts';
import { realFiles } from '../../../main/vault/files.ts';
import { DESK_SLOT, Keyring, unwrapKek } from '../../../main/vault/keyring.ts';
import { vaultFiles } from '../../../main/vault/layout.ts';
import { type Db, openEncrypted } from '../../../main/vault/open.ts';
import { passphraseBytes, stretch } from '../../../main/vault/passphrase.ts';
import type { World } from './world.ts';

/** Folders of the vaults in a profile; there is one a person who has signed in. */
export const vaultsOf = (profile: string): string[] =>
  readdirSync(join(profile, 'vaults')).map((name) => join(profile, 'vaults', name));

/** The one vault of a profile in which one person has signed in. */
export const vaultOf = (profile: string): string => {
  const [only, ...more] = vaultsOf(profile);
  if (only === undefined || more.length > 0) throw new Error('Expected exactly one vault');
  return only;
};

/** Random names of the case files, without what stands after them. */
export const caseFiles = (vault: string): string[] =>
  [
    ...new Set(
      readdirSync(vault).flatMap((name) => name.match(/^([0-9a-f]{32})\./)?.slice(1) ?? []),
    ),
  ].toSorted();

/** Copies profile and vault as they lie there. */
export const takeCopy = (world: World, name: string): string => {
  const to = join(world.dir, name);
  cpSync(join(world.profile, 'vaults'), join(to, 'vaults'), { recursive: true });
  copyFileSync(join(world.profile, 'practice.key'), join(to, 'practice.key'));
  return to;
};

/** The keyring of a closed vault with every KEK that the passphrase and this computer give. */
const openKeyring = async (
  profile: string,
  passphrase: string,
): Promise<{ keyring: Keyring; keks: Buffer[] }> => {
  const vault = vaultOf(profile);
  const sealer = fileSealer(join(profile, 'practice.key'));
  const keyring = Keyring.open(realFiles, vaultFiles.keyring(vault));
  const { header } = keyring;
  const salt = Buffer.from(header.kdf.salt, 'base64');
  const stretched = stretch(passphraseBytes(passphrase), salt, header.kdf);
  const keks: Buffer[] = [];
  for (const { sealed } of readDevice(realFiles, vault)) {
    const kek = unwrapKek(header, stretched, await sealer.unseal(sealed));
    if (kek !== null) keks.push(kek);
  }
  return { keyring, keks };
};

/** Changes desk.db of a closed vault as only somebody with its key could. */
export const inDeskDb = async (
  profile: string,
  passphrase: string,
  work: (db: Db) => void,
): Promise<void> => {
  const { keyring, keks } = await openKeyring(profile, passphrase);
  const [key] = keks.flatMap((kek) => keyring.key(kek, DESK_SLOT, 'desk') ?? []);
  keyring.close();
  if (key === undefined) throw new Error('desk.db does not open with this passphrase');
  const db = openEncrypted(vaultFiles.desk(vaultOf(profile)), key, {
    create: false,
    cacheMiB: 2,
    whenDamaged: 'vaultDamaged',
  });
  work(db);
  db.close();
};

/** Turns over some bits in every page of a file but for its first. */
export const damage = (path: string): void => {
  const bytes = readFileSync(path);
  for (let at = 4096 + 100; at < bytes.length; at += 4096)
    for (let n = 0; n < 32; n += 1) bytes[at + n] = (bytes[at + n] ?? 0) ^ 0x5a;
  writeFileSync(path, bytes);
};

/**
 * Random names of the case files in `files` that open for a case with what `profile` and the passphrase give:
 * every slot of the keyring is tried on every file.
 */
export const filesThatOpen = async (
  profile: string,
  passphrase: string,
  episodeId: string,
  files: string,
): Promise<string[]> => {
  const { keyring, keks } = await openKeyring(profile, passphrase);
  const opened = new Set<string>();
  for (const kek of keks)
    for (const { slot } of keyring.all()) {
      const key = keyring.key(kek, slot, episodeId);
      if (key === null) continue;
      for (const name of caseFiles(files))
        try {
          const db = openEncrypted(join(files, `${name}.db`), key, {
            create: false,
            cacheMiB: 2,
            whenDamaged: 'episodeDamaged',
          });
          db.close();
          opened.add(name);
        } catch {
          // Another case's key, which is what most of them are.
        }
    }
  keyring.close();
  return [...opened];
};
