import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { Output } from '../../shared/contract/table.ts';
import type { RiskLoop } from '../../shared/domain/records.ts';
import { useDesk } from '../app/desk.tsx';
import { useAction } from '../bridge/useAction.ts';
import { useDraft } from '../bridge/useDraft.ts';
import { common } from '../copy/common.ts';
import { risk } from '../copy/patient.ts';
import { safety } from '../copy/session.ts';
import { RiskLoopCard } from '../patient/RiskLoopCard.tsx';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { SaveState } from '../ui/SaveState.tsx';
import { saveStatusOf } from '../ui/savedWords.ts';
import { EmergencyNumbers } from './EmergencyNumbers.tsx';

type Contact = Output<'case.read'>['contact'];

/**
 * The emergency path out of a session (product W9): whom to call and where the patient is, first and
 * always; then the open questions of risk, and a flag raised by hand.
 */
export const RiskCard = ({
  open,
  episodeId,
  caseRef,
  contact,
  loops,
  onClose,
}: {
  open: boolean;
  episodeId: string;
  caseRef: string;
  contact: Contact;
  loops: readonly RiskLoop[];
  onClose: () => void;
}) => {
  const id = useId();
  const offline = useDesk().link.state !== 'connected';
  const unsettled = loops.filter((loop) => loop.closed === null);
  return (
    <Dialog open={open} onClose={onClose} maxWidth="md" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>
        {safety.title}, {caseRef}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 5 }}>
        <Box sx={{ display: 'grid', gap: 6, gridTemplateColumns: { xs: '1fr', md: '1.2fr 1fr' } }}>
          <EmergencyNumbers />
          <Box>
            <Typography variant="h3" component="h3">
              {safety.where}
            </Typography>
            <Box component="dl" sx={{ mt: 2, display: 'grid', gap: 2 }}>
              <Fact name={safety.address} value={contact?.address ?? safety.noAddress} />
              {contact?.phone != null && <Fact name={safety.phone} value={contact.phone} />}
            </Box>
          </Box>
        </Box>
        <Box component="section" aria-label={safety.open}>
          <Typography variant="h3" component="h3">
            {safety.open}
          </Typography>
          {offline && (
            <Typography variant="body2" sx={{ color: 'caution.main' }}>
              {risk.outOfDate}
            </Typography>
          )}
          {unsettled.length === 0 ? (
            <Typography sx={{ color: 'quiet', mt: 1 }}>{safety.none}</Typography>
          ) : (
            <Box
              sx={{ mt: 2, border: 1, borderColor: 'line', borderRadius: '10px', overflow: 'clip' }}
            >
              {unsettled.map((loop) => (
                <RiskLoopCard key={loop.id} episodeId={episodeId} loop={loop} mayClose />
              ))}
            </Box>
          )}
        </Box>
        <RaiseFlag episodeId={episodeId} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{common.close}</Button>
      </DialogActions>
    </Dialog>
  );
};

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <Box component="dt" sx={{ typography: 'body2', color: 'quiet' }}>
      {name}
    </Box>
    <Box component="dd" dir="auto" sx={{ fontWeight: 600 }}>
      {value}
    </Box>
  </div>
);

const RaiseFlag = ({ episodeId }: { episodeId: string }) => {
  const draft = useDraft({ episodeId, draftId: `riskRaise:${episodeId}` });
  const raise = useAction('case.raiseRisk');
  const announce = useAnnounce();
  const note = draft.text.trim();
  return (
    <Box
      component="form"
      sx={{ display: 'grid', gap: 3 }}
      onSubmit={async (event) => {
        event.preventDefault();
        if (note === '' || raise.busy) return;
        const done = await raise.run({ episodeId, note });
        if (!done.ok) return;
        announce(safety.raised, 'assertive');
        await draft.clear();
      }}
    >
      <Typography variant="h3" component="h3">
        {safety.raise}
      </Typography>
      <TextField
        label={safety.raiseLabel}
        multiline
        minRows={2}
        maxRows={8}
        value={draft.text}
        disabled={draft.state === 'loading'}
        onChange={(event) => draft.setText(event.target.value, event.target.selectionStart ?? 0)}
        onBlur={() => void draft.flush()}
        slotProps={{ htmlInput: { dir: 'auto' } }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
        <Button type="submit" variant="contained" color="risk" disabled={note === '' || raise.busy}>
          {safety.raise}
        </Button>
        <SaveState status={saveStatusOf(draft)} />
      </Box>
      {raise.refusal !== undefined && <RefusalNotice refusal={raise.refusal} />}
    </Box>
  );
};
