import { describe, expect, it } from 'vitest';
import { agendaAt, elapsedOf, leftOf, startLive } from './agenda.ts';

const MINUTE = 60_000;
const agenda = [
  { item: 'Measures', minutes: 6 },
  { item: 'Homework review', minutes: 10 },
  { item: 'Experiment', minutes: 20 },
];

describe('the agenda by the clock', () => {
  it('is all ahead before the session begins', () => {
    expect(agendaAt(agenda, null).map((part) => part.place)).toEqual(['ahead', 'ahead', 'ahead']);
  });

  it('has one part under way, with how much of it has gone', () => {
    const parts = agendaAt(agenda, 11 * MINUTE);
    expect(parts.map((part) => part.place)).toEqual(['past', 'now', 'ahead']);
    expect(parts[1]?.gone).toBeCloseTo(0.5);
  });

  it('moves to the next part at the minute the last one ends', () => {
    expect(agendaAt(agenda, 6 * MINUTE).map((part) => part.place)).toEqual([
      'past',
      'now',
      'ahead',
    ]);
  });

  it('is all past once its minutes are over', () => {
    expect(agendaAt(agenda, 36 * MINUTE).every((part) => part.place === 'past')).toBe(true);
  });

  it('counts from the start, stops at the end, and goes below nothing', () => {
    const now = Date.parse('2026-11-24T10:37:14.000Z');
    const startedAt = '2026-11-24T10:15:00.000Z';
    expect(elapsedOf({ startedAt: null, endedAt: null }, now)).toBeNull();
    expect(elapsedOf({ startedAt, endedAt: null }, now)).toBe(22 * MINUTE + 14_000);
    expect(elapsedOf({ startedAt, endedAt: '2026-11-24T10:20:00.000Z' }, now)).toBe(5 * MINUTE);
    expect(elapsedOf({ startedAt, endedAt: null }, Date.parse(startedAt) - 1)).toBe(0);
    expect(leftOf({ minutes: 50 }, 55 * MINUTE)).toBe(-5 * MINUTE);
  });

  it('makes Start live ten minutes before, not earlier', () => {
    const startsAt = '2026-11-24T10:15:00.000Z';
    expect(startLive(startsAt, Date.parse(startsAt) - 10 * MINUTE).live).toBe(true);
    expect(startLive(startsAt, Date.parse(startsAt) - 10 * MINUTE - 1).live).toBe(false);
  });
});
