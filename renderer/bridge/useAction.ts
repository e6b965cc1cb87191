import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal, Result } from '../../shared/contract/result.ts';
import type { Input, OperationName, Output } from '../../shared/contract/table.ts';
import { call } from './client.ts';

export type Action<N extends OperationName> = {
  /** Runs the operation. The same input again while it is under way gets the first one's answer. */
  readonly run: (input: Input<N>) => Promise<Result<Output<N>>>;
  readonly busy: boolean;
  /** Why the last try was refused; gone with the next try. */
  readonly refusal: Refusal | undefined;
  readonly clear: () => void;
};

/** A change that a person asks for: busy while it runs, with the refusal to show beside the button. */
export const useAction = <N extends OperationName>(name: N): Action<N> => {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | undefined>(undefined);
  const underWay = useRef(new Map<string, Promise<Result<Output<N>>>>());
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const run = useCallback(
    (input: Input<N>) => {
      const key = JSON.stringify(input);
      const same = underWay.current.get(key);
      if (same !== undefined) return same;
      setBusy(true);
      setRefusal(undefined);
      const attempt = call(name, input).then((result) => {
        underWay.current.delete(key);
        if (mounted.current) {
          setBusy(underWay.current.size > 0);
          setRefusal(result.ok ? undefined : result);
        }
        return result;
      });
      underWay.current.set(key, attempt);
      return attempt;
    },
    [name],
  );
  const clear = useCallback(() => setRefusal(undefined), []);
  return { run, busy, refusal, clear };
};
