import { beforeEach, describe, expect, it } from 'vitest';
import { createTrustedTime, type TrustedTime } from './trustedTime.ts';

const NOW = Date.parse('2027-03-27T22:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR_2099 = Date.parse('2099-01-01T00:00:00Z');

let wall: number;
let elapsed: number;
let time: TrustedTime;
const clocks = { now: () => wall, elapsed: () => elapsed };
const pass = (ms: number) => {
  wall += ms;
  elapsed += ms;
};
/** The app ends and starts again: only what was stored is known. */
const restart = (stored = time.marks()) => {
  time = createTrustedTime(clocks);
  time.load(stored);
};

beforeEach(() => {
  wall = NOW;
  elapsed = 7_000;
  time = createTrustedTime(clocks);
});

describe('a clock set back while the app runs', () => {
  it('locks, and time still goes on for what has to be erased', () => {
    time.contact(NOW);
    pass(HOUR);
    wall -= 60 * DAY;
    expect(time.verdict()).toBe('behind');
    expect(time.now()).toBe(NOW + HOUR);
    pass(3 * DAY);
    expect(time.now()).toBe(NOW + HOUR + 3 * DAY);
  });

  it('is seen by less than the time since the last mark', () => {
    time.contact(NOW);
    pass(10 * HOUR);
    // Later than the mark, and still before what has passed since.
    wall -= 5 * HOUR;
    expect(time.verdict()).toBe('behind');
  });

  it('does not get through by two minutes at a time', () => {
    time.contact(NOW);
    for (let n = 0; n < 10; n += 1) {
      wall -= 110_000;
      time.tick();
    }
    expect(time.now()).toBe(NOW);
    expect(time.verdict()).toBe('behind');
  });

  it('is known after a restart by all that has passed before it', () => {
    time.contact(NOW);
    wall -= DAY;
    elapsed += 2 * HOUR;
    restart(time.tick());
    expect(time.now()).toBe(NOW + 2 * HOUR);
    expect(time.verdict()).toBe('behind');
  });

  it('is known at the next sign-in of the same run, whoever signs in', () => {
    time.contact(NOW);
    pass(10 * DAY);
    wall -= 9 * DAY;
    time.load({ lastServerTime: NOW - DAY, lastLocalTime: NOW });
    expect(time.verdict()).toBe('behind');
    expect(time.now()).toBe(NOW + 10 * DAY);
  });
});

describe('a clock set to 2099', () => {
  it('poisons nothing: contact gives the time back, and a clock set right is trusted', () => {
    time.contact(NOW);
    wall = YEAR_2099;
    expect(time.verdict()).toBe('trusted');
    restart(time.tick());
    wall = NOW + HOUR;
    expect(time.verdict()).toBe('behind');
    time.contact(NOW + HOUR);
    expect([time.verdict(), time.now()]).toEqual(['trusted', NOW + HOUR]);
    restart(time.tick());
    expect(time.verdict()).toBe('trusted');
  });

  it('is corrected by contact, and the correction ends when the clock is set right', () => {
    wall = YEAR_2099;
    time.tick();
    time.contact(NOW);
    expect([time.verdict(), time.now()]).toEqual(['trusted', NOW]);
    pass(HOUR);
    expect(time.now()).toBe(NOW + HOUR);
    wall = NOW + HOUR;
    expect([time.verdict(), time.now()]).toEqual(['trusted', NOW + HOUR]);
  });
});

it('a service that turns its clock back turns back nothing here', () => {
  time.contact(NOW);
  pass(HOUR);
  time.contact(NOW - 30 * DAY);
  expect(time.now()).toBe(NOW + HOUR);
  expect(time.marks().lastServerTime).toBe(NOW);
  expect(time.verdict()).toBe('trusted');
});

it('a machine that stood still, or slept unheard, is believed to have done so', () => {
  time.contact(NOW);
  wall += 50 * DAY;
  expect([time.verdict(), time.now()]).toEqual(['trusted', NOW + 50 * DAY]);
});
