import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { type ExtractView, RequestReference } from '../../shared/contract/operations/ledger.ts';
import type { Refusal, Result } from '../../shared/contract/result.ts';
import { useNow } from '../bridge/clock.tsx';
import type { Asked } from '../bridge/useOperation.ts';
import { common } from '../copy/common.ts';
import { covers, extract as words } from '../copy/extract.ts';
import { Answer } from '../ui/Answer.tsx';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';

/** What the patient will read, and the number of the request it is made for. */
export const ExtractDialog = ({
  asked,
  busy,
  refusal,
  onSave,
  onClose,
}: {
  asked: Asked<{ readonly extract: ExtractView }>;
  busy: boolean;
  refusal: Refusal | undefined;
  onSave: (request: string) => Promise<Result<{ readonly saved: boolean }>>;
  onClose: () => void;
}) => {
  const id = useId();
  const now = useNow();
  const announce = useAnnounce();
  const [request, setRequest] = useState('');
  const [tried, setTried] = useState(false);
  const fits = RequestReference.safeParse(request).success;
  const save = async () => {
    setTried(true);
    if (!fits || busy) return;
    const result = await onSave(request);
    if (!result.ok || !result.value.saved) return;
    announce(words.saved);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby={id}>
      <form
        noValidate
        style={{ display: 'contents' }}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <DialogTitle id={id}>{words.heading}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 3, alignContent: 'start' }}>
          <Typography>{words.lead}</Typography>
          <TextField
            label={words.request}
            value={request}
            required
            autoFocus
            autoComplete="off"
            error={tried && !fits}
            helperText={tried && !fits ? words.requestWrong : words.requestHelp}
            onChange={(event) => setRequest(event.target.value.trim())}
            slotProps={{ htmlInput: { maxLength: 32, spellCheck: false } }}
            sx={{ maxWidth: 420, mt: 1 }}
          />
          <Answer of={asked}>
            {({ extract }) => (
              <>
                <Typography variant="body2" sx={{ color: 'quiet' }}>
                  {covers(extract.entries, extract.from, extract.to, now)}
                </Typography>
                <Preview extract={extract} />
              </>
            )}
          </Answer>
          {refusal !== undefined && <RefusalNotice refusal={refusal} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button type="submit" variant="contained" disabled={busy || asked.value === undefined}>
            {words.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

const Preview = ({ extract }: { extract: ExtractView }) => (
  <Box
    role="region"
    aria-label={words.preview}
    tabIndex={0}
    sx={{
      maxHeight: 380,
      overflowY: 'auto',
      px: 5,
      py: 4,
      border: 1,
      borderColor: 'line',
      borderRadius: '10px',
      bgcolor: 'background.default',
      display: 'grid',
      gap: 3,
    }}
  >
    <Typography component="h3" variant="h2">
      {extract.title}
    </Typography>
    <Box>
      {extract.lead.map((line) => (
        <Typography key={line}>{line}</Typography>
      ))}
    </Box>
    {extract.days.map((day) => (
      <Box key={day.heading}>
        <Typography component="h4" sx={{ fontWeight: 600 }}>
          {day.heading}
        </Typography>
        <Box component="ul">
          {day.lines.map((line) => (
            <Box
              component="li"
              key={`${line.at} ${line.said}`}
              sx={{ display: 'grid', gridTemplateColumns: '52px minmax(0, 1fr)', columnGap: 3 }}
            >
              <Box component="span" sx={{ color: 'quiet' }}>
                {line.at}
              </Box>
              <span>{line.said}</span>
            </Box>
          ))}
        </Box>
      </Box>
    ))}
    <Box>
      <Typography component="h4" sx={{ fontWeight: 600 }}>
        {words.limits}
      </Typography>
      {extract.limits.map((line) => (
        <Typography key={line} variant="body2">
          {line}
        </Typography>
      ))}
    </Box>
  </Box>
);
