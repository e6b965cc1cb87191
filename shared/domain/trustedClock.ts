/**
 * Trusted time (product A2): two marks tell whether this computer's clock has been set back.
 * A clock that ran ahead is not refused, because early erasure costs no more than a re-sync.
 */
import type { Millis } from './ids.ts';

/** How far the clock may stand behind a mark before everything locks. */
export const CLOCK_TOLERANCE: Millis = 2 * 60_000;

/** The latest times known to have passed, epoch ms. Null before the first of each. */
export type ClockMarks = {
  /** Time of the record service in its last authenticated answer. Never goes back. */
  readonly lastServerTime: Millis | null;
  /** Time of this computer when it was last looked at; contact sets it anew. */
  readonly lastLocalTime: Millis | null;
};

/** `behind` when the clock stands more than two minutes before either mark; all cases lock. */
export function clockVerdict(facts: ClockMarks & { readonly now: Millis }): 'trusted' | 'behind' {
  const latest = Math.max(
    facts.lastServerTime ?? Number.NEGATIVE_INFINITY,
    facts.lastLocalTime ?? Number.NEGATIVE_INFINITY,
  );
  return facts.now < latest - CLOCK_TOLERANCE ? 'behind' : 'trusted';
}

/** The marks after the local clock was looked at without contact: they only move forward. */
export function marksAfterTick(marks: ClockMarks, now: Millis): ClockMarks {
  return { ...marks, lastLocalTime: Math.max(marks.lastLocalTime ?? now, now) };
}

/**
 * The marks after contact. The local mark is set to the server's time, so a clock that once stood at
 * 2099 poisons nothing, but never below the last server mark, so a server cannot turn time back.
 */
export function marksAfterContact(marks: ClockMarks, serverTime: Millis): ClockMarks {
  const latest = Math.max(marks.lastServerTime ?? serverTime, serverTime);
  return { lastServerTime: latest, lastLocalTime: latest };
}
