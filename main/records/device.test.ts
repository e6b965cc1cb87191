import { afterAll, beforeAll, expect, it } from 'vitest';
import type { VaultApi } from '../vault/client.ts';
import type { ErasureReceipt } from '../vault/receiptCheck.ts';
import { type FhirClient, fhirClient } from './client.ts';
import { type DeviceParts, registeredKey, reportDevice } from './device.ts';
import { type PracticeService, startPracticeService } from './practice/server.ts';

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
beforeAll(async () => {
  const person = { ...clinician, title: 'Therapist', passphrase: 'three plain words' };
  service = await startPracticeService({ dbFile: ':memory:', seed: { people: [person] } });
  const signedIn = await fetch(new URL('/practice/sign-in', service.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId: person.id, passphrase: person.passphrase }),
  });
  const { token } = (await signedIn.json()) as { token: string };
  client = fhirClient({ baseUrl: service.url, token: () => token, onContact: () => undefined });
});
afterAll(() => service.close());

/** A vault with nothing but settings and these receipts. */
const vaultWith = (receipts: ErasureReceipt[]): DeviceParts['vault'] => {
  const settings = new Map<string, string>();
  const status = {
    state: 'open',
    publicKey: 'key',
    meta: { deviceId: 'device-1' },
  } as unknown as Awaited<ReturnType<VaultApi['status']>>;
  return {
    setting: async (key) => settings.get(key) ?? null,
    setSetting: async (key, value) => {
      if (value === null) settings.delete(key);
      else settings.set(key, value);
    },
    status: async () => status,
    receipts: async () => receipts,
  };
};

const events = async () => {
  const found = await client.searchAll('AuditEvent', {});
  return found.ok ? found.value.map((event) => event.entity?.[0]?.name) : [];
};

it('registers the device and posts each receipt once, whatever was forgotten in between', async () => {
  const receipts = [receipt('r1')];
  const vault = vaultWith(receipts);
  expect(await registeredKey(vault)).toEqual([]);
  expect(await reportDevice({ client, vault, clinician })).toMatchObject({ ok: true });
  expect(await registeredKey(vault)).toEqual(['key']);

  receipts.push(receipt('r2'));
  expect(await reportDevice({ client, vault, clinician })).toMatchObject({ ok: true });
  // A vault that lost its memory of what it posted, as after a crash before the setting was written.
  const forgetful = vaultWith(receipts);
  expect(await reportDevice({ client, vault: forgetful, clinician })).toMatchObject({ ok: true });

  expect((await events()).toSorted()).toEqual(['erasure-receipt r1', 'erasure-receipt r2']);
  const devices = await client.searchAll('Device', {});
  expect(devices.ok && devices.value).toHaveLength(1);
});
