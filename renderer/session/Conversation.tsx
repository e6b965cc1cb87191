import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { conversation, sessionPill } from '../copy/session.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { ConversationLine } from './ConversationLine.tsx';
import { type Line, newFromPatient } from './lines.ts';

/** Within this many pixels of the bottom the reader is at the newest line, and stays there. */
const AT_END_PX = 80;

const isAtEnd = (log: HTMLElement): boolean =>
  log.scrollHeight - log.scrollTop - log.clientHeight <= AT_END_PX;

/**
 * The conversation as a log, drawn only where it is seen. It stays at the newest line until the
 * reader scrolls up; then a button says how many came since.
 *
 * The log itself is not a live region: rows that come and go with scrolling would be read out.
 * Arrivals are announced by number, without their words.
 */
export const Conversation = ({
  lines,
  patientWriting,
  linkLost,
  label,
  onWriteAgain,
}: {
  lines: readonly Line[];
  patientWriting: boolean;
  linkLost: boolean;
  label: string;
  onWriteAgain: (text: string) => void;
}) => {
  const scroller = useRef<HTMLDivElement>(null);
  const announce = useAnnounce();
  const [atEnd, setAtEnd] = useState(true);
  const [seen, setSeen] = useState<string | null>(lines.at(-1)?.id ?? null);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 84,
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 8,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: AT_END_PX,
    paddingStart: 20,
    paddingEnd: 12,
  });

  useLayoutEffect(() => rows.scrollToEnd(), [rows]);

  // The box under it grows with what is typed: the newest line stays in sight above it.
  const follows = useRef(atEnd);
  follows.current = atEnd;
  useEffect(() => {
    const log = scroller.current;
    if (log === null) return;
    const watch = new ResizeObserver(() => {
      if (follows.current) rows.scrollToEnd();
    });
    watch.observe(log);
    return () => watch.disconnect();
  }, [rows]);

  const newest = lines.at(-1)?.id ?? null;
  useEffect(() => {
    if (atEnd) setSeen(newest);
  }, [atEnd, newest]);

  const heard = useRef(lines.length);
  useEffect(() => {
    const arrived = lines.slice(heard.current).filter((line) => line.speaker === 'patient').length;
    if (lines.length > heard.current && arrived > 0) announce(conversation.arrived(arrived));
    heard.current = lines.length;
  }, [lines, announce]);

  const unseen = atEnd ? 0 : newFromPatient(lines, seen);
  const toEnd = () => {
    rows.scrollToEnd();
    setAtEnd(true);
  };
  return (
    <Box sx={{ position: 'relative', minHeight: 0, display: 'grid', gridTemplateRows: '1fr auto' }}>
      <Box
        ref={scroller}
        role="log"
        aria-live="off"
        aria-label={label}
        tabIndex={0}
        onScroll={(event) => setAtEnd(isAtEnd(event.currentTarget))}
        sx={{
          overflowY: 'auto',
          minHeight: 0,
          px: 6,
          bgcolor: 'background.paper',
          '&:focus-visible': { outlineOffset: '-2px' },
        }}
      >
        {lines.length === 0 && (
          <EmptyState title={conversation.empty} next={conversation.emptyNext} />
        )}
        <Box sx={{ position: 'relative', height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const line = lines[row.index];
            if (line === undefined) return null;
            return (
              <Box
                key={row.key}
                ref={rows.measureElement}
                data-index={row.index}
                sx={{ position: 'absolute', insetInline: 0, top: 0 }}
                style={{ transform: `translateY(${row.start}px)` }}
              >
                <ConversationLine line={line} onWriteAgain={onWriteAgain} />
              </Box>
            );
          })}
        </Box>
      </Box>
      <Box
        aria-live="polite"
        sx={{ minHeight: 26, px: 6, py: '2px', typography: 'body2', color: 'quiet' }}
      >
        {linkLost && <StatusPill kind="caution">{sessionPill.waitsHere}</StatusPill>}{' '}
        {patientWriting && conversation.writing}
      </Box>
      {unseen > 0 && (
        <Button
          onClick={toEnd}
          startIcon={<ArrowDown size={16} aria-hidden />}
          sx={{
            position: 'absolute',
            bottom: 34,
            left: '50%',
            transform: 'translateX(-50%)',
            borderRadius: '17px',
            borderColor: 'primary.main',
            color: 'primary.main',
          }}
        >
          {conversation.newLines(unseen)}
        </Button>
      )}
    </Box>
  );
};
