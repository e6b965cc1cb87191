import { useContext, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Input, OperationName, Output } from '../../shared/contract/table.ts';
import { type Answered, createAsking } from './asking.ts';
import { call, subscribe } from './client.ts';
import type { EventFilter } from './events.ts';
import { ReadingRights } from './readingRights.tsx';

export type Asked<T> = Answered<T> & { readonly reload: () => void };

/**
 * Asks an operation when the component appears, when its input changes, when the right to read may
 * have changed for the whole desk, and when `reloadOn` says so.
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
  const key = input === null ? null : JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal inputs are the same question
  const asking = useMemo(
    () =>
      createAsking<Output<N>>(() =>
        input === null ? new Promise(() => undefined) : call(name, input),
      ),
    [name, key],
  );
  const filter = useRef(reloadOn);
  filter.current = reloadOn;
  const answered = useSyncExternalStore(asking.subscribe, asking.snapshot);
  const rights = useContext(ReadingRights);

  useEffect(() => {
    if (key === null) return;
    asking.ask();
    return subscribe((event) => {
      if (filter.current?.(event)) asking.refresh();
    });
  }, [asking, key]);

  const known = useRef(rights);
  useEffect(() => {
    if (known.current === rights) return;
    known.current = rights;
    if (key !== null) asking.ask();
  }, [asking, key, rights]);

  return useMemo(() => ({ ...answered, reload: asking.ask }), [answered, asking]);
};
