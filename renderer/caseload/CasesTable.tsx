import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';
import { useDesk } from '../app/desk.tsx';
import { useNavigate } from '../app/navigation.tsx';
import { useNow } from '../bridge/clock.tsx';
import { caseload } from '../copy/caseload.ts';
import { CaseRefName } from '../ui/CaseRefName.tsx';
import { RowButton } from '../ui/RowButton.tsx';
import { useRovingRows } from '../ui/useRovingRows.ts';
import {
  AccessCell,
  ConsentCell,
  NextCell,
  RiskCell,
  ScoreCell,
  StageCell,
  SupervisedCell,
  TherapistCell,
} from './cells.tsx';
import type { CaseRow } from './filters.ts';

type Column = {
  readonly heading: string;
  readonly cell: (row: CaseRow, now: number) => ReactNode;
};

const { columns } = caseload;
const risk: Column = { heading: columns.risk, cell: (row) => <RiskCell row={row} /> };
const next: Column = {
  heading: columns.next,
  cell: (row, now) => <NextCell row={row} now={now} />,
};
const access: Column = { heading: columns.access, cell: (row) => <AccessCell row={row} /> };

const therapistColumns: readonly Column[] = [
  next,
  { heading: columns.phq, cell: (row) => <ScoreCell row={row} kind="PHQ-9" /> },
  { heading: columns.gad, cell: (row) => <ScoreCell row={row} kind="GAD-7" /> },
  risk,
  { heading: columns.supervised, cell: (row, now) => <SupervisedCell row={row} now={now} /> },
  access,
];

/** A case manager sees where a case stands, who has it and what is open; nothing that was said. */
const managerColumns: readonly Column[] = [
  { heading: columns.stage, cell: (row) => <StageCell row={row} /> },
  { heading: columns.therapist, cell: (row) => <TherapistCell row={row} /> },
  next,
  risk,
  { heading: columns.consent, cell: (row) => <ConsentCell row={row} /> },
  access,
];

/** One line a case: arrows move, Enter opens. */
export const CasesTable = ({ rows }: { rows: readonly CaseRow[] }) => {
  const navigate = useNavigate();
  const now = useNow();
  const shown = useDesk().user?.role === 'caseManager' ? managerColumns : therapistColumns;
  const rowProps = useRovingRows(rows.length);
  return (
    <Table
      aria-label={caseload.table}
      sx={{
        '& .MuiTableCell-root': { px: '9px', py: '1px' },
        '& th, & td': { whiteSpace: 'nowrap' },
      }}
    >
      <TableHead>
        <TableRow>
          <TableCell>{columns.case}</TableCell>
          {shown.map(({ heading }) => (
            <TableCell key={heading}>{heading}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row, index) => (
          <TableRow key={row.header.episodeId} hover sx={{ position: 'relative' }}>
            <TableCell>
              <RowButton
                onClick={() => navigate({ screen: 'patient', episodeId: row.header.episodeId })}
                {...rowProps(index)}
              >
                <CaseRefName
                  caseRef={row.header.caseRef}
                  name={row.header.patient?.shortName ?? null}
                />
              </RowButton>
            </TableCell>
            {shown.map(({ heading, cell }) => (
              <TableCell key={heading}>{cell(row, now)}</TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
