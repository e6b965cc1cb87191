import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessWindow } from './accessWindow.ts';
import {
  hasToGo,
  heldWindow,
  isReadable,
  type LifeEvent,
  type LifeFacts,
  type LifeState,
  lifeOf,
  nextLife,
} from './episodeLife.ts';
import { addDays, atLondonTime, startOfLondonDay } from './london.ts';

const noon = (day: string) => atLondonTime(day, '12:00');
const facts = (more: Partial<LifeFacts> = {}): LifeFacts => {
  const known = {
    status: 'inTreatment' as const,
    allocatedOn: '2026-05-04',
    dischargedOn: null,
    handedOverOn: null,
    ...more,
  };
  return {
    involvement: 'treating',
    openTask: false,
    closesAt: accessWindow(known, noon('2026-11-24')).closesAt,
    ...known,
  };
};
/** Last day Wed 25 November. */
const closing = facts({ status: 'discharged', dischargedOn: '2026-10-14' });
const day = fc.integer({ min: 0, max: 600 }).map((n) => addDays('2026-01-01', n));
const anyFacts: fc.Arbitrary<LifeFacts> = fc
  .record({
    status: fc.constantFrom('waiting' as const, 'inTreatment' as const, 'discharged' as const),
    allocatedOn: fc.option(day),
    dischargedOn: fc.option(day),
    handedOverOn: fc.option(day),
    involvement: fc.constantFrom('treating', 'treatingLater', 'managing', 'supervising'),
    openTask: fc.boolean(),
    closesAt: fc.option(day.map(startOfLondonDay)),
  })
  .map((one) => one as LifeFacts);
const anyNow = day.map(noon);

describe('the states as time has them', () => {
  it.each([
    ['2026-10-14', 'open', null],
    ['2026-11-10', 'open', null],
    ['2026-11-11', 'closing', 14],
    ['2026-11-18', 'closing', 7],
    ['2026-11-23', 'closing', 2],
    ['2026-11-25', 'closing', 2],
    ['2026-11-26', 'lapsed', null],
  ])('on %s a case discharged on 14 October is %s', (on, state, checkpoint) => {
    expect(lifeOf(closing, noon(on))).toMatchObject({ state, checkpoint });
  });

  it('names a case that is not allocated yet, and one that was handed over', () => {
    expect(lifeOf(facts({ status: 'waiting' }), noon('2026-11-24')).state).toBe('waiting');
    const passed = facts({ handedOverOn: '2026-11-24' });
    expect(lifeOf(passed, noon('2026-11-24'))).toMatchObject({ state: 'closing', checkpoint: 2 });
    expect(lifeOf(passed, noon('2026-11-25')).state).toBe('handedOver');
  });

  it('erases nothing for want of a date, and opens it for nobody', () => {
    const undated = lifeOf(facts({ status: 'discharged' }), noon('2026-11-24'));
    expect(undated.state).toBe('lapsed');
    expect(hasToGo(undated, noon('2026-11-24'))).toBe(false);
    expect(hasToGo(lifeOf(closing, noon('2026-11-26')), noon('2026-11-26'))).toBe(true);
    const passed = facts({ status: 'discharged', handedOverOn: '2026-11-25' });
    const on = (day: string) => hasToGo(lifeOf(passed, noon(day)), noon(day));
    expect([on('2026-11-25'), on('2026-11-26')]).toEqual([false, true]);
  });
});

describe('what is held closes for everybody', () => {
  it.each(['treating', 'treatingLater', 'managing', 'supervising'] as const)(
    'at its own end, also for one who is %s',
    (involvement) => {
      fc.assert(
        fc.property(anyFacts, anyNow, (one, now) => {
          const over = { ...one, involvement, closesAt: now };
          expect(isReadable(lifeOf(over, now).state)).toBe(false);
          expect(heldWindow(over, now).readable).toBe(false);
        }),
      );
    },
  );

  it('a case manager keeps a closed case while its summary is owed, and sees one before allocation', () => {
    const owed = { ...closing, involvement: 'managing' as const, closesAt: noon('2027-11-26') };
    expect(lifeOf({ ...owed, openTask: true }, noon('2026-11-26')).state).toBe('closing');
    expect(lifeOf(owed, noon('2026-11-26')).state).toBe('lapsed');
    const early = facts({ status: 'waiting', involvement: 'managing' });
    expect(lifeOf(early, noon('2026-11-24')).state).toBe('open');
  });
});

describe('the steps', () => {
  const states: readonly LifeState[] = [
    'waiting',
    'open',
    'closing',
    'lapsed',
    'handedOver',
    'erasing',
    'erased',
    'reopened',
  ];
  const anyState = fc.constantFrom(...states);
  const anyEvent: fc.Arbitrary<LifeEvent> = fc.oneof(
    fc
      .tuple(fc.constantFrom('timePassed', 'told', 'allocated'), anyFacts, anyNow)
      .map(([type, known, now]) => ({ type, facts: known, now }) as LifeEvent),
    fc.constantFrom<LifeEvent>({ type: 'erasureBegan' }, { type: 'erasureEnded' }),
  );

  it('nothing but an allocation inside its window makes an erased case readable', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        let state: LifeState = 'erased';
        for (const event of events) {
          const next = nextLife(state, event);
          if (state === 'erased' || state === 'erasing') {
            if (isReadable(next)) {
              expect([state, next, event.type]).toEqual(['erased', 'reopened', 'allocated']);
              if (event.type === 'allocated')
                expect(heldWindow(event.facts, event.now).readable).toBe(true);
            }
          }
          state = next;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('time alone opens nothing that has closed', () => {
    fc.assert(
      fc.property(anyState, anyFacts, anyNow, (state, known, now) => {
        const next = nextLife(state, { type: 'timePassed', facts: known, now });
        if (['lapsed', 'handedOver', 'erasing', 'erased'].includes(state)) expect(next).toBe(state);
      }),
    );
  });

  it('an undone discharge opens a case that is still here, and not one that is being erased', () => {
    const undone = { type: 'told', facts: facts(), now: noon('2026-11-26') } as const;
    expect(nextLife('lapsed', undone)).toBe('open');
    expect(nextLife('erasing', undone)).toBe('erasing');
    expect(nextLife('erased', undone)).toBe('erased');
    expect(nextLife('erased', { ...undone, type: 'allocated' })).toBe('reopened');
  });

  it('every state can be erased, and ends there', () => {
    for (const state of states) {
      const began = nextLife(state, { type: 'erasureBegan' });
      expect(nextLife(began, { type: 'erasureEnded' })).toBe('erased');
    }
    expect(nextLife('open', { type: 'erasureEnded' })).toBe('open');
  });
});
