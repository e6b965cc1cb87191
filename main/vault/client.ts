import { randomFillSync } from 'node:crypto';
import type { Owner, VaultMeta } from './desk.ts';
import type { Sealer } from './device.ts';
import type { SweepResult } from './erase.ts';
import { VaultError } from './errors.ts';
import type { ErasureReason, Mark } from './keyringFormat.ts';
import { memorySealer } from './memorySealer.ts';
import { type KdfSettings, passphraseBytes } from './passphrase.ts';
import type { PinPolicy } from './pin.ts';
import type { Remote, VaultOutside, WorkerMethods } from './protocol.ts';
import type { ErasureReceipt } from './receiptCheck.ts';
import type { UnsentEntry } from './schedule.ts';
import { movedOut, secretRoom, zero } from './seal.ts';
import { type Keeps, startWorker, type WorkerLink } from './workerLink.ts';

/** Done by the client together with the keystore; the rest is the worker's as it is. */
type Inner =
  | 'outside'
  | 'enrol'
  | 'unlock'
  | 'eraseLapsedBeforeUnlock'
  | 'unsentManifest'
  | 'checkPassphrase'
  | 'changePassphrase'
  | 'setPin'
  | 'checkPin'
  | 'eraseKeysOfLapsed'
  | 'eraseKeys'
  | 'eraseSentOnly'
  | 'settleErasures'
  | 'rotate';

export type { Keeps };

export type EnrolRequest = {
  readonly dir: string;
  readonly passphrase: string;
  readonly mark: Mark;
  /** Base address of the record service this vault is bound to for good. */
  readonly server: string;
  readonly issuer: string | null;
  readonly owner: Owner;
  readonly now: number;
  /** Lower settings are taken for practice data only. */
  readonly kdf?: KdfSettings;
};

/**
 * The vault as the main thread uses it: every call crosses to the worker, every refusal is a
 * `VaultError` with a code of the shared contract. Methods about one case take an
 * `EpisodeAccess`; use `episodes.ts`, which takes the gate's token instead.
 */
export type VaultApi = Omit<Remote<WorkerMethods>, Inner> & {
  /** What is known of a folder without a key. */
  look(dir: string): Promise<Omit<VaultOutside, 'sealed'>>;
  /** Makes a vault and opens it. @throws `noKeystore`, `wrongState`, `invalidInput`, `diskFull` */
  enrol(request: EnrolRequest): Promise<VaultMeta>;
  /**
   * Opens a vault, finishing erasures with their receipts.
   * @throws `wrongPassphrase`, `waitBeforeRetry`, `noKeystore`, `vaultDamaged`, `vaultNewer`,
   *   `anotherInstance`, `notFound`
   */
  unlock(request: {
    dir: string;
    passphrase: string;
    now: number;
  }): Promise<{ meta: VaultMeta; receipts: ErasureReceipt[] }>;
  /** For coming back from the curtain. @throws `wrongPassphrase`, `waitBeforeRetry` */
  checkPassphrase(passphrase: string, now: number): Promise<void>;
  /**
   * A new passphrase, salt, KEK and device secret: the old passphrase opens nothing any more.
   * @throws `wrongPassphrase`, `waitBeforeRetry`, `invalidInput` (`next`: under 12 characters),
   *   `noKeystore`, `diskFull`
   */
  changePassphrase(current: string, next: string, now: number): Promise<void>;
  /**
   * Sets the quick PIN of the curtain, or with null removes it. Ask {@link VaultApi.pinState} whether
   * one is set and would do now.
   * @throws `wrongPassphrase`, `waitBeforeRetry`, `invalidInput` (`pin`)
   */
  setPin(passphrase: string, pin: string | null, now: number): Promise<void>;
  /**
   * For coming back from the curtain with the PIN.
   * @throws `wrongPin` with `triesLeft`, `pinSpent` from the third wrong one on, `passphraseNeeded`
   *   where no PIN will do now
   */
  checkPin(pin: string, now: number, policy: PinPolicy): Promise<void>;
  /** Needs no passphrase; call it at start for every vault of this account. */
  eraseLapsedBeforeUnlock(request: { dir: string; now: number }): Promise<SweepResult>;
  /** What was still unsent, to be shown before anybody enrols anew. Needs no passphrase. */
  unsentManifest(dir: string): Promise<UnsentEntry[]>;
  /** Erases every case whose window has ended. */
  eraseLapsed(now: number): Promise<ErasureReceipt[]>;
  /** Erases these cases now. */
  eraseEpisodes(
    ids: readonly string[],
    reason: ErasureReason,
    now: number,
  ): Promise<ErasureReceipt[]>;
  /** Destroys sealed unsent work that has arrived upstream. */
  eraseSent(now: number): Promise<ErasureReceipt[]>;
  /** New keys for everything, without an erasure. */
  rotateKeys(now: number): Promise<void>;
  /** Signs out and ends the worker. */
  close(): Promise<void>;
};

export type ClientOptions = {
  readonly sealer: Sealer;
  /** `nothing`: a vault in memory, whose secrets no keystore is asked to seal. */
  readonly keeps?: Keeps;
  /** The worker's file in a bundle; from source it is found beside this one. */
  readonly workerFile?: string | URL;
  /** Called when the worker ended by itself: the vault is closed, calls refuse with `defect`. */
  readonly onLost?: () => void;
};

/**
 * So many cases lose their keys in one turn of the worker: whoever asks in between is answered in
 * between. The one rotation and the receipts follow when all are done.
 */
const AT_ONCE = 8;

/** Starts the vault's worker. */
export function createVaultClient(options: ClientOptions): VaultApi {
  const { keeps = 'vault' } = options;
  const sealer = keeps === 'nothing' ? memorySealer() : options.sealer;
  const file = options.workerFile ?? new URL('./worker.ts', import.meta.url);
  const link: WorkerLink = startWorker(file, keeps, options.onLost);
  const remote = link.remote;

  /** The device secrets that the keystore still opens. @throws `noKeystore` when it opens none */
  const secrets = async (dir: string): Promise<Uint8Array[]> => {
    const { sealed } = await remote.outside(dir);
    const opened = await Promise.allSettled(
      sealed.map(async (one) => movedOut(await sealer.unseal(one.sealed))),
    );
    const found = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    if (sealed.length > 0 && found.length === 0) throw new VaultError('noKeystore');
    return found;
  };
  const nextSecret = async () => {
    const secret = randomFillSync(secretRoom(32));
    try {
      return { secret, sealed: new Uint8Array(await sealer.seal(secret)) };
    } catch {
      zero(secret);
      throw new VaultError('noKeystore');
    }
  };
  let last: Promise<unknown> = Promise.resolve();
  /**
   * One erasure after the other, from the keys to the receipts: whoever settles makes the receipts of
   * all that is erased, and each caller is owed those of its own cases.
   */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work, work);
    last = done.catch(() => undefined);
    return done;
  };
  /** Rotation and receipts. Without the keystore they wait for the next sign-in; the cases are gone. */
  const settle = async (now: number) => remote.settleErasures(await nextSecret(), now);

  return {
    ...remote,
    look: async (dir) => {
      const { sealed: _, ...known } = await remote.outside(dir);
      return known;
    },
    enrol: async ({ passphrase, ...request }) => {
      if (request.mark === 'real' && sealer.kind === 'file') throw new VaultError('noKeystore');
      const { secret, sealed } = await nextSecret();
      return remote.enrol({
        ...request,
        passphrase: passphraseBytes(passphrase),
        deviceSecret: secret,
        sealedDeviceSecret: sealed,
        sealerKind: sealer.kind,
      });
    },
    unlock: async ({ dir, passphrase, now }) => {
      const { meta, pendingErasures } = await remote.unlock({
        dir,
        passphrase: passphraseBytes(passphrase),
        deviceSecrets: await secrets(dir),
        sealerKind: sealer.kind,
        now,
      });
      const receipts = pendingErasures > 0 ? await settle(now) : [];
      return { meta, receipts };
    },
    checkPassphrase: (passphrase, now) => remote.checkPassphrase(passphraseBytes(passphrase), now),
    changePassphrase: (current, next, now) =>
      inTurn(async () =>
        remote.changePassphrase({
          current: passphraseBytes(current),
          next: passphraseBytes(next),
          secret: await nextSecret(),
          now,
        }),
      ),
    setPin: (passphrase, pin, now) =>
      remote.setPin(passphraseBytes(passphrase), pin === null ? null : passphraseBytes(pin), now),
    checkPin: (pin, now, policy) => remote.checkPin(passphraseBytes(pin), now, policy),
    eraseLapsedBeforeUnlock: async ({ dir, now }) =>
      // A keystore that refuses must not stop what the slots alone can finish.
      remote.eraseLapsedBeforeUnlock(dir, await secrets(dir).catch(() => []), now),
    unsentManifest: async (dir) => remote.unsentManifest(dir, await secrets(dir)),
    eraseLapsed: (now) =>
      inTurn(async () => {
        let erased = 0;
        for (;;) {
          const some = await remote.eraseKeysOfLapsed(now, AT_ONCE);
          erased += some;
          if (some < AT_ONCE) return erased > 0 ? settle(now) : [];
        }
      }),
    eraseEpisodes: (ids, reason, now) =>
      inTurn(async () => {
        let erased = 0;
        // Once for no case at all too: a blocked computer may hold sealed work and nothing else.
        for (let from = 0; from === 0 || from < ids.length; from += AT_ONCE)
          erased += await remote.eraseKeys(ids.slice(from, from + AT_ONCE), reason, now);
        return erased > 0 ? settle(now) : [];
      }),
    eraseSent: (now) =>
      inTurn(async () => ((await remote.eraseSentOnly(now)) > 0 ? settle(now) : [])),
    rotateKeys: (now) => inTurn(async () => remote.rotate(await nextSecret(), now)),
    close: link.close,
  };
}
