/**
 * A desk without a window: the real trusted time, gate, synchronising and sweeper over a vault, with
 * every clock in the hands of the sequence.
 */
import { createGate, type Gate } from '../../main/access/gate.ts';
import { createTrustedTime, type TrustedTime } from '../../main/access/trustedTime.ts';
import { leaseOf } from '../../main/app/deskState.ts';
import { heldCases } from '../../main/app/heldCases.ts';
import { createOpenDesk, type OpenDesk } from '../../main/app/openDesk.ts';
import type { Outbox } from '../../main/records/outbox.ts';
import { createSync } from '../../main/records/sync.ts';
import type { Contact } from '../../main/vault/desk.ts';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import { therapist, type Upstream } from './sequenceUpstream.ts';
import type { VaultFault, VaultUnderTest } from './sequenceVault.ts';

/** Everything that shows a time. */
export type Clocks = {
  /** The computer's clock, which anybody sets. */
  wall: number;
  /** What the computer counts by itself, sleep included. */
  elapsed: number;
  /** The time that it really is. */
  truth: number;
  /** How far the service's clock is off. */
  serverOff: number;
};

/** A safeguard that is left out, to see that it is found. */
export type Fault =
  | VaultFault
  /** Time is carried on by nothing but the clock that anybody sets. */
  | 'elapsedStands'
  | 'gateForgetsTime'
  | 'contactUnheard';

export type SequenceDesk = {
  readonly time: () => TrustedTime;
  readonly gate: () => Gate;
  readonly desk: () => OpenDesk;
  readonly hear: (serverTime: number) => void;
  /** A process starts; `again` for the next sign-in of the same one. */
  start(again?: boolean): Promise<void>;
  stop(): Promise<void>;
  /** Ends it without a last word: nothing is stored any more. */
  kill(): Promise<void>;
  /** What went wrong behind the desk. */
  readonly defects: unknown[];
};

export const createSequenceDesk = (parts: {
  readonly vault: VaultUnderTest;
  readonly clocks: Clocks;
  readonly upstream: () => Upstream;
  readonly fault: Fault;
  /** Called when marks were stored. */
  readonly onStored: (contact: Contact) => void;
  readonly onPass: () => void;
}): SequenceDesk => {
  const { clocks, fault } = parts;
  const defects: unknown[] = [];
  let time: TrustedTime;
  let gate: Gate;
  let desk: OpenDesk;
  let killed = false;

  const start = async (again = false) => {
    const api = parts.vault.api();
    killed = false;
    if (!again)
      time = createTrustedTime({
        now: () => clocks.wall,
        elapsed: () => (fault === 'elapsedStands' ? 0 : clocks.elapsed),
      });
    const contact = await api.contact();
    time.load(contact);
    const sync = createSync({
      client: parts.upstream().client,
      vault: api,
      clinician: therapist,
      role: therapist.role,
      now: () => time.now(),
      owed: () => new Set(),
      onProgress: () => undefined,
      onTouched: () => undefined,
    });
    desk = createOpenDesk(
      {
        vault: {
          ...api,
          async setContact(next) {
            if (killed) return;
            await api.setContact(next);
            parts.onStored(next);
          },
        },
        time,
        sync: {
          ...sync,
          async run() {
            const done = await sync.run();
            if (done.ok) parts.onPass();
            return done;
          },
        },
        outbox: { flush: async () => null } as unknown as Outbox,
        policy: () => defaultPolicy,
        signedIn: () => true,
        push: () => undefined,
        onErased: () => undefined,
        afterSync: async () => undefined,
        defect: (_where, error) => defects.push(error),
      },
      { lastContact: contact.lastContact },
    );
    const forgets = fault === 'gateForgetsTime';
    gate = createGate({
      now: () => time.now(),
      profile: () => 'current',
      heldCases: heldCases(api, () => new Set()),
      clock: () => (forgets ? 'trusted' : time.verdict()),
      lease: () => (forgets ? 'fresh' : leaseOf(desk.link(), defaultPolicy, time.now())),
    });
  };

  return {
    time: () => time,
    gate: () => gate,
    desk: () => desk,
    hear: (serverTime) => {
      if (fault !== 'contactUnheard') time.contact(serverTime);
    },
    start,
    stop: () => desk.stop(),
    async kill() {
      killed = true;
      await desk.stop();
    },
    defects,
  };
};
