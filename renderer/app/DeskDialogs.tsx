import Typography from '@mui/material/Typography';
import { useAction } from '../bridge/useAction.ts';
import { newPracticeDay } from '../copy/frame.ts';
import { signOutDialog } from '../copy/palette.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { useDesk, useLock } from './desk.tsx';

type Props = { readonly open: boolean; readonly onClose: () => void };

export const SignOutDialog = ({ open, onClose }: Props) => {
  const { request } = useLock();
  const { outbox } = useDesk().link;
  return (
    <ConfirmDialog
      open={open}
      title={signOutDialog.title}
      body={signOutDialog.body}
      confirmLabel={signOutDialog.confirm}
      onConfirm={() => request({ kind: 'signOut' })}
      onClose={onClose}
    >
      {outbox.waiting > 0 && (
        <Typography sx={{ fontWeight: 600 }}>{signOutDialog.unsent(outbox.waiting)}</Typography>
      )}
    </ConfirmDialog>
  );
};

export const NewPracticeDayDialog = ({ open, onClose }: Props) => {
  const move = useAction('desk.newPracticeDay');
  const announce = useAnnounce();
  const confirm = async () => {
    const result = await move.run({});
    if (!result.ok) return;
    announce(newPracticeDay.done);
    onClose();
  };
  return (
    <ConfirmDialog
      open={open}
      title={newPracticeDay.title}
      body={newPracticeDay.body}
      confirmLabel={newPracticeDay.action}
      busy={move.busy}
      refusal={move.refusal}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
};
