/**
 * Trusted time (product A2): two marks tell whether this computer's clock has been set back, and a
 * clock that nobody can set carries them on while the app runs. A clock that ran ahead is not
 * refused, because early erasure costs no more than a re-sync.
 */
import type { Millis } from './ids.ts';

/** How far the clock may stand behind what has certainly passed before everything locks. */
export const CLOCK_TOLERANCE: Millis = 2 * 60_000;

/** The latest times known to have passed, epoch ms. Null before the first of each. */
export type ClockMarks = {
  /** Time of the record service in its last authenticated answer. Never goes back. */
  readonly lastServerTime: Millis | null;
  /** Time of this computer when it was last looked at; contact sets it anew. */
  readonly lastLocalTime: Millis | null;
};

/** A time that has passed, and where the clock that nobody can set stood at that moment. */
export type Anchor = { readonly at: Millis; readonly elapsed: Millis };

/** What has certainly passed by now, counted on from an anchor; before the first one nothing has. */
export function passedSince(anchor: Anchor | null, elapsed: Millis): Millis {
  return anchor === null
    ? Number.NEGATIVE_INFINITY
    : anchor.at + Math.max(0, elapsed - anchor.elapsed);
}

export type ClockReading = {
  /** The time to decide by: never before what has certainly passed. */
  readonly now: Millis;
  /** `behind` when the clock stands more than two minutes before it; all cases lock. */
  readonly verdict: 'trusted' | 'behind';
};

/**
 * Reads this computer's clock against what has certainly passed.
 *
 * @param facts `local` as the clock shows it; `correction` what the last contact of this run found it
 *   to lack; `lowest` what has certainly passed ({@link passedSince})
 */
export function readClock(facts: {
  readonly local: Millis;
  readonly correction: Millis;
  readonly lowest: Millis;
}): ClockReading {
  const { local, correction, lowest } = facts;
  const enough = lowest - CLOCK_TOLERANCE;
  const corrected = local + correction;
  // Somebody set the clock right since contact: what it lacked then, it lacks no more.
  const isRight = Math.abs(local - lowest) <= CLOCK_TOLERANCE;
  const reading = !isRight && corrected >= enough ? corrected : local;
  return {
    now: Math.max(reading, lowest),
    verdict: reading < enough ? 'behind' : 'trusted',
  };
}

/**
 * The anchor after the service said what time it is. One that says a time long past has turned its
 * clock back: what it said before stays.
 */
export function anchorAfterContact(
  anchor: Anchor | null,
  serverTime: Millis,
  elapsed: Millis,
): Anchor {
  if (anchor === null) return { at: serverTime, elapsed };
  if (serverTime < passedSince(anchor, elapsed) - CLOCK_TOLERANCE) return anchor;
  return { at: Math.max(anchor.at, serverTime), elapsed };
}
