import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockVerdict, marksAfterContact, marksAfterTick } from './trustedClock.ts';

const at = (text: string): number => Date.parse(text);
const now = at('2026-11-24T10:02:00Z');
const instant = fc.integer({ min: 0, max: at('2100-01-01T00:00:00Z') });
const marks = fc.record({ lastServerTime: fc.option(instant), lastLocalTime: fc.option(instant) });

describe('clock verdict', () => {
  it('tolerates two minutes and not a millisecond more, for either mark', () => {
    for (const mark of ['lastServerTime', 'lastLocalTime'] as const) {
      const none = { lastServerTime: null, lastLocalTime: null };
      expect(clockVerdict({ ...none, [mark]: now + 120_000, now })).toBe('trusted');
      expect(clockVerdict({ ...none, [mark]: now + 120_001, now })).toBe('behind');
    }
  });

  it('trusts a clock with no marks, and one far ahead', () => {
    expect(clockVerdict({ lastServerTime: null, lastLocalTime: null, now })).toBe('trusted');
    expect(clockVerdict({ lastServerTime: now, lastLocalTime: now, now: at('2099-01-01') })).toBe(
      'trusted',
    );
  });
});

describe('marks', () => {
  it('contact heals a clock that once stood at 2099', () => {
    const poisoned = marksAfterTick({ lastServerTime: now, lastLocalTime: now }, at('2099-01-01'));
    expect(clockVerdict({ ...poisoned, now: now + 60_000 })).toBe('behind');
    const healed = marksAfterContact(poisoned, now + 60_000);
    expect(clockVerdict({ ...healed, now: now + 60_000 })).toBe('trusted');
  });

  it('a server that turns time back changes nothing', () => {
    fc.assert(
      fc.property(marks, instant, instant, (start, a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const honest = marksAfterContact(start, late);
        expect(marksAfterContact(honest, early)).toEqual(honest);
      }),
    );
  });

  it('ticks only move the local mark forward', () => {
    fc.assert(
      fc.property(marks, instant, (start, tick) => {
        const next = marksAfterTick(start, tick);
        expect(next.lastServerTime).toBe(start.lastServerTime);
        expect(next.lastLocalTime).toBe(Math.max(start.lastLocalTime ?? 0, tick));
      }),
    );
  });
});
