/**
 * The evidence of all workstations that the record service holds (product E1): AuditEvents and Devices.
 * Read as somebody else's: codes, references, numbers and times are taken over, free text never is.
 */
import type { AuditEvent, AuditEventEntity, Device } from '@medplum/fhirtypes';
import type { EvidenceView } from '../../shared/contract/operations/ledger.ts';
import { ok, type Result } from '../../shared/contract/result.ts';
import { CaseRef } from '../../shared/domain/ids.ts';
import { type ErasureReceipt, verifyReceipt } from '../vault/receiptCheck.ts';
import type { FhirClient } from './client.ts';
import { type LedgerHead, toKnown } from './device.ts';
import { instant, jsonOf, referenceId, referenceType } from './mapping/fields.ts';
import { systems } from './mapping/systems.ts';

/** A workstation as the record service knows it. */
export type KnownWorkstation = {
  readonly deviceId: string;
  readonly status: 'active' | 'inactive' | 'enteredInError' | 'unknown';
  readonly publicKey: string | null;
  readonly ledgerHead: LedgerHead | null;
  /** When the Device was last written, ISO; null where the service does not say. */
  readonly at: string | null;
};

const identified = (
  { identifier }: { identifier?: { system?: string; value?: string } | undefined },
  system: string,
): string | null => (identifier?.system === system ? (identifier.value ?? null) : null);

const statusOf = ({ status }: Device): KnownWorkstation['status'] => {
  if (status === 'entered-in-error') return 'enteredInError';
  return status === 'active' || status === 'inactive' ? status : 'unknown';
};

/** Every workstation that has registered; a Device of anything else is none. */
export const readWorkstations = async (
  client: FhirClient,
): Promise<Result<readonly KnownWorkstation[]>> => {
  const found = await client.searchAll('Device', { _sort: '-_lastUpdated', _count: '200' });
  if (!found.ok) return found;
  return ok(
    found.value.flatMap((device) => {
      const deviceId = device.identifier?.find(({ system }) => system === systems.record)?.value;
      const { publicKey, ledgerHead } = toKnown(device);
      if (deviceId === undefined || publicKey === null) return [];
      const at = instant(device.meta?.lastUpdated);
      return [{ deviceId, status: statusOf(device), publicKey, ledgerHead, at }];
    }),
  );
};

const detailOf = (entity: AuditEventEntity | undefined, type: string): string | null =>
  entity?.detail?.find((one) => one.type === type)?.valueString ?? null;
const numberOf = (entity: AuditEventEntity | undefined, type: string): number | null => {
  const value = Number(detailOf(entity, type) ?? Number.NaN);
  return Number.isSafeInteger(value) ? value : null;
};
/** A hash and nothing else. */
const hashOf = (entity: AuditEventEntity | undefined): string | null => {
  const value = detailOf(entity, 'hash') ?? '';
  return /^[0-9a-f]{64}$/.test(value) ? value : null;
};

/** The rule that each reason of an erasure stands for (domain R01, A-06). */
const rules: Readonly<Record<string, string>> = { lapsed: 'R01', handedOver: 'A-06' };
const reasons: readonly string[] = ['lapsed', 'forgotten', 'handedOver', 'blocked', 'sent'];

const kinds = { 'profile-restored': 'restored', 'ledger-broken': 'brokenChain' } as const;
type Alarm = keyof typeof kinds;
const isAlarm = (code: string | undefined): code is Alarm => Object.hasOwn(kinds, code ?? '');

const receiptFacts = (
  text: string,
  keysOf: (deviceId: string) => readonly string[],
): Pick<EvidenceView, 'receipt' | 'reason' | 'rule' | 'counts' | 'kind'> => {
  const claimed = (jsonOf(text) ?? {}) as Partial<ErasureReceipt>;
  const verdict = verifyReceipt(text, keysOf(String(claimed.deviceId)));
  const reason = reasons.find((one) => one === claimed.reason) ?? null;
  const kind = reason === 'blocked' ? 'blocked' : reason === 'sent' ? 'unsent' : 'erased';
  return {
    kind,
    reason,
    rule: (reason === null ? undefined : rules[reason]) ?? null,
    counts: verdict.valid ? { ...verdict.receipt.counts } : {},
    receipt: {
      id: typeof claimed.id === 'string' ? claimed.id.slice(0, 64) : '',
      verdict: !verdict.valid
        ? 'altered'
        : verdict.trust === 'registered'
          ? 'registered'
          : 'unknownKey',
    },
  };
};

const nothingMore = { receipt: null, reason: null, rule: null, counts: {} } as const;

/** @param keysOf the keys that are registered for a device */
export const evidenceOf = (
  event: AuditEvent,
  keysOf: (deviceId: string) => readonly string[],
): EvidenceView | null => {
  const at = instant(event.recorded);
  if (event.id === undefined || at === null) return null;
  const [entity] = event.entity ?? [];
  const named = event.agent.find(({ who }) => referenceType(who) === 'Practitioner');
  const caseRef = entity?.what ? identified(entity.what, systems.caseReference) : null;
  const receipt = detailOf(entity, 'receipt');
  const alarm = event.subtype?.find(({ system }) => system === systems.kind)?.code;
  const facts =
    receipt === null
      ? { ...nothingMore, kind: isAlarm(alarm) ? kinds[alarm] : ('other' as const) }
      : receiptFacts(receipt, keysOf);
  return {
    id: event.id,
    at,
    actor: referenceId(named?.who),
    deviceId: identified(event.source.observer, systems.record),
    caseRef: CaseRef.safeParse(caseRef).success ? caseRef : null,
    seq: numberOf(entity, 'firstBad') ?? numberOf(entity, 'seq'),
    hash: hashOf(entity),
    ...facts,
  };
};

export type EvidenceQuery = {
  /** How many of the newest that match to pass over. */
  readonly skip: number;
  readonly count: number;
  readonly kind: EvidenceView['kind'] | null;
  readonly caseRef: string | null;
};

/** Newest first. The service is asked page after page until enough match or there is no more. */
export const readEvidence = async (
  client: FhirClient,
  query: EvidenceQuery,
): Promise<Result<{ events: EvidenceView[]; more: boolean }>> => {
  const workstations = await readWorkstations(client);
  if (!workstations.ok) return workstations;
  const keysOf = (deviceId: string) =>
    workstations.value.flatMap((one) =>
      one.deviceId === deviceId && one.publicKey !== null ? [one.publicKey] : [],
    );
  const found: EvidenceView[] = [];
  const wanted = query.skip + query.count;
  for await (const page of client.search('AuditEvent', { _sort: '-date', _count: '200' })) {
    if (!page.ok) return page;
    for (const event of page.value) {
      const one = evidenceOf(event, keysOf);
      if (one === null) continue;
      if (query.kind !== null && one.kind !== query.kind) continue;
      if (query.caseRef !== null && one.caseRef !== query.caseRef) continue;
      found.push(one);
    }
    if (found.length > wanted) break;
  }
  return ok({ events: found.slice(query.skip, wanted), more: found.length > wanted });
};
