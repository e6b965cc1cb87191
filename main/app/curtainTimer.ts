/** When the curtain falls by itself: after idleness, on the system's lock screen and on sleep (product A9). */
import type { Millis } from '../../shared/domain/ids.ts';
import type { Shell } from '../shell/port.ts';

/** Why the curtain fell. `asked`: by the person, with Ctrl+L or the button. */
export type CurtainReason = 'asked' | 'idle' | 'osLock' | 'sleep';

export type CurtainTimer = {
  /** Somebody is at the desk: the time begins anew. */
  readonly active: () => void;
  /** Milliseconds until the curtain falls if nobody does anything, never below zero. */
  readonly left: () => Millis;
  readonly stop: () => void;
};

const TICK = 1_000;
/** No desk is so busy that two ticks lie this far apart: the computer slept, whether a shell said so or not. */
const SLEPT = 30_000;
/** From here on the bottom line counts down, so it has to hear at once of a time that began anew. */
const COUNTED_DOWN = 75_000;

export const createCurtainTimer = (parts: {
  readonly shell: Pick<Shell, 'onPower'>;
  /** The clock on the wall, and one that cannot be set; sleep shows in at least one of them. */
  readonly now: () => Millis;
  readonly elapsed: () => Millis;
  readonly afterMs: () => Millis;
  readonly isOpen: () => boolean;
  readonly draw: (reason: CurtainReason) => void;
  /** The time began anew while it was being counted down. */
  readonly onPutOff: () => void;
  /** After sleep or a screen unlock: what lapsed meanwhile has to go at once. */
  readonly woke: () => void;
}): CurtainTimer => {
  const { now, elapsed } = parts;
  let activeAt = elapsed();
  let ticked = { wall: now(), steady: elapsed() };
  const draw = (reason: CurtainReason) => {
    if (parts.isOpen()) parts.draw(reason);
  };
  const left = () => Math.max(0, parts.afterMs() - (elapsed() - activeAt));

  const tick = () => {
    const before = ticked;
    ticked = { wall: now(), steady: elapsed() };
    if (Math.max(ticked.wall - before.wall, ticked.steady - before.steady) > SLEPT) {
      draw('sleep');
      parts.woke();
    } else if (left() === 0) draw('idle');
  };
  const timer = setInterval(tick, TICK);
  timer.unref();

  const unsubscribe = parts.shell.onPower((event) => {
    if (event === 'lock') draw('osLock');
    else if (event === 'suspend') draw('sleep');
    else parts.woke();
  });

  return {
    active() {
      const shown = left() < COUNTED_DOWN;
      activeAt = elapsed();
      if (shown) parts.onPutOff();
    },
    left,
    stop() {
      clearInterval(timer);
      unsubscribe();
    },
  };
};
