import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useNavigate } from '../app/navigation.tsx';
import { useNow } from '../bridge/clock.tsx';
import { dayOf, lastDayOf } from '../copy/dates.ts';
import { requestState, supervision } from '../copy/supervision.ts';
import { StatusPill } from '../ui/StatusPill.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { RequestRow } from './types.ts';

/** What was brought: reference, question, how long it can be read, where it stands. */
export const RequestsTable = ({ rows, label }: { rows: readonly RequestRow[]; label: string }) => {
  const navigate = useNavigate();
  const now = useNow();
  return (
    <Table aria-label={label}>
      <TableHead>
        <TableRow>
          <TableCell>{supervision.columns.case}</TableCell>
          <TableCell>{supervision.columns.question}</TableCell>
          <TableCell align="right">{supervision.columns.items}</TableCell>
          <TableCell>{supervision.columns.brought}</TableCell>
          <TableCell>{supervision.columns.ends}</TableCell>
          <TableCell>{supervision.columns.state}</TableCell>
          <TableCell>
            <VisuallyHidden>{supervision.columns.action}</VisuallyHidden>
          </TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.requestId}>
            <TableCell component="th" scope="row" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
              {row.caseRef}
            </TableCell>
            <TableCell>
              <Box
                dir="auto"
                sx={{
                  display: '-webkit-box',
                  WebkitLineClamp: 2,
                  WebkitBoxOrient: 'vertical',
                  overflow: 'hidden',
                }}
              >
                {row.question}
              </Box>
            </TableCell>
            <TableCell align="right">{row.items}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{dayOf(row.broughtAt, now)}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{lastDayOf(row.endsAt, now)}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>
              <StatusPill kind={row.status === 'brought' ? 'primary' : 'neutral'}>
                {requestState[row.status]}
              </StatusPill>
            </TableCell>
            <TableCell align="right">
              <Button
                size="small"
                onClick={() =>
                  navigate({
                    screen: 'supervision',
                    requestId: row.requestId,
                    episodeId: row.episodeId,
                  })
                }
              >
                {supervision.open}
                <VisuallyHidden> {row.caseRef}</VisuallyHidden>
              </Button>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
