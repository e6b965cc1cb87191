import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PowerEvent } from '../shell/port.ts';
import { createCurtainTimer } from './curtainTimer.ts';

const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A desk with clocks that a test moves; `slept` moves them and not the timers. */
const desk = () => {
  const did: string[] = [];
  let slept = 0;
  let wallSlept = 0;
  let power: (event: PowerEvent) => void = () => undefined;
  const state = { open: true, minutes: 5 };
  const steady = () => performance.now() + slept;
  const timer = createCurtainTimer({
    shell: {
      onPower: (listener) => {
        power = listener;
        return () => did.push('unsubscribed');
      },
    },
    now: () => performance.now() + wallSlept,
    elapsed: steady,
    afterMs: () => state.minutes * MINUTE,
    isOpen: () => state.open,
    draw: (reason) => {
      did.push(reason);
      state.open = false;
    },
    onPutOff: () => did.push('putOff'),
    woke: () => did.push('woke'),
  });
  return {
    did,
    timer,
    state,
    power: (event: PowerEvent) => power(event),
    sleep: (milliseconds: number, seenBy: 'steady' | 'wall' = 'steady') => {
      if (seenBy === 'steady') slept += milliseconds;
      else wallSlept += milliseconds;
    },
  };
};

it('falls after the policy’s minutes without a sign of anybody, and not before', () => {
  const { did, timer } = desk();
  vi.advanceTimersByTime(4 * MINUTE);
  timer.active();
  vi.advanceTimersByTime(5 * MINUTE - 2_000);
  expect(did).toEqual(['putOff']);
  vi.advanceTimersByTime(2_000);
  expect(did).toEqual(['putOff', 'idle']);
});

it('counts what has passed already when the provider sets another time', () => {
  const { did, timer, state } = desk();
  vi.advanceTimersByTime(3 * MINUTE);
  expect(timer.left()).toBe(2 * MINUTE);
  state.minutes = 2;
  expect(timer.left()).toBe(0);
  vi.advanceTimersByTime(1_000);
  expect(did).toEqual(['idle']);
});

it('tells of a time that began anew only where it was being counted down', () => {
  const { did, timer } = desk();
  vi.advanceTimersByTime(MINUTE);
  timer.active();
  expect(did).toEqual([]);
});

it.each(['steady', 'wall'] as const)(
  'takes a gap in the %s clock for a sleep that no shell spoke of',
  (clock) => {
    const { did, sleep } = desk();
    vi.advanceTimersByTime(MINUTE);
    sleep(2 * MINUTE, clock);
    vi.advanceTimersByTime(1_000);
    expect(did).toEqual(['sleep', 'woke']);
  },
);

it('falls with the lock screen and with sleep, and looks for what lapsed afterwards', () => {
  for (const [event, reason] of [
    ['lock', 'osLock'],
    ['suspend', 'sleep'],
  ] as const) {
    const { did, power } = desk();
    power(event);
    expect(did).toEqual([reason]);
    power(event === 'lock' ? 'unlock' : 'resume');
    expect(did).toEqual([reason, 'woke']);
  }
});

it('does nothing on a desk that is not open, nor after it was stopped', () => {
  const closed = desk();
  closed.state.open = false;
  closed.power('lock');
  vi.advanceTimersByTime(10 * MINUTE);
  expect(closed.did).toEqual([]);
  const stopped = desk();
  stopped.timer.stop();
  vi.advanceTimersByTime(10 * MINUTE);
  expect(stopped.did).toEqual(['unsubscribed']);
});
