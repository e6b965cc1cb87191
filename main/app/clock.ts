/**
 * The only places that read a clock. Everything else is given the time, so that the six weeks can
 * be tested to the millisecond.
 */
import type { Millis } from '../../shared/domain/ids.ts';

export type Clock = { readonly now: () => Millis; readonly simulated: boolean };

export const systemClock: Clock = { now: () => Date.now(), simulated: false };

/**
 * A clock that began at `start` when it was made and runs on at the usual speed. Exists for
 * practice data and tests only; a real vault refuses it (product V7).
 */
export const simulatedClock = (start: Millis): Clock => {
  const madeAt = performance.now();
  return { now: () => Math.round(start + performance.now() - madeAt), simulated: true };
};
