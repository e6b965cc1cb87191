import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { SessionRow } from '../../shared/contract/views.ts';
import { useNavigate } from '../app/navigation.tsx';
import { useNow } from '../bridge/clock.tsx';
import { kindAndPurpose, statusWords } from '../copy/appointments.ts';
import { count, sentence } from '../copy/counts.ts';
import { dayAndTime } from '../copy/dates.ts';
import { noteState, patient, sessionsTable } from '../copy/patient.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panel } from '../ui/Panel.tsx';
import { type PillKind, StatusPill } from '../ui/StatusPill.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { hasTranscript, newestFirst, type Reader, stepOf } from './sessions.ts';

/** Sessions, newest first, with state, lines and note; each with the one step that fits it. */
export const SessionsTable = ({
  sessions,
  reader,
}: {
  sessions: readonly SessionRow[];
  reader: Reader;
}) => (
  <Panel flush>
    {sessions.length === 0 ? (
      <EmptyState {...patient.noSessions} />
    ) : (
      <Table aria-label={sessionsTable.label}>
        <TableHead>
          <TableRow>
            <TableCell>{sessionsTable.columns.number}</TableCell>
            <TableCell>{sessionsTable.columns.state}</TableCell>
            <TableCell>
              <VisuallyHidden>{sessionsTable.columns.action}</VisuallyHidden>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {newestFirst(sessions).map((row) => (
            <Row key={row.sessionId} row={row} reader={reader} />
          ))}
        </TableBody>
      </Table>
    )}
  </Panel>
);

const Row = ({ row, reader }: { row: SessionRow; reader: Reader }) => {
  const now = useNow();
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap', fontWeight: 400 }}>
        <Box component="span" sx={{ fontWeight: 600 }}>
          {row.number}
        </Box>{' '}
        <Box component="span" sx={{ color: 'quiet' }}>
          {kindAndPurpose(row)}
        </Box>
        <Box component="span" sx={{ display: 'block' }}>
          {sentence(dayAndTime(row.startsAt, now))}
        </Box>
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <State row={row} />
        {row.lines > 0 && (
          <Box
            component="span"
            sx={{ display: 'block', color: 'quiet', typography: 'body2', mt: 1 }}
          >
            {count(row.lines, sessionsTable.line)}
          </Box>
        )}
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap', pl: 0 }}>
        <Steps row={row} reader={reader} />
      </TableCell>
    </TableRow>
  );
};

const State = ({ row }: { row: SessionRow }) => {
  const live = row.status === 'inSession' || row.status === 'paused' || row.status === 'wrapUp';
  const kind: PillKind = live ? 'good' : row.status === 'noteToSign' ? 'caution' : 'neutral';
  const past = row.status === 'signed' || row.status === 'noteToSign';
  return (
    <StatusPill kind={kind} dot={row.status === 'inSession'}>
      {past
        ? noteState[row.noteStatus === 'none' ? 'draft' : row.noteStatus]
        : statusWords[row.status]}
    </StatusPill>
  );
};

const Steps = ({ row, reader }: { row: SessionRow; reader: Reader }) => {
  const navigate = useNavigate();
  const now = useNow();
  const step = stepOf(row, reader, now);
  const ids = { episodeId: row.episodeId, sessionId: row.sessionId };
  const note = step === 'writeNote' || step === 'readNote';
  const which = <VisuallyHidden> {`${sessionsTable.columns.number} ${row.number}`}</VisuallyHidden>;
  return (
    <>
      {hasTranscript(row, reader) && (
        <Button
          variant="text"
          size="small"
          onClick={() => navigate({ screen: 'transcript', ...ids })}
        >
          {sessionsTable.transcript}
          {which}
        </Button>
      )}
      {step !== null && (
        <Button
          variant="text"
          size="small"
          onClick={() => navigate({ screen: note ? 'note' : 'session', ...ids })}
        >
          {step === 'writeNote'
            ? sessionsTable.writeNote
            : note
              ? sessionsTable.note
              : sessionsTable.open}
          {which}
        </Button>
      )}
    </>
  );
};
