/** Work that comes again and again, never overlapping itself. */
export type Repeated = {
  /** Runs at once, or once more right after the run that is under way. */
  readonly soon: () => void;
  /** Ends it; answers when a run under way has ended. */
  readonly stop: () => Promise<void>;
};

/** @param work must not throw; it is awaited before the next pause of `everyMs` begins */
export const repeat = (everyMs: number, work: () => Promise<void>): Repeated => {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  const arm = () => {
    if (stopped) return;
    timer = setTimeout(run, everyMs);
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
