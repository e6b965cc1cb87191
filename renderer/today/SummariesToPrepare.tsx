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
import { consentWords } from '../copy/consent.ts';
import { list, sentence } from '../copy/counts.ts';
import { day } from '../copy/dates.ts';
import { lettersSummary, missingWords, today } from '../copy/today.ts';
import { AccessRuler } from '../ui/AccessRuler.tsx';
import { Answer } from '../ui/Answer.tsx';
import { CaseRefName } from '../ui/CaseRefName.tsx';
import { Panel } from '../ui/Panel.tsx';
import { RowButton } from '../ui/RowButton.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { useRovingRows } from '../ui/useRovingRows.ts';

type Row = Output<'letters.worklist'>['rows'][number];

/** Where the patient has said no there is no summary to the GP to prepare; the letters list says so. */
const isWaiting = (row: Row): boolean =>
  (row.letter === null || row.letter.status === 'draft') &&
  (row.consent.answer === 'given' || row.consent.answer === 'unknown');

const Missing = ({ row }: { row: Row }) =>
  row.missing.length === 0 ? (
    <StatusPill kind="good">{today.letters.nothingMissing}</StatusPill>
  ) : (
    sentence(list(row.missing.map((one) => missingWords[one])))
  );

/** A case manager's day: every discharge whose summary has not gone out, with what it lacks (product L7). */
export const SummariesToPrepare = () => {
  const navigate = useNavigate();
  const now = useNow();
  const asked = useOperation('letters.worklist', {}, { reloadOn: onAnyCase });
  const rows = (asked.value?.rows ?? []).filter(isWaiting);
  const rowProps = useRovingRows(rows.length);
  const { title, columns, empty } = today.letters;
  return (
    <Panel heading={title} aside={lettersSummary(rows.length)} flush>
      <Answer of={asked}>
        {() =>
          rows.length === 0 ? (
            <FetchedEmpty title={empty.title} next={empty.next} />
          ) : (
            <Table aria-label={title}>
              <TableHead>
                <TableRow>
                  <TableCell>{columns.case}</TableCell>
                  <TableCell>{columns.discharged}</TableCell>
                  <TableCell>{columns.consent}</TableCell>
                  <TableCell>{columns.missing}</TableCell>
                  <TableCell>{columns.access}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {rows.map((row, index) => (
                  <TableRow key={row.header.episodeId} hover sx={{ position: 'relative' }}>
                    <TableCell>
                      <RowButton
                        onClick={() =>
                          navigate({ screen: 'letters', episodeId: row.header.episodeId })
                        }
                        {...rowProps(index)}
                      >
                        <CaseRefName
                          caseRef={row.header.caseRef}
                          name={row.header.patient?.shortName ?? null}
                          stacked
                        />
                      </RowButton>
                    </TableCell>
                    <TableCell sx={{ whiteSpace: 'nowrap' }}>
                      {day(row.dischargedOn, now)}
                    </TableCell>
                    <TableCell>{sentence(consentWords[row.consent.answer].answer)}</TableCell>
                    <TableCell>
                      <Missing row={row} />
                    </TableCell>
                    <TableCell>
                      <AccessRuler access={row.header.access} />
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          )
        }
      </Answer>
    </Panel>
  );
};
