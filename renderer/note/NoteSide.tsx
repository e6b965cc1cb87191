import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import type { Session } from '../../shared/domain/records.ts';
import { useNavigate } from '../app/navigation.tsx';
import { Region } from '../app/regions.tsx';
import { useOperation } from '../bridge/useOperation.ts';
import { note as words } from '../copy/note.ts';
import { ScratchPad } from '../session/ScratchPad.tsx';
import { Panel } from '../ui/Panel.tsx';

/** What a note is written from: the scratch notes of the session, the plan before it, the transcript. */
export const NoteSide = ({ session }: { session: Session }) => {
  const { episodeId, id: sessionId } = session;
  const navigate = useNavigate();
  const scratch = useRef<HTMLTextAreaElement>(null);
  const whole = useOperation('case.read', { episodeId });
  const last = whole.value?.lastSummary ?? null;
  const plan = last !== null && last.sessionNumber < session.number ? last : null;
  const homework = (whole.value?.homework ?? []).filter((one) => one.sessionId === sessionId);
  return (
    <Region
      as="aside"
      label={words.regions.side}
      sx={{
        minHeight: 0,
        overflowY: 'auto',
        borderStyle: 'solid',
        borderColor: 'line',
        borderWidth: 0,
        borderTopWidth: { xs: '1px', md: 0 },
        borderLeftWidth: { xs: 0, md: '1px' },
        px: '18px',
        py: 4,
        display: 'grid',
        gap: 3,
        alignContent: 'start',
      }}
    >
      <ScratchPad episodeId={episodeId} sessionId={sessionId} areaRef={scratch} />
      <Panel heading={plan === null ? words.side.noPlan : words.side.plan(plan.sessionNumber)}>
        {plan !== null && (
          <Typography dir="auto" sx={{ whiteSpace: 'pre-wrap' }}>
            {plan.plan}
          </Typography>
        )}
      </Panel>
      <Panel heading={words.side.homework}>
        {homework.length === 0 ? (
          <Typography sx={{ color: 'quiet' }}>{words.side.noHomework}</Typography>
        ) : (
          <Box component="ul" sx={{ display: 'grid', gap: 1 }}>
            {homework.map((one) => (
              <li key={one.id} dir="auto">
                {one.text}
              </li>
            ))}
          </Box>
        )}
      </Panel>
      {session.kind === 'typed' && (
        <Box>
          <Button onClick={() => navigate({ screen: 'transcript', episodeId, sessionId })}>
            {words.side.transcript}
          </Button>
        </Box>
      )}
    </Region>
  );
};
