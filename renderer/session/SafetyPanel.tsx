import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { RiskLoop } from '../../shared/domain/records.ts';
import { useNow } from '../bridge/clock.tsx';
import { riskOpened } from '../copy/patient.ts';
import { caseHeader } from '../copy/person.ts';
import { safety, sessionKeys } from '../copy/session.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { Panel } from '../ui/Panel.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { EmergencyNumbers } from './EmergencyNumbers.tsx';

/** Open questions of risk and whom to call, at a glance; acting on them is the risk card's. */
export const SafetyPanel = ({
  loops,
  onOpenCard,
}: {
  loops: readonly RiskLoop[];
  onOpenCard: () => void;
}) => {
  const now = useNow();
  const open = loops.filter((loop) => loop.closed === null);
  return (
    <>
      <Panel heading={safety.open}>
        {open.length === 0 ? (
          <Typography>
            {safety.none}{' '}
            <Box component="span" sx={{ color: 'quiet' }}>
              {safety.noneNext}
            </Box>
          </Typography>
        ) : (
          <Box component="ul" sx={{ display: 'grid', gap: 3 }}>
            {open.map((loop) => (
              <Box component="li" key={loop.id}>
                <StatusPill kind="risk">{caseHeader.riskOpen(1)}</StatusPill>
                <Typography sx={{ mt: 1 }}>{riskOpened(loop, now)}</Typography>
              </Box>
            ))}
          </Box>
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3, mt: 4 }}>
          <Button onClick={onOpenCard}>{safety.openCard}</Button>
          <KeyHint keys="Ctrl+Shift+R" does={sessionKeys.risk} />
        </Box>
      </Panel>
      <Panel>
        <EmergencyNumbers />
      </Panel>
    </>
  );
};
