import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { useDesk } from '../app/desk.tsx';
import { useNavigate } from '../app/navigation.tsx';
import { useNow } from '../bridge/clock.tsx';
import { accessState } from '../copy/access.ts';
import { checklist, computer, looseEndsWords, unsentInCase } from '../copy/computer.ts';
import { bytes } from '../copy/counts.ts';
import { lockWords } from '../copy/frame.ts';
import { AccessRuler } from '../ui/AccessRuler.tsx';
import { accessNow } from '../ui/accessNow.ts';
import { StatusPill } from '../ui/StatusPill.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { CaseContents } from './CaseContents.tsx';
import { endKinds, type StoredCase } from './order.ts';

const linkLook = { font: 'inherit', color: 'text.primary', minHeight: 24, textAlign: 'left' };

/** One case held here; its row opens to what of it is stored. */
export const CaseRow = ({
  held,
  columns,
  onCheck,
  onForget,
}: {
  held: StoredCase;
  columns: number;
  onCheck: () => void;
  onForget: () => void;
}) => {
  const now = useNow();
  const id = useId();
  const [open, setOpen] = useState(false);
  // Whether a case lacks anything can only be looked up while cases can be read.
  const desk = useDesk();
  const noEnds = lockWords(desk) === null ? computer.noEnds : computer.endsLocked;
  const access = accessNow(held.access, now);
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <>
      <TableRow sx={open ? { '& td, & th': { borderBottom: 0 } } : {}}>
        <TableCell component="th" scope="row" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: '6px', ml: '-8px' }}>
            <IconButton
              size="small"
              aria-label={`${open ? computer.hide : computer.show} ${held.caseRef}`}
              aria-expanded={open}
              aria-controls={id}
              onClick={() => setOpen(!open)}
            >
              <Chevron size={16} aria-hidden />
            </IconButton>
            <CaseLink held={held} />
          </Box>
        </TableCell>
        <TableCell sx={{ whiteSpace: 'nowrap' }}>
          {accessState(access, desk.user?.role, now)}
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
                {looseEndsWords(endKinds(held))}
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
      {open && (
        <TableRow id={id}>
          <TableCell colSpan={columns}>
            <CaseContents held={held} />
          </TableCell>
        </TableRow>
      )}
    </>
  );
};

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
