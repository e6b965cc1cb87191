import type { AuditEvent, Device } from '@medplum/fhirtypes';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ErasureReceipt } from '../vault/receiptCheck.ts';
import { type FhirClient, fhirClient } from './client.ts';
import { findDevice, type KnownDevice, registerDevice, updateDevice } from './device.ts';
import { postAlarm } from './deviceEvents.ts';
import { extensionUrl } from './mapping/systems.ts';
import { type PracticeService, startPracticeService } from './practice/server.ts';
import { postReceipts } from './receipts.ts';

const clinician = { id: 'person-1', name: 'A Therapist', role: 'therapist' } as const;
const receipt = (id: string): ErasureReceipt => ({
  format: 'erasure-receipt/1',
  id,
  caseRef: 'CR-4105',
  counts: { session: 3 },
  reason: 'lapsed',
  intentAt: '2026-11-26T00:00:00.000Z',
  at: '2026-11-26T00:00:00.100Z',
  deviceId: 'device-1',
  publicKey: 'key',
  signature: 'signature',
});

let service: PracticeService;
let client: FhirClient;
let token: string | null = null;
beforeAll(async () => {
  const person = { ...clinician, title: 'Therapist', passphrase: 'three plain words' };
  service = await startPracticeService({ dbFile: ':memory:', seed: { people: [person] } });
  const signedIn = await fetch(new URL('/practice/sign-in', service.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId: person.id, passphrase: person.passphrase }),
  });
  ({ token } = (await signedIn.json()) as { token: string });
  client = fhirClient({ baseUrl: service.url, token: () => token, onContact: () => undefined });
});
afterAll(() => service.close());

/** A vault with nothing but settings and these receipts. */
const vaultWith = (receipts: ErasureReceipt[]) => {
  const settings = new Map<string, string>();
  return {
    setting: async (key: string) => settings.get(key) ?? null,
    setSetting: async (key: string, value: string | null) => {
      if (value === null) settings.delete(key);
      else settings.set(key, value);
    },
    receipts: async () => receipts,
  };
};

const eventNames = async () => {
  const found = await client.searchAll('AuditEvent', {});
  return found.ok ? found.value.map((event) => event.entity?.[0]?.name) : [];
};

/** The Device as the service has it. @throws Error where it has none */
const known = async (deviceId: string, publicKey = 'key'): Promise<KnownDevice> => {
  const found = await findDevice(client, { deviceId, publicKey });
  if (!found.ok || found.value === null) throw new Error(`No Device ${deviceId}`);
  return found.value;
};

/** Puts a Device there as the provider's own tools would. */
const put = async (device: Device & { readonly id: string }) => {
  await service.repository.updateResource(device);
};

it('posts each receipt once, whatever was forgotten in between', async () => {
  const receipts = [receipt('r1')];
  const vault = vaultWith(receipts);
  expect(await postReceipts({ client, vault, clinician })).toMatchObject({ ok: true });
  receipts.push(receipt('r2'));
  expect(await postReceipts({ client, vault, clinician })).toMatchObject({ ok: true });
  // A vault that lost its memory of what it posted, as after a crash before the setting was written.
  const forgetful = vaultWith(receipts);
  expect(await postReceipts({ client, vault: forgetful, clinician })).toMatchObject({ ok: true });
  expect((await eventNames()).toSorted()).toEqual(['erasure-receipt r1', 'erasure-receipt r2']);
});

it('registers a Device once, and reads back what it says of itself', async () => {
  const facts = { deviceId: 'device-1', publicKey: 'key', epoch: 3 };
  expect(await findDevice(client, facts)).toEqual({ ok: true, value: null });
  expect(await registerDevice(client, facts)).toMatchObject({ ok: true });
  expect(await registerDevice(client, facts)).toMatchObject({ ok: true });
  const devices = await client.searchAll('Device', {});
  expect(devices.ok && devices.value).toHaveLength(1);
  expect(await known('device-1')).toMatchObject({
    blocked: false,
    publicKey: 'key',
    epoch: 3,
    ledgerHead: null,
  });
});

it('writes over what it reads, leaves the rest, and never over somebody else’s change', async () => {
  const before = await known('device-1');
  const note = { url: 'https://provider.example/asset', valueString: 'laptop 7' };
  const extension = [...(before.resource.extension ?? []), note];
  await put({ ...before.resource, extension });
  const ledgerHead = { seq: 12, hash: 'ab'.repeat(32) };
  expect(await updateDevice(client, before, { epoch: 4 })).toMatchObject({ code: 'conflict' });
  const read = await known('device-1');
  expect(read.epoch).toBe(3);
  const written = await updateDevice(client, read, { epoch: 4, ledgerHead });
  // What an update answers can be updated again without reading.
  if (!written.ok) throw new Error(written.code);
  expect(await updateDevice(client, written.value, { epoch: 5 })).toMatchObject({ ok: true });
  const after = await known('device-1');
  expect(after).toMatchObject({ epoch: 5, ledgerHead, publicKey: 'key' });
  expect(after.resource.extension).toContainEqual(note);
});

it.each(['inactive', 'entered-in-error'] as const)('takes %s for blocked', async (status) => {
  const before = await known('device-1');
  await put({ ...before.resource, status });
  expect((await known('device-1')).blocked).toBe(true);
  await put({ ...before.resource, status: 'unknown' });
  expect((await known('device-1')).blocked).toBe(false);
});

it('believes the Device with its own key where another has the same name', async () => {
  const { resource } = await known('device-1');
  await put({ ...resource, id: 'a-second', status: 'inactive', extension: [] });
  expect(await known('device-1')).toMatchObject({ publicKey: 'key', blocked: false });
});

it('takes a number or a hash that is none as not said', async () => {
  const { resource } = await known('device-1');
  const url = extensionUrl('ledgerHead');
  const odd = [
    { url: extensionUrl('vaultEpoch'), valueString: '7' },
    { url, extension: [{ url: 'seq', valueInteger: 0 }] },
  ];
  await put({ ...resource, extension: odd });
  const read = await findDevice(client, { deviceId: 'device-1', publicKey: 'key' });
  expect(read.ok && read.value).toMatchObject({ epoch: 0, ledgerHead: null, publicKey: null });
});

it('refuses to say anything of a Device to somebody who is not signed in', async () => {
  const good = token;
  token = null;
  const facts = { deviceId: 'device-1', publicKey: 'key' };
  expect(await findDevice(client, facts)).toMatchObject({ code: 'signInExpired' });
  token = good;
});

it('posts an alarm once an occurrence, without a word of a case', async () => {
  const alarm = {
    kind: 'ledger-broken',
    occurrence: 'anchor-12',
    deviceId: 'device-1',
    clinician,
    at: Date.parse('2026-11-26T00:00:00Z'),
    detail: { fault: 'cutOff', firstBad: 9 },
  } as const;
  await postAlarm(client, alarm);
  await postAlarm(client, alarm);
  await postAlarm(client, { ...alarm, occurrence: 'anchor-40' });
  const found = await client.searchAll('AuditEvent', { subtype: 'ledger-broken' });
  const events: readonly AuditEvent[] = found.ok ? found.value : [];
  expect(events.map((event) => event.entity?.[0]?.name).toSorted()).toEqual([
    'ledger-broken device-1 anchor-12',
    'ledger-broken device-1 anchor-40',
  ]);
  expect(events[0]?.entity?.[0]?.detail).toEqual([
    { type: 'fault', valueString: 'cutOff' },
    { type: 'firstBad', valueString: '9' },
  ]);
});
