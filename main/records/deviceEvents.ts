/** What this computer reports of itself as AuditEvents: references, counts, codes and times only. */
import type { AuditEvent } from '@medplum/fhirtypes';
import type { Clinician } from '../../shared/domain/records.ts';
import type { ErasureReceipt } from '../vault/receiptCheck.ts';
import type { FhirClient } from './client.ts';
import { recordIdentifier } from './mapping/fields.ts';
import { systems } from './mapping/systems.ts';

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

/** Something about this computer that the provider has to know. */
export type DeviceAlarm = {
  readonly kind: 'profile-restored' | 'ledger-broken';
  /** Tells one occurrence from the next; the same one is posted once. */
  readonly occurrence: string;
  readonly deviceId: string;
  readonly clinician: Clinician;
  /** Epoch ms. */
  readonly at: number;
  readonly detail: Readonly<Record<string, string | number>>;
};

const alarmName = ({ kind, deviceId, occurrence }: DeviceAlarm): string =>
  `${kind} ${deviceId} ${occurrence}`;

const alarmEvent = (alarm: DeviceAlarm): AuditEvent => ({
  resourceType: 'AuditEvent',
  type: {
    system: 'http://dicom.nema.org/resources/ontology/DCM',
    code: '110113',
    display: 'Security Alert',
  },
  subtype: [{ system: systems.kind, code: alarm.kind }],
  action: 'E',
  recorded: new Date(alarm.at).toISOString(),
  outcome: '8',
  agent: [
    { who: { reference: `Practitioner/${alarm.clinician.id}` }, requestor: false },
    { who: { identifier: recordIdentifier(alarm.deviceId) }, requestor: true },
  ],
  source: { observer: { identifier: recordIdentifier(alarm.deviceId) } },
  entity: [
    {
      name: alarmName(alarm),
      what: { identifier: recordIdentifier(alarm.deviceId) },
      detail: Object.entries(alarm.detail).map(([type, value]) => ({
        type,
        valueString: String(value),
      })),
    },
  ],
});

/** Posts an alarm; a repeated one is not doubled. */
export const postAlarm = (client: FhirClient, alarm: DeviceAlarm) =>
  client.create(alarmEvent(alarm), { search: { 'entity-name': alarmName(alarm) } });
