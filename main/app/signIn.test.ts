import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NOW, QUICK, sealed, unsealed } from '../../test/vault/keystore.ts';
import { type PracticeService, startPracticeService } from '../records/practice/server.ts';
import { type RecordService, remoteService } from '../records/service.ts';
import { createVaultClient, type VaultApi } from '../vault/client.ts';
import type { Sealer } from '../vault/device.ts';
import { vaultFiles } from '../vault/layout.ts';
import { createSignIn, type SignInParts } from './signIn.ts';
import { vaultFolder } from './vaultFolders.ts';

const person = {
  id: 'person-1',
  name: 'A Therapist',
  role: 'therapist',
  title: 'Therapist',
  passphrase: 'three plain words',
} as const;
const OTHER = 'https://other.example/fhir';

let practice: PracticeService;
let service: RecordService;
let profileDir: string;
const sealer = (kind: Sealer['kind']): Sealer => ({
  kind,
  seal: async (secret) => sealed(secret),
  unseal: async (bytes) => unsealed(bytes),
});
const keystore = createVaultClient({ sealer: sealer('os') });
const file = createVaultClient({ sealer: sealer('file') });

beforeAll(async () => {
  practice = await startPracticeService({ dbFile: ':memory:', seed: { people: [person] } });
  service = await remoteService(practice.url, () => false);
});
beforeEach(() => {
  profileDir = mkdtempSync(join(tmpdir(), 'sign-in-'));
});
afterEach(async () => {
  await keystore.signOut();
  await file.signOut();
  rmSync(profileDir, { recursive: true, force: true });
});
afterAll(async () => {
  await keystore.close();
  await file.close();
  await practice.close();
});

const signIns = (more: Partial<SignInParts> = {}) =>
  createSignIn({
    ...{ profileDir, vault: keystore, service, server: 'practice', issuer: null },
    ...{ simulatedClock: false, now: () => NOW },
    ...more,
  });
const folder = (server = 'practice') => vaultFolder(profileDir, server, person.id);

const makeVault = async (more: { mark?: 'practice' | 'real'; passphrase?: string } = {}) => {
  const { mark = 'practice', passphrase = person.passphrase } = more;
  const { id, name, role } = person;
  await keystore.enrol({
    ...{ dir: folder(), passphrase, mark, server: 'practice', issuer: null, now: NOW },
    ...{ owner: { id, name, role } },
    ...(mark === 'practice' ? { kdf: QUICK } : {}),
  });
  await keystore.signOut();
};
/** The keys of a vault, and what the keystore sealed for them: as long as they stay, so does it. */
const keysIn = (dir: string) =>
  [vaultFiles.keyring(dir), vaultFiles.device(dir)].map((path) =>
    createHash('sha256').update(readFileSync(path)).digest('hex'),
  );

/** Refused with this code, nothing of the vault changed, and closed again. */
const refused = async (code: string, more: Partial<SignInParts>, server = 'practice') => {
  const before = keysIn(folder(server));
  expect(await signIns(more).signIn(person.id, person.passphrase)).toMatchObject({ code });
  expect(keysIn(folder(server))).toEqual(before);
  const vault: VaultApi = more.vault ?? keystore;
  expect(await vault.status()).toEqual({ state: 'sealed' });
};

describe('a vault belongs to one service', () => {
  it('opens for the one it was made for', async () => {
    await makeVault();
    expect(await signIns().signIn(person.id, person.passphrase)).toMatchObject({
      ok: true,
      value: { firstTime: false, user: { id: person.id } },
    });
  });

  it('is refused by another server, also where somebody moved its folder there', async () => {
    await makeVault();
    cpSync(folder(), folder(OTHER), { recursive: true });
    await refused('otherService', { server: OTHER }, OTHER);
  });

  it('is refused where another issuer vouches for people', async () => {
    await makeVault();
    await refused('otherService', { issuer: 'https://login.example' });
  });

  it('of practice never meets a real service', async () => {
    await makeVault();
    await refused('otherService', { service: { ...service, practice: false } });
  });

  it('of real patients meets no practice, no made-up clock and no secret in a file', async () => {
    await makeVault({ mark: 'real' });
    const real = { ...service, practice: false };
    await refused('otherService', {});
    await refused('clockRefused', { service: real, simulatedClock: true });
    await refused('noKeystore', { service: real, vault: file });
  });

  it('is not made of real patients with a made-up clock or a secret in a file', async () => {
    const real = {
      ...service,
      practice: false,
      people: async () => ({ ok: true, value: [person] }),
    };
    const made = { service: real as RecordService };
    const refusals = [
      signIns({ ...made, simulatedClock: true }),
      signIns({ ...made, vault: file }),
    ].map((one) => one.signIn(person.id, person.passphrase));
    expect(await Promise.all(refusals)).toMatchObject([
      { code: 'clockRefused' },
      { code: 'noKeystore' },
    ]);
    expect((await keystore.look(folder())).enrolled).toBe(false);
  });
});

describe('the passphrase of a vault is its own affair', () => {
  it('opens it although the service knows another, and signs in with that one', async () => {
    await makeVault({ passphrase: 'changed since then' });
    const given = await signIns().signIn(person.id, 'changed since then');
    expect(given.ok && given.value.token).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is still the one of the service for a new vault', async () => {
    const given = await signIns().signIn(person.id, 'not what it knows');
    expect(given).toMatchObject({ code: 'wrongPassphrase' });
    expect((await keystore.look(folder())).enrolled).toBe(false);
  });

  it('opens it without contact too, only without a token', async () => {
    await makeVault();
    const away = await remoteService('http://127.0.0.1:9', () => true);
    const given = await signIns({ service: away }).signIn(person.id, person.passphrase);
    expect(given).toMatchObject({ ok: true, value: { token: null } });
  });
});

describe('a new vault', () => {
  it('is made for a service that can be worked with', async () => {
    const given = await signIns().signIn(person.id, person.passphrase);
    expect(given).toMatchObject({ ok: true, value: { firstTime: true } });
  });

  it('does not cost the old one where the service cannot be worked with', async () => {
    await makeVault();
    const before = keysIn(folder());
    // Signs people in, and is no FHIR server at all.
    const odd = { ...service, url: `${service.url}/nowhere` };
    const given = await signIns({ service: odd }).reEnrol(person.id, person.passphrase);
    expect(given.ok).toBe(false);
    expect(keysIn(folder())).toEqual(before);
  });
});
