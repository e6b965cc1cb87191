/**
 * The vaults that sequences of time are tried on: one that lies in memory and is fast enough for a
 * hundred thousand of them, and the real one, on disk, behind the same port.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVaultClient, type VaultApi } from '../../main/vault/client.ts';
import type { Contact, DeskEpisode, EpisodeFacts, NewEpisode } from '../../main/vault/desk.ts';
import type { Sealer } from '../../main/vault/device.ts';
import type { EpisodeAccess } from '../../main/vault/episodePool.ts';
import { VaultError } from '../../main/vault/errors.ts';
import type { StoredRecord } from '../../main/vault/recordRows.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import { PASSPHRASE, QUICK, sealed, unsealed } from '../vault/keystore.ts';

export type VaultUnderTest = {
  readonly api: () => VaultApi;
  /** The process ends and another one starts: it sweeps before sign-in, by its own clock, and unlocks. */
  restart(now: number): Promise<void>;
  close(): Promise<void>;
};

/** Safeguards of a vault that can be left out, to see that it is found. */
export type VaultFault = 'erasesNothing' | 'erasedComesBack' | null;

const keystore: Sealer = {
  kind: 'file',
  seal: async (secret) => sealed(secret),
  unseal: async (bytes) => unsealed(bytes),
};

const notFound = (episodeId: string) => new VaultError('notFound', { episodeId });

/** The list of episodes with what synchronising and sweeping ask of it. */
export const memoryVault = (fault: VaultFault = null): VaultUnderTest => {
  const episodes = new Map<string, DeskEpisode>();
  const erased: DeskEpisode[] = [];
  const records = new Map<string, Map<string, StoredRecord>>();
  const cursors = new Map<string, string>();
  const forgotten = new Map<string, { episodeId: string; caseRef: string; at: number }>();
  let contact: Contact = { lastServerTime: null, lastLocalTime: null, lastContact: null };

  const admit = ({ episodeId, now }: EpisodeAccess): Map<string, StoredRecord> => {
    const found = episodes.get(episodeId);
    if (!found) throw notFound(episodeId);
    if (found.closesAt !== null && found.closesAt <= now)
      throw new VaultError('windowClosed', { episodeId });
    const own = records.get(episodeId) ?? new Map<string, StoredRecord>();
    records.set(episodeId, own);
    return own;
  };
  const erase = (one: DeskEpisode) => {
    erased.push(one);
    episodes.delete(one.id);
    records.delete(one.id);
    for (const key of cursors.keys()) if (key.startsWith(`episode/${one.id}/`)) cursors.delete(key);
  };
  const eraseLapsed = (now: number): DeskEpisode[] => {
    if (fault === 'erasesNothing') return [];
    const over = [...episodes.values()].filter(
      (one) => one.closesAt !== null && one.closesAt <= now,
    );
    for (const one of over) erase(one);
    return over;
  };
  const api = {
    listEpisodes: async () => [...episodes.values()],
    async ensureEpisode(one: NewEpisode, now: number) {
      if (one.closesAt !== null && one.closesAt <= now)
        throw new VaultError('windowClosed', { episodeId: one.id });
      episodes.set(one.id, { ...one, restricted: false, file: one.id, slot: 0, counts: {} });
      return true;
    },
    async updateEpisodeFacts(id: string, facts: EpisodeFacts) {
      const known = episodes.get(id);
      if (!known) throw notFound(id);
      const { status, allocatedOn, dischargedOn, handedOverOn, closesAt } = facts;
      const told = { status, allocatedOn, dischargedOn, handedOverOn, closesAt };
      episodes.set(id, { ...known, ...told });
    },
    getRecord: async (access: EpisodeAccess, kind: string, id: string) =>
      admit(access).get(`${kind}/${id}`) ?? null,
    listRecords: async (access: EpisodeAccess, kind: string) =>
      [...admit(access).values()].filter((one) => one.kind === kind),
    async putRecords(access: EpisodeAccess, list: readonly StoredRecord[]) {
      for (const one of list) admit(access).set(`${one.kind}/${one.id}`, one);
      return { stored: list.length, keptLocal: [] };
    },
    cursor: async (key: string) => cursors.get(key) ?? null,
    async setCursor(key: string, value: string | null) {
      if (value === null) cursors.delete(key);
      else cursors.set(key, value);
    },
    forgotten: async () => [...forgotten.values()],
    keptAway: async () => [...forgotten.keys()],
    async dropForgotten(ids: readonly string[]) {
      for (const id of ids) forgotten.delete(id);
    },
    ledgerAppend: async () => undefined,
    eraseLapsed: async (now: number) => eraseLapsed(now),
    async eraseEpisodes(ids: readonly string[], reason: string, now: number) {
      const gone = ids.flatMap((id) => episodes.get(id) ?? []);
      for (const one of gone) {
        erase(one);
        const { id: episodeId, caseRef } = one;
        if (reason === 'forgotten') forgotten.set(episodeId, { episodeId, caseRef, at: now });
      }
      return gone;
    },
    eraseSent: async () => [],
    outboxCounts: async () => ({ queued: 0, sending: 0, refused: 0 }),
    refreshSchedule: async () => undefined,
    contact: async () => contact,
    async setContact(next: Contact) {
      contact = next;
    },
  } as unknown as VaultApi;

  return {
    api: () => api,
    async restart(now) {
      eraseLapsed(now);
      if (fault === 'erasedComesBack') for (const one of erased) episodes.set(one.id, one);
    },
    close: async () => undefined,
  };
};

/**
 * The real one, with its worker and its files; slow, so for a few sequences. One worker serves them
 * all: signing out closes every file and drops every key, as the end of a process does.
 */
export const realVaults = () => {
  const vault = createVaultClient({ sealer: keystore });
  return {
    close: () => vault.close(),
    async open(owner: Clinician, now: number): Promise<VaultUnderTest> {
      const folder = mkdtempSync(join(tmpdir(), 'sequence-'));
      const dir = join(folder, 'vault');
      await vault.enrol({
        dir,
        passphrase: PASSPHRASE,
        mark: 'practice',
        server: 'http://127.0.0.1/fhir',
        issuer: null,
        owner,
        now,
        kdf: QUICK,
      });
      return {
        api: () => vault,
        async restart(at) {
          await vault.signOut();
          await vault.eraseLapsedBeforeUnlock({ dir, now: at });
          await vault.unlock({ dir, passphrase: PASSPHRASE, now: at });
        },
        async close() {
          await vault.signOut();
          rmSync(folder, { recursive: true, force: true });
        },
      };
    },
  };
};
