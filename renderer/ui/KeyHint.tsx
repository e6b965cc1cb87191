import Box from '@mui/material/Box';
import { Kbd } from './Kbd.tsx';

/** A key with what it does, quietly: `Ctrl Enter  send`. */
export const KeyHint = ({ keys, does }: { keys: string; does: string }) => (
  <Box
    component="span"
    sx={{
      display: 'inline-flex',
      alignItems: 'center',
      gap: '4px',
      typography: 'body2',
      color: 'quiet',
      whiteSpace: 'nowrap',
    }}
  >
    <Kbd keys={keys} />
    {does}
  </Box>
);
