/** What is promised, how often it was looked at, and where it did not hold. */

export const invariants = {
  closed: 'nothing closed is readable',
  saved: 'nothing shown as saved is lost',
  whole: 'no half-erased case',
  ledger: 'the ledger is whole',
  once: 'one resource a business identifier upstream, nothing doubled',
} as const;
export type Invariant = keyof typeof invariants;

export type Tally = {
  /** Looks at one promise. `what` is asked for only where it was broken. */
  readonly check: (promise: Invariant, holds: boolean, what: () => string) => void;
  /** One kill: during what, and where. */
  readonly killed: (what: string, where: string) => void;
  /** One piece of work of this kind was struck. */
  readonly worked: (work: string) => void;
  readonly checks: Readonly<Record<Invariant, number>>;
  readonly broken: readonly { readonly promise: Invariant; readonly what: string }[];
  /** Kills by work, by what it was exactly, and by where they struck. */
  readonly works: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<string, number>;
  readonly places: ReadonlyMap<string, number>;
};

const count = (counts: Map<string, number>, name: string): void => {
  counts.set(name, (counts.get(name) ?? 0) + 1);
};

/** @param now where the run stands, put before what is found broken */
export const createTally = (now: () => string): Tally => {
  const checks = { closed: 0, saved: 0, whole: 0, ledger: 0, once: 0 };
  const broken: { promise: Invariant; what: string }[] = [];
  const works = new Map<string, number>();
  const kinds = new Map<string, number>();
  const places = new Map<string, number>();
  return {
    check(promise, holds, what) {
      checks[promise] += 1;
      if (!holds) broken.push({ promise, what: `${now()}: ${what()}` });
    },
    killed(what, where) {
      count(kinds, what);
      count(places, where);
    },
    worked: (work) => count(works, work),
    checks,
    broken,
    works,
    kinds,
    places,
  };
};
