import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export type PillKind = 'good' | 'caution' | 'risk' | 'information' | 'neutral' | 'primary';

const colours: Record<PillKind, { readonly color: string; readonly bgcolor: string }> = {
  good: { color: 'good.main', bgcolor: 'good.soft' },
  caution: { color: 'caution.main', bgcolor: 'caution.soft' },
  risk: { color: 'risk.main', bgcolor: 'risk.soft' },
  information: { color: 'information.main', bgcolor: 'information.soft' },
  primary: { color: 'primary.main', bgcolor: 'primary.soft' },
  neutral: { color: 'quiet', bgcolor: 'sunk' },
};

/** A state in words on its own tint. The words are the message; the colour only repeats it. */
export const StatusPill = ({
  kind,
  children,
  dot = false,
}: {
  kind: PillKind;
  children: ReactNode;
  /** A dot before the words, for something that is going on now. */
  dot?: boolean;
}) => (
  <Box
    component="span"
    sx={{
      ...colours[kind],
      display: 'inline-flex',
      alignItems: 'center',
      gap: '6px',
      minHeight: 24,
      px: '10px',
      py: '3px',
      borderRadius: '12px',
      border: '1px solid transparent',
      typography: 'body2',
      fontWeight: 600,
      whiteSpace: 'nowrap',
      '@media (forced-colors: active)': { borderColor: 'CanvasText' },
    }}
  >
    {dot && (
      <Box
        component="span"
        aria-hidden
        sx={{ width: 6, height: 6, borderRadius: '50%', bgcolor: 'currentColor' }}
      />
    )}
    {children}
  </Box>
);
