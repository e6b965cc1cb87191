import { useEffect } from 'react';
import { call } from '../bridge/client.ts';

/** Main's idle timer needs to know no more often than this. */
const TELL_AGAIN_MS = 15_000;

/** Tells main that somebody is at the desk, so that the curtain does not fall on them. */
export const useActivity = (): void => {
  useEffect(() => {
    let told = Number.NEGATIVE_INFINITY;
    const active = () => {
      const now = performance.now();
      if (now - told < TELL_AGAIN_MS) return;
      told = now;
      void call('desk.active', {});
    };
    const options = { capture: true, passive: true } as const;
    const kinds = ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const;
    for (const kind of kinds) window.addEventListener(kind, active, options);
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, active, options);
    };
  }, []);
};
