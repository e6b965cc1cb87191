/** AuditEvents and Devices as the guardian is shown them: evidence, and never a word of a patient. */
import { generateKeyPairSync } from 'node:crypto';
import type { AuditEvent, Device, Resource } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { ok } from '../../shared/contract/result.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import type { Intent } from '../vault/keyringFormat.ts';
import { makeReceipt, publicKeyOf } from '../vault/receipt.ts';
import type { FhirClient } from './client.ts';
import { deviceToFhir } from './device.ts';
import { postAlarm, receiptEvent } from './deviceEvents.ts';
import { type EvidenceQuery, readEvidence, readWorkstations } from './evidence.ts';

const clinician: Clinician = { id: 'practitioner-1', name: 'A Therapist', role: 'therapist' };
const newKey = () =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });
const key = newKey();
const AT = Date.parse('2026-11-24T10:02:00Z');

const intent = (n: number, reason: Intent['reason'] = 'lapsed'): Intent => ({
  id: `intent-${n}`,
  at: AT,
  reason,
  counts: { session: 6, utterance: 412 },
});
const erased = (
  n: number,
  reason?: Intent['reason'],
  by = key,
  caseRef = 'CR-4471',
): AuditEvent => ({
  ...receiptEvent(makeReceipt(by, 'device-1', caseRef, intent(n, reason), AT), clinician),
  id: `event-${n}`,
});
const device: Device = deviceToFhir({
  deviceId: 'device-1',
  publicKey: publicKeyOf(key),
  epoch: 3,
});

/** A service that answers these, in pages of two. */
const service = (resources: readonly Resource[]) =>
  ({
    searchAll: async (type: string) => ok(resources.filter((one) => one.resourceType === type)),
    async *search(type: string) {
      const all = resources.filter((one) => one.resourceType === type);
      for (let at = 0; at < all.length; at += 2) yield ok(all.slice(at, at + 2));
    },
  }) as unknown as FhirClient;
const all: EvidenceQuery = { skip: 0, count: 100, kind: null, caseRef: null };
const read = async (resources: readonly Resource[], query: Partial<EvidenceQuery> = {}) => {
  const found = await readEvidence(service(resources), { ...all, ...query });
  if (!found.ok) throw new Error(found.code);
  return found.value;
};

describe('erasure receipts', () => {
  it('are checked against the key that their device has registered', async () => {
    const forged = erased(2, 'lapsed', newKey());
    const altered = erased(3);
    const [entity] = altered.entity ?? [];
    const [detail] = entity?.detail ?? [];
    if (detail) detail.valueString = (detail.valueString ?? '').replace('412', '1');
    const { events } = await read([device, erased(1), forged, altered]);
    expect(events.map(({ receipt }) => receipt?.verdict)).toEqual([
      'registered',
      'unknownKey',
      'altered',
    ]);
    expect(events[0]).toEqual({
      id: 'event-1',
      at: '2026-11-24T10:02:00.000Z',
      kind: 'erased',
      actor: 'practitioner-1',
      deviceId: 'device-1',
      caseRef: 'CR-4471',
      reason: 'lapsed',
      rule: 'R01',
      counts: { session: 6, utterance: 412 },
      seq: null,
      hash: null,
      receipt: { id: 'intent-1', verdict: 'registered' },
    });
    // Numbers that nobody vouches for are not shown.
    expect(events[2]?.counts).toEqual({});
  });

  it('of another device do not borrow this one’s key', async () => {
    const other = { ...device, identifier: [{ ...device.identifier?.[0], value: 'device-2' }] };
    expect((await read([other as Device, erased(1)])).events[0]?.receipt?.verdict).toBe(
      'unknownKey',
    );
  });

  it('are told apart by why a case was erased', async () => {
    const { events } = await read([
      erased(1, 'blocked'),
      erased(2, 'sent'),
      erased(3, 'handedOver'),
    ]);
    expect(events.map(({ kind, rule }) => [kind, rule])).toEqual([
      ['blocked', null],
      ['unsent', null],
      ['erased', 'A-06'],
    ]);
  });
});

describe('alarms and what others report', () => {
  it('takes alarms over as codes and numbers', async () => {
    const posted: AuditEvent[] = [];
    const client = {
      create: async (event: AuditEvent) => {
        posted.push({ ...event, id: `alarm-${posted.length}` });
        return ok({ id: 'x', versionId: '1', created: true });
      },
    } as unknown as FhirClient;
    const alarm = { occurrence: 'o', deviceId: 'device-1', clinician, at: AT };
    await postAlarm(client, { ...alarm, kind: 'profile-restored', detail: { epoch: 3 } });
    await postAlarm(client, { ...alarm, kind: 'ledger-broken', detail: { firstBad: 12 } });
    const { events } = await read(posted);
    expect(events).toMatchObject([
      { kind: 'restored', deviceId: 'device-1', actor: 'practitioner-1', receipt: null },
      { kind: 'brokenChain', seq: 12 },
    ]);
  });

  it('takes over no free text of an event that somebody else has written', async () => {
    const secret = 'She said that she cannot sleep';
    const foreign: AuditEvent = {
      resourceType: 'AuditEvent',
      id: 'foreign',
      type: { code: 'rest', display: secret },
      recorded: '2026-11-24T10:02:00Z',
      outcomeDesc: secret,
      agent: [{ requestor: true, name: secret, who: { display: secret } }],
      source: { site: secret, observer: { display: secret } },
      entity: [
        {
          name: secret,
          description: secret,
          what: {
            display: secret,
            identifier: { system: 'https://workstation.invalid/Id/case-reference', value: secret },
          },
          detail: [
            { type: 'hash', valueString: secret },
            { type: 'firstBad', valueString: secret },
          ],
        },
      ],
    };
    const { events } = await read([foreign]);
    expect(events).toMatchObject([{ kind: 'other', caseRef: null, actor: null, hash: null }]);
    expect(JSON.stringify(events)).not.toContain('sleep');
    const nonsense = {
      ...foreign,
      id: 'nonsense',
      entity: [{ detail: [{ type: 'receipt', valueString: '{"id":7,"reason":"x"}' }] }],
    };
    expect((await read([nonsense as AuditEvent])).events).toMatchObject([
      { kind: 'erased', reason: null, receipt: { verdict: 'altered', id: '' } },
    ]);
  });
});

describe('looking for some of it', () => {
  const many = [1, 2, 3, 4, 5, 6, 7].map((n) =>
    erased(n, n % 2 ? 'lapsed' : 'blocked', key, n < 4 ? 'CR-4471' : 'CR-4502'),
  );
  const ids = async (query: Partial<EvidenceQuery>) => {
    const { events, more } = await read(many, query);
    return [events.map(({ id }) => id.slice(6)).join(''), more];
  };

  it('goes on over the pages of the service until there is enough', async () => {
    expect(await ids({ count: 3 })).toEqual(['123', true]);
    expect(await ids({ count: 3, skip: 3 })).toEqual(['456', true]);
    expect(await ids({ count: 3, skip: 6 })).toEqual(['7', false]);
    expect(await ids({ kind: 'blocked' })).toEqual(['246', false]);
    expect(await ids({ kind: 'blocked', caseRef: 'CR-4502', count: 1 })).toEqual(['4', true]);
    expect(await ids({ caseRef: 'CR-0000' })).toEqual(['', false]);
  });
});

it('lists workstations with their state, and no other device', async () => {
  const found = await readWorkstations(
    service([
      {
        ...device,
        id: 'd',
        status: 'entered-in-error',
        meta: { lastUpdated: '2026-11-24T10:02:00Z' },
      },
      { resourceType: 'Device', id: 'pump', status: 'active', identifier: [{ value: 'pump' }] },
    ]),
  );
  expect(found).toMatchObject({
    value: [{ deviceId: 'device-1', status: 'enteredInError', ledgerHead: null }],
  });
});
