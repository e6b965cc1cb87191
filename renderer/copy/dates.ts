/** Days and times in words. London calendar and clock throughout; `now` is always given. */
import type { Millis } from '../../shared/domain/ids.ts';
import {
  addDays,
  daysBetween,
  formatDay,
  formatDayLong,
  formatTime,
  londonDay,
} from '../../shared/domain/london.ts';
import { count } from './counts.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** An ISO instant as epoch milliseconds. */
export const millis = (iso: string): Millis => Date.parse(iso);

/** `Tue 24 Nov`, with the year when it is not this year's. */
export const day = (on: string, now: Millis): string =>
  on.slice(0, 4) === londonDay(now).slice(0, 4)
    ? formatDay(on)
    : `${formatDay(on)} ${on.slice(0, 4)}`;

/** The London day of an instant, as `day` writes it. */
export const dayOf = (iso: string, now: Millis): string => day(londonDay(millis(iso)), now);

/** The last London day before an instant at which something ends: midnight still means the day before. */
export const lastDayOf = (endsAt: string, now: Millis): string =>
  day(londonDay(millis(endsAt) - 1), now);

/** `2 Oct`, with the year when it is not this year's. */
export const shortDay = (on: string, now: Millis): string =>
  day(on, now).split(' ').slice(1).join(' ');

/** `10:15`. */
export const time = (iso: string): string => formatTime(millis(iso));

/** `10:37:20`: seconds are shown where the question is what has been saved. */
export const timeWithSeconds = (iso: string): string => {
  const at = millis(iso);
  const seconds = Math.floor(at / 1000) % 60;
  return `${formatTime(at)}:${String(seconds).padStart(2, '0')}`;
};

/** `10:15–11:05`. */
export const timeRange = (startsAt: string, minutes: number): string =>
  `${time(startsAt)}–${formatTime(millis(startsAt) + minutes * MINUTE)}`;

/** `today`, `yesterday`, `tomorrow`, a weekday within the last six days, or `Tue 24 Nov`. */
export const nearDay = (on: string, now: Millis): string => {
  const today = londonDay(now);
  if (on === today) return 'today';
  if (on === addDays(today, -1)) return 'yesterday';
  if (on === addDays(today, 1)) return 'tomorrow';
  const ago = daysBetween(on, today);
  if (ago > 1 && ago < 7) return formatDayLong(on).split(' ')[0] ?? on;
  return day(on, now);
};

/** `08:12` today, else `yesterday 21:40`, `Friday 15:00`, `Tue 3 Nov 15:00`. */
export const when = (iso: string, now: Millis): string => {
  const on = londonDay(millis(iso));
  return on === londonDay(now) ? time(iso) : `${nearDay(on, now)} ${time(iso)}`;
};

/** As `when`, but always with the day: `today 11:30`, `Thu 26 Nov 10:15`. */
export const dayAndTime = (iso: string, now: Millis): string =>
  `${nearDay(londonDay(millis(iso)), now)} ${time(iso)}`;

/** `Tue 24 Nov · 10:02`, for the top of the window. */
export const clock = (now: Millis): string => `${formatDay(londonDay(now))} · ${formatTime(now)}`;

/** `13 minutes`, `2 hours`, `3 days`: the largest unit that says it honestly. */
export const span = (duration: Millis): string => {
  const minutes = Math.max(0, Math.round(duration / MINUTE));
  if (minutes < 60) return minutes === 0 ? 'less than a minute' : count(minutes, 'minute');
  const hours = Math.round(duration / HOUR);
  return hours < 48 ? count(hours, 'hour') : count(Math.round(hours / 24), 'day');
};

/** `12 hours ago`. */
export const ago = (iso: string, now: Millis): string => `${span(now - millis(iso))} ago`;

/** `in 13 minutes`, or `now` once it has begun. */
export const until = (iso: string, now: Millis): string =>
  millis(iso) <= now ? 'now' : `in ${span(millis(iso) - now)}`;

/** `22:14`: minutes and seconds gone or left; hours only where there are any. */
export const stopwatch = (duration: Millis): string => {
  const seconds = Math.max(0, Math.floor(duration / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
};

/** `3 Mar 1991`: a date of birth always carries its year. */
export const birthDate = (on: string): string => {
  const [, dayOfMonth, month] = formatDay(on).split(' ');
  return `${dayOfMonth} ${month} ${on.slice(0, 4)}`;
};
