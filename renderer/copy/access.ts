/** The access ruler in words (product A6): who may read this case, until when. */
import type { AccessView } from '../../shared/contract/views.ts';
import { WINDOW_DAYS } from '../../shared/domain/accessWindow.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Role } from '../../shared/domain/people.ts';
import { count } from './counts.ts';
import { day, shortDay } from './dates.ts';

/** Beside the ruler in a row: `In treatment`, `5 days left, Sun 29 Nov`, `Closes Sun 29 Nov`, `Closed`. */
export const accessRow = (access: AccessView, now: Millis): string => {
  if (endsInTreatment(access)) return closes(access, now);
  if (access.state !== 'afterDischarge' || access.daysLeft === null) return settled(access);
  if (access.daysLeft === 0) return 'Closes today';
  const until = access.lastDay === null ? '' : `, ${day(access.lastDay, now)}`;
  return `${count(access.daysLeft, 'day')} left${until}`;
};

/** What a case is to this desk, beside the ruler: `Discharged 14 Oct`, `Brought to you`. */
export const accessState = (access: AccessView, role: Role | undefined, now: Millis): string => {
  if (role === 'supervisor' && access.state === 'inTreatment') return 'Brought to you';
  return access.dischargedOn === null
    ? settled(access)
    : `Discharged ${shortDay(access.dischargedOn, now)}`;
};

/** In a case's header: `Discharged, 23 days left`. */
export const accessHeader = (access: AccessView): string => {
  if (endsInTreatment(access) && access.daysLeft !== null)
    return access.daysLeft === 0 ? 'Closes today' : `Closes in ${count(access.daysLeft, 'day')}`;
  if (access.state !== 'afterDischarge' || access.daysLeft === null) return settled(access);
  return access.daysLeft === 0
    ? 'Discharged, closes today'
    : `Discharged, ${count(access.daysLeft, 'day')} left`;
};

/** Somebody else takes the case over, or its therapist leaves: it ends with a day, without six weeks. */
const endsInTreatment = (access: AccessView): boolean =>
  access.state === 'inTreatment' && access.dischargedOn === null && access.lastDay !== null;

const closes = (access: AccessView, now: Millis): string =>
  access.daysLeft === 0 || access.lastDay === null
    ? 'Closes today'
    : `Closes ${day(access.lastDay, now)}`;

/** The day of discharge still counts as treatment (domain A-01), but nobody calls it that. */
const dischargedToday = (access: AccessView): boolean =>
  access.state === 'inTreatment' && access.dischargedOn !== null && access.daysLeft === WINDOW_DAYS;

/** `In treatment`, `Discharged`: without a date. */
const settled = (access: AccessView): string => {
  if (dischargedToday(access)) return 'Discharged today';
  const words: Record<AccessView['state'], string> = {
    notAllocated: 'Waiting for a therapist',
    inTreatment: 'In treatment',
    afterDischarge: 'Discharged',
    lapsed: 'Closed',
    handedOver: 'Handed over',
  };
  return words[access.state];
};

/** Why the ruler says what it says, for a tooltip and for a screen reader. */
export const accessExplained = (access: AccessView, now: Millis): string => {
  const last = access.lastDay === null ? '' : day(access.lastDay, now);
  const untilLast = `Readable until the end of ${last}. Then it is erased from this computer.`;
  if (dischargedToday(access) || endsInTreatment(access)) return untilLast;
  const words: Record<AccessView['state'], string> = {
    notAllocated: 'Nobody reads this case until a therapist accepts it.',
    inTreatment: 'You may read this case during treatment and for six weeks after discharge.',
    afterDischarge: untilLast,
    lapsed: 'Six weeks have passed since discharge. This case can no longer be read here.',
    handedOver: 'Another therapist has this case now.',
  };
  return words[access.state];
};
