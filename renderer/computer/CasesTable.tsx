import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import type { Role } from '../../shared/domain/records.ts';
import { useDesk } from '../app/desk.tsx';
import { FetchedEmpty } from '../app/FetchedEmpty.tsx';
import { computer } from '../copy/computer.ts';
import { Panel } from '../ui/Panel.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { CaseRow } from './CaseRow.tsx';
import { ChecklistDialog } from './ChecklistDialog.tsx';
import { ForgetDialog } from './ForgetDialog.tsx';
import { KeepDialog } from './KeepDialog.tsx';
import { bySoonestClosing, type StoredCase } from './order.ts';

const COLUMNS = 6;

const emptyWords = (role: Role | undefined) => {
  if (role === 'supervisor') return computer.emptyShares;
  return role === 'therapist' || role === 'caseManager' ? computer.empty : computer.emptyByRole;
};

/** Every case held here with its ruler, size, loose ends and the button that forgets it. */
export const CasesTable = ({
  cases,
  checkFirst,
  onChanged,
}: {
  cases: readonly StoredCase[];
  /** The case whose checklist is open when the screen appears. */
  checkFirst: string | null;
  onChanged: () => void;
}) => {
  const [asked, setAsked] = useState<StoredCase | null>(null);
  const [checked, setChecked] = useState(checkFirst);
  const [reflection, setReflection] = useState<{
    readonly held: StoredCase;
    readonly reflectionId: string;
  } | null>(null);
  const role = useDesk().user?.role;
  return (
    <Panel flush>
      {cases.length === 0 ? (
        <FetchedEmpty {...emptyWords(role)} />
      ) : (
        <Table aria-label={computer.table} sx={{ '& td, & th': { px: '11px' } }}>
          <TableHead>
            <TableRow>
              <TableCell>{computer.columns.case}</TableCell>
              <TableCell>{computer.columns.state}</TableCell>
              <TableCell>{computer.columns.access}</TableCell>
              <TableCell align="right">{computer.columns.held}</TableCell>
              <TableCell>{computer.columns.ends}</TableCell>
              <TableCell>
                <VisuallyHidden>{computer.columns.action}</VisuallyHidden>
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {bySoonestClosing(cases).map((one) => (
              <CaseRow
                key={one.episodeId}
                held={one}
                columns={COLUMNS}
                onCheck={() => setChecked(one.episodeId)}
                onForget={() => setAsked(one)}
              />
            ))}
          </TableBody>
        </Table>
      )}
      <ChecklistDialog
        held={cases.find((one) => one.episodeId === checked) ?? null}
        onClose={() => setChecked(null)}
        onReflection={(held, reflectionId) => setReflection({ held, reflectionId })}
      />
      {reflection !== null && (
        <KeepDialog
          key={reflection.reflectionId}
          {...reflection}
          onClose={() => setReflection(null)}
          onSettled={() => {
            setReflection(null);
            onChanged();
          }}
        />
      )}
      <ForgetDialog
        held={asked}
        onClose={() => setAsked(null)}
        onForgotten={() => {
          setAsked(null);
          onChanged();
        }}
      />
    </Panel>
  );
};
