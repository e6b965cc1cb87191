/** Work that is asked for from several sides and never overlaps itself. */
export type Singly = {
  /** The run under way, or one that begins now: enough for a timer. */
  readonly join: () => Promise<void>;
  /** A run that begins after the call, so that it sees what was changed before. One serves all who wait. */
  readonly afresh: () => Promise<void>;
  /** Nothing begins any more; answers when the run under way has ended, however it ended. */
  readonly stop: () => Promise<void>;
};

/** @param work both callers hear of what it throws */
export const singly = (work: () => Promise<void>): Singly => {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let stopped = false;

  const join = (): Promise<void> => {
    if (stopped) return Promise.resolve();
    running ??= work().finally(() => {
      running = null;
    });
    return running;
  };
  return {
    join,
    afresh() {
      if (running === null) return join();
      next ??= running
        .catch(() => undefined)
        .then(() => {
          next = null;
          return join();
        });
      return next;
    },
    async stop() {
      stopped = true;
      await running?.catch(() => undefined);
    },
  };
};
