import type { ErrorCode, Refusal, Result } from '../../shared/contract/result.ts';

/**
 * One question to main and what is known of its answer. `value` outlives a reload and a failure of
 * the same question. It never outlives the question, nor the right to read it.
 */
export type Answered<T> = {
  readonly state: 'loading' | 'ready' | 'refused';
  readonly value: T | undefined;
  readonly refusal: Refusal | undefined;
};

/** Refusals that end the right to see what was shown before. */
const ends: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'locked',
  'notPermitted',
  'windowClosed',
  'leaseExpired',
  'clockBehind',
  'notFound',
]);

export type Asking<T> = {
  readonly snapshot: () => Answered<T>;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks now. Of several answers under way only that to the last asking counts. */
  readonly ask: () => void;
  /**
   * Something has changed: asks at once when nothing is under way, else once more after the answer,
   * and never more often than every `SPACING_MS`, however many changes are told.
   */
  readonly refresh: () => void;
};

/** A first fill tells of fifty changes in two seconds; nobody reads a screen faster than this. */
export const SPACING_MS = 250;

const unanswered = { state: 'loading', value: undefined, refusal: undefined } as const;

/**
 * A question that can be asked again and again. Another question is another object, so that an answer
 * about one patient can never reach the screen of another (hazard H01).
 */
export const createAsking = <T>(perform: () => Promise<Result<T>>): Asking<T> => {
  let known: Answered<T> = unanswered;
  let turn = 0;
  let answered = 0;
  let askedAt = Number.NEGATIVE_INFINITY;
  let stale = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const settle = (result: Result<T>) => {
    known = result.ok
      ? { state: 'ready', value: result.value, refusal: undefined }
      : {
          state: 'refused',
          value: ends.has(result.code) ? undefined : known.value,
          refusal: result,
        };
    for (const listener of listeners) listener();
  };
  const ask = () => {
    clearTimeout(timer);
    timer = undefined;
    stale = false;
    askedAt = performance.now();
    turn += 1;
    const mine = turn;
    void perform().then((result) => {
      if (mine !== turn) return;
      answered = mine;
      settle(result);
      if (stale) refresh();
    });
  };
  const refresh = () => {
    if (timer !== undefined) return;
    stale = answered !== turn;
    if (stale) return;
    const wait = askedAt + SPACING_MS - performance.now();
    if (wait <= 0) ask();
    else timer = setTimeout(ask, wait);
  };
  return {
    snapshot: () => known,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        // Nobody looks any more: what is still under way is not waited for.
        if (listeners.size > 0) return;
        turn += 1;
        answered = turn;
        stale = false;
        clearTimeout(timer);
        timer = undefined;
      };
    },
    ask,
    refresh,
  };
};
