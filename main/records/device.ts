/**
 * This computer upstream (product A5, R5, V7): a Device with the public key that its receipts are
 * signed with, how often its vault's keys were changed, and where its ledger stood. Only what an
 * authenticated answer says of this very Device counts; what cannot be read says nothing.
 */
import type { Device, Extension } from '@medplum/fhirtypes';
import { ok, type Result } from '../../shared/contract/result.ts';
import type { FhirClient } from './client.ts';
import { all, extensions, integer, recordIdentifier, text } from './mapping/fields.ts';
import { extensionUrl, systems } from './mapping/systems.ts';

/** A place in the ledger: the hash of a row vouches for every row before it. */
export type LedgerHead = { readonly seq: number; readonly hash: string };

/** What this computer says of itself. */
export type DeviceFacts = {
  readonly deviceId: string;
  readonly publicKey: string;
  readonly epoch: number;
};

/** What the service says of it. */
export type KnownDevice = {
  readonly resource: Device & { readonly id: string };
  readonly versionId: string;
  /** Blocked by the provider, or entered in error: everything here goes (product R5). */
  readonly blocked: boolean;
  readonly publicKey: string | null;
  readonly epoch: number;
  readonly ledgerHead: LedgerHead | null;
};

const LEDGER_HEAD = 'ledgerHead';

const headExtension = ({ seq, hash }: LedgerHead): Extension => ({
  url: extensionUrl(LEDGER_HEAD),
  extension: [
    { url: 'seq', valueInteger: seq },
    { url: 'hash', valueString: hash },
  ],
});

const headOf = (device: Device): LedgerHead | null => {
  const [head, another] = all(device, LEDGER_HEAD);
  const seq: unknown = head?.extension?.find(({ url }) => url === 'seq')?.valueInteger;
  const hash: unknown = head?.extension?.find(({ url }) => url === 'hash')?.valueString;
  if (another !== undefined || typeof seq !== 'number' || typeof hash !== 'string') return null;
  return Number.isInteger(seq) && seq > 0 && /^[0-9a-f]{64}$/.test(hash) ? { seq, hash } : null;
};

export const toKnown = (device: Device): KnownDevice => {
  const epoch: unknown = integer(device, 'vaultEpoch');
  return {
    resource: { ...device, id: device.id ?? '' },
    versionId: device.meta?.versionId ?? '',
    blocked: device.status === 'inactive' || device.status === 'entered-in-error',
    publicKey: text(device, 'receiptKey'),
    epoch: typeof epoch === 'number' && Number.isInteger(epoch) ? epoch : 0,
    ledgerHead: headOf(device),
  };
};

export const deviceToFhir = ({ deviceId, publicKey, epoch }: DeviceFacts): Device => ({
  resourceType: 'Device',
  identifier: [recordIdentifier(deviceId)],
  status: 'active',
  deviceName: [{ name: 'Clinician workstation', type: 'user-friendly-name' }],
  extension: extensions({ receiptKey: publicKey, vaultEpoch: epoch }),
});

/** The Device as the service has it; null where it knows none. */
export const findDevice = async (
  client: FhirClient,
  { deviceId, publicKey }: Pick<DeviceFacts, 'deviceId' | 'publicKey'>,
): Promise<Result<KnownDevice | null>> => {
  const found = await client.searchAll('Device', { identifier: `${systems.record}|${deviceId}` });
  if (!found.ok) return found;
  const known = found.value.map(toKnown);
  // There is one. Should somebody have made another of the same name, the one with our key is ours.
  return ok(known.find((one) => one.publicKey === publicKey) ?? known[0] ?? null);
};

/** Registers a Device that the service does not know; one of the same identifier is not doubled. */
export const registerDevice = async (
  client: FhirClient,
  facts: DeviceFacts,
): Promise<Result<null>> => {
  const once = { system: systems.record, value: facts.deviceId };
  const made = await client.create(deviceToFhir(facts), once);
  return made.ok ? ok(null) : made;
};

/**
 * Writes what this computer says of itself over what the service has; everything else of the Device
 * stays. `conflict` when somebody changed it meanwhile: the next pass reads it anew.
 */
export const updateDevice = async (
  client: FhirClient,
  known: KnownDevice,
  says: { publicKey?: string; epoch?: number; ledgerHead?: LedgerHead },
): Promise<Result<KnownDevice>> => {
  const { publicKey, epoch, ledgerHead } = says;
  const own: Record<string, Extension[]> = {
    ...(publicKey === undefined ? {} : { receiptKey: extensions({ receiptKey: publicKey }) }),
    ...(epoch === undefined ? {} : { vaultEpoch: extensions({ vaultEpoch: epoch }) }),
    ...(ledgerHead === undefined ? {} : { [LEDGER_HEAD]: [headExtension(ledgerHead)] }),
  };
  const replaced = new Set(Object.keys(own).map(extensionUrl));
  const others = (known.resource.extension ?? []).filter(({ url }) => !replaced.has(url));
  const resource = { ...known.resource, extension: [...others, ...Object.values(own).flat()] };
  const done = await client.update(resource, known.versionId);
  if (!done.ok) return done;
  const { versionId } = done.value;
  return ok({ ...toKnown(resource), versionId });
};
