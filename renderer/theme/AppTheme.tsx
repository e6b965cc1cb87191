import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider, useColorScheme } from '@mui/material/styles';
import { type ReactNode, useEffect, useMemo } from 'react';
import { theme } from './theme.ts';

export type ThemeChoice = 'light' | 'dark' | 'system';
export type Density = 'comfortable' | 'compact';

/** The nonce of this load, which the shell writes into the page (architecture 2). */
const pageNonce = (): string =>
  document.querySelector('meta[property="csp-nonce"]')?.getAttribute('content') ?? '';

const Choices = ({ scheme, density }: { scheme: ThemeChoice; density: Density }) => {
  const { setMode } = useColorScheme();
  useEffect(() => setMode(scheme), [scheme, setMode]);
  useEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);
  return null;
};

/**
 * Theme, base styles and Emotion's cache with the page's nonce. The choice of scheme is the desk's
 * setting, never browser storage: nothing is kept in the browser's profile.
 */
export const AppTheme = ({
  scheme,
  density,
  children,
}: {
  scheme: ThemeChoice;
  density: Density;
  children: ReactNode;
}) => {
  const cache = useMemo(() => createCache({ key: 'cw', nonce: pageNonce() }), []);
  return (
    <CacheProvider value={cache}>
      {/* `disableTransitionOnChange` stays off: it would write a style tag without the nonce. */}
      <ThemeProvider theme={theme} defaultMode={scheme} storageManager={null}>
        <CssBaseline />
        <Choices scheme={scheme} density={density} />
        {children}
      </ThemeProvider>
    </CacheProvider>
  );
};
