/** What the guardian may give to a patient, and how it is written down. */
import type { AuditEvent, Resource } from '@medplum/fhirtypes';
import { beforeEach, expect, it } from 'vitest';
import { ok, refuse } from '../../shared/contract/result.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import type { FhirClient } from '../records/client.ts';
import { deviceToFhir } from '../records/device.ts';
import { receiptEvent } from '../records/deviceEvents.ts';
import { makeReceipt, newSigningKey, publicKeyOf } from '../vault/receipt.ts';
import { evidenceHandlers } from './evidence.ts';

const NOW = Date.parse('2026-11-24T10:02:00Z');
const guardian: Clinician = { id: 'practitioner-bell', name: 'A Guardian', role: 'guardian' };
const therapist: Clinician = { id: 'practitioner-1', name: 'A Therapist', role: 'therapist' };
const key = newSigningKey();
const context = { now: NOW, user: guardian };
const CASE = { caseRef: 'CR-4471' };

const erased = (n: number, by: Buffer, reason: 'lapsed' | 'handedOver' = 'lapsed'): AuditEvent => {
  const intent = { id: `intent-${n}`, at: NOW, reason, counts: { session: n } };
  const receipt = makeReceipt(by, 'device-1', CASE.caseRef, intent, NOW - n * 60_000);
  return { ...receiptEvent(receipt, therapist), id: `event-${n}` };
};
const resources: Resource[] = [
  { ...deviceToFhir({ deviceId: 'device-1', publicKey: publicKeyOf(key), epoch: 1 }), id: 'd' },
  erased(1, key),
  erased(2, newSigningKey()),
  erased(3, key, 'handedOver'),
];

let acts: unknown[];
let files: string[];
let html: string;
let offline: boolean;
const handlers = evidenceHandlers({
  client: {
    searchAll: async (type: string) =>
      offline ? refuse('offline') : ok(resources.filter((one) => one.resourceType === type)),
    async *search(type: string) {
      yield ok(resources.filter((one) => one.resourceType === type));
    },
  } as unknown as FhirClient,
  ledger: {
    act: async (user, action, detail) => {
      acts.push([user.id, action, detail]);
    },
  },
  roleOf: () => 'therapist',
  provider: 'A provider',
  async printToPdf(page) {
    html = page;
    return Buffer.from('%PDF-1.4\n<< /Type /Pages /Kids [] /Count 1 >>\n%%EOF');
  },
  saveDialog: async (name) => `/somewhere/${name}`,
  async writeFile(path) {
    // The ledger knows before the disk does.
    expect(acts).toHaveLength(1);
    files.push(path);
  },
});
beforeEach(() => {
  acts = [];
  files = [];
  html = '';
  offline = false;
});

it('tells a patient, oldest first, of the erasures that their computers vouch for', async () => {
  const answer = await handlers['evidence.previewExtract'](CASE, context);
  if (!answer.ok) throw new Error(answer.code);
  const { extract } = answer.value;
  expect(extract.days.flatMap(({ lines }) => lines.map(({ at, said }) => `${at} ${said}`))).toEqual(
    [
      '09:59 Our computer system erased a copy of your record, because someone else looks after you now.',
      '10:01 Our computer system erased a copy of your record, because our time to look at it was over.',
    ],
  );
  expect(extract.limits.join(' ')).toContain('we leave it out');
});

it('writes down for which request the page was made, before there is a page', async () => {
  const input = { ...CASE, request: 'SAR-2026-014' };
  expect(await handlers['evidence.extract'](input, context)).toMatchObject({
    value: { saved: true, entries: 2 },
  });
  expect(acts).toEqual([
    [guardian.id, 'evidence.extracted', { case: 'CR-4471', request: 'SAR-2026-014', entries: 2 }],
  ]);
  expect(files).toEqual(['/somewhere/who-has-looked-CR-4471.pdf']);
  expect(html).toContain('SAR-2026-014');
  expect(html).not.toMatch(/practitioner|A Therapist|A Guardian|intent-|device-1/);
});

it('says that there is no contact rather than that there is nothing', async () => {
  offline = true;
  const all = { skip: 0, count: 10, kind: null, caseRef: null };
  expect(await handlers['evidence.read'](all, context)).toMatchObject({ code: 'offline' });
  expect(await handlers['evidence.devices']({}, context)).toMatchObject({ code: 'offline' });
  expect(await handlers['evidence.previewExtract'](CASE, context)).toMatchObject({
    code: 'offline',
  });
  expect(acts).toEqual([]);
});
