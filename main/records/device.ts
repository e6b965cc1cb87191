/**
 * This computer upstream: registered once as a Device with the public key its receipts are signed
 * with, and every erasure receipt posted as an AuditEvent (product A5, R5). A receipt whose key is
 * registered can be checked by anybody who may ask the service; without it it vouches for itself.
 */
import type { AuditEvent, Device } from '@medplum/fhirtypes';
import { z } from 'zod';
import { ok, type Result } from '../../shared/contract/result.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import type { VaultApi } from '../vault/client.ts';
import type { ErasureReceipt } from '../vault/receiptCheck.ts';
import type { FhirClient } from './client.ts';
import { extensions, recordIdentifier } from './mapping/fields.ts';
import { systems } from './mapping/systems.ts';

const REGISTERED = 'deviceRegistered';
const POSTED = 'receiptsPosted';
const Posted = z.array(z.string());

export const deviceResource = (deviceId: string, publicKey: string): Device => ({
  resourceType: 'Device',
  identifier: [recordIdentifier(deviceId)],
  status: 'active',
  deviceName: [{ name: 'Clinician workstation', type: 'user-friendly-name' }],
  extension: extensions({ receiptKey: publicKey }),
});

/** Content-free, like the receipt itself: reference, counts, times, device. */
export const receiptEvent = (receipt: ErasureReceipt, clinician: Clinician): AuditEvent => ({
  resourceType: 'AuditEvent',
  type: {
    system: 'http://terminology.hl7.org/CodeSystem/audit-event-type',
    code: 'object',
    display: 'Object',
  },
  subtype: [
    {
      system: 'http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle',
      code: 'destroy',
      display: 'Destroy/Delete Record Lifecycle Event',
    },
  ],
  action: 'D',
  recorded: receipt.at,
  outcome: '0',
  agent: [
    { who: { reference: `Practitioner/${clinician.id}` }, requestor: false },
    { who: { identifier: recordIdentifier(receipt.deviceId) }, requestor: true },
  ],
  source: { observer: { identifier: recordIdentifier(receipt.deviceId) } },
  entity: [
    {
      // What a repeated post is known by: AuditEvent has no identifier of its own.
      name: `erasure-receipt ${receipt.id}`,
      what: { identifier: { system: systems.caseReference, value: receipt.caseRef } },
      detail: [{ type: 'receipt', valueString: JSON.stringify(receipt) }],
    },
  ],
});

export type DeviceParts = {
  readonly client: FhirClient;
  readonly vault: Pick<VaultApi, 'setting' | 'setSetting' | 'status' | 'receipts'>;
  readonly clinician: Clinician;
};

/** Registers the device where that has not been done, and posts receipts that were not posted yet. */
export const reportDevice = async (parts: DeviceParts): Promise<Result<null>> => {
  const { client, vault, clinician } = parts;
  const status = await vault.status();
  if (status.state !== 'open') return ok(null);
  const { deviceId } = status.meta;
  if ((await vault.setting(REGISTERED)) !== status.publicKey) {
    const made = await client.create(deviceResource(deviceId, status.publicKey), {
      system: systems.record,
      value: deviceId,
    });
    if (!made.ok) return made;
    await vault.setSetting(REGISTERED, status.publicKey);
  }
  const stored = Posted.safeParse(JSON.parse((await vault.setting(POSTED)) ?? '[]'));
  const posted = new Set(stored.success ? stored.data : []);
  for (const receipt of await vault.receipts()) {
    if (posted.has(receipt.id)) continue;
    const done = await client.create(receiptEvent(receipt, clinician), {
      search: { 'entity-name': `erasure-receipt ${receipt.id}` },
    });
    if (!done.ok) return done;
    posted.add(receipt.id);
    await vault.setSetting(POSTED, JSON.stringify([...posted]));
  }
  return ok(null);
};

/** The key under which this device is known upstream; none before it was registered. */
export const registeredKey = async (
  vault: Pick<VaultApi, 'setting'>,
): Promise<readonly string[]> => {
  const key = await vault.setting(REGISTERED);
  return key === null ? [] : [key];
};
