/**
 * The access window: who may read an episode until when, as a matter of time alone. The router,
 * the vault and the sweeper all ask this one function (product A1, domain 6.2 and 6.7).
 */
import type { Millis } from './ids.ts';
import {
  addDays,
  daysBetween,
  type LondonDayString,
  londonDay,
  startOfLondonDay,
} from './london.ts';

/** Six weeks after discharge, in London calendar days, discharge day not counted (domain A-01). */
export const WINDOW_DAYS = 42;

/** What the window depends on. All days are London calendar days. */
export type WindowFacts = {
  readonly status: 'waiting' | 'inTreatment' | 'discharged';
  /** The day a therapist accepted the case (domain A-07). */
  readonly allocatedOn: LondonDayString | null;
  /** Service discharge date of the referral, which may lie ahead (domain A-02). */
  readonly dischargedOn: LondonDayString | null;
  /** The day the case passed to another therapist; null while it is still this one's (domain A-06). */
  readonly handedOverOn: LondonDayString | null;
};

export type AccessState =
  | 'notAllocated'
  | 'inTreatment'
  | 'afterDischarge'
  | 'lapsed'
  | 'handedOver';

export type AccessWindow = {
  readonly state: AccessState;
  readonly readable: boolean;
  /** Last London day on which the episode can be read; null while no end is known. */
  readonly lastDay: LondonDayString | null;
  /** First denied instant: the start of the day after `lastDay`. A sweeper erases from here on. */
  readonly closesAt: Millis | null;
  /**
   * London days from today to `lastDay`: on Tue 24 Nov a window whose last day is Sun 29 Nov has 5
   * days left. 0 on the last day itself and once closed; null while no end is known.
   */
  readonly daysLeft: number | null;
  /** The rule that decided (domain 6.1 and 6.7). */
  readonly rule: 'R01' | 'A-02' | 'A-06' | 'A-07' | 'A-09';
};

/**
 * The window of one therapist on one episode at `now`.
 *
 * - Allocation is needed first; a waiting or unallocated episode is never readable.
 * - A recorded discharge date rules over the status, because it may be entered late or ahead: until
 *   the end of that day the episode is in treatment, then 42 days follow.
 * - A hand-over ends access with the hand-over day, without six weeks, if that comes first.
 * - `discharged` without a date is closed (deny by default) but has no `closesAt` of its own, so that
 *   nothing is erased for want of a date; a hand-over still ends it.
 */
export function accessWindow(facts: WindowFacts, now: Millis): AccessWindow {
  const today = londonDay(now);
  if (facts.status === 'waiting' || facts.allocatedOn === null || facts.allocatedOn > today) {
    return unallocated;
  }
  const dischargeEnd =
    facts.dischargedOn === null ? null : addDays(facts.dischargedOn, WINDOW_DAYS);
  const handedOverFirst =
    facts.handedOverOn !== null && (dischargeEnd === null || facts.handedOverOn < dischargeEnd);
  const lastDay = handedOverFirst ? facts.handedOverOn : dischargeEnd;
  const end = {
    lastDay,
    closesAt: lastDay === null ? null : startOfLondonDay(addDays(lastDay, 1)),
    daysLeft: lastDay === null ? null : Math.max(0, daysBetween(today, lastDay)),
  };
  if (lastDay !== null && today > lastDay) {
    return handedOverFirst
      ? { state: 'handedOver', readable: false, ...end, rule: 'A-06' }
      : { state: 'lapsed', readable: false, ...end, rule: 'R01' };
  }
  if (facts.dischargedOn !== null && today > facts.dischargedOn) {
    return { state: 'afterDischarge', readable: true, ...end, rule: 'R01' };
  }
  if (facts.status === 'discharged' && facts.dischargedOn === null) {
    return { state: 'lapsed', readable: false, ...end, rule: 'A-02' };
  }
  return { state: 'inTreatment', readable: true, ...end, rule: 'R01' };
}

/** Closed, and no end to count to or erase by. */
const unallocated: AccessWindow = {
  state: 'notAllocated',
  readable: false,
  lastDay: null,
  closesAt: null,
  daysLeft: null,
  rule: 'A-07',
};

/**
 * The ruler's colour by thirds of the six weeks (product A6): more than 28 days left, 15–28, at
 * most 14. Days beyond 42 (a discharge that lies ahead) are in the first third.
 */
export function windowThird(daysLeft: number): 'first' | 'second' | 'last' {
  if (daysLeft > (WINDOW_DAYS * 2) / 3) return 'first';
  return daysLeft > WINDOW_DAYS / 3 ? 'second' : 'last';
}
