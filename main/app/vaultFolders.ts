/** Where each clinician's vault lies: a name made from who and where, so that no list of names is kept. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { v5 } from 'uuid';

const NAMESPACE = '6f1f6d1c-6c8e-5b0c-9d53-1c1d8a3f1b7e';

/** @param issuer the record service the vault is bound to */
export const vaultFolder = (profileDir: string, issuer: string, personId: string): string =>
  join(profileDir, 'vaults', v5(`${issuer}|${personId}`, NAMESPACE));

/** Every vault of this account, whoever they belong to. */
export const allVaultFolders = (profileDir: string): string[] => {
  const folder = join(profileDir, 'vaults');
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(folder, entry.name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};
