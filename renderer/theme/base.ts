import type { Components, Theme } from '@mui/material/styles';
import { size } from './tokens.ts';

/** What holds for the whole document: text, numbers, focus, density, motion, forced colours. */
export const base: Components<Omit<Theme, 'components'>> = {
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      ':root': {
        '--row': `${size.rowComfortable}px`,
        '--pad': '20px',
        accentColor: theme.vars.palette.primary.main,
      },
      ':root[data-density="compact"]': {
        '--row': `${size.rowCompact}px`,
        '--pad': '14px',
      },
      'html, body, #root': { height: '100%' },
      body: {
        fontVariantNumeric: 'tabular-nums',
        overflowWrap: 'break-word',
        // Patient text is not dragged out of the window (product A10).
        WebkitUserDrag: 'none',
      },
      'p, ul, ol, dl, dd, figure': { margin: 0 },
      'ul, ol': { padding: 0, listStyle: 'none' },
      'input, textarea': { caretColor: theme.vars.palette.primary.main },
      '::selection': {
        backgroundColor: theme.vars.palette.primary.soft,
        color: theme.vars.palette.ink,
      },
      ':focus-visible': {
        outline: `2px solid ${theme.vars.palette.primary.main}`,
        outlineOffset: '2px',
      },
      // A region shows its ring, inside its own edge, where F6 came to it; a heading that was
      // focused on arrival is read out and shows none: neither can be operated.
      '[data-region]:focus-visible': { outline: 'none' },
      '[data-region][data-walked]:focus': {
        outline: `2px solid ${theme.vars.palette.primary.main}`,
        outlineOffset: '-4px',
      },
      'h1:focus-visible': { outline: 'none' },
      '*': {
        scrollbarWidth: 'thin',
        scrollbarColor: `${theme.vars.palette.edge} transparent`,
      },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': {
          animationDuration: '0s !important',
          transitionDuration: '0s !important',
          scrollBehavior: 'auto !important',
        },
      },
      '@media (forced-colors: active)': {
        // Bars and dots that are drawn with a background would vanish otherwise.
        '[data-meaning]': { forcedColorAdjust: 'none' },
      },
    }),
  },
  MuiButtonBase: {
    defaultProps: { disableRipple: true, disableTouchRipple: true },
    styleOverrides: { root: { fontFamily: 'inherit' } },
  },
};
