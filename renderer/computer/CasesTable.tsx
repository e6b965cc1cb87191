import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import type { Role } from '../../shared/domain/records.ts';
import { useDesk } from '../app/desk.tsx';
import { FetchedEmpty } from '../app/FetchedEmpty.tsx';
import { useNavigate } from '../app/navigation.tsx';
import { useNow } from '../bridge/clock.tsx';
import { accessRow } from '../copy/access.ts';
import {
  checklist,
  computer,
  dischargedOn,
  looseEndsWords,
  unsentInCase,
} from '../copy/computer.ts';
import { bytes } from '../copy/counts.ts';
import { lockWords } from '../copy/frame.ts';
import { AccessRuler } from '../ui/AccessRuler.tsx';
import { Panel } from '../ui/Panel.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { ChecklistDialog } from './ChecklistDialog.tsx';
import { ForgetDialog } from './ForgetDialog.tsx';
import { bySoonestClosing, type StoredCase } from './order.ts';

const emptyWords = (role: Role | undefined) => {
  if (role === 'supervisor') return computer.emptyShares;
  return role === 'therapist' || role === 'caseManager' ? computer.empty : computer.emptyByRole;
};

/** Every case held here with its ruler, size, loose ends and the button that forgets it. */
export const CasesTable = ({
  cases,
  checkFirst,
  onForgotten,
}: {
  cases: readonly StoredCase[];
  /** The case whose checklist is open when the screen appears. */
  checkFirst: string | null;
  onForgotten: () => void;
}) => {
  const [asked, setAsked] = useState<StoredCase | null>(null);
  const [checked, setChecked] = useState(checkFirst);
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
              <Row
                key={one.episodeId}
                held={one}
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
      />
      <ForgetDialog
        held={asked}
        onClose={() => setAsked(null)}
        onForgotten={() => {
          setAsked(null);
          onForgotten();
        }}
      />
    </Panel>
  );
};

const Row = ({
  held,
  onCheck,
  onForget,
}: {
  held: StoredCase;
  onCheck: () => void;
  onForget: () => void;
}) => {
  const now = useNow();
  // Whether a case lacks anything can only be looked up while cases can be read.
  const noEnds = lockWords(useDesk()) === null ? computer.noEnds : computer.endsLocked;
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
        <CaseLink held={held} />
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {held.access.dischargedOn === null
          ? accessRow(held.access, now)
          : dischargedOn(held.access.dischargedOn, now)}
      </TableCell>
      <TableCell>
        <AccessRuler access={held.access} />
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {bytes(held.bytes)}
      </TableCell>
      <TableCell>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>
          {held.looseEnds.length === 0 ? (
            noEnds
          ) : (
            <Link component="button" type="button" onClick={onCheck} sx={linkLook}>
              <VisuallyHidden>{`${checklist.show} ${held.caseRef}: `}</VisuallyHidden>
              {looseEndsWords(held.looseEnds)}
            </Link>
          )}
          {held.unsent > 0 && <StatusPill kind="caution">{unsentInCase(held.unsent)}</StatusPill>}
        </Box>
      </TableCell>
      <TableCell align="right">
        <Button variant="text" size="small" onClick={onForget}>
          {computer.forgetNow}
          <VisuallyHidden> {held.caseRef}</VisuallyHidden>
        </Button>
      </TableCell>
    </TableRow>
  );
};

const linkLook = { font: 'inherit', color: 'text.primary', minHeight: 24, textAlign: 'left' };

/** Opens the patient where this role has a patient's page and the window is open. */
const CaseLink = ({ held }: { held: StoredCase }) => {
  const navigate = useNavigate();
  const role = useDesk().user?.role;
  const readable = held.access.state === 'inTreatment' || held.access.state === 'afterDischarge';
  if (!readable || (role !== 'therapist' && role !== 'caseManager')) return held.caseRef;
  return (
    <Link
      component="button"
      type="button"
      underline="hover"
      onClick={() => navigate({ screen: 'patient', episodeId: held.episodeId })}
      sx={linkLook}
    >
      {held.caseRef}
    </Link>
  );
};
