import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CaseHeader } from '../../shared/contract/views.ts';
import type { RiskLoop, Role } from '../../shared/domain/records.ts';
import { useDesk } from '../app/desk.tsx';
import { risk } from '../copy/patient.ts';
import { RiskLoopCard } from './RiskLoopCard.tsx';

/** Every open question of risk, above whatever tab is shown: no filter and no low total hides it (product W6). */
export const RiskPanel = ({
  header,
  loops,
  role,
  reviewing,
}: {
  header: CaseHeader;
  loops: readonly RiskLoop[];
  role: Role;
  /** The loop whose form is open from the start. */
  reviewing: string | null;
}) => {
  const offline = useDesk().link.state !== 'connected';
  const open = loops.filter((loop) => loop.closed === null);
  if (open.length === 0) return null;
  return (
    <Box
      component="section"
      aria-label={risk.title}
      sx={{
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'risk.main',
        borderRadius: '10px',
        overflow: 'clip',
      }}
    >
      {open.map((loop) => (
        <RiskLoopCard
          key={loop.id}
          episodeId={header.episodeId}
          loop={loop}
          mayClose={role === 'therapist'}
          reviewAtOnce={loop.id === reviewing}
        />
      ))}
      <Typography
        variant="body2"
        sx={{ px: 'var(--pad)', py: 2, borderTop: 1, borderColor: 'line' }}
      >
        {risk.numbers}
        {offline && (
          <Box component="span" sx={{ color: 'caution.main', fontWeight: 600 }}>
            {' '}
            {risk.outOfDate}
          </Box>
        )}
      </Typography>
    </Box>
  );
};
