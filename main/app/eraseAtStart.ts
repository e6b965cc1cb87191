import type { Millis } from '../../shared/domain/ids.ts';
import type { VaultApi } from '../vault/client.ts';
import { VaultError } from '../vault/errors.ts';
import type { Log } from './log.ts';
import { allVaultFolders } from './vaultFolders.ts';

/**
 * Erases what has lapsed in every vault of this account, before anybody has signed in (product A4).
 * @returns how many cases were erased
 */
export const eraseAtStart = async (parts: {
  readonly profileDir: string;
  readonly vault: Pick<VaultApi, 'eraseLapsedBeforeUnlock'>;
  readonly now: Millis;
  readonly log: Log;
}): Promise<number> => {
  let erased = 0;
  for (const dir of allVaultFolders(parts.profileDir)) {
    try {
      erased += (await parts.vault.eraseLapsedBeforeUnlock({ dir, now: parts.now })).erased;
    } catch (error) {
      // Open in another window, which erases by itself; or unreadable, which signing in will say.
      // Neither keeps the other vaults of this account from their date.
      if (!(error instanceof VaultError)) throw error;
      if (error.code !== 'anotherInstance') parts.log.defect('erasing before sign-in', error);
    }
  }
  return erased;
};
