/**
 * The time that access decisions use. Two marks say what time has certainly passed; a clock behind
 * them opens nothing until contact, and contact gives the time for the rest of this run, so that a
 * wrong clock neither opens nor poisons anything (product A2).
 */
import type { Millis } from '../../shared/domain/ids.ts';
import {
  CLOCK_TOLERANCE,
  type ClockMarks,
  clockVerdict,
  marksAfterContact,
  marksAfterTick,
} from '../../shared/domain/trustedClock.ts';

export type TrustedTime = {
  /** The local clock, corrected by the last contact of this run where it stood wrong. */
  readonly now: () => Millis;
  readonly verdict: () => 'trusted' | 'behind';
  readonly marks: () => ClockMarks;
  /** Called with the server's time of an authenticated answer. */
  readonly contact: (serverTime: Millis) => void;
  /** Called now and then and before marks are stored. */
  readonly tick: () => ClockMarks;
  /** Marks of the vault that was just unlocked. */
  readonly load: (marks: ClockMarks) => void;
};

export const createTrustedTime = (localNow: () => Millis): TrustedTime => {
  let marks: ClockMarks = { lastServerTime: null, lastLocalTime: null };
  let correction = 0;
  const now = () => localNow() + correction;
  const verdict = () => clockVerdict({ ...marks, now: now() });
  return {
    now,
    verdict,
    marks: () => marks,
    contact(serverTime) {
      marks = marksAfterContact(marks, serverTime);
      const off = serverTime - localNow();
      correction = Math.abs(off) > CLOCK_TOLERANCE ? off : 0;
    },
    tick() {
      // A clock that is behind must not move the marks: they are what shows that it is.
      if (verdict() === 'trusted') marks = marksAfterTick(marks, now());
      return marks;
    },
    load(stored) {
      marks = stored;
    },
  };
};
