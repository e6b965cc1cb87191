/**
 * The time that access decisions use. Two marks say what time has certainly passed, and a clock that
 * nobody can set carries them on while the app runs; a clock behind that opens nothing until contact,
 * and contact gives the time for the rest of this run, so that a wrong clock neither opens nor
 * poisons anything (product A2).
 */
import type { Millis } from '../../shared/domain/ids.ts';
import {
  type Anchor,
  anchorAfterContact,
  CLOCK_TOLERANCE,
  type ClockMarks,
  passedSince,
  readClock,
} from '../../shared/domain/trustedClock.ts';

export type TrustedTime = {
  /**
   * The local clock, corrected by the last contact of this run where it stood wrong, and never before
   * what has certainly passed: what has lapsed by it is erased also while the clock is behind.
   */
  readonly now: () => Millis;
  readonly verdict: () => 'trusted' | 'behind';
  readonly marks: () => ClockMarks;
  /** Called with the server's time of an authenticated answer. */
  readonly contact: (serverTime: Millis) => void;
  /** Called now and then and before marks are stored. */
  readonly tick: () => ClockMarks;
  /** Marks of the vault that was just unlocked, or found elsewhere; later ones known already stay. */
  readonly load: (marks: ClockMarks) => void;
};

export type Clocks = {
  /** Epoch ms, as anybody may set it. */
  readonly now: () => Millis;
  /** Milliseconds passed since some moment before, as nobody can set it. */
  readonly elapsed: () => Millis;
};

export const createTrustedTime = (clocks: Clocks): TrustedTime => {
  let server: Anchor | null = null;
  let local: Anchor | null = null;
  let correction = 0;

  const read = () => {
    const elapsed = clocks.elapsed();
    const lowest = Math.max(passedSince(server, elapsed), passedSince(local, elapsed));
    return readClock({ local: clocks.now(), correction, lowest });
  };
  const marks = (): ClockMarks => ({
    lastServerTime: server?.at ?? null,
    lastLocalTime: local?.at ?? null,
  });
  const laterOf = (known: Anchor | null, at: Millis | null): Anchor | null => {
    const elapsed = clocks.elapsed();
    return at === null || at <= passedSince(known, elapsed) ? known : { at, elapsed };
  };

  return {
    now: () => read().now,
    verdict: () => read().verdict,
    marks,
    contact(serverTime) {
      const elapsed = clocks.elapsed();
      server = anchorAfterContact(server, serverTime, elapsed);
      // What this computer's own clock once said is of no account any more: it may have been wrong.
      local = { at: passedSince(server, elapsed), elapsed };
      const off = local.at - clocks.now();
      correction = Math.abs(off) > CLOCK_TOLERANCE ? off : 0;
    },
    tick() {
      // Of a clock that is behind only what has certainly passed is taken: the mark shows that it is.
      local = { at: read().now, elapsed: clocks.elapsed() };
      return marks();
    },
    load(stored) {
      server = laterOf(server, stored.lastServerTime);
      local = laterOf(local, stored.lastLocalTime);
    },
  };
};
