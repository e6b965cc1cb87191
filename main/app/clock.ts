/**
 * The only places that read a clock. Everything else is given the time, so that the six weeks can
 * be tested to the millisecond.
 */
import { uptime } from 'node:os';
import type { Millis } from '../../shared/domain/ids.ts';

export type Clock = {
  /** The clock on the wall, epoch ms. Anybody can set it. */
  readonly now: () => Millis;
  /** Milliseconds that have passed since some moment before; nobody can set it, and sleep counts. */
  readonly elapsed: () => Millis;
  readonly simulated: boolean;
};

/** What counts sleep where `hrtime` does not; macOS derives it from the clock that can be set. */
const sinceBoot = (): Millis => {
  if (process.platform === 'darwin') return 0;
  try {
    return uptime() * 1000;
  } catch {
    return 0;
  }
};

/** The further of two clocks, each without a way back; none of them is ever ahead of the truth. */
const elapsedClock = (): (() => Millis) => {
  const started = { steady: performance.now(), boot: sinceBoot() };
  let furthest = 0;
  return () => {
    furthest = Math.max(furthest, performance.now() - started.steady, sinceBoot() - started.boot);
    return Math.floor(furthest);
  };
};

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: elapsedClock(),
  simulated: false,
};

/**
 * A clock that began at `start` when it was made and runs on at the usual speed. Exists for
 * practice data and tests only; a real vault refuses it (product V7).
 */
export const simulatedClock = (start: Millis): Clock => {
  const madeAt = performance.now();
  const elapsed = () => Math.round(performance.now() - madeAt);
  return { now: () => start + elapsed(), elapsed, simulated: true };
};
