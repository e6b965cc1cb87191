import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useRef } from 'react';
import { closingCheckpoint } from '../../shared/domain/closingChecklist.ts';
import type { Role } from '../../shared/domain/records.ts';
import { useDesk } from '../app/desk.tsx';
import { useNavigate } from '../app/navigation.tsx';
import { mayOpen, type Route } from '../app/routes.ts';
import { call } from '../bridge/client.ts';
import { useNow } from '../bridge/clock.tsx';
import { common } from '../copy/common.ts';
import { checklist } from '../copy/computer.ts';
import { AccessRuler } from '../ui/AccessRuler.tsx';
import { accessNow } from '../ui/accessNow.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { StoredCase } from './order.ts';

type LooseEnd = StoredCase['looseEnds'][number];

/** Where a thing is settled; a reflection is, right here, in a dialog of its own. */
const whereTo = ({ kind, subjectId, sessionOpen }: LooseEnd, episodeId: string): Route | null => {
  const id = subjectId ?? '';
  switch (kind) {
    case 'unsignedNote':
      return sessionOpen
        ? { screen: 'session', episodeId, sessionId: id }
        : { screen: 'note', episodeId, sessionId: id, amend: true };
    case 'unsentLetter':
      return { screen: 'letters', episodeId };
    case 'openRiskLoop':
      return { screen: 'patient', episodeId, loopId: id };
    case 'feedback':
      return { screen: 'patient', episodeId, tab: 'messages', messageId: id };
    case 'reflection':
      return null;
  }
};

const wordsOf = ({ kind, sessionNumber, sessionOpen }: LooseEnd) => {
  const { what, action } = checklist.ends[kind];
  if (kind !== 'unsignedNote' || sessionNumber === null) return { what, action };
  return sessionOpen
    ? { what: checklist.sessionOpen(sessionNumber), action: checklist.openSession }
    : { what: checklist.noteOf(sessionNumber), action };
};

/** Messages are not open to patient services, so that nothing leads them there (domain R15). */
const canSettle = (role: Role | undefined, end: LooseEnd, to: Route | null): boolean => {
  if (role === undefined) return false;
  if (to === null) return role === 'therapist' || role === 'supervisor';
  return mayOpen(role, to.screen) && (role === 'therapist' || end.kind !== 'feedback');
};

/** A checklist that was looked at does not come up by itself again before the next checkpoint. */
const useSeen = (held: StoredCase | null): void => {
  const daysLeft = held?.access.daysLeft ?? null;
  const episodeId = held?.episodeId ?? null;
  useEffect(() => {
    if (episodeId === null || daysLeft === null) return;
    const checkpoint = closingCheckpoint(daysLeft);
    if (checkpoint !== null) void call('computer.checklistSeen', { episodeId, checkpoint });
  }, [episodeId, daysLeft]);
};

/** What a case still lacks before it closes, each one action from done (product A6). */
export const ChecklistDialog = ({
  held,
  onClose,
  onReflection,
}: {
  held: StoredCase | null;
  onClose: () => void;
  onReflection: (held: StoredCase, reflectionId: string) => void;
}) => {
  const id = useId();
  const now = useNow();
  const navigate = useNavigate();
  const role = useDesk().user?.role;
  useSeen(held);
  // The words stay while the dialog closes.
  const last = useRef(held);
  if (held !== null) last.current = held;
  const shown = last.current;
  if (shown === null) return null;
  const access = accessNow(shown.access, now);
  const go = (end: LooseEnd, to: Route | null) => {
    onClose();
    if (to === null) onReflection(shown, end.subjectId ?? '');
    else navigate(to);
  };
  return (
    <Dialog open={held !== null} onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{checklist.title(shown.caseRef)}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 3 }}>
        <AccessRuler access={access} />
        <Box component="ul">
          {shown.looseEnds.map((end, index) => {
            const to = whereTo(end, shown.episodeId);
            const { what, action } = wordsOf(end);
            return (
              <Box
                component="li"
                key={`${end.kind} ${end.subjectId}`}
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
                {what}
                {canSettle(role, end, to) && (
                  <Button size="small" autoFocus={index === 0} onClick={() => go(end, to)}>
                    {action}
                    <VisuallyHidden>: {what}</VisuallyHidden>
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
        <Button onClick={onClose} autoFocus={shown.looseEnds.length === 0}>
          {common.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
