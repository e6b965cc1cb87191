import { createTheme, enhanceHighContrast } from '@mui/material/styles';
import './augment.ts';
import { components } from './components.ts';
import { paletteOf } from './palette.ts';
import { dark, fontFamily, light, motion, size } from './tokens.ts';

const rem = (px: number): string => `${px / 16}rem`;
const text = (px: number, line: number, weight = 400) => ({
  fontSize: rem(px),
  lineHeight: rem(line),
  fontWeight: weight,
  letterSpacing: 0,
});

/**
 * The one theme of the window, in both colour schemes (source: look). Text sizes are in rem, so that
 * a person's own text size and 200% zoom are honoured.
 *
 * Variants: `h1` page 22/28, `h2` section 16/24, `h3` 15/22 semibold, `body1` 15/22, `body2` small 13/18.
 */
export const theme = enhanceHighContrast(
  createTheme({
    cssVariables: { colorSchemeSelector: 'data-scheme', cssVarPrefix: 'cw' },
    colorSchemes: {
      light: { palette: paletteOf('light', light) },
      dark: { palette: paletteOf('dark', dark) },
    },
    spacing: size.grid,
    shape: { borderRadius: size.radiusControl },
    focusVisible: true,
    motion: { reducedMotion: 'system' },
    transitions: {
      duration: {
        shortest: motion.quick,
        shorter: motion.quick,
        short: motion.longest,
        standard: motion.longest,
        complex: motion.longest,
        enteringScreen: motion.longest,
        leavingScreen: motion.quick,
      },
    },
    typography: {
      fontFamily,
      fontSize: 15,
      fontWeightMedium: 600,
      fontWeightBold: 600,
      h1: text(22, 28, 600),
      h2: text(16, 24, 600),
      h3: text(15, 22, 600),
      h4: text(15, 22, 600),
      h5: text(15, 22, 600),
      h6: text(15, 22, 600),
      subtitle1: text(15, 22, 600),
      subtitle2: text(13, 18, 600),
      body1: text(15, 22),
      body2: text(13, 18),
      caption: text(13, 18),
      overline: { ...text(13, 18, 600), textTransform: 'none' },
      button: { ...text(14, 20, 600), textTransform: 'none' },
    },
    components,
  }),
);
