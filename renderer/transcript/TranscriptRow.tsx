import Box from '@mui/material/Box';
import { memo } from 'react';
import type { Utterance } from '../../shared/domain/records.ts';
import { time } from '../copy/dates.ts';
import { speakers, transcript as words } from '../copy/transcript.ts';
import { partsOf, rangesOf } from './find.ts';

const Row = ({
  id,
  row,
  line,
  previous,
  query,
  current,
  chosen,
  onChoose,
}: {
  id: string;
  row: number;
  line: Utterance | null;
  /** Number of the line before it; null where there is none here. */
  previous: number | null;
  /** Words to mark. */
  query: string;
  current: boolean;
  chosen: boolean;
  onChoose: (row: number, extend: boolean) => void;
}) => (
  <>
    {line !== null && previous !== null && line.seq - previous > 1 && (
      <Box role="row" sx={{ px: 6, py: 1 }}>
        <Box
          role="gridcell"
          aria-colspan={4}
          sx={{
            borderTop: '1px dashed',
            borderColor: 'caution.main',
            color: 'caution.main',
            typography: 'body2',
            pt: 1,
          }}
        >
          {words.gap(previous + 1, line.seq - 1)}
        </Box>
      </Box>
    )}
    <Box
      id={id}
      role="row"
      aria-rowindex={row + 1}
      aria-selected={chosen}
      onMouseDown={(event) => {
        if (event.button !== 0) return;
        // With Shift the browser would mark text; here it chooses lines.
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={(event) => onChoose(row, event.shiftKey)}
      sx={{
        display: 'grid',
        gridTemplateColumns: {
          xs: '44px minmax(0, 1fr) 48px',
          sm: '52px 84px minmax(0, 84ch) 56px',
        },
        columnGap: 3,
        alignItems: 'baseline',
        minHeight: 34,
        px: 4,
        py: '6px',
        borderLeft: 3,
        borderColor: current ? 'primary.main' : 'transparent',
        bgcolor: chosen ? 'primary.soft' : 'transparent',
      }}
    >
      <Box
        role="gridcell"
        sx={{ gridColumn: 1, gridRow: 1, typography: 'body2', color: 'quiet', textAlign: 'right' }}
      >
        {line?.seq ?? row + 1}
      </Box>
      <Box
        role="gridcell"
        sx={{
          gridColumn: 2,
          gridRow: 1,
          typography: 'body2',
          fontWeight: 600,
          color: line?.speaker === 'therapist' ? 'primary.main' : 'quiet',
        }}
      >
        {line === null ? '' : speakers[line.speaker]}
      </Box>
      <Box
        role="gridcell"
        dir="auto"
        sx={{
          // A row without a column would be placed before the cells that have neither.
          gridColumn: { xs: '1 / -1', sm: 3 },
          gridRow: { xs: 2, sm: 1 },
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          color: line === null ? 'quiet' : 'text.primary',
        }}
      >
        {line === null
          ? words.loading
          : partsOf(line.text, rangesOf(line.text, query)).map((part, index) => (
              <Box
                // biome-ignore lint/suspicious/noArrayIndexKey: parts of one line keep their places
                key={index}
                component={part.found ? 'mark' : 'span'}
                sx={
                  part.found
                    ? {
                        bgcolor: 'found',
                        color: 'text.primary',
                        borderBottom: 2,
                        borderColor: 'caution.main',
                      }
                    : {}
                }
              >
                {part.text}
              </Box>
            ))}
      </Box>
      <Box
        role="gridcell"
        sx={{
          gridColumn: { xs: 3, sm: 4 },
          gridRow: 1,
          typography: 'body2',
          color: 'quiet',
          textAlign: 'right',
        }}
      >
        {line === null ? '' : time(line.at)}
      </Box>
    </Box>
  </>
);

/**
 * One line: number, who, the words, when; with a mark above it where lines are missing. Drawn again
 * only when something about it changes: while scrolling nothing does.
 */
export const TranscriptRow = memo(Row);
