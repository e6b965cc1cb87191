import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditEvent } from '@medplum/fhirtypes';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NOW, PASSPHRASE, QUICK, sealed, unsealed } from '../../test/vault/keystore.ts';
import { fhirClient } from '../records/client.ts';
import { findDevice, type KnownDevice, registerDevice, updateDevice } from '../records/device.ts';
import { type PracticeService, startPracticeService } from '../records/practice/server.ts';
import { registeredKey } from '../records/receipts.ts';
import { createVaultClient } from '../vault/client.ts';
import { vaultFiles } from '../vault/layout.ts';
import { createDeviceWatch, type DeskEnd } from './deviceWatch.ts';
import { createProfileGuard, type ProfileGuard } from './profileGuard.ts';
import { createProfileMarks } from './profileMark.ts';

const clinician = { id: 'person-1', name: 'A Therapist', role: 'therapist' } as const;
const passphrase = 'three plain words';
const worker = createVaultClient({
  sealer: {
    kind: 'file',
    seal: async (secret) => sealed(secret),
    unseal: async (bytes) => unsealed(bytes),
  },
});

let service: PracticeService;
let token: string | null;
/** Stands in the place of the service's answer. */
let status: number | null = null;
let root: string;
let dir: string;
let guard: ProfileGuard;
let steps: string[];

beforeAll(async () => {
  const person = { ...clinician, title: 'Therapist', passphrase };
  service = await startPracticeService({ dbFile: ':memory:', seed: { people: [person] } });
});
afterAll(async () => {
  await worker.close();
  await service.close();
});

const client = fhirClient({
  // Known once the service listens; the address is asked for with each request.
  baseUrl: 'http://service.invalid',
  token: () => token,
  onContact: () => undefined,
  fetch: (url, init) =>
    status === 0
      ? Promise.reject(new TypeError('no line'))
      : status === null
        ? fetch(String(url).replace('http://service.invalid', service.url), init)
        : Promise.resolve(new Response('', { status })),
});

beforeEach(async () => {
  const signedIn = await fetch(new URL('/practice/sign-in', service.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId: clinician.id, passphrase }),
  });
  ({ token } = (await signedIn.json()) as { token: string });
  status = null;
  steps = [];
  root = mkdtempSync(join(tmpdir(), 'watch-'));
  dir = join(root, 'vault');
  guard = createProfileGuard({
    vault: worker,
    marks: createProfileMarks(join(root, 'profile.mark'), () => undefined),
    simulatedClock: false,
  });
  await guard.vault.enrol({
    ...{ dir, passphrase: PASSPHRASE, mark: 'practice', server: 'practice', issuer: null },
    ...{ now: NOW, kdf: QUICK, owner: clinician },
  });
  for (const [id, caseRef] of [
    ['e1', 'CR-4105'],
    ['e2', 'CR-4471'],
  ] as const)
    await guard.vault.ensureEpisode(
      {
        ...{ id, caseRef, involvement: 'treating', status: 'inTreatment', closesAt: null },
        ...{ allocatedOn: '2027-01-04', dischargedOn: null, handedOverOn: null },
      },
      NOW,
    );
  // One piece of unsent work in the second case.
  await guard.vault.change(
    { episodeId: 'e2', now: NOW },
    {
      outbox: [
        { id: 'o1', kind: 'message', method: 'create', identifier: 'o1', resource: { at: 1 } },
      ],
      ledger: { id: 'l1', at: NOW, actor: clinician.id, action: 'message.sent', detail: {} },
    },
  );
});
afterEach(async () => {
  await worker.signOut();
  rmSync(root, { recursive: true, force: true });
});

/** A watch over the open vault; `end` answers once the desk has ended. */
const watching = (profile: Pick<ProfileGuard, 'restored' | 'epoch' | 'confirmed'> = guard) => {
  const ended = Promise.withResolvers<DeskEnd>();
  const watch = createDeviceWatch({
    ...{ client, vault: guard.vault, profile, dir, clinician, now: () => NOW },
    signedIn: () => token !== null,
    onEnding: (code) => steps.push(`covered: ${code}`),
    async onEnded(end) {
      steps.push(`ended: ${end.code}`);
      ended.resolve(end);
    },
    defect: (_where, error) => ended.reject(error),
  });
  return { watch, end: ended.promise };
};
const own = async () => {
  const open = await guard.vault.status();
  if (open.state !== 'open') throw new Error('sealed');
  return { deviceId: open.meta.deviceId, publicKey: open.publicKey, epoch: open.epoch };
};
const upstream = async (facts: Awaited<ReturnType<typeof own>>): Promise<KnownDevice> => {
  const found = await findDevice(client, facts);
  if (!found.ok || found.value === null) throw new Error('not registered');
  return found.value;
};
const alarms = async (): Promise<readonly AuditEvent[]> => {
  const found = await client.searchAll('AuditEvent', { subtype: 'profile-restored' });
  return found.ok ? found.value : [];
};

describe('a computer that may work', () => {
  it('is registered where the service does not know it, and again when it was forgotten', async () => {
    const { watch } = watching();
    expect(await watch.check()).toEqual({ ok: true, value: null });
    const facts = await own();
    expect(await registeredKey(guard.vault)).toEqual([facts.publicKey]);
    await service.repository.deleteResource('Device', (await upstream(facts)).resource.id);
    expect(await watch.check()).toEqual({ ok: true, value: null });
    expect(await upstream(facts)).toMatchObject({ publicKey: facts.publicKey, epoch: 1 });
  });

  it('tells how often its keys were changed, and is not taken for a copy of itself', async () => {
    const { watch } = watching();
    await watch.check();
    for (let n = 0; n < 3; n += 1) {
      await guard.vault.rotateKeys(NOW);
      expect(await watch.check()).toEqual({ ok: true, value: null });
      expect((await upstream(await own())).epoch).toBe(n + 2);
    }
  });

  it.each([401, 403, 500, 0])('only has no contact when it is answered %s', async (answer) => {
    const { watch } = watching();
    status = answer;
    expect(await watch.check()).toMatchObject({ ok: false });
    expect(await watch.cleared()).toMatchObject({ ok: false });
    expect(watch.ended()).toBe(false);
    expect(await guard.vault.listEpisodes()).toHaveLength(2);
    status = null;
    expect(await watch.cleared()).toEqual({ ok: true, value: null });
    // Once it was answered, what is under way goes on.
    status = answer;
    expect(await watch.cleared()).toEqual({ ok: true, value: null });
    expect(steps).toEqual([]);
  });

  it('asks nothing, and believes nothing, while nobody is signed in with the service', async () => {
    const facts = await own();
    await registerDevice(client, facts);
    const { resource } = await upstream(facts);
    await service.repository.updateResource({ ...resource, status: 'inactive' });
    token = null;
    const { watch } = watching();
    expect(await watch.check()).toMatchObject({ code: 'signInExpired' });
    expect(await guard.vault.listEpisodes()).toHaveLength(2);
  });
});

describe('a blocked computer', () => {
  it.each(['inactive', 'entered-in-error'] as const)('is erased when %s', async (said) => {
    const { watch, end } = watching();
    await watch.check();
    const { resource } = await upstream(await own());
    await service.repository.updateResource({ ...resource, status: said });
    expect(await watch.check()).toMatchObject({ code: 'deviceBlocked' });
    expect(await watch.cleared()).toMatchObject({ code: 'deviceBlocked' });
    expect(await end).toMatchObject({
      code: 'deviceBlocked',
      erased: 2,
      unsent: [{ caseRef: 'CR-4471', kind: 'message' }],
    });
    expect(steps).toEqual(['covered: deviceBlocked', 'ended: deviceBlocked']);
    expect(await guard.vault.listEpisodes()).toEqual([]);
    expect(await guard.vault.sendOnlyList()).toEqual([]);
    // What was erased is signed for, here and with the service.
    const receipts = await guard.vault.receipts();
    expect(receipts.map(({ caseRef, reason }) => [caseRef, reason]).toSorted()).toEqual([
      ['CR-4105', 'blocked'],
      ['CR-4471', 'blocked'],
    ]);
    const posted = await Promise.all(
      receipts.map(({ id }) =>
        client.searchAll('AuditEvent', { 'entity-name': `erasure-receipt ${id}` }),
      ),
    );
    expect(posted.map((one) => one.ok && one.value.length)).toEqual([1, 1]);
  });
});

describe('an older copy', () => {
  it('is erased whole at contact when the service knows of a later change of keys', async () => {
    const { watch, end } = watching();
    await watch.check();
    const facts = await own();
    const told = await updateDevice(client, await upstream(facts), { epoch: 7 });
    expect(told.ok).toBe(true);
    expect(await watch.check()).toMatchObject({ code: 'profileRestored' });
    expect(await end).toMatchObject({
      erased: 2,
      unsent: [{ caseRef: 'CR-4471', kind: 'message' }],
    });
    expect(existsSync(vaultFiles.keyring(dir))).toBe(false);
    expect(await guard.vault.status()).toEqual({ state: 'sealed' });
    // Any copy is older now, also one with as many changes as the service knew of.
    expect((await upstream(facts)).epoch).toBe(8);
    const [alarm, more] = await alarms();
    expect(more).toBeUndefined();
    expect(alarm?.entity?.[0]?.detail).toEqual(
      [
        ['epoch', '1'],
        ['upstream', '7'],
        ['cases', '2'],
        ['unsent', '1'],
        ['outcome', 'erased'],
      ].map(([type, valueString]) => ({ type, valueString })),
    );
    expect(JSON.stringify(alarm)).not.toContain('CR-');
  });

  it('is erased at contact also where only the file outside knew of it', async () => {
    const { watch: copy, end } = watching({ ...guard, restored: () => true });
    status = 0;
    expect(await copy.check()).toMatchObject({ code: 'offline' });
    expect(await guard.vault.listEpisodes()).toHaveLength(2);
    status = null;
    expect(await copy.check()).toMatchObject({ code: 'profileRestored' });
    expect(await end).toMatchObject({ code: 'profileRestored', erased: 2 });
    expect(existsSync(vaultFiles.keyring(dir))).toBe(false);
  });
});
