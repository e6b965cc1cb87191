import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useRef, useState } from 'react';
import type { Output } from '../../shared/contract/table.ts';
import { useNow } from '../bridge/clock.tsx';
import { useAction } from '../bridge/useAction.ts';
import { common } from '../copy/common.ts';
import { checkWords as words } from '../copy/sealed.ts';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { WritingArea } from '../ui/WritingArea.tsx';

/** No receipt is nearly as long as this. */
const LARGEST = 32 * 1024;

/** Checks a receipt that somebody brings: its file or its text (product A5). */
export const CheckReceiptDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<Output<'computer.checkReceipt'> | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const check = useAction('computer.checkReceipt');
  const ask = async (given: string) => {
    setAnswer(null);
    const result = await check.run({ text: given });
    if (result.ok) setAnswer(result.value);
  };
  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setTooLarge(chosen.size > LARGEST);
    if (chosen.size > LARGEST) return;
    const given = await chosen.text();
    setText(given);
    await ask(given);
  };
  const close = () => {
    setText('');
    setAnswer(null);
    setTooLarge(false);
    check.clear();
    onClose();
  };
  return (
    <Dialog open={open} onClose={close} maxWidth="sm" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{words.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 3 }}>
        <Typography>{words.lead}</Typography>
        <Box>
          <Button onClick={() => file.current?.click()} autoFocus>
            {words.file}
          </Button>
          <input
            ref={file}
            type="file"
            accept="application/json,.json,text/plain"
            hidden
            aria-label={words.file}
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </Box>
        <WritingArea
          label={words.text}
          placeholder={words.text}
          value={text}
          onWrite={(given) => {
            setText(given);
            setAnswer(null);
          }}
          minRows={4}
          maxRows={8}
          maxLength={LARGEST}
        />
        <Box role="status">
          {tooLarge && <Typography sx={{ color: 'caution.main' }}>{words.tooLarge}</Typography>}
          {answer !== null && <Verdict answer={answer} />}
        </Box>
        {check.refusal !== undefined && <RefusalNotice refusal={check.refusal} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{common.close}</Button>
        <Button variant="contained" disabled={text.trim() === ''} onClick={() => void ask(text)}>
          {words.check}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

const tones = { valid: 'good.main', altered: 'risk.main', notAReceipt: 'caution.main' } as const;

const Verdict = ({ answer }: { answer: Output<'computer.checkReceipt'> }) => {
  const now = useNow();
  const { title, detail } = words.verdict(answer, now);
  return (
    <>
      <Typography sx={{ fontWeight: 600, color: tones[answer.verdict] }}>{title}</Typography>
      <Typography variant="body2">{detail}</Typography>
    </>
  );
};
