import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

/** A card with a heading. `flush` lets a table or list reach its edges. */
export const Panel = ({
  heading,
  aside,
  children,
  flush = false,
  accent = false,
  level = 'h2',
}: {
  heading?: string;
  /** Opposite the heading: a quiet word or one button. */
  aside?: ReactNode;
  children: ReactNode;
  flush?: boolean;
  /** A primary edge on the left, for the one thing to look at first. */
  accent?: boolean;
  level?: 'h2' | 'h3';
}) => {
  const id = useId();
  return (
    <Box
      component="section"
      {...(heading === undefined ? {} : { 'aria-labelledby': id })}
      sx={{
        minWidth: 0,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'line',
        borderRadius: '10px',
        overflow: 'clip',
        ...(accent && { borderLeft: 4, borderLeftColor: 'primary.main' }),
      }}
    >
      {heading !== undefined && (
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            justifyContent: 'space-between',
            gap: 3,
            px: 'var(--pad)',
            py: 3,
            ...(flush && { borderBottom: 1, borderColor: 'line' }),
          }}
        >
          <Typography id={id} component={level} variant="h2">
            {heading}
          </Typography>
          {typeof aside === 'string' ? (
            <Typography variant="body2" sx={{ color: 'quiet' }}>
              {aside}
            </Typography>
          ) : (
            aside
          )}
        </Box>
      )}
      <Box
        sx={
          flush
            ? // What is hidden for a screen reader inside a wide table stays inside its scroll box.
              { overflowX: 'auto', position: 'relative' }
            : { px: 'var(--pad)', pb: 'var(--pad)', pt: heading === undefined ? 'var(--pad)' : 0 }
        }
      >
        {children}
      </Box>
    </Box>
  );
};
