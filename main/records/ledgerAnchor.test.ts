import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FhirClient, fhirClient } from './client.ts';
import { findDevice, type KnownDevice, registerDevice } from './device.ts';
import { anchorLedger, checkLedger, ledgerAnchor } from './ledgerAnchor.ts';
import { type PracticeService, startPracticeService } from './practice/server.ts';

const MINUTE = 60_000;
const T0 = Date.parse('2026-11-24T10:00:00Z');
const person = {
  id: 'person-1',
  name: 'A Therapist',
  role: 'therapist',
  title: 'Therapist',
  passphrase: 'three plain words',
} as const;

let service: PracticeService;
let client: FhirClient;
beforeAll(async () => {
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

/** A ledger whose rows are their hashes; `whole` is what its own chain says of itself. */
const ledgerOf = (rows: string[]) => {
  const settings = new Map<string, string>();
  const page = (seq: number) => ({ seq, hash: rows[seq - 1] ?? '' });
  return {
    rows,
    firstBad: null as number | null,
    settings,
    setting: async (key: string) => settings.get(key) ?? null,
    setSetting: async (key: string, value: string | null) => {
      if (value === null) settings.delete(key);
      else settings.set(key, value);
    },
    ledgerHashAt: async (seq: number) => rows[seq - 1] ?? null,
    ledgerPage: async () => (rows.length === 0 ? [] : ([page(rows.length)] as never)),
    async ledgerVerify() {
      return this.firstBad === null
        ? { whole: true as const, count: rows.length, head: rows.at(-1) ?? '' }
        : { whole: false as const, firstBad: this.firstBad };
    },
  };
};
const hash = (n: number, line = 0) => `${line}${n}`.padStart(64, '0');
const rowsTo = (count: number, line = 0) => Array.from({ length: count }, (_, n) => hash(n, line));

let n = 0;
let facts: { deviceId: string; publicKey: string; epoch: number };
beforeEach(async () => {
  n += 1;
  facts = { deviceId: `device-${n}`, publicKey: 'key', epoch: 1 };
  await registerDevice(client, facts);
});
const device = async (): Promise<KnownDevice> => {
  const found = await findDevice(client, facts);
  if (!found.ok || found.value === null) throw new Error('not registered');
  return found.value;
};
const anchor = async (vault: ReturnType<typeof ledgerOf>, now: number, always = false) =>
  anchorLedger({ client, vault, device: await device(), now, always });
const anchored = async () => (await device()).ledgerHead?.seq ?? null;

describe('an anchor', () => {
  it('is put on the Device after 20 rows, after 10 minutes with a new one, and at sign-out', async () => {
    const vault = ledgerOf(rowsTo(3));
    expect(await anchor(vault, T0)).toEqual({ ok: true, value: null });
    expect(await anchored()).toBe(3);
    vault.rows.push(hash(3));
    await anchor(vault, T0 + MINUTE);
    expect(await anchored()).toBe(3);
    vault.rows.push(...rowsTo(23).slice(4));
    await anchor(vault, T0 + 2 * MINUTE);
    expect(await anchored()).toBe(23);
    await anchor(vault, T0 + 60 * MINUTE);
    expect(await ledgerAnchor(vault)).toMatchObject({ seq: 23, at: T0 + 2 * MINUTE });
    vault.rows.push(hash(23));
    await anchor(vault, T0 + 61 * MINUTE);
    expect(await anchored()).toBe(24);
    vault.rows.push(hash(24));
    await anchor(vault, T0 + 62 * MINUTE, true);
    expect(await anchored()).toBe(25);
  });

  it('leaves the chain of anchors behind, in the versions of the Device', async () => {
    const vault = ledgerOf(rowsTo(2));
    await anchor(vault, T0);
    vault.rows.push(hash(2));
    await anchor(vault, T0, true);
    const { resource } = await device();
    const history = await service.repository.readHistory('Device', resource.id);
    expect(history.entry).toHaveLength(3);
    expect(JSON.stringify(history.entry?.[1])).toContain(hash(1));
  });

  it('is put there again where the service lost it', async () => {
    const vault = ledgerOf(rowsTo(3));
    await anchor(vault, T0);
    const { resource } = await device();
    await service.repository.updateResource({ ...resource, extension: [] });
    await anchor(vault, T0 + MINUTE);
    expect(await anchored()).toBe(3);
  });
});

describe('a ledger that does not fit what the service was told', () => {
  it('was cut off, and is not anchored over', async () => {
    const vault = ledgerOf(rowsTo(30));
    await anchor(vault, T0);
    vault.rows.length = 20;
    const cut = { fault: 'cutOff', firstBad: 21, anchored: 30 };
    expect(await checkLedger(vault)).toMatchObject({ state: 'broken', ...cut });
    expect(await anchor(vault, T0 + 60 * MINUTE, true)).toEqual({ ok: true, value: cut });
    expect(await anchored()).toBe(30);
  });

  it('was written anew, also when it is longer and its memory of the anchor is gone', async () => {
    const vault = ledgerOf(rowsTo(30));
    await anchor(vault, T0);
    const forged = ledgerOf(rowsTo(40, 7));
    expect(await checkLedger(forged)).toMatchObject({ state: 'whole' });
    const found = { fault: 'rewritten', firstBad: 30, anchored: 30 };
    expect(await anchor(forged, T0 + MINUTE)).toEqual({ ok: true, value: found });
    expect(await anchored()).toBe(30);
    // The next start without contact knows it too.
    expect(await checkLedger(forged)).toMatchObject({ state: 'broken', ...found });
  });

  it('is found without contact by what is remembered here', async () => {
    const vault = ledgerOf(rowsTo(30));
    await anchor(vault, T0);
    vault.rows[29] = hash(99);
    expect(await checkLedger(vault)).toMatchObject({ state: 'broken', fault: 'rewritten' });
    vault.firstBad = 12;
    expect(await checkLedger(vault)).toMatchObject({ fault: 'altered', firstBad: 12 });
  });
});
