import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessWindow, WINDOW_DAYS, type WindowFacts, windowThird } from './accessWindow.ts';
import { addDays, atLondonTime, londonDay, startOfLondonDay } from './london.ts';

const utc = (text: string): number => Date.parse(text);
const facts = (more: Partial<WindowFacts> = {}): WindowFacts => ({
  status: 'inTreatment',
  allocatedOn: '2020-01-06',
  dischargedOn: null,
  handedOverOn: null,
  ...more,
});
const discharged = (on: string): WindowFacts => facts({ status: 'discharged', dischargedOn: on });

const anyDay = fc.integer({ min: 0, max: 9_000 }).map((n) => addDays('2021-01-01', n));
const anyInstant = fc.integer({
  min: utc('2020-06-01T00:00:00Z'),
  max: utc('2047-01-01T00:00:00Z'),
});
const anyFacts: fc.Arbitrary<WindowFacts> = fc.record({
  status: fc.constantFrom('waiting' as const, 'inTreatment' as const, 'discharged' as const),
  allocatedOn: fc.option(anyDay),
  dischargedOn: fc.option(anyDay),
  handedOverOn: fc.option(anyDay),
});

describe('time vectors of domain 6.7', () => {
  it.each([
    ['2026-01-05', '2026-02-16', '2026-02-17T00:00:00Z'],
    ['2026-02-15', '2026-03-29', '2026-03-29T23:00:00Z'],
    ['2026-02-16', '2026-03-30', '2026-03-30T23:00:00Z'],
    ['2026-09-13', '2026-10-25', '2026-10-26T00:00:00Z'],
    ['2026-12-01', '2027-01-12', '2027-01-13T00:00:00Z'],
    ['2024-01-18', '2024-02-29', '2024-03-01T00:00:00Z'],
  ])('discharged %s: last day %s, first denied %s', (dischargedOn, lastDay, firstDenied) => {
    const lastReadable = accessWindow(discharged(dischargedOn), utc(firstDenied) - 1);
    expect(lastReadable).toEqual({
      state: 'afterDischarge',
      readable: true,
      lastDay,
      closesAt: utc(firstDenied),
      daysLeft: 0,
      rule: 'R01',
    });
    expect(accessWindow(discharged(dischargedOn), utc(firstDenied))).toEqual({
      ...lastReadable,
      state: 'lapsed',
      readable: false,
    });
  });
});

describe('days left', () => {
  const now = atLondonTime('2026-11-24', '10:02');
  it.each([
    ['2026-10-18', 5, '2026-11-29', 'last'],
    ['2026-11-12', 30, '2026-12-24', 'first'],
    ['2026-10-29', 16, '2026-12-10', 'second'],
    ['2026-10-13', 0, '2026-11-24', 'last'],
  ] as const)('discharged %s: %i days left, %s', (dischargedOn, daysLeft, lastDay, third) => {
    expect(accessWindow(discharged(dischargedOn), now)).toMatchObject({ daysLeft, lastDay });
    expect(windowThird(daysLeft)).toBe(third);
  });

  it('colours by thirds', () => {
    expect([42, 29, 28, 15, 14, 0].map(windowThird)).toEqual([
      'first',
      'first',
      'second',
      'second',
      'last',
      'last',
    ]);
  });
});

describe('states', () => {
  const now = atLondonTime('2026-11-24', '10:02');
  const state = (more: Partial<WindowFacts>): string => accessWindow(facts(more), now).state;

  it('is closed before allocation', () => {
    expect(state({ status: 'waiting' })).toBe('notAllocated');
    expect(state({ allocatedOn: null })).toBe('notAllocated');
    expect(state({ allocatedOn: '2026-11-25' })).toBe('notAllocated');
    expect(state({ allocatedOn: '2026-11-24' })).toBe('inTreatment');
    expect(accessWindow(facts({ allocatedOn: null }), now).readable).toBe(false);
  });

  it('has no end in treatment', () => {
    expect(accessWindow(facts(), now)).toMatchObject({
      readable: true,
      lastDay: null,
      closesAt: null,
      daysLeft: null,
    });
  });

  it('counts a discharge ahead, and the discharge day itself, as treatment', () => {
    expect(state({ status: 'discharged', dischargedOn: '2026-12-01' })).toBe('inTreatment');
    expect(state({ status: 'discharged', dischargedOn: '2026-11-24' })).toBe('inTreatment');
    expect(state({ status: 'discharged', dischargedOn: '2026-11-23' })).toBe('afterDischarge');
    expect(accessWindow(discharged('2026-12-01'), now).lastDay).toBe('2027-01-12');
  });

  it('counts a discharge entered late from its true date', () => {
    expect(state({ status: 'inTreatment', dischargedOn: '2026-10-01' })).toBe('lapsed');
  });

  it('ends a discharge without a date with its hand-over, not before', () => {
    const at = (day: string) =>
      accessWindow(facts({ status: 'discharged', handedOverOn: '2026-11-24' }), utc(day));
    const closesAt = utc('2026-11-25T00:00:00Z');
    expect(at('2026-11-24')).toMatchObject({ state: 'lapsed', readable: false, closesAt });
    expect(at('2026-11-25')).toMatchObject({ state: 'handedOver', readable: false, closesAt });
  });

  it('closes a discharge without a date, and gives nothing to erase by', () => {
    expect(accessWindow(facts({ status: 'discharged' }), now)).toEqual({
      state: 'lapsed',
      readable: false,
      lastDay: null,
      closesAt: null,
      daysLeft: null,
      rule: 'A-02',
    });
  });

  it('ends with the hand-over day, without six weeks', () => {
    const handedOver = facts({ handedOverOn: '2026-11-24' });
    expect(accessWindow(handedOver, utc('2026-11-24T23:59:59.999Z'))).toMatchObject({
      state: 'inTreatment',
      readable: true,
    });
    expect(accessWindow(handedOver, utc('2026-11-25T00:00:00Z'))).toMatchObject({
      state: 'handedOver',
      readable: false,
      closesAt: utc('2026-11-25T00:00:00Z'),
      rule: 'A-06',
    });
  });

  it('gives nothing back to the therapist who handed over when the other one discharges', () => {
    expect(
      state({ status: 'discharged', dischargedOn: '2026-11-20', handedOverOn: '2026-11-10' }),
    ).toBe('handedOver');
    expect(
      state({ status: 'discharged', dischargedOn: '2026-09-01', handedOverOn: '2026-11-10' }),
    ).toBe('lapsed');
  });
});

describe('properties', () => {
  it('never reopens: once closed for good, closed at every later instant', () => {
    fc.assert(
      fc.property(anyFacts, anyInstant, anyInstant, (f, a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        const { state } = accessWindow(f, earlier);
        if (state === 'lapsed' || state === 'handedOver') {
          expect(accessWindow(f, later).readable).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is readable exactly before closesAt once allocated', () => {
    fc.assert(
      fc.property(anyFacts, anyInstant, (f, now) => {
        const window = accessWindow(f, now);
        const undated = f.status === 'discharged' && f.dischargedOn === null;
        if (window.closesAt !== null)
          expect(window.readable).toBe(now < window.closesAt && !undated);
        if (window.state === 'notAllocated') expect(window.readable).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('covers 43 London days with the discharge day, whatever the clocks do', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const f = discharged(day);
        const readable = Array.from({ length: WINDOW_DAYS + 8 }, (_, n) => addDays(day, n)).filter(
          (d) =>
            accessWindow(f, startOfLondonDay(d)).readable &&
            accessWindow(f, startOfLondonDay(addDays(d, 1)) - 1).readable,
        );
        expect(readable).toHaveLength(43);
        const closesAt = accessWindow(f, startOfLondonDay(day)).closesAt ?? Number.NaN;
        expect(closesAt).toBe(startOfLondonDay(londonDay(closesAt)));
      }),
      { numRuns: 60 },
    );
  });

  it('never closes earlier for a later discharge', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, anyDay, anyInstant, (f, a, b, now) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const closing = (dischargedOn: string): number =>
          accessWindow({ ...f, dischargedOn }, now).closesAt ?? Number.POSITIVE_INFINITY;
        expect(closing(late)).toBeGreaterThanOrEqual(closing(early));
      }),
    );
  });
});
