import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** The one first-level heading of a screen, with what stands opposite it. */
export const PageHeading = ({
  title,
  lead,
  aside,
}: {
  title: ReactNode;
  /** One sentence under the title. */
  lead?: string;
  aside?: ReactNode;
}) => (
  <Box
    sx={{
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      columnGap: 6,
      rowGap: 2,
    }}
  >
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="h1">{title}</Typography>
      {lead !== undefined && <Typography sx={{ color: 'quiet', mt: 1 }}>{lead}</Typography>}
    </Box>
    {typeof aside === 'string' ? <Typography sx={{ color: 'quiet' }}>{aside}</Typography> : aside}
  </Box>
);
