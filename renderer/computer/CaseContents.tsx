import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useNow } from '../bridge/clock.tsx';
import { onCase } from '../bridge/events.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { common } from '../copy/common.ts';
import { classWords, inside } from '../copy/computer.ts';
import { bytes, number } from '../copy/counts.ts';
import { Answer } from '../ui/Answer.tsx';
import type { StoredCase } from './order.ts';

/** What of one case lies on this computer, class by class, and until when. */
export const CaseContents = ({ held }: { held: StoredCase }) => {
  const now = useNow();
  const { episodeId, caseRef } = held;
  const asked = useOperation('computer.case', { episodeId }, { reloadOn: onCase(episodeId) });
  return (
    <Box sx={{ py: 2, pl: '20px', display: 'grid', gap: 2, justifyItems: 'start' }}>
      <Answer of={asked}>
        {({ classes }) => (
          <Table
            size="small"
            aria-label={inside.table(caseRef)}
            sx={{ width: 'auto', minWidth: 380, '& td, & th': { height: 28, py: '2px' } }}
          >
            <TableHead>
              <TableRow>
                <TableCell>{inside.what}</TableCell>
                <TableCell align="right">{inside.count}</TableCell>
                <TableCell align="right">{inside.size}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {[...classes]
                .sort((a, b) => b.bytes - a.bytes)
                .map((one) => (
                  <TableRow key={one.name}>
                    <TableCell component="th" scope="row">
                      {classWords(one.name)}
                    </TableCell>
                    <TableCell align="right">
                      {one.count === null ? common.none : number(one.count)}
                    </TableCell>
                    <TableCell align="right">{bytes(one.bytes)}</TableCell>
                  </TableRow>
                ))}
            </TableBody>
          </Table>
        )}
      </Answer>
      <Typography variant="body2" sx={{ color: 'quiet' }}>
        {inside.whole(held.bytes)} {inside.goes(held.access, now)}
      </Typography>
    </Box>
  );
};
