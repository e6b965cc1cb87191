import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useLock } from '../app/desk.tsx';
import { filling } from '../copy/signIn.ts';
import { Plain } from '../ui/Plain.tsx';

/** The vault opens, and on a first day the cases arrive one by one (product R3). */
export const FillingScreen = () => {
  const fill = useLock().desk?.link.filling ?? null;
  const title = fill === null ? filling.unlocking : filling.title;
  return (
    <Plain>
      <Typography variant="h1">{title}</Typography>
      <LinearProgress
        aria-label={title}
        {...(fill !== null && fill.of > 0
          ? { variant: 'determinate' as const, value: (fill.done / fill.of) * 100 }
          : {})}
      />
      {fill !== null && (
        <>
          <Typography role="status">{filling.progress(fill.done, fill.of)}</Typography>
          <Typography sx={{ color: 'quiet' }}>{filling.explained}</Typography>
        </>
      )}
    </Plain>
  );
};
