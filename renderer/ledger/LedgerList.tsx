import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { LedgerRow } from '../../shared/contract/views.ts';
import { useNow } from '../bridge/clock.tsx';
import { day } from '../copy/dates.ts';
import { dayHeading, ledgerScreen } from '../copy/ledgerScreen.ts';
import { flat, type LedgerItem } from './flat.ts';
import { LedgerLine, lineColumns, useLedgerSentence } from './LedgerLine.tsx';

/** So many items before the end of what is here, the next page is asked for. */
const AHEAD = 60;

const keyOf = (item: LedgerItem | undefined, index: number): string | number => {
  if (item === undefined) return index;
  return item.kind === 'day' ? item.on : item.row.seq;
};

/** Entries under their days, drawn only where they are seen; older ones come while one scrolls. */
export const LedgerList = ({
  rows,
  all,
  firstBad,
  hasOlder,
  onOlder,
}: {
  rows: readonly LedgerRow[];
  /** How many there are, fetched or not. */
  all: number;
  /** From this entry on nothing is certain; null where the ledger is whole. */
  firstBad: number | null;
  hasOlder: boolean;
  onOlder: () => void;
}) => {
  const now = useNow();
  const said = useLedgerSentence();
  const box = useRef<HTMLDivElement>(null);
  const items = useMemo(() => flat(rows), [rows]);
  const list = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => 40,
    overscan: 12,
    getItemKey: (index) => keyOf(items[index], index),
  });
  const last = list.range?.endIndex ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again only when something moved
  useEffect(() => {
    if (hasOlder && last >= items.length - AHEAD) onOlder();
  }, [last, items.length, hasOlder]);
  return (
    <Box
      ref={box}
      tabIndex={0}
      role="region"
      aria-label={ledgerScreen.list}
      sx={{
        flex: 1,
        minHeight: 240,
        overflowY: 'auto',
        position: 'relative',
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'line',
        borderRadius: '10px',
        '&:focus-visible': { outlineOffset: '-2px' },
      }}
    >
      <Box role="list" sx={{ position: 'relative', height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <Box
              key={key}
              ref={list.measureElement}
              data-index={index}
              role="listitem"
              {...(item.kind === 'row' ? { 'aria-setsize': all } : {})}
              sx={{ position: 'absolute', insetInline: 0, top: 0 }}
              style={{ transform: `translateY(${start}px)` }}
            >
              {item.kind === 'day' ? (
                <Typography
                  component="h2"
                  variant="subtitle2"
                  sx={{ px: 'var(--pad)', py: 2, color: 'quiet', bgcolor: 'sunk' }}
                >
                  {dayHeading(item.on, now, day(item.on, now))}
                </Typography>
              ) : (
                <Box
                  sx={{
                    ...lineColumns,
                    py: 2,
                    borderTop: 1,
                    borderColor: 'line',
                    ...(firstBad !== null &&
                      item.row.seq >= firstBad && {
                        boxShadow: (theme) => `inset 3px 0 ${theme.vars.palette.risk.main}`,
                      }),
                    ...(item.row.seq === firstBad && { bgcolor: 'risk.soft' }),
                  }}
                >
                  <LedgerLine
                    row={item.row}
                    said={said(item.row)}
                    breaks={item.row.seq === firstBad}
                  />
                </Box>
              )}
            </Box>
          );
        })}
      </Box>
    </Box>
  );
};
