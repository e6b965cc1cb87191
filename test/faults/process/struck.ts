/** How a desk process is ended in the middle of a piece of work. */
import type { World } from './world.ts';

/** How many steps of the vault each kind of work took when it was left to end, and how long. */
export type Usual = Map<string, { steps: number; milliseconds: number }>;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Two of three kills strike at a chosen step of the vault, the others at a random moment. */
const AT_A_STEP = 0.65;
const TORN = 0.3;

export const pickStrike = ({ random }: World, usual: Usual, name: string) => {
  const known = usual.get(name) ?? { steps: 30, milliseconds: 60 };
  return {
    atStep: random.chance(AT_A_STEP),
    steps: random.between(1, Math.max(8, known.steps)),
    tear: random.chance(TORN),
    after: random.between(0, Math.max(10, known.milliseconds)),
  };
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
  const child = world.child();
  const { atStep, steps, tear, after } = pickStrike(world, usual, name);
  // Far away, so that the steps are counted all the same.
  await child.strikeAfter(atStep ? steps : 1_000_000, tear);
  const began = performance.now();
  const working = work();
  const timer = atStep ? child.gone : pause(after);
  await Promise.race([working, timer, child.gone]);
  if (!child.isGone()) {
    const taken = await Promise.race([child.stepsTaken(), child.gone]).catch(() => undefined);
    learn(usual, name, taken ?? 0, performance.now() - began);
    await child.kill();
  }
  await working;
};

/** The longest seen so far, so that the last step of a longer run is struck as often as the first. */
export const learn = (usual: Usual, name: string, steps: number, milliseconds: number): void => {
  const known = usual.get(name) ?? { steps: 0, milliseconds: 0 };
  usual.set(name, {
    steps: Math.max(known.steps, steps),
    milliseconds: Math.max(known.milliseconds, Math.min(milliseconds, 2_000)),
  });
};
