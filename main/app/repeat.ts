/** Work that comes again and again, never overlapping itself. */
export type Repeated = {
  /** Runs at once, or once more right after the run that is under way. */
  readonly soon: () => void;
  /** Ends it; answers when a run under way has ended. */
  readonly stop: () => Promise<void>;
};

/** A timer of Node's that is set for longer fires at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * @param pauseMs how long to wait between two runs, asked anew each time
 * @param work must not throw; it is awaited before the next pause begins
 */
export const repeat = (pauseMs: number | (() => number), work: () => Promise<void>): Repeated => {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  const arm = () => {
    if (stopped) return;
    const pause = typeof pauseMs === 'number' ? pauseMs : pauseMs();
    timer = setTimeout(run, Math.min(pause, LONGEST_TIMER));
    timer.unref();
  };
  const run = () => {
    timer = null;
    running = work().finally(() => {
      running = null;
      if (again && !stopped) {
        again = false;
        run();
      } else arm();
    });
  };
  arm();
  return {
    soon() {
      if (stopped) return;
      if (running) again = true;
      else {
        if (timer) clearTimeout(timer);
        run();
      }
    },
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
};
