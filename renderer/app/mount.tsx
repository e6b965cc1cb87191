import './strictPolicy.ts';
import '@fontsource-variable/atkinson-hyperlegible-next';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { windowTitle } from '../copy/common.ts';
import { App } from './App.tsx';
import './base.css';
import type { Route } from './routes.ts';

/** Draws the window into `#root`. */
export const mount = (initialRoute?: Route): void => {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no #root');
  document.title = windowTitle;
  if (navigator.platform.startsWith('Linux')) document.documentElement.dataset.selectingCopies = '';
  createRoot(root).render(
    <StrictMode>
      {initialRoute === undefined ? <App /> : <App initialRoute={initialRoute} />}
    </StrictMode>,
  );
};
