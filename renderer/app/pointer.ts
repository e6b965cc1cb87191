import { useEffect } from 'react';

const mark = document.documentElement.dataset;

/** What lies under a resting pointer is not lit: only a pointer that moves points at something. */
export const restPointer = (): void => {
  delete mark.pointer;
};

/**
 * Marks the document while the pointer is in use, so that a row is lit under a hand that moves, and
 * not under one that lies still while the keys do the work.
 */
export const usePointerMark = (): void => {
  useEffect(() => {
    const onMove = (event: PointerEvent) => {
      // The browser also reports a move when the page moves beneath a still pointer.
      if (event.movementX !== 0 || event.movementY !== 0) mark.pointer = '';
    };
    window.addEventListener('pointermove', onMove, { capture: true, passive: true });
    window.addEventListener('keydown', restPointer, { capture: true, passive: true });
    return () => {
      window.removeEventListener('pointermove', onMove, { capture: true });
      window.removeEventListener('keydown', restPointer, { capture: true });
    };
  }, []);
};
