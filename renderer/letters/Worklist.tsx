import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { Output } from '../../shared/contract/table.ts';
import { FetchedEmpty } from '../app/FetchedEmpty.tsx';
import { useNavigate } from '../app/navigation.tsx';
import { useNow } from '../bridge/clock.tsx';
import { onAnyCase } from '../bridge/events.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { common } from '../copy/common.ts';
import { consentWords } from '../copy/consent.ts';
import { sentence } from '../copy/counts.ts';
import { day } from '../copy/dates.ts';
import { gapList, letterState, letters, notToBeSent } from '../copy/letters.ts';
import { AccessRuler } from '../ui/AccessRuler.tsx';
import { Answer } from '../ui/Answer.tsx';
import { CaseRefName } from '../ui/CaseRefName.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { Panel } from '../ui/Panel.tsx';
import { type PillKind, StatusPill } from '../ui/StatusPill.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

type WorkRow = Output<'letters.worklist'>['rows'][number];

/** What closes first on top; what is already on its way below. */
const inOrder = (rows: readonly WorkRow[]): readonly WorkRow[] =>
  [...rows].sort(
    (a, b) => Number(isSent(a)) - Number(isSent(b)) || a.dischargedOn.localeCompare(b.dischargedOn),
  );
const isSent = (row: WorkRow): boolean =>
  row.letter !== null && row.letter.status !== 'draft' && row.letter.status !== 'stopped';

/** Every discharge with what its summary still lacks (product L7). */
export const Worklist = () => {
  const asked = useOperation('letters.worklist', {}, { reloadOn: onAnyCase });
  return (
    <Box
      sx={{
        px: 6,
        py: 5,
        display: 'grid',
        gap: 4,
        alignContent: 'start',
        gridTemplateColumns: 'minmax(0, 1fr)',
      }}
    >
      <PageHeading title={letters.title} lead={letters.lead} />
      <Answer of={asked}>
        {({ rows }) => (
          <Panel flush>
            {rows.length === 0 ? (
              <FetchedEmpty {...letters.empty} />
            ) : (
              <Table aria-label={letters.table}>
                <TableHead>
                  <TableRow>
                    <TableCell>{letters.columns.case}</TableCell>
                    <TableCell>{letters.columns.discharged}</TableCell>
                    <TableCell>{letters.columns.consent}</TableCell>
                    <TableCell>{letters.columns.missing}</TableCell>
                    <TableCell>{letters.columns.state}</TableCell>
                    <TableCell>{letters.columns.access}</TableCell>
                    <TableCell>
                      <VisuallyHidden>{letters.columns.action}</VisuallyHidden>
                    </TableCell>
                  </TableRow>
                </TableHead>
                <TableBody>
                  {inOrder(rows).map((row) => (
                    <Row key={row.header.episodeId} row={row} />
                  ))}
                </TableBody>
              </Table>
            )}
          </Panel>
        )}
      </Answer>
    </Box>
  );
};

const stateKind = (row: WorkRow): PillKind => {
  if (row.letter === null || row.letter.status === 'draft') return 'neutral';
  if (row.letter.status === 'stopped') return 'risk';
  return row.letter.status === 'businessAck' ? 'good' : 'information';
};

const Row = ({ row }: { row: WorkRow }) => {
  const navigate = useNavigate();
  const now = useNow();
  const { header, consent, missing } = row;
  const given = consent.answer === 'given';
  const saidNo = consent.answer === 'declined' || consent.answer === 'withdrawn';
  const composing = row.letter === null || row.letter.status === 'draft';
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        <CaseRefName caseRef={header.caseRef} name={header.patient?.shortName ?? null} stacked />
      </TableCell>
      <TableCell>{day(row.dischargedOn, now)}</TableCell>
      <TableCell>
        <Box component="span" sx={{ color: given ? 'text.primary' : 'caution.main' }}>
          {sentence(consentWords[consent.answer].answer)}
        </Box>
      </TableCell>
      <TableCell>
        {saidNo ? (
          <Box component="span" sx={{ color: 'quiet' }}>
            {notToBeSent}
          </Box>
        ) : missing.length === 0 ? (
          composing ? (
            <StatusPill kind="good">{letters.ready}</StatusPill>
          ) : (
            common.none
          )
        ) : (
          <Box component="span" sx={{ color: 'caution.main' }}>
            {gapList(missing)}
          </Box>
        )}
      </TableCell>
      <TableCell>
        <StatusPill kind={stateKind(row)}>
          {letterState[row.letter?.status ?? 'draft'].pill}
        </StatusPill>
      </TableCell>
      <TableCell>
        <AccessRuler access={header.access} />
      </TableCell>
      <TableCell align="right">
        <Button
          size="small"
          onClick={() => navigate({ screen: 'letters', episodeId: header.episodeId })}
        >
          {composing && missing.length === 0 ? letters.compose : letters.open}
          <VisuallyHidden> {header.caseRef}</VisuallyHidden>
        </Button>
      </TableCell>
    </TableRow>
  );
};
