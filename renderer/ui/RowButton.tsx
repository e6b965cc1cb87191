import ButtonBase from '@mui/material/ButtonBase';
import type { ComponentProps, ReactNode } from 'react';

/**
 * The button of a table row: its words are the row's name, its area is the whole row, so that a
 * pointer may hit anywhere. The row needs `position: 'relative'`.
 */
export const RowButton = ({
  children,
  ...props
}: { children: ReactNode } & Pick<
  ComponentProps<'button'>,
  'onClick' | 'onFocus' | 'onKeyDown' | 'tabIndex' | 'aria-label'
> & { ref?: (element: HTMLElement | null) => void }) => (
  <ButtonBase
    {...props}
    sx={{
      // The row, not the button, is what the area below is measured against.
      position: 'static',
      font: 'inherit',
      textAlign: 'left',
      justifyContent: 'flex-start',
      minHeight: 24,
      '&::after': { content: '""', position: 'absolute', inset: 0 },
      '&.Mui-focusVisible': { outline: 'none' },
      '&.Mui-focusVisible::after': {
        outline: (theme) => `2px solid ${theme.vars.palette.primary.main}`,
        outlineOffset: '-2px',
        borderRadius: '8px',
      },
    }}
  >
    {children}
  </ButtonBase>
);
