import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, NOW, PASSPHRASE, QUICK, sealed, unsealed } from '../../test/vault/keystore.ts';
import { createVaultClient, type VaultApi } from '../vault/client.ts';
import { createProfileGuard, type ProfileGuard } from './profileGuard.ts';
import { createProfileMarks } from './profileMark.ts';

let root: string;
let dir: string;
let guard: ProfileGuard;

const sealer = (kind: 'os' | 'file') => ({
  kind,
  seal: async (secret: Uint8Array) => sealed(secret),
  unseal: async (bytes: Uint8Array) => unsealed(bytes),
});
const workers: Record<'os' | 'file', VaultApi> = {
  os: createVaultClient({ sealer: sealer('os') }),
  file: createVaultClient({ sealer: sealer('file') }),
};
const markFile = () => join(root, 'profile.mark');
/** A start of the app: what the guard had in memory is gone. The worker holds nothing once signed out. */
const start = (simulatedClock = false, kind: 'os' | 'file' = 'file'): ProfileGuard => {
  const vault = workers[kind];
  const marks = createProfileMarks(markFile(), (error) => {
    throw error;
  });
  return createProfileGuard({ vault, marks, simulatedClock });
};
const enrol = (mark: 'practice' | 'real' = 'practice') =>
  guard.vault.enrol({
    ...{ dir, passphrase: PASSPHRASE, mark, server: 'practice', issuer: null, now: NOW },
    owner: { id: 'p1', name: 'Rhiannon Pugh', role: 'therapist' },
    ...(mark === 'practice' ? { kdf: QUICK } : {}),
  });
const addCase = (id: string, closesAt: number | null = null) =>
  guard.vault.ensureEpisode(
    {
      ...{ id, caseRef: 'CR-4105', involvement: 'treating', status: 'inTreatment', closesAt },
      ...{ allocatedOn: '2027-01-04', dischargedOn: null, handedOverOn: null },
    },
    NOW,
  );
const unlock = () => guard.vault.unlock({ dir, passphrase: PASSPHRASE, now: NOW });
const reopen = async () => {
  await guard.vault.signOut();
  guard = start();
  await unlock();
};
/** Signs out and keeps a copy of the folder as it lies there; `back` puts it into its place again. */
const copyAside = async (name: string) => {
  await guard.vault.signOut();
  cpSync(dir, join(root, name), { recursive: true });
};
const back = async (name: string) => {
  await guard.vault.signOut();
  rmSync(dir, { recursive: true });
  cpSync(join(root, name), dir, { recursive: true });
  guard = start();
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'guard-'));
  dir = join(root, 'vault');
  guard = start();
});
afterEach(async () => {
  for (const worker of Object.values(workers)) await worker.signOut();
  rmSync(root, { recursive: true, force: true });
});

afterAll(async () => {
  for (const worker of Object.values(workers)) await worker.close();
});

describe('a vault that is what it was', () => {
  it('is never taken for a copy, however often its keys change and it is opened', async () => {
    await enrol();
    await addCase('e1');
    for (let n = 0; n < 3; n += 1) {
      await guard.vault.rotateKeys(NOW);
      if (n === 1) await guard.vault.eraseEpisodes(['e1'], 'forgotten', NOW);
      if (n === 2) await guard.confirmed();
      await reopen();
      expect(guard.restored()).toBe(false);
    }
  });

  it('is no copy either where the file outside is lost', async () => {
    await enrol();
    await guard.vault.rotateKeys(NOW);
    rmSync(markFile());
    await reopen();
    expect(guard.restored()).toBe(false);
    await guard.vault.changePassphrase(PASSPHRASE, 'another long passphrase', NOW);
    await guard.vault.signOut();
    guard = start();
    await guard.vault.unlock({ dir, passphrase: 'another long passphrase', now: NOW });
    expect(guard.restored()).toBe(false);
  });
});

describe('an older copy put back', () => {
  beforeEach(async () => {
    await enrol();
    await addCase('e1');
    await addCase('e2', NOW + DAY);
    await guard.confirmed();
    await copyAside('old');
    await unlock();
    await guard.vault.eraseEpisodes(['e1'], 'forgotten', NOW);
    await copyAside('new');
  });

  it('is known at once, and stays known however often it changes its own keys', async () => {
    await back('old');
    await unlock();
    expect(guard.restored()).toBe(true);
    for (let n = 0; n < 3; n += 1) await guard.vault.rotateKeys(NOW);
    await reopen();
    expect(guard.restored()).toBe(true);
    await guard.vault.signOut();
    expect(guard.restored()).toBe(false);
  });

  it('does not make the vault look old that it was copied from', async () => {
    await back('old');
    await unlock();
    for (let n = 0; n < 3; n += 1) await guard.vault.rotateKeys(NOW);
    await back('new');
    await unlock();
    expect(guard.restored()).toBe(false);
  });

  it('is known also when opening it changes its keys, as after an erasure before sign-in', async () => {
    await back('old');
    await guard.vault.eraseLapsedBeforeUnlock({ dir, now: NOW + 2 * DAY });
    // Its receipt and its new keys come with the sign-in: now it counts as many as the other.
    await unlock();
    expect(guard.restored()).toBe(true);
  });

  it('owns up to the fewest changes it was seen with, where the file outside is lost', async () => {
    const { epoch: old } = await guard.vault.look(join(root, 'old'));
    rmSync(markFile());
    await back('old');
    await unlock();
    expect(guard.restored()).toBe(false);
    for (let n = 0; n < 3; n += 1) await guard.vault.rotateKeys(NOW);
    await reopen();
    expect(await guard.epoch()).toBe(old);
    await guard.confirmed();
    expect(await guard.epoch()).toBe((old ?? 0) + 3);
  });

  it('is known of a vault that was destroyed, also with as many changes', async () => {
    await guard.vault.destroyVault(dir);
    cpSync(join(root, 'new'), dir, { recursive: true });
    await unlock();
    expect(guard.restored()).toBe(true);
  });
});

describe('time', () => {
  it('that passed is known outside, and erases before sign-in although the clock was set back', async () => {
    await enrol();
    await addCase('e1', NOW + DAY);
    await copyAside('old');
    await unlock();
    const later = { lastServerTime: NOW + 2 * DAY, lastLocalTime: NOW + 2 * DAY };
    await guard.vault.setContact({ ...later, lastContact: NOW + 2 * DAY });
    await back('old');
    const swept = await guard.vault.eraseLapsedBeforeUnlock({ dir, now: NOW });
    expect(swept.erased).toBe(1);
    await unlock();
    expect(await guard.clockMarks()).toEqual(later);
  });

  it('that somebody made up for practice erases no real vault', async () => {
    guard = start(false, 'os');
    await enrol('real');
    await addCase('e1', NOW + DAY);
    await guard.vault.signOut();
    const made = start(true, 'os');
    const late = NOW + 9 * DAY;
    expect((await made.vault.eraseLapsedBeforeUnlock({ dir, now: late })).erased).toBe(0);
    const real = start(false, 'os');
    expect((await real.vault.eraseLapsedBeforeUnlock({ dir, now: late })).erased).toBe(1);
  });
});
