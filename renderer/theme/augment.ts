/** Names of our own that the theme adds to MUI's types. Imported for its effect on types alone. */
import type { RibbonKey } from './tokens.ts';

type ToneColour = {
  main: string;
  soft: string;
  light: string;
  dark: string;
  contrastText: string;
};

declare module '@mui/material/styles' {
  interface CssThemeVariables {
    enabled: true;
  }
  interface PaletteColor {
    soft: string;
  }
  interface SimplePaletteColorOptions {
    soft?: string;
  }
  interface Palette {
    good: ToneColour;
    caution: ToneColour;
    risk: ToneColour;
    information: ToneColour;
    ink: string;
    quiet: string;
    line: string;
    edge: string;
    sunk: string;
    found: string;
    ribbon: Record<RibbonKey, string>;
  }
  interface PaletteOptions {
    good?: ToneColour;
    caution?: ToneColour;
    risk?: ToneColour;
    information?: ToneColour;
    ink?: string;
    quiet?: string;
    line?: string;
    edge?: string;
    sunk?: string;
    found?: string;
    ribbon?: Record<RibbonKey, string>;
  }
}

declare module '@mui/material/Button' {
  interface ButtonPropsColorOverrides {
    risk: true;
  }
}
