import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useNavigate } from '../app/navigation.tsx';
import { useNow } from '../bridge/clock.tsx';
import { dayOf } from '../copy/dates.ts';
import { requestState } from '../copy/supervision.ts';
import { newestFirst } from './rows.ts';
import type { RequestRow } from './types.ts';

/** The cases of this meeting, by reference, to step through. */
export const RequestList = ({
  rows,
  current,
}: {
  rows: readonly RequestRow[];
  current: string;
}) => {
  const navigate = useNavigate();
  const now = useNow();
  return (
    <Box component="ul">
      {newestFirst(rows).map((row) => {
        const here = row.requestId === current;
        return (
          <li key={row.requestId}>
            <ButtonBase
              aria-current={here ? 'true' : undefined}
              onClick={() =>
                navigate({
                  screen: 'supervision',
                  requestId: row.requestId,
                  episodeId: row.episodeId,
                })
              }
              sx={{
                display: 'block',
                width: 1,
                px: 4,
                py: 2,
                textAlign: 'left',
                bgcolor: here ? 'primary.soft' : 'transparent',
                color: here ? 'primary.main' : 'text.primary',
                '&:hover': { bgcolor: here ? 'primary.soft' : 'sunk' },
              }}
            >
              <Box
                component="span"
                sx={{ display: 'block', fontWeight: 600, fontSize: '0.9375rem' }}
              >
                {row.caseRef}
              </Box>
              <Box component="span" sx={{ typography: 'body2', color: 'quiet' }}>
                {dayOf(row.broughtAt, now)} · {requestState[row.status]}
              </Box>
            </ButtonBase>
          </li>
        );
      })}
    </Box>
  );
};
