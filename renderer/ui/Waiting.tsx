import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { common } from '../copy/common.ts';

/** Most answers come within a blink; words that flash for a moment would only disturb. */
const PATIENCE_MS = 300;

export const Waiting = ({ label = common.loading }: { label?: string }) => {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Box role="status" sx={{ px: 'var(--pad)', py: 5 }}>
      {shown && <Typography sx={{ color: 'quiet' }}>{label}</Typography>}
    </Box>
  );
};
