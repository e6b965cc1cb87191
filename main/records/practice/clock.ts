import type { Settings } from './database.ts';

/** The practice service's clock: real time, moved by an offset that lasts between starts. */
export type PracticeClock = {
  /** Epoch ms. */
  readonly now: () => number;
  /** Sets the time that it is now; null goes back to real time. */
  readonly set: (now: number | null) => void;
};

const OFFSET = 'clockOffset';

export const openClock = (settings: Settings, realNow: () => number = Date.now): PracticeClock => {
  let offset = Number(settings.get(OFFSET) ?? 0);
  return {
    now: () => realNow() + offset,
    set: (now) => {
      offset = now === null ? 0 : now - realNow();
      settings.set(OFFSET, String(offset));
    },
  };
};
