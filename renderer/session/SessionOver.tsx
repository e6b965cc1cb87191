import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate } from '../app/navigation.tsx';
import { sessionPill, session as words, wrapUp } from '../copy/session.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { SessionStage } from './useSessionLife.ts';

/** A session that is over: where to go from here. */
export const SessionOver = ({
  stage,
  episodeId,
  sessionId,
}: {
  stage: Extract<SessionStage, 'noteToSign' | 'signed' | 'cancelled'>;
  episodeId: string;
  sessionId: string;
}) => {
  const navigate = useNavigate();
  return (
    <Box sx={{ px: 6, py: 5 }}>
      <Box sx={{ maxWidth: 760 }}>
        <Panel>
          {stage === 'cancelled' ? (
            <EmptyState
              title={words.closed.cancelled}
              next={words.closed.cancelledNext}
              action={
                <Button onClick={() => navigate({ screen: 'today' })}>
                  {words.closed.toToday}
                </Button>
              }
            />
          ) : (
            <EmptyState
              title={sessionPill[stage]}
              next={stage === 'noteToSign' ? wrapUp.noteNext : ''}
              action={
                <Box sx={{ display: 'flex', gap: 2 }}>
                  <Button
                    variant={stage === 'noteToSign' ? 'contained' : 'outlined'}
                    onClick={() => navigate({ screen: 'note', episodeId, sessionId })}
                  >
                    {stage === 'noteToSign' ? wrapUp.write : wrapUp.openNote}
                  </Button>
                  <Button onClick={() => navigate({ screen: 'transcript', episodeId, sessionId })}>
                    {wrapUp.transcript}
                  </Button>
                </Box>
              }
            />
          )}
        </Panel>
      </Box>
    </Box>
  );
};
