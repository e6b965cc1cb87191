import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** A screen without the frame: before the desk is open there is no rail and nothing to reach. */
export const Plain = ({ width = 480, children }: { width?: number; children: ReactNode }) => (
  <Box
    component="main"
    sx={{
      minHeight: '100%',
      display: 'grid',
      alignContent: 'center',
      justifyContent: 'center',
      gridTemplateColumns: `min(${width}px, 100%)`,
      gap: 5,
      p: 6,
      bgcolor: 'background.default',
    }}
  >
    {children}
  </Box>
);
