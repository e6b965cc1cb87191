import type { Components, Theme } from '@mui/material/styles';
import { base } from './base.ts';
import { inputs } from './inputs.ts';
import { size } from './tokens.ts';

/** Flat paper: what floats has a line and one quiet shadow, everything else a line only. */
const floating = (theme: Omit<Theme, 'components'>) => ({
  border: `1px solid ${theme.vars.palette.line}`,
  borderRadius: size.radiusCard,
  backgroundImage: 'none',
  boxShadow: '0 8px 28px rgb(0 0 0 / 0.18)',
});

/** Defaults of every MUI component the screens use, so that a screen sets none of them by hand. */
export const components: Components<Omit<Theme, 'components'>> = {
  ...base,
  ...inputs,
  // A small heading's look is not a heading: screens say which level it is, if any.
  MuiTypography: {
    defaultProps: { variantMapping: { subtitle1: 'p', subtitle2: 'p' } },
  },
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: { root: { backgroundImage: 'none' } },
  },
  MuiCard: {
    styleOverrides: {
      root: ({ theme }) => ({
        border: `1px solid ${theme.vars.palette.line}`,
        borderRadius: size.radiusCard,
      }),
    },
  },
  MuiChip: {
    styleOverrides: {
      root: {
        height: 24,
        borderRadius: 12,
        fontSize: '0.8125rem',
        fontWeight: 600,
      },
      label: { paddingInline: 10 },
      // A chip that can be pressed is a control, and has to look like one.
      clickable: ({ theme }) => ({
        height: 32,
        borderRadius: 16,
        fontWeight: 400,
        backgroundColor: theme.vars.palette.background.paper,
        border: `1px solid ${theme.vars.palette.line}`,
        '&:hover': { backgroundColor: theme.vars.palette.sunk },
        '&[aria-pressed="true"]': {
          backgroundColor: theme.vars.palette.primary.soft,
          borderColor: theme.vars.palette.primary.main,
          color: theme.vars.palette.primary.main,
          fontWeight: 600,
        },
      }),
    },
  },
  MuiTable: { defaultProps: { size: 'small' } },
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }) => ({
        padding: '4px 14px',
        height: 'var(--row)',
        fontSize: '0.875rem',
        lineHeight: '1.25rem',
        borderColor: theme.vars.palette.line,
      }),
      head: ({ theme }) => ({
        fontSize: '0.8125rem',
        fontWeight: 600,
        color: theme.vars.palette.quiet,
        whiteSpace: 'nowrap',
      }),
    },
  },
  MuiTableBody: {
    styleOverrides: { root: { '& > tr:last-of-type > *': { borderBottom: 0 } } },
  },
  MuiTableRow: {
    styleOverrides: {
      root: ({ theme }) => ({
        '&.MuiTableRow-hover:hover': { backgroundColor: 'transparent' },
        ':root[data-pointer] &.MuiTableRow-hover:hover': {
          backgroundColor: theme.vars.palette.sunk,
        },
      }),
    },
  },
  MuiTabs: {
    styleOverrides: {
      root: { minHeight: 40 },
      indicator: { height: 2 },
    },
  },
  MuiTab: {
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: 40,
        minWidth: 0,
        padding: '8px 12px',
        color: theme.vars.palette.quiet,
        '&.Mui-selected': { color: theme.vars.palette.primary.main },
      }),
    },
  },
  MuiDialog: {
    styleOverrides: { paper: ({ theme }) => floating(theme) },
  },
  MuiDialogTitle: {
    defaultProps: { variant: 'h2', component: 'h2' },
    styleOverrides: { root: { padding: '20px 24px 8px' } },
  },
  MuiDialogContent: { styleOverrides: { root: { padding: '8px 24px 16px' } } },
  MuiDialogActions: { styleOverrides: { root: { padding: '8px 24px 20px', gap: 8 } } },
  MuiMenu: { styleOverrides: { paper: ({ theme }) => floating(theme) } },
  MuiPopover: { styleOverrides: { paper: ({ theme }) => floating(theme) } },
  MuiTooltip: {
    defaultProps: { enterDelay: 400, disableInteractive: true },
    styleOverrides: {
      tooltip: ({ theme }) => ({
        fontSize: '0.8125rem',
        lineHeight: '1.125rem',
        padding: '6px 10px',
        maxWidth: 360,
        backgroundColor: theme.vars.palette.ink,
        color: theme.vars.palette.background.paper,
      }),
    },
  },
  MuiLinearProgress: {
    styleOverrides: {
      root: ({ theme }) => ({
        height: 6,
        borderRadius: 3,
        backgroundColor: theme.vars.palette.line,
      }),
      bar: { borderRadius: 3 },
    },
  },
  MuiLink: {
    defaultProps: { underline: 'always' },
  },
};
