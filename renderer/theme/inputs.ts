import type { Components, Theme } from '@mui/material/styles';
import { size } from './tokens.ts';

/** Buttons and fields. */
export const inputs: Components<Omit<Theme, 'components'>> = {
  MuiButton: {
    defaultProps: { variant: 'outlined', disableElevation: true },
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: 34,
        minWidth: 0,
        padding: '5px 14px',
        whiteSpace: 'nowrap',
        '&.Mui-disabled, &[aria-disabled="true"]': {
          opacity: 1,
          backgroundColor: theme.vars.palette.sunk,
          color: theme.vars.palette.quiet,
          borderColor: theme.vars.palette.line,
          cursor: 'default',
        },
      }),
      outlined: ({ theme }) => ({
        backgroundColor: theme.vars.palette.background.paper,
        borderColor: theme.vars.palette.line,
        color: theme.vars.palette.ink,
        '&:hover': {
          backgroundColor: theme.vars.palette.sunk,
          borderColor: theme.vars.palette.edge,
        },
      }),
      text: { padding: '5px 8px' },
      sizeSmall: { minHeight: 30, padding: '3px 12px' },
    },
  },
  MuiIconButton: {
    styleOverrides: {
      root: ({ theme }) => ({
        minWidth: size.target,
        minHeight: size.target,
        borderRadius: size.radiusControl,
        color: theme.vars.palette.quiet,
        '&:hover': { backgroundColor: theme.vars.palette.sunk, color: theme.vars.palette.ink },
      }),
    },
  },
  MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
  MuiFormLabel: {
    styleOverrides: {
      root: ({ theme }) => ({ color: theme.vars.palette.quiet }),
    },
  },
  MuiOutlinedInput: {
    styleOverrides: {
      root: ({ theme }) => ({
        backgroundColor: theme.vars.palette.background.paper,
        '& .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.palette.edge },
        '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.palette.ink },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': {
          borderColor: theme.vars.palette.primary.main,
          borderWidth: 2,
        },
      }),
      // The field's own edge is the ring; a second one inside it would only crowd the text.
      input: { '&:focus-visible': { outline: 'none' } },
    },
  },
  MuiInputBase: {
    styleOverrides: {
      input: {
        '&::placeholder': { opacity: 1, color: 'var(--cw-palette-quiet)' },
        '&:focus-visible': { outline: 'none' },
      },
    },
  },
  MuiToggleButton: {
    styleOverrides: {
      root: ({ theme }) => ({
        padding: '5px 14px',
        minHeight: 34,
        textTransform: 'none',
        color: theme.vars.palette.ink,
        borderColor: theme.vars.palette.edge,
        '&.Mui-selected, &.Mui-selected:hover': {
          backgroundColor: theme.vars.palette.primary.soft,
          color: theme.vars.palette.primary.main,
        },
      }),
    },
  },
  MuiCheckbox: { defaultProps: { size: 'small' } },
  MuiRadio: { defaultProps: { size: 'small' } },
};
