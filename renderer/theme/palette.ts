import type { PaletteOptions } from '@mui/material/styles';
import type { SchemeTokens, Tone } from './tokens.ts';

const tone = ({ main, soft, strong, on }: Tone) => ({
  main,
  soft,
  light: main,
  dark: strong,
  contrastText: on,
});

/** One colour scheme of the theme. MUI's own four meanings are pointed at ours, so that no fifth appears. */
export const paletteOf = (mode: 'light' | 'dark', tokens: SchemeTokens): PaletteOptions => ({
  mode,
  primary: tone(tokens.primary),
  secondary: tone(tokens.information),
  error: tone(tokens.risk),
  warning: tone(tokens.caution),
  success: tone(tokens.good),
  info: tone(tokens.information),
  good: tone(tokens.good),
  caution: tone(tokens.caution),
  risk: tone(tokens.risk),
  information: tone(tokens.information),
  ink: tokens.ink,
  quiet: tokens.quiet,
  line: tokens.line,
  edge: tokens.edge,
  sunk: tokens.sunk,
  found: tokens.found,
  ribbon: tokens.ribbon,
  background: { default: tokens.background, paper: tokens.surface },
  text: { primary: tokens.ink, secondary: tokens.quiet, disabled: tokens.quiet },
  divider: tokens.line,
  action: {
    active: tokens.quiet,
    hover: tokens.sunk,
    selected: tokens.primary.soft,
    disabled: tokens.quiet,
    disabledBackground: tokens.sunk,
    focus: tokens.primary.soft,
    hoverOpacity: 0.06,
    disabledOpacity: 0.55,
  },
});
