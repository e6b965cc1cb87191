import { useCallback, useEffect, useRef, useState } from 'react';
import type { ErrorCode, Refusal } from '../../shared/contract/result.ts';
import type { Input, OperationName, Output } from '../../shared/contract/table.ts';
import { call, subscribe } from './client.ts';
import type { EventFilter } from './events.ts';

/**
 * `value` outlives a reload and a failure of the same question. It never outlives the question, nor
 * the right to read it.
 */
export type Asked<T> = {
  readonly state: 'loading' | 'ready' | 'refused';
  readonly value: T | undefined;
  readonly refusal: Refusal | undefined;
  readonly reload: () => void;
};

type Held<T> = {
  readonly key: string;
  readonly state: Asked<T>['state'];
  readonly value?: T;
  readonly refusal?: Refusal;
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

/**
 * Asks an operation when the component appears, when its input changes and when `reloadOn` says so.
 *
 * Answers to an earlier question are ignored, and a value is dropped as soon as the input changes, so
 * that one patient's answer can never stand under another's name (hazard H01). While the same
 * question is asked again the last value stays. `input: null` asks nothing and stays `loading`.
 */
export const useOperation = <N extends OperationName>(
  name: N,
  input: Input<N> | null,
  { reloadOn }: { readonly reloadOn?: EventFilter } = {},
): Asked<Output<N>> => {
  const key = input === null ? '' : JSON.stringify([name, input]);
  const [held, setHeld] = useState<Held<Output<N>>>({ key, state: 'loading' });
  const latest = useRef({ key, input, turn: 0 });
  latest.current.key = key;
  latest.current.input = input;
  const filter = useRef(reloadOn);
  filter.current = reloadOn;

  const ask = useCallback(async () => {
    const { key: askedKey, input: askedInput } = latest.current;
    if (askedInput === null) return;
    latest.current.turn += 1;
    const turn = latest.current.turn;
    const result = await call(name, askedInput);
    if (latest.current.turn !== turn || latest.current.key !== askedKey) return;
    setHeld((before) => {
      if (result.ok) return { key: askedKey, state: 'ready', value: result.value };
      const kept = before.key === askedKey && before.value !== undefined && !ends.has(result.code);
      return {
        key: askedKey,
        state: 'refused',
        refusal: result,
        ...(kept ? { value: before.value } : {}),
      };
    });
  }, [name]);

  useEffect(() => {
    const now = latest.current;
    if (key !== '') void ask();
    return () => {
      // Whatever is still under way belongs to the question that has just been dropped.
      now.turn += 1;
    };
  }, [key, ask]);

  useEffect(
    () =>
      subscribe((event) => {
        if (filter.current?.(event)) void ask();
      }),
    [ask],
  );

  const current = held.key === key ? held : ({ key, state: 'loading' } as const);
  return {
    state: current.state,
    value: 'value' in current ? current.value : undefined,
    refusal: 'refusal' in current ? current.refusal : undefined,
    reload: () => void ask(),
  };
};
