import { useEffect, useMemo, useState } from 'react';
import { useCarriedWords } from '../app/carried.ts';
import { rangesOf } from './find.ts';
import type { Transcript, TranscriptView } from './pages.ts';

export type Find = {
  /** What is being looked for now; a moment behind the typing. */
  readonly query: string;
  readonly typed: string;
  readonly setQuery: (text: string) => void;
  /** Rows that hold it, in order. */
  readonly hits: readonly number[];
};

const SETTLE_MS = 120;

/** Finds in the whole session: fetches the pages that are not here yet while the bar is open. */
export const useFind = (
  pages: Transcript,
  view: TranscriptView,
  open: boolean,
  name: string,
): Find => {
  const [typed, setTyped] = useCarriedWords(open ? name : null);
  const [query, setQuery] = useState(typed);
  useEffect(() => {
    if (open) void pages.loadAll();
  }, [open, pages]);
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed), typed === '' ? 0 : SETTLE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const { rows, turn } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` says that lines have come
  const hits = useMemo(() => {
    if (query.trim() === '') return [];
    const found: number[] = [];
    for (let row = 0; row < rows; row += 1) {
      const line = pages.line(row);
      if (line !== null && rangesOf(line.text, query).length > 0) found.push(row);
    }
    return found;
  }, [pages, query, rows, turn]);
  return { query, typed, setQuery: setTyped, hits };
};
