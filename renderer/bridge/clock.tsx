import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Millis } from '../../shared/domain/ids.ts';

const SECOND = 1000;
const units = { second: SECOND, minute: 60 * SECOND } as const;

type Ticker = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly now: () => Millis;
};

/**
 * A clock that runs on from the instant main last told. The renderer never asks the system for the
 * time, so that a practice clock, and a clock found to be behind, hold for every screen alike.
 */
const tickerFrom = (now: Millis): Ticker => {
  const since = performance.now();
  return {
    now: () => now + (performance.now() - since),
    subscribe: (listener) => {
      const timer = setInterval(listener, SECOND);
      return () => clearInterval(timer);
    },
  };
};

const Clock = createContext<Ticker>(tickerFrom(0));

export const ClockProvider = ({ now, children }: { now: Millis; children: ReactNode }) => {
  const ticker = useMemo(() => tickerFrom(now), [now]);
  return <Clock value={ticker}>{children}</Clock>;
};

/**
 * The time, epoch milliseconds, cut down to a whole minute or second: the component renders again
 * only when that changes.
 */
export const useNow = (unit: keyof typeof units = 'minute'): Millis => {
  const ticker = useContext(Clock);
  const step = units[unit];
  return useSyncExternalStore(ticker.subscribe, () => Math.floor(ticker.now() / step) * step);
};
