import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Letter, LetterStatus } from '../../shared/domain/records.ts';
import { useNow } from '../bridge/clock.tsx';
import { letter, letterState, signedLine, stoppedBecause } from '../copy/letters.ts';
import { StatusPill } from '../ui/StatusPill.tsx';

/** The way of a letter, in order; a stopped one has left it. */
const way: readonly LetterStatus[] = [
  'approved',
  'queued',
  'transportAccepted',
  'collected',
  'infrastructureAck',
  'businessAck',
];

/** Where the signed letter has got to, in words; “delivered” only when the practice said so. */
export const SendingState = ({ held }: { held: Letter }) => {
  const now = useNow();
  const stopped = held.status === 'stopped';
  const at = way.indexOf(held.status);
  return (
    <Box sx={{ display: 'grid', gap: 3 }} aria-live="polite">
      <Typography variant="h2">{letter.after}</Typography>
      <Box>
        <StatusPill
          kind={stopped ? 'risk' : held.status === 'businessAck' ? 'good' : 'information'}
        >
          {letterState[held.status].pill}
        </StatusPill>
        <Typography sx={{ mt: 2 }}>
          {stopped ? stoppedBecause(held.stoppedBecause) : letterState[held.status].detail}
        </Typography>
        <Typography variant="body2" sx={{ color: 'quiet', mt: 1 }}>
          {signedLine(held.signedAt, held.version, now)}
        </Typography>
      </Box>
      {!stopped && (
        <Box component="ol" sx={{ m: 0, p: 0 }}>
          {way.map((status, index) => (
            <Box
              component="li"
              key={status}
              aria-current={index === at ? 'step' : undefined}
              sx={{
                display: 'flex',
                gap: 3,
                py: 1,
                color: index > at ? 'quiet' : 'text.primary',
                fontWeight: index === at ? 600 : 400,
              }}
            >
              <Box component="span" aria-hidden sx={{ width: 16, textAlign: 'center' }}>
                {index < at ? '✓' : index === at ? '●' : '○'}
              </Box>
              {letterState[status].pill}
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
};
