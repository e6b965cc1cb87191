import Box from '@mui/material/Box';
import { keyCaps } from '../copy/keys.ts';

const onMac = /mac/i.test(navigator.userAgent);

const cap = (key: string): string => {
  if (key === 'Ctrl' && onMac) return keyCaps.Meta ?? key;
  return keyCaps[key] ?? key;
};

/** A key or chord as it is written on the keyboard: `<Kbd keys="Ctrl+K" />`. */
export const Kbd = ({ keys }: { keys: string }) => (
  <Box
    component="kbd"
    sx={{
      display: 'inline-block',
      px: '6px',
      border: 1,
      borderColor: 'line',
      borderRadius: '4px',
      bgcolor: 'background.paper',
      color: 'text.primary',
      fontFamily: 'inherit',
      fontSize: '0.75rem',
      lineHeight: '1.125rem',
      whiteSpace: 'nowrap',
    }}
  >
    {keys.split('+').map(cap).join(' ')}
  </Box>
);
