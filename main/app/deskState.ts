/** The frame's view of the desk: states, names of colleagues, times. Nothing about a patient. */
import type { DeskState, LinkView } from '../../shared/contract/views.ts';
import { leaseState } from '../../shared/domain/lease.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { TrustedTime } from '../access/trustedTime.ts';
import type { RecordService } from '../records/service.ts';
import type { Shell } from '../shell/port.ts';
import type { Keeps, VaultApi } from '../vault/client.ts';
import type { Clock } from './clock.ts';
import type { DeskLock } from './lockState.ts';
import type { Settings } from './settings.ts';

export type DeskStateParts = {
  readonly lock: DeskLock;
  readonly people: readonly DeskState['people'][number][];
  readonly service: Pick<RecordService, 'practice'>;
  readonly keeps: Keeps;
  readonly daysBehind: number | null;
  readonly time: TrustedTime;
  readonly clock: Clock;
  readonly link: LinkView | null;
  readonly shell: Pick<Shell, 'protections'>;
  readonly erasedSinceLastOpen: number;
  readonly settings: Settings;
  readonly policy: Policy;
  readonly ledger: DeskState['ledger'];
  readonly restored: DeskState['restored'];
  /** Milliseconds until the curtain falls by itself. */
  readonly curtainLeft: number;
  readonly pin: DeskState['pin'];
};

const noLink: LinkView = {
  state: 'connecting',
  lastContactAt: null,
  lastSyncAt: null,
  leaseEndsAt: null,
  outbox: { waiting: 0, refused: 0 },
  filling: null,
};

/** Whether the offline lease still runs; before the first contact ever there is nothing to lease. */
export const leaseOf = (
  link: LinkView | null,
  { leaseHours }: Policy,
  now: number,
): 'fresh' | 'expired' =>
  link?.lastContactAt
    ? leaseState({ lastContactAt: Date.parse(link.lastContactAt), leaseHours, now }).state
    : 'fresh';

/** The quick PIN of whoever is signed in. */
export const pinOf = async (
  vault: Pick<VaultApi, 'pinState'>,
  lock: DeskLock,
  now: number,
  policy: Policy,
): Promise<DeskState['pin']> => {
  const none = { set: false, usable: false };
  if (lock.state !== 'open' && lock.state !== 'curtained') return none;
  // Signed out while it was asked: nobody's PIN is known any more.
  return vault.pinState(now, policy).catch(() => none);
};

export const deskState = (parts: DeskStateParts): DeskState => {
  const { lock, time, policy } = parts;
  const now = time.now();
  return {
    state: lock.state,
    refusal:
      lock.state === 'refused'
        ? { code: lock.code, unsent: [...lock.unsent], erased: lock.erased ?? null }
        : null,
    people: [...parts.people],
    user: lock.state === 'open' || lock.state === 'curtained' ? lock.user : null,
    organisation: 'Fenland Talking Therapies',
    practice: parts.service.practice,
    keeps: parts.keeps,
    practiceDaysBehind: parts.daysBehind,
    now: new Date(now).toISOString(),
    simulatedClock: parts.clock.simulated,
    clock: time.verdict(),
    lease: leaseOf(parts.link, policy, now),
    link: parts.link ?? noLink,
    ledger: parts.ledger,
    restored: parts.restored,
    policy: {
      leaseHours: policy.leaseHours,
      curtainMinutes: policy.curtainMinutes,
      pinAllowed: policy.pinAllowed,
      pinHours: policy.pinHours,
      clipboardSeconds: policy.clipboardSeconds,
    },
    curtainAt: lock.state === 'open' ? new Date(now + parts.curtainLeft).toISOString() : null,
    pin: parts.pin,
    screenCapture: parts.shell.protections.screenCapture,
    clipboard: parts.shell.protections.clipboard,
    erasedSinceLastOpen: parts.erasedSinceLastOpen,
    settings: parts.settings,
  };
};
