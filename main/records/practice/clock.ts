/** The practice service's clock: real time, moved by an offset until the service ends. */
export type PracticeClock = {
  /** Epoch ms. */
  readonly now: () => number;
  /** Sets the time that it is now, epoch ms; null goes back to real time. */
  readonly set: (now: number | null) => void;
};

export const openClock = (realNow: () => number = Date.now): PracticeClock => {
  let offset = 0;
  return {
    now: () => realNow() + offset,
    set: (now) => {
      offset = now === null ? 0 : now - realNow();
    },
  };
};
