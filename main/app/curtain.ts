/**
 * The curtain, from the moment it is wanted until it is lifted (product A9).
 *
 * The window covers itself first, at once and by itself. Then it hands over what it was in the middle
 * of, and only then main locks: the last letters are saved, and what has to be there
 * again afterwards lies here and not in the page. A window that does not answer is not waited for.
 */
import type { WorkstationEvent } from '../../shared/contract/events.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import type { LedgerWriter } from '../ledger/record.ts';
import type { Shell } from '../shell/port.ts';
import type { ClipboardCare } from './clipboard.ts';
import type { Clock } from './clock.ts';
import { type CurtainReason, createCurtainTimer } from './curtainTimer.ts';
import type { LockHolder } from './lockState.ts';

/** A covered window has this long to save what was being typed. */
const GRACE: Millis = 1_000;

type HeldSession = { readonly sessionId: string } | null;

export type Curtain = {
  /** Somebody is at the desk. */
  readonly active: () => void;
  /** Milliseconds until the curtain falls by itself. */
  readonly left: () => Millis;
  /** The session being held; its lines count as somebody being at the desk. */
  readonly holds: (session: HeldSession) => void;
  readonly heard: (event: WorkstationEvent) => void;
  /** The window has covered itself. Locks. @param kept what it wants back when the curtain lifts */
  readonly covered: (kept: string | undefined) => Promise<void>;
  /** Lifts the curtain and gives back what was kept, once. */
  readonly lift: (user: Clinician) => string | null;
  /** After sign-out nothing is kept. */
  readonly forget: () => void;
  readonly stop: () => void;
};

export const createCurtain = (parts: {
  readonly shell: Pick<Shell, 'onPower'>;
  readonly clock: Pick<Clock, 'now' | 'elapsed'>;
  readonly policy: () => Policy;
  readonly lock: LockHolder;
  readonly push: (event: WorkstationEvent) => void;
  readonly ledger: Pick<LedgerWriter, 'act'>;
  readonly clipboard: Pick<ClipboardCare, 'clear'>;
  /** After sleep or a screen unlock. */
  readonly woke: () => void;
  readonly defect: (where: string, error: unknown) => void;
}): Curtain => {
  const { lock } = parts;
  let falling: { readonly reason: CurtainReason; readonly timer: NodeJS.Timeout } | null = null;
  let kept: string | null = null;
  let held: HeldSession = null;

  const settle = () => {
    if (falling) clearTimeout(falling.timer);
    falling = null;
  };
  const close = async (reason: CurtainReason): Promise<void> => {
    settle();
    const user = lock.user();
    if (user === null || lock.get().state !== 'open') return;
    lock.set({ state: 'curtained', user });
    await Promise.all([
      parts.ledger.act(user, 'desk.curtain', { why: reason }),
      parts.clipboard.clear(),
    ]);
  };

  const timer = createCurtainTimer({
    shell: parts.shell,
    now: parts.clock.now,
    elapsed: parts.clock.elapsed,
    afterMs: () => parts.policy().curtainMinutes * 60_000,
    isOpen: () => lock.get().state === 'open',
    draw(reason) {
      if (falling) return;
      const late = setTimeout(() => {
        void close(reason).catch((error) => parts.defect('curtain', error));
      }, GRACE);
      falling = { reason, timer: late };
      parts.push({ kind: 'curtain' });
    },
    onPutOff: () => parts.push({ kind: 'desk' }),
    woke: parts.woke,
  });

  return {
    active: timer.active,
    left: timer.left,
    holds(session) {
      held = session;
    },
    heard(event) {
      if (event.kind === 'session' && event.sessionId === held?.sessionId) timer.active();
    },
    async covered(given) {
      if (given !== undefined) kept = given;
      await close(falling?.reason ?? 'asked');
    },
    lift(user) {
      const given = kept;
      kept = null;
      timer.active();
      lock.set({ state: 'open', user });
      return given;
    },
    forget() {
      settle();
      kept = null;
      held = null;
    },
    stop() {
      settle();
      timer.stop();
    },
  };
};
