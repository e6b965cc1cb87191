/**
 * Asks the service what it says of this computer before anything is sent to it or fetched from it
 * (product R5, V7). A blocked computer and an older copy of a profile are erased at once; an answer
 * that is missing, or that refuses, only leaves the desk without contact.
 */
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import type { FhirClient } from '../records/client.ts';
import { findDevice, type KnownDevice, registerDevice, updateDevice } from '../records/device.ts';
import { postAlarm } from '../records/deviceEvents.ts';
import { noteRegisteredKey, postReceipts } from '../records/receipts.ts';
import type { VaultApi } from '../vault/client.ts';
import type { UnsentEntry } from '../vault/schedule.ts';
import type { ProfileGuard } from './profileGuard.ts';

/** How a desk ends that may not go on, for the screen that says so. */
export type DeskEnd = {
  readonly code: 'deviceBlocked' | 'profileRestored';
  /** How many cases were erased with it. */
  readonly erased: number;
  /** Work that was not sent and is gone: references, kinds and times. */
  readonly unsent: readonly UnsentEntry[];
};

export type DeviceWatch = {
  /** Ok while this computer may work; refuses with the code of its end, or without contact. */
  readonly check: () => Promise<Result<null>>;
  /** Like `check`, but once it was answered only an end is refused. */
  readonly cleared: () => Promise<Result<null>>;
  readonly ended: () => boolean;
  /** The Device as the service showed it last. */
  readonly device: () => KnownDevice | null;
};

export const createDeviceWatch = (parts: {
  readonly client: FhirClient;
  readonly vault: VaultApi;
  readonly profile: Pick<ProfileGuard, 'restored' | 'epoch' | 'confirmed'>;
  /** The vault's folder. */
  readonly dir: string;
  readonly clinician: Clinician;
  readonly signedIn: () => boolean;
  readonly now: () => Millis;
  /** Covers the desk: from here on nothing of a case is answered. */
  readonly onEnding: (code: DeskEnd['code']) => void;
  readonly onEnded: (end: DeskEnd) => Promise<void>;
  readonly defect: (where: string, error: unknown) => void;
}): DeviceWatch => {
  const { client, vault, profile, dir, clinician } = parts;
  let known: KnownDevice | null = null;
  let answered = false;
  let end: DeskEnd['code'] | null = null;
  let asking: Promise<Result<null>> | null = null;

  const unsentNow = async () => {
    await vault.relay();
    return vault.unsentManifest(dir);
  };

  const eraseBlocked = async (): Promise<DeskEnd> => {
    const unsent = await unsentNow();
    const ids = (await vault.listEpisodes()).map(({ id }) => id);
    await vault.eraseEpisodes(ids, 'blocked', parts.now());
    // The service may still take the receipts of a Device that it has blocked; they stay here too.
    await postReceipts({ client, vault, clinician });
    return { code: 'deviceBlocked', erased: ids.length, unsent };
  };

  const eraseRestored = async (deviceId: string): Promise<DeskEnd> => {
    const unsent = await unsentNow();
    const cases = (await vault.listEpisodes()).length;
    const [epoch, upstream] = [await profile.epoch(), known?.epoch ?? 0];
    // Said before it is done, since the vault that could repeat it will be gone. Neither an alarm
    // that is not taken nor a conflict keeps the copy from being erased.
    await postAlarm(client, {
      kind: 'profile-restored',
      occurrence: `${epoch}-${upstream}`,
      deviceId,
      clinician,
      at: parts.now(),
      detail: { epoch, upstream, cases, unsent: unsent.length, outcome: 'erased' },
    });
    // Nothing ever had one more change of keys: any other copy of this vault is an older one too.
    if (known) await updateDevice(client, known, { epoch: Math.max(epoch, upstream) + 1 });
    await vault.destroyVault(dir);
    return { code: 'profileRestored', erased: cases, unsent };
  };

  const finish = async (code: DeskEnd['code'], deviceId: string): Promise<void> => {
    try {
      await parts.onEnded(
        code === 'deviceBlocked' ? await eraseBlocked() : await eraseRestored(deviceId),
      );
    } catch (error) {
      // Half erased is finished at the next start; the desk stays covered until then.
      parts.defect('ending this desk', error);
    }
  };
  const endWith = (code: DeskEnd['code'], deviceId: string): Result<null> => {
    end = code;
    parts.onEnding(code);
    void finish(code, deviceId);
    return refuse(code);
  };

  const ask = async (): Promise<Result<null>> => {
    if (!parts.signedIn()) return refuse('signInExpired');
    const status = await vault.status();
    if (status.state !== 'open') return refuse('locked');
    const { publicKey } = status;
    const { deviceId } = status.meta;
    const found = await findDevice(client, { deviceId, publicKey });
    if (!found.ok) return found;
    known = found.value;
    if (known?.blocked) return endWith('deviceBlocked', deviceId);
    // Read after the answer: what this vault told the service itself is never more than it has now.
    const epoch = await profile.epoch();
    if (profile.restored() || epoch < (known?.epoch ?? 0))
      return endWith('profileRestored', deviceId);
    // First here, then there: cut off in between, the vault must not look older than it is.
    await profile.confirmed();
    const facts = { deviceId, publicKey, epoch: await profile.epoch() };
    if (known === null) {
      const made = await registerDevice(client, facts);
      if (!made.ok) return made;
    } else if (known.epoch !== facts.epoch || known.publicKey !== publicKey) {
      const told = await updateDevice(client, known, facts);
      if (told.ok) known = told.value;
      else if (told.code !== 'conflict') return told;
    }
    await noteRegisteredKey(vault, publicKey);
    answered = true;
    return ok(null);
  };

  const check = (): Promise<Result<null>> => {
    if (end !== null) return Promise.resolve(refuse(end));
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };
  return {
    check,
    cleared: () => (answered && end === null ? Promise.resolve(ok(null)) : check()),
    ended: () => end !== null,
    device: () => known,
  };
};
