import type { AccessView } from '../../shared/contract/views.ts';
import { WINDOW_DAYS } from '../../shared/domain/accessWindow.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { daysBetween, londonDay } from '../../shared/domain/london.ts';

/**
 * A window as main told it, on the London day it is now: the countdown turns at London midnight also
 * on a screen that nobody has touched since. Only main decides what may be read.
 */
export const accessNow = (access: AccessView, now: Millis): AccessView => {
  const { state, lastDay, dischargedOn } = access;
  if (lastDay === null || (state !== 'afterDischarge' && state !== 'inTreatment')) return access;
  const today = londonDay(now);
  const left = daysBetween(today, lastDay);
  if (left < 0) return { ...access, state: 'lapsed', daysLeft: null };
  const after = dischargedOn !== null && dischargedOn < today;
  return {
    ...access,
    state: after ? 'afterDischarge' : state,
    daysLeft: Math.min(left, WINDOW_DAYS),
  };
};
