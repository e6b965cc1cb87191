import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { checkStates } from '../copy/checks.ts';
import { type PillKind, StatusPill } from './StatusPill.tsx';

export type CheckState = keyof typeof checkStates;

const kinds: Record<CheckState, PillKind> = {
  ok: 'good',
  must: 'risk',
  missing: 'risk',
  stop: 'risk',
  note: 'caution',
  open: 'neutral',
};

/** One thing to look at before signing: its state in a word, what it is, and what to do about it. */
export const CheckRow = ({
  state,
  title,
  detail,
  action,
}: {
  state: CheckState;
  title: string;
  detail?: string | undefined;
  action?: ReactNode;
}) => (
  <Box component="li" sx={{ py: 3, '& + &': { borderTop: 1, borderColor: 'line' } }}>
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'start' }}>
      <Box sx={{ flex: 'none' }}>
        <StatusPill kind={kinds[state]}>{checkStates[state]}</StatusPill>
      </Box>
      <Box sx={{ flex: 1, minWidth: 0, pt: '2px' }}>
        <Typography variant="subtitle2" component="p">
          {title}
        </Typography>
        {detail !== undefined && detail !== '' && (
          <Typography variant="body2" sx={{ color: 'quiet' }}>
            {detail}
          </Typography>
        )}
        {action !== undefined && <Box sx={{ mt: 1 }}>{action}</Box>}
      </Box>
    </Box>
  </Box>
);
