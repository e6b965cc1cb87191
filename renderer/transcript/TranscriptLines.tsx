import Box from '@mui/material/Box';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useId, useRef } from 'react';
import { transcript as words } from '../copy/transcript.ts';
import { type Cursor, rowAfterKey, rowsOf } from './choice.ts';
import type { Transcript, TranscriptView } from './pages.ts';
import { TranscriptRow } from './TranscriptRow.tsx';

/**
 * The lines as a grid, drawn only where they are seen, so that twenty thousand stay smooth. The focus
 * stays on the grid and the row one stands on is its active one; that row is always drawn.
 */
export const TranscriptLines = ({
  pages,
  view,
  cursor,
  query,
  gridRef,
  onGo,
}: {
  pages: Transcript;
  view: TranscriptView;
  cursor: Cursor | null;
  query: string;
  gridRef: RefObject<HTMLDivElement | null>;
  onGo: (row: number, extend: boolean) => void;
}) => {
  const id = useId();
  const current = cursor?.row ?? -1;
  const rows = useVirtualizer({
    count: view.rows,
    getScrollElement: () => gridRef.current,
    estimateSize: () => 34,
    overscan: 12,
    paddingStart: 10,
    paddingEnd: 16,
    scrollPaddingStart: 24,
    scrollPaddingEnd: 24,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      if (current < 0 || current >= view.rows || seen.includes(current)) return seen;
      return [...seen, current].toSorted((a, b) => a - b);
    },
  });
  const items = rows.getVirtualItems();
  const first = rows.range?.startIndex ?? 0;
  const last = rows.range?.endIndex ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` says that lines have come
  useEffect(() => pages.ensure(first - 30, last + 30), [pages, first, last, view.turn]);

  const shown = useRef(-1);
  useEffect(() => {
    if (current < 0 || shown.current === current) return;
    // A step shows the next line where it is; a leap puts its line in the middle.
    const leap = Math.abs(current - shown.current) > 1;
    shown.current = current;
    rows.scrollToIndex(current, { align: leap ? 'center' : 'auto' });
  }, [current, rows]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = rowAfterKey(event.key, Math.max(current, 0), view.rows);
    if (next === null) return;
    event.preventDefault();
    onGo(next, event.shiftKey);
  };
  const go = useRef(onGo);
  go.current = onGo;
  const choose = useCallback(
    (row: number, extend: boolean) => {
      go.current(row, extend);
      gridRef.current?.focus();
    },
    [gridRef],
  );
  const ends = cursor === null ? null : rowsOf(cursor);
  return (
    <Box
      ref={gridRef}
      role="grid"
      aria-label={words.regions.lines}
      aria-rowcount={view.rows}
      aria-colcount={4}
      aria-multiselectable
      tabIndex={0}
      {...(current >= 0 ? { 'aria-activedescendant': `${id}-${current}` } : {})}
      onKeyDown={onKeyDown}
      sx={{
        minHeight: 0,
        overflowY: 'auto',
        '&:focus-visible': { outlineOffset: '-2px' },
      }}
    >
      <Box role="presentation" sx={{ position: 'relative', height: rows.getTotalSize() }}>
        {items.map((item) => {
          const line = pages.line(item.index);
          const before = item.index === 0 ? null : pages.line(item.index - 1);
          return (
            <Box
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              role="presentation"
              sx={{ position: 'absolute', insetInline: 0, top: 0 }}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <TranscriptRow
                id={`${id}-${item.index}`}
                row={item.index}
                line={line}
                previous={before?.seq ?? null}
                query={query}
                current={item.index === current}
                chosen={ends !== null && item.index >= ends.first && item.index <= ends.last}
                onChoose={choose}
              />
            </Box>
          );
        })}
      </Box>
    </Box>
  );
};
