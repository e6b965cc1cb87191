import { useEffect } from 'react';
import { frame } from '../copy/frame.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';

/** Copying is the person's own where they type, and where a screen marks it with `data-copy="allowed"`. */
const mayCopyFrom = (target: EventTarget | null): boolean => {
  const element =
    target instanceof Element ? target : target instanceof Node ? target.parentElement : null;
  return (
    element?.closest('input, textarea, [contenteditable="true"], [data-copy="allowed"]') != null
  );
};

/** Refuses to copy or drag patient text out of the window, and says why (product A10). */
export const useCopyGuard = (): void => {
  const announce = useAnnounce();
  useEffect(() => {
    const refuse = (event: Event) => {
      if (mayCopyFrom(event.target)) return;
      event.preventDefault();
      if (event.type === 'copy' || event.type === 'cut') announce(frame.copyRefused);
    };
    const kinds = ['copy', 'cut', 'dragstart'] as const;
    for (const kind of kinds) document.addEventListener(kind, refuse);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, refuse);
    };
  }, [announce]);
};
