/**
 * Watches over the ledger while somebody is signed in (product E1): walked at the start, compared with
 * what the service was told, anchored there again. A broken ledger is said and reported once; it is
 * never a reason to delete anything.
 */
import type { DeskState } from '../../shared/contract/views.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import { walked } from '../ledger/check.ts';
import type { FhirClient } from '../records/client.ts';
import { findDevice, type KnownDevice } from '../records/device.ts';
import { postAlarm } from '../records/deviceEvents.ts';
import { anchorLedger, checkLedger, type LedgerBreak } from '../records/ledgerAnchor.ts';
import type { VaultApi } from '../vault/client.ts';

export type LedgerWatch = {
  readonly state: () => DeskState['ledger'];
  /** Walks the whole chain, in stretches that keep nobody waiting; for the start. */
  readonly verify: () => Promise<void>;
  /** After a pass, with the Device as the service has just shown it. */
  readonly follow: (client: FhirClient, device: KnownDevice) => Promise<void>;
  /** At sign-out: the last rows are anchored too, where there is contact. */
  readonly close: (client: FhirClient) => Promise<void>;
};

export const createLedgerWatch = (parts: {
  readonly vault: VaultApi;
  readonly clinician: Clinician;
  readonly now: () => Millis;
  readonly onChange: () => void;
}): LedgerWatch => {
  const { vault, clinician } = parts;
  let state: DeskState['ledger'] = 'unknown';
  let found: LedgerBreak | null = null;
  let reported = false;

  const set = (next: LedgerBreak | null) => {
    // What was once broken is not whole again because a later look sees less of it.
    found ??= next;
    const before = state;
    state = found === null ? 'whole' : 'broken';
    if (state !== before) parts.onChange();
  };
  const ids = async () => {
    const status = await vault.status();
    return status.state === 'open'
      ? { deviceId: status.meta.deviceId, publicKey: status.publicKey }
      : null;
  };

  const report = async (client: FhirClient) => {
    const own = await ids();
    if (found === null || reported || own === null) return;
    const { fault, firstBad, anchored } = found;
    const posted = await postAlarm(client, {
      kind: 'ledger-broken',
      // Rows that follow a cut make it look written anew: it is one and the same break.
      occurrence: anchored === null ? `row-${firstBad}` : `anchor-${anchored}`,
      deviceId: own.deviceId,
      clinician,
      at: parts.now(),
      detail: { fault, firstBad, ...(anchored === null ? {} : { anchored }) },
    });
    reported = posted.ok;
  };
  let walking: Promise<void> | null = null;
  const walk = async () => {
    const quietly = { vault, progress: () => undefined };
    const check = await checkLedger({ ...vault, ledgerVerify: () => walked(quietly, 0) });
    set(check.state === 'broken' ? check : null);
  };
  const verify = (): Promise<void> => {
    walking ??= walk().finally(() => {
      walking = null;
    });
    return walking;
  };
  const anchor = async (client: FhirClient, device: KnownDevice, always: boolean) => {
    // The last row says nothing of a break before it: what nobody has walked is not anchored.
    if (state === 'unknown') await verify();
    if (found === null) {
      const done = await anchorLedger({ client, vault, device, now: parts.now(), always });
      if (done.ok && done.value !== null) set(done.value);
    }
    await report(client);
  };

  return {
    state: () => state,
    verify,
    follow: (client, device) => anchor(client, device, false),
    async close(client) {
      const own = await ids();
      const known = own === null ? null : await findDevice(client, own);
      if (known?.ok && known.value) await anchor(client, known.value, true);
    },
  };
};
