import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useRef } from 'react';
import { useNow } from '../bridge/clock.tsx';
import { keeping as words } from '../copy/keeping.ts';
import { draftStatus } from '../ui/draftStatus.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { SaveState } from '../ui/SaveState.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { WritingArea } from '../ui/WritingArea.tsx';
import { FindList } from './FindList.tsx';
import type { StoredCase } from './order.ts';
import { type Find, useKeeping } from './useKeeping.ts';

/** A reflection looked through before its case closes: changed until it tells nobody, then kept. */
export const KeepDialog = ({
  held,
  reflectionId,
  onClose,
  onSettled,
}: {
  held: StoredCase;
  reflectionId: string;
  onClose: () => void;
  onSettled: () => void;
}) => {
  const id = useId();
  const now = useNow();
  const announce = useAnnounce();
  const editor = useRef<HTMLTextAreaElement>(null);
  const work = useKeeping(held.episodeId, reflectionId);
  const { draft, finds } = work;
  const settle = async (act: () => Promise<boolean>, said: string) => {
    if (!(await act())) return;
    announce(said);
    onSettled();
  };
  const show = ({ start, end }: Find) => {
    editor.current?.focus();
    editor.current?.setSelectionRange(start, end);
  };
  // Not while it runs: a button that is switched off under the finger loses the focus.
  const mayKeep = finds !== null && work.left === 0 && draft.text.trim() !== '';
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{words.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 3 }}>
        <Typography>{words.lead(held.access.lastDay, now)}</Typography>
        {work.ready ? (
          <Box
            sx={{
              display: 'grid',
              gap: 4,
              alignItems: 'start',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) minmax(0, 1fr)' },
            }}
          >
            <Box sx={{ display: 'grid', gap: 1 }}>
              <WritingArea
                ref={editor}
                label={words.text}
                value={draft.text}
                onWrite={draft.setText}
                onLeave={() => void draft.flush()}
                minRows={10}
                maxRows={16}
              />
              <SaveState status={draftStatus(draft)} />
            </Box>
            <FindList
              text={draft.text}
              finds={finds}
              left={work.left}
              isConfirmed={work.isConfirmed}
              onShow={show}
              onConfirm={work.confirm}
            />
          </Box>
        ) : (
          work.refusal === null && <Waiting />
        )}
        {work.refusal !== null && <RefusalNotice refusal={work.refusal} />}
        <Typography variant="body2" sx={{ color: 'quiet' }}>
          {words.honest}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button
          color="risk"
          onClick={() => void settle(work.letGo, words.gone)}
          sx={{ mr: 'auto' }}
        >
          {words.letGo}
        </Button>
        <Button onClick={onClose}>{words.later}</Button>
        <Button
          variant="contained"
          disabled={!mayKeep}
          onClick={() => void settle(work.keep, words.kept)}
        >
          {words.keep}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
