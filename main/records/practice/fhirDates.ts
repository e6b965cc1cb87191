import { Temporal } from 'temporal-polyfill';
import { addDays, startOfLondonDay } from '../../../shared/domain/london.ts';

/** First and last millisecond that a FHIR date value covers; a date without a time is a London one. */
export type DateRange = { readonly low: number; readonly high: number };

/** Bounds of an open period: the earliest and latest instants that ECMAScript knows. */
export const FIRST_INSTANT = -8.64e15;
export const LAST_INSTANT = 8.64e15;

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * The range of a date, dateTime, instant or search value, at the precision it is written in.
 * Null for anything else, days that do not exist included.
 */
export const dateRange = (value: string): DateRange | null => {
  try {
    const date = DATE.exec(value);
    return date ? daysRange(date[1] ?? '', date[2], date[3]) : timeRange(DATE_TIME.exec(value));
  } catch {
    // A day or a time that no calendar has.
    return null;
  }
};

const daysRange = (year: string, month?: string, day?: string): DateRange => {
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const after = day
    ? addDays(first, 1)
    : Temporal.PlainDate.from(first)
        .add(month ? { months: 1 } : { years: 1 })
        .toString();
  return { low: startOfLondonDay(first), high: startOfLondonDay(after) - 1 };
};

const timeRange = (parts: RegExpExecArray | null): DateRange | null => {
  if (!parts) {
    return null;
  }
  const [, minute = '', second, fraction, zone] = parts;
  const text = `${minute}${second ?? ':00'}${fraction ?? ''}`;
  const low = zone
    ? Date.parse(`${text}${zone}`)
    : Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/London').epochMilliseconds;
  if (Number.isNaN(low)) {
    return null;
  }
  const covered = fraction ? 1 : second ? 1_000 : 60_000;
  return { low, high: low + covered - 1 };
};
