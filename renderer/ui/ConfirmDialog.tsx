import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId, useState } from 'react';
import type { Refusal } from '../../shared/contract/result.ts';
import { common } from '../copy/common.ts';
import { RefusalNotice } from './RefusalNotice.tsx';

/**
 * Asks once before something that cannot be taken back. `typed` makes the person type a word first:
 * for what destroys.
 */
export const ConfirmDialog = ({
  open,
  title,
  body,
  confirmLabel,
  destructive = false,
  typed,
  busy = false,
  refusal,
  onConfirm,
  onClose,
  children,
}: {
  open: boolean;
  title: string;
  body: string;
  confirmLabel: string;
  destructive?: boolean;
  typed?: { readonly word: string; readonly label: string };
  busy?: boolean;
  refusal?: Refusal | undefined;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
}) => {
  const [word, setWord] = useState('');
  const id = useId();
  const ready = !busy && (typed === undefined || word === typed.word);
  const close = () => {
    setWord('');
    onClose();
  };
  return (
    <Dialog open={open} onClose={close} maxWidth="sm" fullWidth aria-labelledby={id}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) onConfirm();
        }}
      >
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 4 }}>
          <Typography>{body}</Typography>
          {children}
          {typed !== undefined && (
            <TextField
              label={typed.label}
              value={word}
              onChange={(event) => setWord(event.target.value)}
              autoComplete="off"
              autoFocus
              sx={{ mt: 2 }}
            />
          )}
          {refusal !== undefined && <RefusalNotice refusal={refusal} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{common.cancel}</Button>
          <Button
            type="submit"
            variant="contained"
            color={destructive ? 'risk' : 'primary'}
            disabled={!ready}
            autoFocus={typed === undefined && !destructive}
          >
            {confirmLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
