/**
 * What must hold whatever happens to the clocks, stated apart from the code that keeps it: the latest
 * time known to have passed, what the desk was last told of each case, and what follows from both.
 */
import {
  addDays,
  type LondonDayString,
  londonDay,
  startOfLondonDay,
} from '../../shared/domain/london.ts';
import type { Clocks } from './sequenceDesk.ts';
import type { Case } from './sequenceUpstream.ts';

const TOLERANCE = 2 * 60_000;
const LEASE = 72 * 3_600_000;
const CLOSED = Number.NEGATIVE_INFINITY;

type Known = { readonly at: number; readonly since: number } | null;
type Told = Pick<Case, 'status' | 'allocatedOn' | 'dischargedOn' | 'until' | 'with'> & {
  readonly leftOn: LondonDayString | null;
};

const firstOf = (days: readonly (LondonDayString | null)[]): LondonDayString | null =>
  days.filter((day) => day !== null).toSorted()[0] ?? null;

export type Model = ReturnType<typeof createModel>;

/** @param now the time by which the desk decides, as it says itself; it may only be too late */
export const createModel = (clocks: Clocks, now: () => number) => {
  let server: Known = null;
  let local: Known = null;
  let stored = {
    server: null as number | null,
    local: null as number | null,
    pass: null as number | null,
  };
  let correction = 0;
  let leftOn: LondonDayString | null = null;
  let lastPass: number | null = null;
  const told = new Map<string, Told>();
  const erased = new Set<string>();
  const forgotten = new Set<string>();

  const passed = (known: Known) => (known ? known.at + clocks.elapsed - known.since : CLOSED);
  const anchor = (at: number | null): Known => (at === null ? null : { at, since: clocks.elapsed });
  /** The latest time known to have passed. */
  const lowest = () => Math.max(passed(server), passed(local));

  /** First instant at which a case is closed by what was told; null while it has no end. */
  const endOf = (id: string): number | null => {
    const one = told.get(id);
    if (!one || (one.with === 'colleague' && one.until === null)) return CLOSED;
    const day42 = one.dischargedOn === null ? null : addDays(one.dischargedOn, 42);
    const last = firstOf([one.until, day42, one.leftOn]);
    return last === null ? null : startOfLondonDay(addDays(last, 1));
  };
  /** Closed without a date: for nobody, and not to be erased either. */
  const isUndated = (id: string): boolean => {
    const one = told.get(id);
    return one?.status === 'discharged' && one.dischargedOn === null;
  };
  const isOpenAt = (id: string, at: number): boolean => {
    const end = endOf(id);
    const allocatedOn = told.get(id)?.allocatedOn ?? '9999';
    return !isUndated(id) && allocatedOn <= londonDay(at) && (end === null || at < end);
  };
  /** Whether the desk still counts a case as its own, open or not. */
  const isOurs = (id: string, at: number): boolean => {
    const end = endOf(id);
    return isOpenAt(id, at) || (isUndated(id) && (end === null || at < end));
  };

  return {
    lowest,
    endOf,
    isOpenAt,
    isUndated,
    erased,
    forgotten,
    mayBeReadable: (id: string) => !erased.has(id) && isOpenAt(id, lowest()),
    isBehind: () => Math.max(clocks.wall, clocks.wall + correction) < lowest() - TOLERANCE,
    leaseIsOver: () => lastPass !== null && now() >= lastPass + LEASE,
    /** True when the computer shows the right time, and nothing speaks against it. */
    clockIsRight: () =>
      Math.abs(clocks.wall - clocks.truth) < 1000 && lowest() <= clocks.truth + TOLERANCE,
    isNearServer: () => {
      const said = clocks.truth + clocks.serverOff;
      return Math.abs(now() - Math.max(said, lowest())) <= TOLERANCE + 1000;
    },

    /** An authenticated answer came with the service's time. */
    heard(serverTime: number) {
      if (server === null || serverTime >= passed(server) - TOLERANCE)
        server = { at: Math.max(server?.at ?? CLOSED, serverTime), since: clocks.elapsed };
      local = anchor(passed(server));
      const off = passed(server) - clocks.wall;
      correction = Math.abs(off) > TOLERANCE ? off : 0;
    },
    /** The desk knows by now what the service says of every case. */
    toldOf(cases: readonly Case[], leftAt: number | null) {
      const today = londonDay(now());
      if (leftAt === null) leftOn = null;
      else leftOn ??= firstOf([londonDay(leftAt), today]);
      for (const { id, status, allocatedOn, dischargedOn, until, with: whose } of cases) {
        told.set(id, { status, allocatedOn, dischargedOn, until, with: whose, leftOn });
        const belongs = isOpenAt(id, now());
        if (!isOurs(id, now())) forgotten.delete(id);
        // Confirmed again inside its window: it may come back.
        if (belongs && !forgotten.has(id)) erased.delete(id);
      }
    },
    passEnded() {
      lastPass = now();
    },
    enrolled() {
      lastPass = now();
    },
    storedMarks() {
      local = anchor(Math.max(lowest(), now()));
      stored = { server: server?.at ?? null, local: local?.at ?? null, pass: lastPass };
    },
    /** The vault is opened once more: a lease that was never stored begins again, with no case held. */
    signedIn() {
      lastPass = stored.pass;
    },
    /** Whatever was not stored is not known any more. */
    restarted() {
      server = anchor(stored.server);
      local = anchor(stored.local);
      lastPass = stored.pass;
      correction = 0;
    },
  };
};
