/** Which closed cases still owe a summary, remembered in the vault: the gate asks before any record can be read. */
import { z } from 'zod';
import type { VaultApi } from '../vault/client.ts';

const SETTING = 'owedSummaries';
const Stored = z.array(z.string());

export type OwedSummaries = {
  readonly get: () => ReadonlySet<string>;
  readonly set: (owed: ReadonlySet<string>) => Promise<void>;
  readonly load: () => Promise<void>;
};

export const createOwedSummaries = (vault: VaultApi): OwedSummaries => {
  let owed: ReadonlySet<string> = new Set();
  return {
    get: () => owed,
    async set(next) {
      owed = next;
      await vault.setSetting(SETTING, JSON.stringify([...next]));
    },
    async load() {
      const stored = Stored.safeParse(JSON.parse((await vault.setting(SETTING)) ?? '[]'));
      owed = new Set(stored.success ? stored.data : []);
    },
  };
};
