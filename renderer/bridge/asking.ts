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
};

const unanswered = { state: 'loading', value: undefined, refusal: undefined } as const;

/**
 * A question that can be asked again and again. Another question is another object, so that an answer
 * about one patient can never reach the screen of another (hazard H01).
 */
export const createAsking = <T>(perform: () => Promise<Result<T>>): Asking<T> => {
  let known: Answered<T> = unanswered;
  let turn = 0;
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
  return {
    snapshot: () => known,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        // Nobody looks any more: what is still under way is not waited for.
        if (listeners.size === 0) turn += 1;
      };
    },
    ask: () => {
      turn += 1;
      const mine = turn;
      void perform().then((result) => {
        if (mine === turn) settle(result);
      });
    },
  };
};
