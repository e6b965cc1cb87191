import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { EvidenceView } from '../../shared/contract/operations/ledger.ts';
import { useDesk } from '../app/desk.tsx';
import { useNow } from '../bridge/clock.tsx';
import { common } from '../copy/common.ts';
import { dayAndTime } from '../copy/dates.ts';
import { evidence, happened, proofWords, shortDevice } from '../copy/evidence.ts';
import { type PillKind, StatusPill } from '../ui/StatusPill.tsx';

const { columns } = evidence;
const alarming: ReadonlySet<EvidenceView['kind']> = new Set(['blocked', 'restored', 'brokenChain']);
const proofKinds: Readonly<Record<keyof typeof proofWords, PillKind>> = {
  registered: 'good',
  unknownKey: 'caution',
  altered: 'risk',
};

/** A hash or an id as it is: long, and meant to be compared. */
const Exact = ({ children }: { children: string }) => (
  <Box
    component="code"
    sx={{ display: 'block', color: 'quiet', fontSize: '0.75rem', overflowWrap: 'anywhere' }}
  >
    {children}
  </Box>
);

/** One report a line, newest first. */
export const EvidenceTable = ({ events }: { events: readonly EvidenceView[] }) => {
  const now = useNow();
  const { people } = useDesk();
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  return (
    <Table
      aria-label={evidence.events}
      sx={{ '& td': { verticalAlign: 'top' }, '& th': { whiteSpace: 'nowrap' } }}
    >
      <TableHead>
        <TableRow>
          <TableCell>{columns.at}</TableCell>
          <TableCell>{columns.what}</TableCell>
          <TableCell>{columns.case}</TableCell>
          <TableCell>{columns.who}</TableCell>
          <TableCell>{columns.device}</TableCell>
          <TableCell>{columns.rule}</TableCell>
          <TableCell>{columns.proof}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {events.map((event) => (
          <TableRow key={event.id}>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{dayAndTime(event.at, now)}</TableCell>
            <TableCell>
              <Box
                component="span"
                sx={alarming.has(event.kind) ? { color: 'risk.main', fontWeight: 600 } : {}}
              >
                {happened(event)}
              </Box>
              {event.receipt !== null && <Exact>{event.receipt.id}</Exact>}
              {event.hash !== null && <Exact>{event.hash}</Exact>}
            </TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{event.caseRef ?? common.none}</TableCell>
            <TableCell>{event.actor === null ? common.none : nameOf(event.actor)}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>
              {event.deviceId === null ? common.none : shortDevice(event.deviceId)}
            </TableCell>
            <TableCell>{event.rule ?? common.none}</TableCell>
            <TableCell>
              {event.receipt === null ? (
                common.none
              ) : (
                <StatusPill kind={proofKinds[event.receipt.verdict]}>
                  {proofWords[event.receipt.verdict]}
                </StatusPill>
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
