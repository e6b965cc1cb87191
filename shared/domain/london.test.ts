import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  ageOn,
  atLondonTime,
  daysBetween,
  formatDate,
  formatDay,
  formatDayLong,
  formatTime,
  londonDay,
  startOfLondonDay,
} from './london.ts';

const utc = (text: string): number => Date.parse(text);
const anyDay = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

describe('London days', () => {
  it.each([
    ['2026-03-28T23:59:59.999Z', '2026-03-28'],
    ['2026-03-29T22:59:59.999Z', '2026-03-29'],
    ['2026-03-29T23:00:00.000Z', '2026-03-30'],
    ['2026-10-24T22:59:59.999Z', '2026-10-24'],
    ['2026-10-24T23:00:00.000Z', '2026-10-25'],
    ['2026-10-25T23:59:59.999Z', '2026-10-25'],
    ['2026-10-26T00:00:00.000Z', '2026-10-26'],
  ])('%s is on %s', (at, day) => {
    expect(londonDay(utc(at))).toBe(day);
  });

  it('starts summer days at 23:00 UTC of the day before', () => {
    expect(startOfLondonDay('2026-07-01')).toBe(utc('2026-06-30T23:00:00Z'));
    expect(startOfLondonDay('2026-03-29')).toBe(utc('2026-03-29T00:00:00Z'));
  });

  it('gives each day 23, 24 or 25 hours', () => {
    const hours = (day: string): number =>
      (startOfLondonDay(addDays(day, 1)) - startOfLondonDay(day)) / 3_600_000;
    expect([hours('2026-03-29'), hours('2026-06-01'), hours('2026-10-25')]).toEqual([23, 24, 25]);
  });

  it('holds the instant it starts with, and not the one before', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(londonDay(startOfLondonDay(day))).toBe(day);
        expect(londonDay(startOfLondonDay(day) - 1)).toBe(addDays(day, -1));
      }),
    );
  });

  it('adds and counts days the same way', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
      }),
    );
  });

  it('refuses what is not a day or a time', () => {
    for (const day of ['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-01-01T00:00:00Z']) {
      expect(() => startOfLondonDay(day)).toThrow(RangeError);
    }
    for (const time of ['24:00', '9:30', '09:60', '', '09:30:00']) {
      expect(() => atLondonTime('2026-01-01', time)).toThrow(RangeError);
    }
  });
});

describe('London times', () => {
  it('reads a wall clock in winter and summer', () => {
    expect(atLondonTime('2026-11-24', '10:15')).toBe(utc('2026-11-24T10:15:00Z'));
    expect(atLondonTime('2026-07-24', '10:15')).toBe(utc('2026-07-24T09:15:00Z'));
  });

  it('moves a skipped time forward and takes the first of a repeated one', () => {
    expect(formatTime(atLondonTime('2026-03-29', '01:30'))).toBe('02:30');
    expect(atLondonTime('2026-10-25', '01:30')).toBe(utc('2026-10-25T00:30:00Z'));
  });

  it('writes what it read', () => {
    expect(formatTime(utc('2026-07-01T08:05:59Z'))).toBe('09:05');
  });
});

describe('writing days', () => {
  it('is short and British', () => {
    expect(formatDay('2026-12-10')).toBe('Thu 10 Dec');
    expect(formatDay('2026-11-29')).toBe('Sun 29 Nov');
    expect(formatDayLong('2026-12-10')).toBe('Thursday 10 December 2026');
    expect(formatDate('2026-11-05')).toBe('5 November 2026');
  });

  it('counts age in whole years', () => {
    expect(ageOn('1992-11-25', '2026-11-24')).toBe(33);
    expect(ageOn('1992-11-24', '2026-11-24')).toBe(34);
  });
});
