/**
 * What a desk process and its vault worker share, so that the process can be ended at a chosen durable
 * step: a small piece of memory that both see.
 */
export const STRIKE_MEMORY = 'memory of the strike';

/** The step to be struck: the `nth` one of this name. Null: none, the steps are only told. */
export type Strike = { readonly step: string; readonly nth: number; readonly torn: boolean } | null;

const cell = { left: 0, torn: 1, length: 2 } as const;
const HEAD = 4 * Object.keys(cell).length;
const LONGEST_NAME = 100;

export const newStrikeMemory = (): SharedArrayBuffer => new SharedArrayBuffer(HEAD + LONGEST_NAME);

const cellsOf = (memory: SharedArrayBuffer) => new Int32Array(memory, 0, HEAD / 4);

/** Says which step is to be struck from now on. */
export const aim = (memory: SharedArrayBuffer, strike: Strike): void => {
  const cells = cellsOf(memory);
  Atomics.store(cells, cell.left, 0);
  if (strike === null) return;
  const name = Buffer.from(strike.step);
  new Uint8Array(memory, HEAD).set(name);
  Atomics.store(cells, cell.length, name.length);
  Atomics.store(cells, cell.torn, strike.torn ? 1 : 0);
  Atomics.store(cells, cell.left, strike.nth);
};

export type Aimed = { readonly isDue: (step: string) => boolean; readonly torn: () => boolean };

/** For the worker: whether a step is the one to be struck. Each step of that name is counted. */
export const aimed = (memory: SharedArrayBuffer): Aimed => {
  const cells = cellsOf(memory);
  return {
    isDue(step) {
      if (Atomics.load(cells, cell.left) === 0) return false;
      const name = Buffer.from(memory, HEAD, Atomics.load(cells, cell.length)).toString();
      return name === step && Atomics.sub(cells, cell.left, 1) === 1;
    },
    torn: () => Atomics.load(cells, cell.torn) === 1,
  };
};

/** What the worker prints at each step, and before it ends its process, so that it is known where. */
export const STEP = 'step: ';
export const STRUCK = 'struck: ';
