import { useEffect, useState } from 'react';
import type { Refusal } from '../../shared/contract/result.ts';

/** Whole seconds still to wait after a refusal that names a delay (product V5); 0 when there is none. */
export const useWait = (refusal: Refusal | null): number => {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const wait = refusal?.retryAfter ?? 0;
    const until = performance.now() + wait * 1000;
    const tick = () => setLeft(Math.max(0, Math.ceil((until - performance.now()) / 1000)));
    tick();
    if (wait === 0) return;
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [refusal]);
  return left;
};
