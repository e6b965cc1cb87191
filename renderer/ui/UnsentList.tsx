import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { DeskState } from '../../shared/contract/views.ts';
import { useNow } from '../bridge/clock.tsx';
import { when } from '../copy/dates.ts';
import { unsentKind, unsentRow } from '../copy/signIn.ts';
import { Panel } from './Panel.tsx';

type Rows = NonNullable<DeskState['refusal']>['unsent'];

/** Work that was not sent: which case, what kind, since when. Nothing of its content is known here. */
export const UnsentList = (props: {
  readonly rows: Rows;
  readonly heading: string;
  /** What is said where there is none. */
  readonly none: string;
  readonly explained: string;
}) => {
  const now = useNow();
  return (
    <Panel heading={props.heading}>
      {props.rows.length === 0 ? (
        <Typography>{props.none}</Typography>
      ) : (
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Box component="ul" sx={{ display: 'grid', gap: 1 }}>
            {props.rows.map((row) => (
              <Box component="li" key={`${row.caseRef} ${row.kind} ${row.at}`}>
                <Box component="span" sx={{ fontWeight: 600 }}>
                  {row.caseRef}
                </Box>{' '}
                <Box component="span" sx={{ color: 'quiet' }}>
                  {unsentRow(unsentKind(row.kind), when(row.at, now))}
                </Box>
              </Box>
            ))}
          </Box>
          <Typography variant="body2" sx={{ color: 'quiet' }}>
            {props.explained}
          </Typography>
        </Box>
      )}
    </Panel>
  );
};
