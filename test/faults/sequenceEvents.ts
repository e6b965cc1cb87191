/** What happens to a desk: clocks that jump, starts, contact, and what a service may say of a case. */
import { addDays, type LondonDayString, londonDay } from '../../shared/domain/london.ts';
import type { Random } from './random.ts';
import type { Clocks } from './sequenceDesk.ts';
import type { Case, Upstream } from './sequenceUpstream.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR_2099 = Date.parse('2099-01-01T00:00:00Z');

/** Around both changes of the clocks, a leap day, the turn of a year, and an ordinary day. */
const beginnings = [
  '2026-10-24T22:30:00Z',
  '2027-03-27T23:30:00Z',
  '2028-02-28T12:00:00Z',
  '2026-12-31T23:50:00Z',
  '2027-06-09T09:00:00Z',
].map((at) => Date.parse(at));

export const beginning = (random: Random): number =>
  (beginnings[random.between(0, beginnings.length - 1)] ?? 0) + random.between(0, 3 * HOUR);

export type World = {
  readonly clocks: Clocks;
  readonly upstream: Upstream;
  readonly random: Random;
};

const pass = (clocks: Clocks, ms: number): void => {
  clocks.truth += ms;
  clocks.wall += ms;
  clocks.elapsed += ms;
};
const serverDay = ({ clocks }: World): LondonDayString =>
  londonDay(clocks.truth + clocks.serverOff);

/** A case in treatment since some weeks, seldom one that begins only now. */
export const addCase = (world: World): void => {
  const { upstream, random } = world;
  upstream.cases.push({
    id: `episode-${upstream.cases.length + 1}`,
    status: 'inTreatment',
    allocatedOn: addDays(serverDay(world), -random.between(0, 90)),
    dischargedOn: null,
    until: null,
    with: random.chance(0.9) ? 'us' : 'colleague',
  });
  upstream.changed();
};

const any = (world: World, change: (one: Case, day: LondonDayString) => void): void => {
  const { cases } = world.upstream;
  const one = cases[world.random.between(0, cases.length - 1)];
  if (one) change(one, serverDay(world));
  world.upstream.changed();
};

const discharge = (world: World, offset: number): void =>
  any(world, (one, day) => {
    one.status = 'discharged';
    one.dischargedOn = addDays(day, offset);
  });

/** What only moves a clock or the service; each by its share of all events. */
export const happenings: Readonly<Record<string, (world: World) => void>> = {
  minutes: ({ clocks, random }) => {
    clocks.wall += random.between(-10, 10) * MINUTE;
  },
  hours: ({ clocks, random }) => {
    clocks.wall += random.between(-30, 30) * HOUR;
  },
  days: ({ clocks, random }) => {
    clocks.wall += random.between(-90, 60) * DAY;
  },
  year2099: ({ clocks }) => {
    clocks.wall = YEAR_2099;
  },
  setRight: ({ clocks }) => {
    clocks.wall = clocks.truth;
  },
  serverBack: ({ clocks, random }) => {
    clocks.serverOff = -random.between(0, 3 * DAY);
  },
  serverRight: ({ clocks }) => {
    clocks.serverOff = 0;
  },
  wait: ({ clocks, random }) => pass(clocks, random.between(1, 3 * DAY)),
  waitLong: ({ clocks, random }) => pass(clocks, random.between(3 * DAY, 45 * DAY)),
  discharge: (world) => discharge(world, -world.random.between(0, 3)),
  dischargeAhead: (world) => discharge(world, world.random.between(1, 9)),
  backDated: (world) => discharge(world, -world.random.between(35, 60)),
  undated: (world) =>
    any(world, (one) => {
      one.status = 'discharged';
      one.dischargedOn = null;
    }),
  undone: (world) =>
    any(world, (one) => {
      one.status = 'inTreatment';
      one.dischargedOn = null;
    }),
  handOver: (world) =>
    any(world, (one, day) => {
      one.until = addDays(day, world.random.between(0, 2));
      one.with = world.random.chance(0.7) ? 'colleague' : 'us';
    }),
  takenAtOnce: (world) =>
    any(world, (one) => {
      one.until = null;
      one.with = 'colleague';
    }),
  handedBack: (world) =>
    any(world, (one) => {
      one.until = null;
      one.with = 'us';
    }),
  referral: addCase,
  leaves: ({ clocks, upstream }) => {
    upstream.leftAt ??= clocks.truth + clocks.serverOff;
    upstream.changed();
  },
  comesBack: ({ upstream }) => {
    upstream.leftAt = null;
    upstream.changed();
  },
};

/** What the desk itself does; the runner knows how. */
export const deeds = [
  'sync',
  'sync',
  'sync',
  'sync',
  'syncCut',
  'syncOffline',
  'sweep',
  'sweep',
  'sleep',
  'kill',
  'kill',
  'signOutAndIn',
  'forget',
  'fetchAgain',
] as const;
export type Deed = (typeof deeds)[number];

const names = Object.keys(happenings);
const weights: readonly string[] = [
  ...names.filter((name) => !['leaves', 'comesBack', 'undated', 'serverBack'].includes(name)),
  ...names,
  'wait',
  'wait',
  'waitLong',
  'discharge',
  'setRight',
  ...deeds,
  ...deeds,
];

export const anyEvent = (random: Random): string =>
  weights[random.between(0, weights.length - 1)] ?? 'sweep';

/** Time goes by while the computer is off or asleep. */
export const goBy = {
  pass,
  off: (clocks: Clocks, ms: number): void => {
    clocks.truth += ms;
    clocks.wall += ms;
    clocks.elapsed = 0;
  },
};
