import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** Nothing to show: says so, and what comes next (look, principle 7). */
export const EmptyState = ({
  title,
  next,
  action,
}: {
  title: string;
  next: string;
  action?: ReactNode;
}) => (
  <Box sx={{ px: 'var(--pad)', py: 5, display: 'grid', gap: 1, justifyItems: 'start' }}>
    <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
    <Typography variant="body2" sx={{ color: 'quiet', maxWidth: '60ch' }}>
      {next}
    </Typography>
    {action !== undefined && <Box sx={{ mt: 2 }}>{action}</Box>}
  </Box>
);
