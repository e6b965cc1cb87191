import { type KeyboardEvent, useRef, useState } from 'react';

type RowProps = {
  readonly ref: (element: HTMLElement | null) => void;
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/**
 * Arrow keys between the rows of a list or table, with one stop for Tab. Spread `rowProps(index)` on
 * the one button or link of each row, so that Enter opens it by itself.
 */
export const useRovingRows = (count: number): ((index: number) => RowProps) => {
  const [at, setAt] = useState(0);
  const elements = useRef<(HTMLElement | null)[]>([]);
  const current = Math.min(at, Math.max(0, count - 1));
  const last = count - 1;
  return (index) => ({
    ref: (element) => {
      elements.current[index] = element;
    },
    tabIndex: index === current ? 0 : -1,
    onFocus: () => setAt(index),
    onKeyDown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const moves: Readonly<Record<string, number>> = {
        ArrowDown: Math.min(last, index + 1),
        ArrowUp: Math.max(0, index - 1),
        PageDown: Math.min(last, index + 10),
        PageUp: Math.max(0, index - 10),
        Home: 0,
        End: last,
      };
      const to = moves[event.key];
      if (to === undefined) return;
      event.preventDefault();
      elements.current[to]?.focus();
    },
  });
};
