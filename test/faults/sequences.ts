/**
 * Random sequences of what happens to clocks, cases and a desk, driven through the real trusted time,
 * gate, synchronising and sweeper. After each event the promises that hang on time are checked.
 */
import { performance } from 'node:perf_hooks';
import { randomOf } from './random.ts';
import { createSequenceDesk, type Fault } from './sequenceDesk.ts';
import { addCase, anyEvent, beginning, type Deed, goBy, happenings } from './sequenceEvents.ts';
import { createModel, type Model } from './sequenceModel.ts';
import { createUpstream, therapist } from './sequenceUpstream.ts';
import { memoryVault, realVaults, type VaultUnderTest } from './sequenceVault.ts';

/** The promises, by the letter under which a report names them. */
export const invariants = {
  closed: 'the gate opens no case whose window has ended by a time known to have passed',
  gone: 'what was erased is readable only after a contact confirmed it again inside its window',
  swept: 'a lapsed case is erased by the next sweep, and nothing else is',
  trusted: 'after contact the time is right, a correct clock is trusted, and open cases open',
  locked: 'with the clock behind or the lease over nothing opens but forgetting',
  forward: 'time never goes back',
} as const;
export type Invariant = keyof typeof invariants;

export type Broken = {
  readonly invariant: Invariant | 'defect';
  readonly seed: number;
  readonly after: string;
};
export type SequenceReport = {
  readonly sequences: number;
  readonly events: number;
  readonly checks: Record<Invariant, number>;
  readonly broken: readonly Broken[];
  readonly seconds: number;
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const EVENTS = 12;
const MOST_BROKEN = 20;

type Note = (invariant: Invariant | 'defect', kept: boolean) => void;

/** One sequence. @returns how many events it had */
const runOne = async (
  seed: number,
  fault: Fault,
  open: (now: number) => Promise<VaultUnderTest>,
  note: (invariant: Invariant | 'defect', kept: boolean, events: readonly string[]) => void,
): Promise<number> => {
  const random = randomOf(seed);
  const start = beginning(random);
  const clocks = { wall: start, elapsed: random.between(0, HOUR), truth: start, serverOff: 0 };
  const events: string[] = [];
  const check: Note = (invariant, kept) => note(invariant, kept, events);
  const vault = await open(start);
  const model: Model = createModel(clocks, () => desk.time().now());
  const upstream = createUpstream({
    serverNow: () => clocks.truth + clocks.serverOff,
    hear: (serverTime) => {
      desk.hear(serverTime);
      model.heard(serverTime);
    },
    told: () => model.toldOf(upstream.cases, upstream.leftAt),
  });
  let passes = 0;
  const desk = createSequenceDesk({
    vault,
    clocks,
    upstream: () => upstream,
    fault,
    onStored: model.storedMarks,
    onPass: () => {
      passes += 1;
      model.passEnded();
    },
  });
  const world = { clocks, upstream, random };
  for (let n = random.between(1, 3); n > 0; n -= 1) addCase(world);
  await desk.start();
  model.enrolled();

  let lowest = model.lowest();
  const ids = async () => new Set((await vault.api().listEpisodes()).map((one) => one.id));
  let held = await ids();
  /** Cases that left the desk since the last look, with the time by which that was decided. */
  const look = async (by: number) => {
    const now = await ids();
    for (const id of held)
      if (!now.has(id)) {
        const end = model.endOf(id);
        check('swept', model.forgotten.has(id) || (end !== null && end <= by));
        model.erased.add(id);
      }
    held = now;
  };

  const checkAll = async () => {
    const now = desk.time().now();
    check('forward', now >= model.lowest());
    const locked = model.isBehind() || model.leaseIsOver();
    const opened = new Set(
      (await desk.gate().readable(therapist, 'clinicalSummaries')).map((one) => one.episodeId),
    );
    if (locked) check('locked', opened.size === 0 && !desk.gate().inTime().ok);
    for (const { id } of upstream.cases) {
      const identity = await desk.gate().enter(therapist, id, 'identity', 'read');
      check('closed', !(identity.ok || opened.has(id)) || model.isOpenAt(id, model.lowest()));
      check('gone', !(identity.ok || opened.has(id)) || !model.erased.has(id));
      if (!locked) continue;
      const copy = await desk.gate().enter(therapist, id, 'localCopy', 'write');
      check('locked', !identity.ok && copy.ok === held.has(id));
    }
    if (model.clockIsRight()) check('trusted', desk.time().verdict() === 'trusted');
  };

  const afterPass = async () => {
    check('trusted', desk.time().verdict() === 'trusted' && model.isNearServer());
    for (const { id } of upstream.cases) {
      const open = model.isOpenAt(id, desk.time().now()) && !model.forgotten.has(id);
      const entered = await desk.gate().enter(therapist, id, 'identity', 'read');
      if (open) check('trusted', entered.ok);
    }
  };
  const sync = async (carries: number) => {
    upstream.carries = carries;
    const before = passes;
    await desk.desk().syncNow();
    upstream.carries = 0;
    await look(desk.time().now());
    if (passes > before) await afterPass();
  };
  const sweep = async () => {
    await desk.desk().sweep();
    await look(desk.time().now());
    for (const id of held) {
      const end = model.endOf(id);
      check('swept', end === null || end > model.lowest());
    }
  };
  const pick = () => [...held][random.between(0, Math.max(0, held.size - 1))];

  const deeds: Readonly<Record<Deed, () => Promise<void>>> = {
    sync: () => sync(1000),
    syncCut: () => sync(random.between(1, 5)),
    syncOffline: () => sync(0),
    sweep,
    async sleep() {
      goBy.pass(clocks, random.between(HOUR, 5 * DAY));
      await sweep();
    },
    async kill() {
      await desk.kill();
      goBy.off(clocks, random.chance(0.5) ? 0 : random.between(0, 50 * DAY));
      await vault.restart(clocks.wall);
      model.restarted();
      await desk.start();
      await look(Math.max(clocks.wall, desk.time().now()));
      lowest = model.lowest();
    },
    async signOutAndIn() {
      await desk.stop();
      goBy.pass(clocks, random.between(0, 2 * DAY));
      model.signedIn();
      await desk.start(true);
    },
    async forget() {
      const id = pick();
      if (id === undefined) return;
      model.forgotten.add(id);
      await vault.api().eraseEpisodes([id], 'forgotten', desk.time().now());
      await look(desk.time().now());
    },
    async fetchAgain() {
      const [id] = model.forgotten;
      if (id === undefined) return;
      model.forgotten.delete(id);
      await vault.api().dropForgotten([id]);
    },
  };

  try {
    if (random.chance(0.9)) {
      events.push('first sync');
      await sync(1000);
      await checkAll();
    }
    for (let n = 0; n < EVENTS; n += 1) {
      const name = anyEvent(random);
      events.push(name);
      const happening = happenings[name];
      if (happening) happening(world);
      else await deeds[name as Deed]();
      await checkAll();
      check('forward', model.lowest() >= lowest - 2 * 60_000 - 1000 || name.startsWith('sync'));
      lowest = model.lowest();
      check('defect', desk.defects.splice(0).length === 0);
    }
  } finally {
    await desk.stop();
    await vault.close();
  }
  return events.length;
};

/**
 * Runs sequences and says what held.
 *
 * @param options `seed` of the first one; the others follow, so that each can be had again alone.
 *   `on` the vault: in memory, or the real one on disk. `fault` leaves a safeguard out.
 */
export const runSequences = async (options: {
  readonly count: number;
  readonly seed: number;
  readonly say: (line: string) => void;
  readonly on?: 'memory' | 'disk';
  readonly fault?: Fault;
  /** Stops where this promise was seen broken, and not before. */
  readonly until?: Invariant;
}): Promise<SequenceReport> => {
  const { count, seed, fault = null } = options;
  const begun = performance.now();
  const checks = Object.fromEntries(Object.keys(invariants).map((name) => [name, 0])) as Record<
    Invariant,
    number
  >;
  const broken: Broken[] = [];
  let events = 0;
  let sequences = 0;
  const vaultFault = fault === 'erasesNothing' || fault === 'erasedComesBack' ? fault : null;
  const disk = options.on === 'disk' ? realVaults() : null;
  const open = async (now: number) => disk?.open(therapist, now) ?? memoryVault(vaultFault);
  const isEnough = () =>
    options.until === undefined
      ? broken.length >= MOST_BROKEN
      : broken.some((one) => one.invariant === options.until);
  while (sequences < count && !isEnough()) {
    const one = seed + sequences;
    sequences += 1;
    try {
      events += await runOne(one, fault, open, (invariant, kept, so) => {
        if (invariant !== 'defect') checks[invariant] += 1;
        if (!kept) broken.push({ invariant, seed: one, after: so.join(', ') });
      });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error('unknown');
      broken.push({ invariant: 'defect', seed: one, after: `${name}: ${message}` });
    }
    if (sequences % 10_000 === 0)
      options.say(`${sequences} sequences of time, ${events} events, ${broken.length} broken`);
  }
  await disk?.close();
  const seconds = Math.round((performance.now() - begun) / 1000);
  return { sequences, events, checks, broken, seconds };
};
