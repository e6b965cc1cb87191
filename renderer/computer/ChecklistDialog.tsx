import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useRef } from 'react';
import type { Role } from '../../shared/domain/records.ts';
import { useDesk } from '../app/desk.tsx';
import { useNavigate } from '../app/navigation.tsx';
import { mayOpen, type Route } from '../app/routes.ts';
import { useNow } from '../bridge/clock.tsx';
import { common } from '../copy/common.ts';
import { checklist } from '../copy/computer.ts';
import { AccessRuler } from '../ui/AccessRuler.tsx';
import type { StoredCase } from './order.ts';

type LooseEnd = StoredCase['looseEnds'][number];

const whereTo = (end: LooseEnd, episodeId: string): Route => {
  switch (end) {
    case 'unsignedNote':
      return { screen: 'patient', episodeId, tab: 'sessions' };
    case 'unsentLetter':
      return { screen: 'letters', episodeId };
    case 'openRiskLoop':
      return { screen: 'patient', episodeId };
    case 'feedback':
      return { screen: 'patient', episodeId, tab: 'messages' };
    case 'reflection':
      return { screen: 'supervision', episodeId };
  }
};

/** Messages are not open to patient services, so that nothing leads them there (domain R15). */
const canSettle = (role: Role | undefined, end: LooseEnd, to: Route): boolean =>
  role !== undefined && mayOpen(role, to.screen) && (role === 'therapist' || end !== 'feedback');

/** What a case still lacks before it closes, each with the way to settle it (product A6). */
export const ChecklistDialog = ({
  held,
  onClose,
}: {
  held: StoredCase | null;
  onClose: () => void;
}) => {
  const id = useId();
  const now = useNow();
  const navigate = useNavigate();
  const role = useDesk().user?.role;
  // The words stay while the dialog closes.
  const last = useRef(held);
  if (held !== null) last.current = held;
  const shown = last.current;
  if (shown === null) return null;
  const go = (to: Route) => {
    onClose();
    navigate(to);
  };
  return (
    <Dialog open={held !== null} onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{checklist.title(shown.caseRef)}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 3 }}>
        <AccessRuler access={shown.access} />
        <Box component="ul">
          {shown.looseEnds.map((end) => {
            const to = whereTo(end, shown.episodeId);
            return (
              <Box
                component="li"
                key={end}
                sx={{
                  display: 'flex',
                  alignItems: 'center',
                  justifyContent: 'space-between',
                  gap: 3,
                  py: 2,
                  minHeight: 44,
                  borderBottom: 1,
                  borderColor: 'line',
                }}
              >
                {checklist.ends[end].what}
                {canSettle(role, end, to) && (
                  <Button size="small" onClick={() => go(to)}>
                    {checklist.ends[end].action}
                  </Button>
                )}
              </Box>
            );
          })}
        </Box>
        {shown.looseEnds.length === 0 && <Typography>{checklist.nothing}</Typography>}
        <Typography variant="body2" sx={{ color: 'quiet' }}>
          {checklist.after(shown.access.lastDay, now)}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {common.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
