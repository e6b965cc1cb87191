/**
 * The London calendar. Access windows, appointments and letters count calendar days in
 * Europe/London, never multiples of 24 hours (domain A-01), so every crossing between an
 * instant and a day goes through this file.
 */
import { Temporal } from 'temporal-polyfill';
import type { Millis } from './ids.ts';

/** A calendar day in Europe/London, `YYYY-MM-DD`. */
export type LondonDayString = string;

const ZONE = 'Europe/London';
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function plainDate(day: LondonDayString): Temporal.PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError('Not a calendar day');
  return Temporal.PlainDate.from(day, { overflow: 'reject' });
}

function zoned(at: Millis): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(ZONE);
}

/** More days than a screen, a caseload or a pass of synchronising asks about. */
const MOST_REMEMBERED = 4096;

/** Remembers answers: every window is counted in the same few days, again and again. */
const remembering = <K, V>(work: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const value = work(key);
    known.set(key, value);
    return value;
  };
};

const HOUR = 3_600_000;
/** The day of a whole hour since 1970: London's days begin and end on one since 1972. */
const dayOfHour = remembering((hour: number) =>
  zoned(hour * HOUR)
    .toPlainDate()
    .toString(),
);
const ON_THE_HOUR = Date.parse('1972-01-01T00:00:00Z');

const twoDigits = (n: number): string => String(n).padStart(2, '0');
const weekday = (date: Temporal.PlainDate): string => WEEKDAYS[date.dayOfWeek - 1] ?? '';
const month = (date: Temporal.PlainDate): string => MONTHS[date.month - 1] ?? '';

/** The London calendar day that holds this instant (epoch ms). */
export function londonDay(at: Millis): LondonDayString {
  return at >= ON_THE_HOUR ? dayOfHour(Math.floor(at / HOUR)) : zoned(at).toPlainDate().toString();
}

/** First instant of a London day, epoch ms. Throws RangeError for a day that does not exist. */
export function startOfLondonDay(day: LondonDayString): Millis {
  return startOf(day);
}

const startOf = remembering(
  (day: LondonDayString) => plainDate(day).toZonedDateTime(ZONE).epochMilliseconds,
);

/** The day `n` calendar days later (earlier when negative). */
export function addDays(day: LondonDayString, n: number): LondonDayString {
  return daysFrom(n)(day);
}

const daysFrom = remembering((n: number) =>
  remembering((day: LondonDayString) => plainDate(day).add({ days: n }).toString()),
);

/** Calendar days from one day to another; negative when `to` is the earlier. */
export function daysBetween(from: LondonDayString, to: LondonDayString): number {
  return dayNumber(to) - dayNumber(from);
}

const dayNumber = remembering(
  (day: LondonDayString) =>
    plainDate('1970-01-01').until(plainDate(day), { largestUnit: 'days' }).days,
);

/**
 * The instant of a London wall-clock time, `HH:MM`, epoch ms. A time that the spring change
 * skips becomes the one an hour later; of a time that autumn repeats, the earlier is meant.
 */
export function atLondonTime(day: LondonDayString, time: string): Millis {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError('Not a time of day');
  return plainDate(day).toZonedDateTime({
    timeZone: ZONE,
    plainTime: Temporal.PlainTime.from(time),
  }).epochMilliseconds;
}

/** `Thu 10 Dec`. */
export function formatDay(day: LondonDayString): string {
  const date = plainDate(day);
  return `${weekday(date).slice(0, 3)} ${date.day} ${month(date).slice(0, 3)}`;
}

/** `Thursday 10 December 2026`. */
export function formatDayLong(day: LondonDayString): string {
  const date = plainDate(day);
  return `${weekday(date)} ${date.day} ${month(date)} ${date.year}`;
}

/** `10 December 2026`, as letters write it. */
export function formatDate(day: LondonDayString): string {
  const date = plainDate(day);
  return `${date.day} ${month(date)} ${date.year}`;
}

/** `HH:MM` on a London clock, 24-hour. */
export function formatTime(at: Millis): string {
  const time = zoned(at);
  return `${twoDigits(time.hour)}:${twoDigits(time.minute)}`;
}

/** Whole years of age on a day. */
export function ageOn(birthDate: LondonDayString, day: LondonDayString): number {
  return plainDate(birthDate).until(plainDate(day), { largestUnit: 'years' }).years;
}
