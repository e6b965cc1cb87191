import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Read by a screen reader, not shown. */
export const VisuallyHidden = ({
  children,
  as = 'span',
}: {
  children: ReactNode;
  as?: 'span' | 'div' | 'h2' | 'h3' | 'caption';
}) => (
  <Box
    component={as}
    sx={{
      position: 'absolute',
      width: '1px',
      height: '1px',
      margin: '-1px',
      padding: 0,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
      border: 0,
    }}
  >
    {children}
  </Box>
);
