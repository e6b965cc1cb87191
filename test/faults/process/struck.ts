/** How a desk process is ended in the middle of a piece of work. */
import type { Strike } from './strike.ts';
import type { World } from './world.ts';

/** What each kind of work did so far: its steps with the most of each that were seen, and how long. */
export type Usual = Map<
  string,
  { readonly steps: ReadonlyMap<string, number>; readonly milliseconds: number }
>;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Two of three kills strike at a chosen step of the vault, the others at a random moment. */
const AT_A_STEP = 0.67;
const TORN = 0.3;
/** The first of its name is the one that begins something: it is struck more often than the rest. */
const FIRST_OF_ITS_NAME = 0.4;
/** Before anything is known of a kind of work. */
const FIRST_GUESS = 300;
const LONGEST = 2_000;

/** What to strike, during which kind of work. */
export type Picked = { readonly name: string; readonly strike: Strike; readonly after: number };

/** A step by its name first, so that what happens once is struck as often as what happens a lot. */
export const pickStrike = ({ random }: World, usual: Usual, name: string): Picked => {
  const known = usual.get(name);
  const names = [...(known?.steps ?? [])];
  const found = names[random.between(0, names.length - 1)];
  const after = random.between(0, known?.milliseconds ?? FIRST_GUESS);
  if (found === undefined || !random.chance(AT_A_STEP)) return { name, strike: null, after };
  const [step, most] = found;
  const nth = random.chance(FIRST_OF_ITS_NAME) ? 1 : random.between(1, most);
  return { name, strike: { step, nth, torn: random.chance(TORN) }, after };
};

/** Keeps the most that was seen of each step, so that the last one is struck as often as the first. */
const learn = (
  usual: Usual,
  name: string,
  seen: ReadonlyMap<string, number>,
  milliseconds: number,
): void => {
  const known = usual.get(name);
  const steps = new Map(known?.steps ?? []);
  for (const [step, count] of seen) steps.set(step, Math.max(count, steps.get(step) ?? 0));
  usual.set(name, {
    steps,
    milliseconds: Math.max(known?.milliseconds ?? 0, Math.min(milliseconds, LONGEST)),
  });
};

/** Runs `work` with a strike under way, and ends the process at its moment or after the work. */
export const endDuring = async (
  world: World,
  usual: Usual,
  { name, strike, after }: Picked,
  work: () => Promise<unknown>,
): Promise<void> => {
  const child = world.child();
  const began = performance.now();
  const working = work();
  await Promise.race([working, strike === null ? pause(after) : child.gone, child.gone]);
  const milliseconds = performance.now() - began;
  await child.kill();
  await working;
  world.tally.killed(name, child.where());
  learn(usual, name, child.steps(), milliseconds);
};

/**
 * Runs `work` on the desk process and ends the process meanwhile; when the work is done before,
 * right after it. `work` has to end by itself when the process does.
 */
export const struckDuring = async (
  world: World,
  usual: Usual,
  name: string,
  work: () => Promise<unknown>,
): Promise<void> => {
  const picked = pickStrike(world, usual, name);
  await world.child().aim(picked.strike);
  await endDuring(world, usual, picked, work);
};
