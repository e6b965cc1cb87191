/** When things happen in the practice caseload: everything follows from the practice day. */
import { addDays, atLondonTime } from '../../../../shared/domain/london.ts';
import type { BookedOn, RosterEpisode } from './rosterEpisodes.ts';

const FRIDAY = 5;
const THURSDAY = 4;
const SATURDAY = 6;

/** 0 for Sunday to 6 for Saturday. */
const weekday = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();

const latest = (wanted: number, before: string): string => {
  let day = addDays(before, -1);
  while (weekday(day) !== wanted) {
    day = addDays(day, -1);
  }
  return day;
};

/** Nobody works at weekends: Saturday and Sunday go to the Friday before, or the Monday after. */
const workday = (day: string, direction: -1 | 1): string => {
  let found = day;
  while (weekday(found) === 0 || weekday(found) === SATURDAY) {
    found = addDays(found, direction);
  }
  return found;
};

/** Days of the sessions held, the first one first, a week apart. */
export const heldDays = (episode: RosterEpisode, today: string): string[] => {
  const { done, lastHeld } = episode;
  // A weekly slot that has one today had the same weekday before, whatever day it is.
  const sameSlot = episode.booked.some(({ on }) => on === 0);
  const last =
    lastHeld === 'lastFriday'
      ? latest(FRIDAY, today)
      : sameSlot
        ? addDays(today, -lastHeld)
        : workday(addDays(today, -lastHeld), -1);
  return Array.from({ length: done }, (_, index) => addDays(last, -7 * (done - 1 - index)));
};

/** Day of a booked session. */
export const bookedDay = (on: BookedOn, today: string): string => {
  if (on === 'nextThursday') {
    return addDays(latest(THURSDAY, addDays(today, 1)), 7);
  }
  if (on === 'nextFriday') {
    return addDays(latest(FRIDAY, addDays(today, 1)), 7);
  }
  return on <= 2 ? addDays(today, on) : workday(addDays(today, on), 1);
};

/** Day of the referral: three weeks before the first session, unless the roster says. */
export const referralDay = (episode: RosterEpisode, today: string): string =>
  episode.referred === undefined
    ? addDays(heldDays(episode, today)[0] ?? today, -21)
    : addDays(today, -episode.referred);

/** Day on which the therapist took the case; null while it waits. */
export const allocationDay = (episode: RosterEpisode, today: string): string | null => {
  if (!episode.therapist) {
    return null;
  }
  return addDays(heldDays(episode, today)[0] ?? today, -3);
};

/** ISO instant of a London time of day. */
export const londonInstant = (day: string, time: string, plusMs = 0): string =>
  new Date(atLondonTime(day, time) + plusMs).toISOString();
