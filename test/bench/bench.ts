/** What a bench is, and how two sides are measured fairly. */

export type Measured = {
  /** Median of ours and of the peer's, in the bench's unit; null where nothing compares. */
  readonly value: number;
  readonly peerValue: number | null;
  /** What was measured against, in words. */
  readonly peer: string;
  /** How often each side was measured. */
  readonly n: number;
  /** What else the run showed, a line each. */
  readonly notes?: readonly string[];
};

/** Two sides measured in turn; who the peer is, and what else was seen, comes later. */
export type Compared = { readonly value: number; readonly peerValue: number; readonly n: number };

export type Bench = {
  readonly id: string;
  /** What is measured, in words. */
  readonly what: string;
  readonly unit: 'ms';
  run(): Promise<Measured>;
};

/** One line of the report: a bench with its result. */
export type BenchResult = Omit<Bench, 'run'> &
  Measured & {
    /** Ours in units of the peer's: below 1 is faster. */
    readonly ratio: number | null;
  };

/** Three figures, or all before the point. */
export const short = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value.toPrecision(3);

/** The value below which `part` of all lie, the nearest measured one above. */
export const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? Number.NaN;

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
};

/** Milliseconds that one run of `work` takes. */
const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  // Waiting for what is done already would count as time.
  const answer = work();
  const own = answer instanceof Promise ? await answer : answer;
  return typeof own === 'number' ? own : performance.now() - start;
};

/**
 * Measures both sides in turn in the same run, so that whatever else the machine does meets both;
 * who goes first changes with every round.
 * A side that takes the time itself, because not all it does counts, answers milliseconds.
 * @param warmUp rounds before the counting begins
 */
export const interleaved = async (
  sides: { readonly ours: (round: number) => unknown; readonly peer: (round: number) => unknown },
  rounds: number,
  warmUp = 0,
): Promise<Compared> => {
  const ours: number[] = [];
  const peer: number[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    // Both sides get the same round number, which decides what they are asked for.
    const at = round + warmUp;
    const oursFirst = at % 2 === 0;
    const first = await timed(() => (oursFirst ? sides.ours : sides.peer)(at));
    const second = await timed(() => (oursFirst ? sides.peer : sides.ours)(at));
    if (round < 0) continue;
    ours.push(oursFirst ? first : second);
    peer.push(oursFirst ? second : first);
  }
  return { value: median(ours), peerValue: median(peer), n: rounds };
};
