import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMachine } from '@xstate/react';
import { useEffect, useId, useMemo, useRef } from 'react';
import { fromPromise } from 'xstate';
import { refuse } from '../../shared/contract/result.ts';
import type { RiskLoop } from '../../shared/domain/records.ts';
import { useDesk } from '../app/desk.tsx';
import { call } from '../bridge/client.ts';
import { useNow } from '../bridge/clock.tsx';
import { type Draft, useDraft } from '../bridge/useDraft.ts';
import { risk, riskActions, riskOpened, riskOwner } from '../copy/patient.ts';
import { caseHeader } from '../copy/person.ts';
import { type ClosingAction, riskLoopMachine } from '../machines/riskLoop.ts';
import { draftStatus } from '../ui/draftStatus.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { SaveState } from '../ui/SaveState.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';

type Props = { readonly episodeId: string; readonly loop: RiskLoop };

/** One open loop: what opened it, who owns it, and the form that closes it by a recorded action. */
export const RiskLoopCard = ({
  episodeId,
  loop,
  mayClose,
  reviewAtOnce = false,
}: Props & { mayClose: boolean; reviewAtOnce?: boolean }) => {
  const announce = useAnnounce();
  const now = useNow();
  const { people, user } = useDesk();
  const draft = useDraft({ episodeId, draftId: `riskClose:${loop.id}` });
  const latest = useRef(draft);
  latest.current = draft;
  const machine = useMemo(
    () =>
      riskLoopMachine.provide({
        actors: {
          close: fromPromise(async ({ input }) => {
            if (input.action === null) return refuse('incomplete');
            const result = await call('case.closeRiskLoop', {
              episodeId,
              loopId: input.loopId,
              action: input.action,
              note: latest.current.text,
            });
            if (result.ok) await latest.current.clear();
            return result;
          }),
        },
      }),
    [episodeId],
  );
  const [state, send] = useMachine(machine, { input: { loopId: loop.id } });
  useEffect(() => {
    if (reviewAtOnce && mayClose) send({ type: 'REVIEW' });
  }, [reviewAtOnce, mayClose, send]);
  const closed = state.matches('closed');
  useEffect(() => {
    if (closed) announce(risk.done);
  }, [closed, announce]);
  const hasNote = draft.text.trim() !== '';
  const reviewing = state.matches('reviewing') || state.matches('closing');
  useEffect(() => {
    if (reviewing) send({ type: 'WRITE', hasNote });
  }, [hasNote, reviewing, send]);
  const owner =
    loop.ownerId === user?.id ? null : people.find((person) => person.id === loop.ownerId)?.name;
  return (
    <Box sx={{ px: 'var(--pad)', py: 3, '& + &': { borderTop: 1, borderColor: 'line' } }}>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 2 }}
      >
        <StatusPill kind="risk">{caseHeader.riskOpen(1)}</StatusPill>
        <Typography sx={{ flex: '1 1 240px' }}>
          {riskOpened(loop, now)}{' '}
          <Box component="span" sx={{ color: 'quiet', typography: 'body2' }}>
            {riskOwner(owner, loop, now)}
          </Box>
        </Typography>
        {mayClose && !reviewing && !closed && (
          <Button onClick={() => send({ type: 'REVIEW' })}>{risk.review}</Button>
        )}
      </Box>
      {reviewing && (
        <CloseForm
          draft={draft}
          action={state.context.action}
          missing={state.context.missing}
          busy={state.matches('closing')}
          onChoose={(action) => send({ type: 'CHOOSE', action })}
          onClose={() => send({ type: 'CLOSE' })}
          onLater={() => send({ type: 'LATER' })}
        />
      )}
      {state.context.refusal !== null && (
        <Box sx={{ mt: 3 }}>
          <RefusalNotice refusal={state.context.refusal} />
        </Box>
      )}
    </Box>
  );
};

const actions = Object.keys(riskActions) as readonly ClosingAction[];

const CloseForm = ({
  draft,
  action,
  missing,
  busy,
  onChoose,
  onClose,
  onLater,
}: {
  draft: Draft;
  action: ClosingAction | null;
  missing: readonly ('action' | 'note')[];
  busy: boolean;
  onChoose: (action: ClosingAction) => void;
  onClose: () => void;
  onLater: () => void;
}) => {
  const id = useId();
  return (
    <Box
      component="form"
      sx={{ display: 'grid', gap: 3, mt: 3, maxWidth: 720 }}
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <FormControl error={missing.includes('action')}>
        <FormLabel id={id}>{risk.howClosed}</FormLabel>
        <RadioGroup
          aria-labelledby={id}
          value={action ?? ''}
          onChange={(event) => {
            const chosen = actions.find((one) => one === event.target.value);
            if (chosen !== undefined) onChoose(chosen);
          }}
        >
          {actions.map((one, index) => (
            <FormControlLabel
              key={one}
              value={one}
              control={<Radio autoFocus={index === 0} />}
              label={riskActions[one]}
            />
          ))}
        </RadioGroup>
        {missing.includes('action') && <FormHelperText>{risk.missingAction}</FormHelperText>}
      </FormControl>
      <TextField
        label={risk.note}
        multiline
        minRows={3}
        maxRows={10}
        value={draft.text}
        disabled={draft.state === 'loading'}
        onChange={(event) => draft.setText(event.target.value, event.target.selectionStart ?? 0)}
        onBlur={() => void draft.flush()}
        error={missing.includes('note')}
        helperText={missing.includes('note') ? risk.missingNote : risk.noteHelp}
        slotProps={{ htmlInput: { dir: 'auto' } }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <Button type="submit" disabled={busy}>
          {risk.confirm}
        </Button>
        <Button onClick={onLater} disabled={busy}>
          {risk.later}
        </Button>
        <SaveState status={draftStatus(draft)} />
      </Box>
    </Box>
  );
};
