import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import type { SessionRow } from '../../shared/contract/views.ts';
import { useNow } from '../bridge/clock.tsx';
import { useOperation } from '../bridge/useOperation.ts';
import { sessionsList as words } from '../copy/transcript.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

/** The sessions of this case, newest first, with how many of them search can see. */
export const SessionsList = ({
  episodeId,
  sessions,
  current,
  onOpen,
}: {
  episodeId: string;
  sessions: readonly SessionRow[];
  current: string;
  onOpen: (sessionId: string) => void;
}) => {
  const now = useNow();
  // An empty search finds nothing and says what it would have covered.
  const coverage = useOperation('transcript.search', { episodeId, query: '' }).value;
  return (
    <Box component="section" sx={{ pt: 3 }}>
      <Typography variant="body2" component="h2" sx={{ px: 4, pb: 2, color: 'quiet' }}>
        {words.title}
        {coverage !== undefined &&
          ` · ${words.indexed(coverage.sessionsIndexed, coverage.sessionsHeld)}`}
      </Typography>
      <ul>
        {sessions.map((row) => {
          const here = row.sessionId === current;
          return (
            <li key={row.sessionId}>
              <ButtonBase
                {...(here ? { 'aria-current': 'true' as const } : {})}
                onClick={() => onOpen(row.sessionId)}
                sx={{
                  display: 'flex',
                  justifyContent: 'flex-start',
                  width: 1,
                  minHeight: 'var(--row)',
                  px: 4,
                  textAlign: 'left',
                  fontSize: 'body1.fontSize',
                  fontWeight: here ? 600 : 400,
                  color: here ? 'primary.main' : 'text.primary',
                  bgcolor: here ? 'primary.soft' : 'transparent',
                  borderLeft: 3,
                  borderColor: here ? 'primary.main' : 'transparent',
                  '&:hover': { bgcolor: here ? 'primary.soft' : 'sunk' },
                  '&:focus-visible': { outlineOffset: '-2px' },
                }}
              >
                <VisuallyHidden>{words.spoken(row)}</VisuallyHidden>
                {words.entry(row, now)}
              </ButtonBase>
            </li>
          );
        })}
      </ul>
    </Box>
  );
};
