import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { Output } from '../../shared/contract/table.ts';
import { useNow } from '../bridge/clock.tsx';
import { sealed as words } from '../copy/sealed.ts';
import { Panel } from '../ui/Panel.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';

type Held = Pick<Output<'computer.read'>, 'sealed' | 'tells'>;

/** Unsent work of closed cases: what kind, since when and why it is still here; never what it says. */
export const SealedPanel = ({ sealed, tells }: Held) => {
  const now = useNow();
  if (sealed.length === 0) return null;
  return (
    <Panel heading={words.title} flush>
      <Typography variant="body2" sx={{ color: 'quiet', px: 'var(--pad)', py: 2 }}>
        {words.lead} {words.policy(tells.afterDays)}
      </Typography>
      <Table aria-label={words.table}>
        <TableHead>
          <TableRow>
            <TableCell>{words.columns.case}</TableCell>
            <TableCell>{words.columns.what}</TableCell>
            <TableCell>{words.columns.since}</TableCell>
            <TableCell>{words.columns.state}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {sealed.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows without an id of their own, in the order of main
            <TableRow key={`${one.caseRef} ${one.kind} ${one.writtenAt} ${index}`}>
              <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
                {one.caseRef}
              </TableCell>
              <TableCell>{words.what(one)}</TableCell>
              <TableCell>{words.since(one, now)}</TableCell>
              <TableCell>
                <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
                  {one.state === 'refused' ? words.refused(one.reason) : words.waiting}
                  {one.overdue && (
                    <StatusPill kind="caution">{words.overdue(tells.name)}</StatusPill>
                  )}
                </Box>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
};
