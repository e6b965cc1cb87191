import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAfterContact, CLOCK_TOLERANCE, passedSince, readClock } from './trustedClock.ts';

const at = (text: string): number => Date.parse(text);
const now = at('2026-11-24T10:02:00Z');
const instant = fc.integer({ min: 0, max: at('2100-01-01T00:00:00Z') });
const elapsed = fc.integer({ min: 0, max: 4e12 });
const anchor = fc.option(fc.record({ at: instant, elapsed }));

describe('what has certainly passed', () => {
  it('is nothing before the first mark, and goes on with the clock nobody can set', () => {
    expect(passedSince(null, 5)).toBe(Number.NEGATIVE_INFINITY);
    expect(passedSince({ at: now, elapsed: 1000 }, 61_000)).toBe(now + 60_000);
  });

  it('never goes back, not even with a clock that does', () => {
    expect(passedSince({ at: now, elapsed: 1000 }, 0)).toBe(now);
  });
});

describe('reading the clock', () => {
  it('tolerates two minutes and not a millisecond more', () => {
    const lowest = now;
    const read = (local: number) => readClock({ local, correction: 0, lowest });
    expect(read(now - 120_000)).toEqual({ now, verdict: 'trusted' });
    expect(read(now - 120_001)).toEqual({ now, verdict: 'behind' });
  });

  it('trusts a clock with nothing to hold against it, and one far ahead', () => {
    const ahead = at('2099-01-01');
    const nothing = Number.NEGATIVE_INFINITY;
    expect(readClock({ local: now, correction: 0, lowest: nothing })).toEqual({
      now,
      verdict: 'trusted',
    });
    expect(readClock({ local: ahead, correction: 0, lowest: now })).toEqual({
      now: ahead,
      verdict: 'trusted',
    });
  });

  it('uses what contact found the clock to lack, until somebody sets the clock right', () => {
    for (const off of [-60 * 86_400_000, 72 * 365 * 86_400_000]) {
      const correction = -off;
      const wrong = readClock({ local: now + off, correction, lowest: now - 1000 });
      expect(wrong).toEqual({ now, verdict: 'trusted' });
      const right = readClock({ local: now, correction, lowest: now - 1000 });
      expect(right).toEqual({ now, verdict: 'trusted' });
    }
  });

  it('never says a time before what has certainly passed', () => {
    fc.assert(
      fc.property(instant, fc.integer(), instant, (local, correction, lowest) => {
        expect(readClock({ local, correction, lowest }).now).toBeGreaterThanOrEqual(lowest);
      }),
    );
  });
});

describe('contact', () => {
  it('moves on to what the service says, and never before what it once said', () => {
    fc.assert(
      fc.property(anchor, instant, elapsed, (before, serverTime, when) => {
        const after = anchorAfterContact(before, serverTime, when);
        expect(after.at).toBeGreaterThanOrEqual(before?.at ?? serverTime);
        if (before === null || serverTime >= before.at + Math.max(0, when - before.elapsed))
          expect(after).toEqual({ at: serverTime, elapsed: when });
      }),
    );
  });

  it('a service that turns its clock back does not stop time either', () => {
    const before = { at: now, elapsed: 0 };
    const hour = 3_600_000;
    const after = anchorAfterContact(before, now - hour, hour);
    expect(passedSince(after, hour)).toBe(now + hour);
    // What is within the tolerance is how coarse a date in an answer is, or two clocks' drift.
    const near = anchorAfterContact(before, now + hour - CLOCK_TOLERANCE, hour);
    expect(passedSince(near, hour)).toBe(now + hour - CLOCK_TOLERANCE);
  });
});
