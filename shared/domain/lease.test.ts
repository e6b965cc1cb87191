import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampLeaseHours, leaseState } from './lease.ts';

const HOUR = 3_600_000;
const lastContactAt = Date.parse('2026-11-24T10:01:00Z');
const leaseAt = (hours: number, leaseHours?: number | null) =>
  leaseState({
    lastContactAt,
    now: lastContactAt + hours * HOUR,
    ...(leaseHours === undefined ? {} : { leaseHours }),
  });

describe('offline lease', () => {
  it('lasts 72 hours by default: Tue 10:01 to Fri 10:01', () => {
    expect(leaseAt(0)).toEqual({ state: 'fresh', endsAt: Date.parse('2026-11-27T10:01:00Z') });
    expect(leaseAt(72 - 1 / HOUR).state).toBe('fresh');
    expect(leaseAt(72).state).toBe('expired');
    expect(leaseAt(72, null).state).toBe('expired');
  });

  it('is over when a wrong clock gave it, in the future', () => {
    expect(leaseAt(-0.03).state).toBe('fresh');
    expect(leaseAt(-0.04).state).toBe('expired');
  });

  it('holds policy to 8 hours and 7 days', () => {
    expect(leaseAt(8, 1).state).toBe('expired');
    expect(leaseAt(7.9, 1).state).toBe('fresh');
    expect(leaseAt(168, 10_000).state).toBe('expired');
    expect(leaseAt(167.9, 10_000).state).toBe('fresh');
    expect(
      [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map(clampLeaseHours),
    ).toEqual([72, 168, 8]);
  });

  it('never runs longer than 7 days or shorter than 8 hours, whatever policy says', () => {
    fc.assert(
      fc.property(fc.double(), (hours) => {
        const length = (leaseAt(0, hours).endsAt - lastContactAt) / HOUR;
        expect(length).toBeGreaterThanOrEqual(8);
        expect(length).toBeLessThanOrEqual(168);
      }),
    );
  });
});
