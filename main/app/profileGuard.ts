/**
 * Tells a vault from an older copy of itself (product V7). Each change of keys is counted in the vault's
 * own keyring, outside the profile, and upstream; a vault that counts fewer than one of the others
 * was put back from a copy: its cases stay closed, and contact erases them.
 */
import { z } from 'zod';
import type { Millis } from '../../shared/domain/ids.ts';
import type { ClockMarks } from '../../shared/domain/trustedClock.ts';
import { jsonOf } from '../records/mapping/fields.ts';
import type { VaultApi } from '../vault/client.ts';
import { VaultError } from '../vault/errors.ts';
import type { ProfileMarks } from './profileMark.ts';

/**
 * Kept inside the vault, so that a copy cannot catch up by changing keys of its own: the lowest count
 * it was opened with since upstream was asked, and whether it was found out.
 */
const SETTING = 'profile';
const Known = z.object({ lowest: z.int().nullable(), restored: z.boolean() });
type Known = z.infer<typeof Known>;
const fresh: Known = { lowest: null, restored: false };

export type ProfileGuard = {
  /** The vault as everybody is to use it: what happens in it is noted outside the profile. */
  readonly vault: VaultApi;
  /** The open vault is an older copy. */
  readonly restored: () => boolean;
  /** What time has passed, as it is known outside the profile, for the open vault. */
  readonly clockMarks: () => Promise<ClockMarks>;
  /** The fewest changes of keys with which this vault was seen since upstream was asked. */
  readonly epoch: () => Promise<number>;
  /** Upstream was asked and knows nothing later. */
  readonly confirmed: () => Promise<void>;
};

export const createProfileGuard = (parts: {
  readonly vault: VaultApi;
  readonly marks: ProfileMarks;
  /** A clock that somebody set for practice: real vaults are not erased by it (product V7). */
  readonly simulatedClock: boolean;
}): ProfileGuard => {
  const { vault, marks } = parts;
  let vaultId: string | null = null;
  let known = fresh;

  const keep = async (next: Known) => {
    if (JSON.stringify(next) === JSON.stringify(known)) return;
    known = next;
    try {
      await vault.setSetting(SETTING, JSON.stringify(next));
    } catch (error) {
      // On a full disk it holds for this run, and is found anew at the next.
      if (!(error instanceof VaultError) || error.code !== 'diskFull') throw error;
    }
  };
  const epochNow = async (): Promise<number> => {
    const status = await vault.status();
    return status.state === 'open' ? status.epoch : 0;
  };
  const noteEpoch = async () => {
    // A copy that counts on by itself must not make the vault that it was copied from look old.
    if (vaultId !== null && !known.restored) await marks.note(vaultId, { epoch: await epochNow() });
  };
  /** The marks of the vault in a folder, opened or not. */
  const marksIn = async (dir: string) => {
    const { vaultId: id, mark } = await vault.look(dir);
    return { mark, outside: id === null ? null : await marks.of(id) };
  };

  const opened = async (id: string, before: number) => {
    vaultId = id;
    const stored = Known.safeParse(jsonOf(await vault.setting(SETTING)));
    known = stored.success ? stored.data : fresh;
    const outside = await marks.of(id);
    await keep({
      lowest: Math.min(known.lowest ?? before, before),
      restored: known.restored || (outside !== null && before < outside.epoch),
    });
    await noteEpoch();
  };
  const closed = () => {
    vaultId = null;
    known = fresh;
  };
  /** For calls that change keys where they did something. */
  const rotating =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const done = await work(...args);
      if (!Array.isArray(done) || done.length > 0) await noteEpoch();
      return done;
    };

  const guarded: VaultApi = {
    ...vault,
    async enrol(request) {
      const meta = await vault.enrol(request);
      vaultId = meta.vaultId;
      known = fresh;
      await noteEpoch();
      return meta;
    },
    async unlock(request) {
      // Opening may finish an erasure, which changes keys: the count is that of the vault as it lay there.
      const { epoch } = await vault.look(request.dir);
      const done = await vault.unlock(request);
      try {
        await opened(done.meta.vaultId, epoch ?? 0);
      } catch (error) {
        closed();
        await vault.signOut();
        throw error;
      }
      return done;
    },
    async signOut() {
      closed();
      await vault.signOut();
    },
    async destroyVault(dir) {
      const { vaultId: id } = await vault.look(dir);
      await vault.destroyVault(dir);
      if (id !== null) await marks.destroyed(id);
      if (id === vaultId) closed();
    },
    async eraseLapsedBeforeUnlock({ dir, now }) {
      const { mark, outside } = await marksIn(dir);
      if (parts.simulatedClock && mark !== 'practice')
        return { erased: 0, finished: 0, scheduleRead: false };
      const passed: Millis[] = [outside?.lastServerTime ?? now, outside?.lastLocalTime ?? now];
      return vault.eraseLapsedBeforeUnlock({ dir, now: Math.max(now, ...passed) });
    },
    async setContact(contact) {
      await vault.setContact(contact);
      const { lastServerTime, lastLocalTime } = contact;
      if (vaultId !== null) await marks.note(vaultId, { marks: { lastServerTime, lastLocalTime } });
    },
    changePassphrase: rotating(vault.changePassphrase),
    rotateKeys: rotating(vault.rotateKeys),
    eraseLapsed: rotating(vault.eraseLapsed),
    eraseEpisodes: rotating(vault.eraseEpisodes),
    eraseSent: rotating(vault.eraseSent),
  };

  return {
    vault: guarded,
    restored: () => known.restored,
    async clockMarks() {
      const outside = vaultId === null ? null : await marks.of(vaultId);
      return {
        lastServerTime: outside?.lastServerTime ?? null,
        lastLocalTime: outside?.lastLocalTime ?? null,
      };
    },
    epoch: async () => Math.min(known.lowest ?? Number.POSITIVE_INFINITY, await epochNow()),
    confirmed: () => keep({ ...known, lowest: null }),
  };
};
