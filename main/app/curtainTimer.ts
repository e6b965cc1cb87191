/** Draws the curtain after idleness, on lock and on sleep (product A9). Activity starts it anew. */
import type { Shell } from '../shell/port.ts';

export type CurtainTimer = {
  readonly active: () => void;
  /** The time allowed has changed: what has passed since the last activity still counts. */
  readonly rearm: () => void;
  readonly stop: () => void;
};

export const createCurtainTimer = (parts: {
  readonly shell: Pick<Shell, 'onPower'>;
  readonly afterMs: () => number;
  readonly isOpen: () => boolean;
  readonly draw: () => void;
  /** After sleep or a screen unlock: what lapsed meanwhile has to go at once. */
  readonly woke: () => void;
}): CurtainTimer => {
  let timer: NodeJS.Timeout | null = null;
  let activeAt = performance.now();
  const draw = () => {
    if (parts.isOpen()) parts.draw();
  };
  const arm = () => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(draw, Math.max(0, parts.afterMs() - (performance.now() - activeAt)));
    timer.unref();
  };
  const unsubscribe = parts.shell.onPower((event) => {
    if (event === 'lock' || event === 'suspend') draw();
    else parts.woke();
  });
  arm();
  return {
    active() {
      activeAt = performance.now();
      arm();
    },
    rearm: arm,
    stop() {
      if (timer) clearTimeout(timer);
      unsubscribe();
    },
  };
};
