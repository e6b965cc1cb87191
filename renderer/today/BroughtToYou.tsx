import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { FetchedEmpty } from '../app/FetchedEmpty.tsx';
import { useNavigate } from '../app/navigation.tsx';
import { useNow } from '../bridge/clock.tsx';
import { onAnyCase } from '../bridge/events.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { dayOf, lastDayOf } from '../copy/dates.ts';
import { broughtSummary, today } from '../copy/today.ts';
import { Answer } from '../ui/Answer.tsx';
import { CaseRefName } from '../ui/CaseRefName.tsx';
import { Panel } from '../ui/Panel.tsx';
import { RowButton } from '../ui/RowButton.tsx';
import { useRovingRows } from '../ui/useRovingRows.ts';

/** A supervisor's day: the cases brought and not yet closed, by reference only (product S1, S2). */
export const BroughtToYou = () => {
  const navigate = useNavigate();
  const now = useNow();
  const asked = useOperation('supervision.list', {}, { reloadOn: onAnyCase });
  const rows = (asked.value?.rows ?? []).filter((row) => row.status === 'brought');
  const rowProps = useRovingRows(rows.length);
  const { title, columns, empty } = today.supervision;
  return (
    <Panel heading={title} aside={broughtSummary(rows.length)} flush>
      <Answer of={asked}>
        {() =>
          rows.length === 0 ? (
            <FetchedEmpty title={empty.title} next={empty.next} />
          ) : (
            <Table aria-label={title}>
              <TableHead>
                <TableRow>
                  <TableCell>{columns.case}</TableCell>
                  <TableCell>{columns.from}</TableCell>
                  <TableCell>{columns.question}</TableCell>
                  <TableCell>{columns.brought}</TableCell>
                  <TableCell>{columns.ends}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {rows.map((row, index) => (
                  <TableRow key={row.requestId} hover sx={{ position: 'relative' }}>
                    <TableCell>
                      <RowButton
                        onClick={() =>
                          navigate({
                            screen: 'supervision',
                            requestId: row.requestId,
                            episodeId: row.episodeId,
                          })
                        }
                        {...rowProps(index)}
                      >
                        <CaseRefName caseRef={row.caseRef} name={null} />
                      </RowButton>
                    </TableCell>
                    <TableCell sx={{ whiteSpace: 'nowrap' }}>{row.therapist}</TableCell>
                    <TableCell dir="auto">{row.question}</TableCell>
                    <TableCell sx={{ whiteSpace: 'nowrap' }}>{dayOf(row.broughtAt, now)}</TableCell>
                    <TableCell sx={{ whiteSpace: 'nowrap' }}>
                      {lastDayOf(row.endsAt, now)}
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
