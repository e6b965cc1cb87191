import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { starting } from '../copy/signIn.ts';
import { Plain } from '../ui/Plain.tsx';

/** Main sweeps what has reached its date before anybody may unlock (product A4). */
export const StartingScreen = () => (
  <Plain>
    <Typography variant="h1">{starting.title}</Typography>
    <LinearProgress aria-label={starting.title} />
    <Typography sx={{ color: 'quiet' }}>{starting.explained}</Typography>
  </Plain>
);
