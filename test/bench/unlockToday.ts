import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGate } from '../../main/access/gate.ts';
import { heldCases } from '../../main/app/heldCases.ts';
import { readToday } from '../../main/casework/today.ts';
import { createVaultClient, type VaultApi } from '../../main/vault/client.ts';
import { createEpisodes } from '../../main/vault/episodes.ts';
import { DEFAULT_KDF, passphraseBytes, stretch } from '../../main/vault/passphrase.ts';
import { PASSPHRASE, sealed, unsealed } from '../vault/keystore.ts';
import { type Bench, interleaved, median, short } from './bench.ts';
import { OWNER, recordsOfCase } from './caseRecords.ts';
import { caseCount, corpus, rounds } from './corpus.ts';
import { deskCase, NOW } from './filled.ts';

const ROUNDS = 15;

/** A vault of the default strength with whole cases in it: records, lines, index. */
const fillVault = async (vault: VaultApi, dir: string): Promise<void> => {
  await vault.enrol({
    dir,
    passphrase: PASSPHRASE,
    mark: 'practice',
    server: 'http://127.0.0.1/fhir',
    issuer: null,
    owner: OWNER,
    now: NOW,
  });
  for (const [n, { episodeId, sessions }] of [...corpus()].entries()) {
    await vault.ensureEpisode(deskCase(episodeId, n), NOW);
    const access = { episodeId, now: NOW };
    const records = recordsOfCase(episodeId, n, NOW);
    await vault.putRecords(
      access,
      records.map((one) => ({ ...one, version: '1' })),
    );
    for (const { messages } of sessions) await vault.putUtterances(access, messages);
  }
  await vault.refreshSchedule();
};

/** What Today is read with, as the app puts it together. */
const todayOf = (vault: VaultApi) => {
  const held = heldCases(vault, () => new Set());
  const gate = createGate({
    now: () => NOW,
    heldCases: held,
    clock: () => 'trusted',
    lease: () => 'fresh',
    profile: () => 'current',
  });
  const parts = {
    episodes: createEpisodes(vault, () => NOW),
    heldCases: held,
    readableCases: gate.readable,
    personName: (id: string) => id,
  };
  return () => readToday(parts, OWNER, NOW);
};

export const unlockToday: Bench = {
  id: 'unlock.today',
  what: "From the passphrase to Today's data: unlock, every case's records, what needs somebody",
  unit: 'ms',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const dir = join(folder, 'vault');
    const vault = createVaultClient({
      sealer: {
        kind: 'file',
        seal: async (secret) => sealed(secret),
        unseal: async (bytes) => unsealed(bytes),
      },
    });
    try {
      await fillVault(vault, dir);
      await vault.signOut();
      const salt = randomBytes(16);
      const today = todayOf(vault);
      const unlocks: number[] = [];
      const measured = await interleaved(
        {
          ours: async () => {
            const began = performance.now();
            await vault.unlock({ dir, passphrase: PASSPHRASE, now: NOW });
            unlocks.push(performance.now() - began);
            const { sessions } = await today();
            const taken = performance.now() - began;
            await vault.signOut();
            if (sessions.length !== caseCount()) throw new Error('Today is not whole');
            return taken;
          },
          peer: () => stretch(passphraseBytes(PASSPHRASE), salt, DEFAULT_KDF),
        },
        rounds(ROUNDS),
        2,
      );
      return {
        ...measured,
        peer: 'stretching the passphrase alone (Argon2id, 64 MiB, 3 passes)',
        notes: [`of it unlocking, the stretching included: ${short(median(unlocks))} ms`],
      };
    } finally {
      await vault.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
