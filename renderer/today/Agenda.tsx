import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { SessionRow } from '../../shared/contract/views.ts';
import { useNavigate } from '../app/navigation.tsx';
import type { Route } from '../app/routes.ts';
import { kindAndPurpose, sessionNumber, statusWords } from '../copy/appointments.ts';
import { time } from '../copy/dates.ts';
import { today } from '../copy/today.ts';
import { AccessRuler } from '../ui/AccessRuler.tsx';
import { CaseRefName } from '../ui/CaseRefName.tsx';
import { Panel } from '../ui/Panel.tsx';
import { RowButton } from '../ui/RowButton.tsx';
import { type PillKind, StatusPill } from '../ui/StatusPill.tsx';
import { useRovingRows } from '../ui/useRovingRows.ts';

const pills: Record<SessionRow['status'], PillKind | null> = {
  scheduled: null,
  inSession: 'good',
  paused: 'caution',
  wrapUp: 'caution',
  noteToSign: 'primary',
  signed: null,
  cancelled: 'neutral',
};

const whereTo = (row: SessionRow): Route => {
  const { episodeId, sessionId } = row;
  if (row.status === 'noteToSign' || row.status === 'signed') {
    return { screen: 'note', episodeId, sessionId };
  }
  return row.status === 'cancelled'
    ? { screen: 'patient', episodeId }
    : { screen: 'session', episodeId, sessionId };
};

/** The rest of the day, in order of time. */
export const Agenda = ({ rows }: { rows: readonly SessionRow[] }) => {
  const navigate = useNavigate();
  const rowProps = useRovingRows(rows.length);
  if (rows.length === 0) return null;
  const { columns } = today;
  return (
    <Panel flush>
      <Table aria-label={today.agenda}>
        <TableHead>
          <TableRow>
            <TableCell>{columns.time}</TableCell>
            <TableCell>{columns.case}</TableCell>
            <TableCell>{columns.kind}</TableCell>
            <TableCell>{columns.state}</TableCell>
            <TableCell>{columns.access}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, index) => {
            const pill = pills[row.status];
            return (
              <TableRow key={row.sessionId} hover sx={{ position: 'relative', height: 56 }}>
                <TableCell>{time(row.startsAt)}</TableCell>
                <TableCell>
                  <RowButton onClick={() => navigate(whereTo(row))} {...rowProps(index)}>
                    <CaseRefName caseRef={row.caseRef} name={row.shortName} stacked />
                  </RowButton>
                </TableCell>
                <TableCell>
                  {kindAndPurpose(row)}
                  {row.purpose === 'treatment' && (
                    <Typography variant="body2" sx={{ color: 'quiet' }}>
                      {sessionNumber(row)}
                    </Typography>
                  )}
                </TableCell>
                <TableCell>
                  {pill === null ? (
                    statusWords[row.status]
                  ) : (
                    <StatusPill kind={pill}>{statusWords[row.status]}</StatusPill>
                  )}
                </TableCell>
                <TableCell>
                  <AccessRuler access={row.access} />
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Panel>
  );
};
