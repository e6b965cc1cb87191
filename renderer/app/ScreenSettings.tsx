import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { screenCopies } from '../copy/frame.ts';
import { useDesk } from './desk.tsx';

/** What this window can and cannot do about copies of what it shows (product A10). */
export const ScreenSettings = () => {
  const id = useId();
  const { policy, screenCapture, clipboard } = useDesk();
  return (
    <Box component="section" aria-labelledby={id} sx={{ display: 'grid', gap: 1 }}>
      <Typography id={id} variant="subtitle2" component="h3">
        {screenCopies.title}
      </Typography>
      <Typography variant="body2">{screenCopies.curtain(policy.curtainMinutes)}</Typography>
      <Typography variant="body2">
        {screenCopies.clipboard[clipboard](policy.clipboardSeconds)}
      </Typography>
      <Typography variant="body2">{screenCopies.capture[screenCapture]}</Typography>
    </Box>
  );
};
