import Box from '@mui/material/Box';
import type { SxProps, Theme } from '@mui/material/styles';
import type { ReactNode, Ref } from 'react';

type Landmark = 'main' | 'nav' | 'header' | 'footer' | 'section' | 'aside';

/**
 * A part of the window that F6 walks to. Screens divide themselves into these: a conversation, a
 * panel, a list. `label` is what a screen reader calls it.
 */
export const Region = ({
  label,
  as = 'section',
  sx,
  ref,
  children,
}: {
  label: string;
  as?: Landmark;
  sx?: SxProps<Theme>;
  ref?: Ref<HTMLElement>;
  children: ReactNode;
}) => (
  <Box
    component={as}
    aria-label={label}
    data-region=""
    tabIndex={-1}
    {...(ref === undefined ? {} : { ref })}
    {...(sx === undefined ? {} : { sx })}
  >
    {children}
  </Box>
);

const lastFocus = new WeakMap<Element, HTMLElement>();

const regions = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.offsetParent !== null || getComputedStyle(region).position === 'fixed',
  );

/** The innermost region around an element. */
const regionOf = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>('[data-region]') ?? null;

/** Remembers where the focus was in each region. Answers the function that stops. */
export const watchRegions = (): (() => void) => {
  const onFocus = (event: FocusEvent) => {
    if (!(event.target instanceof HTMLElement)) return;
    const region = regionOf(event.target);
    // A heading is focused on arrival only: it is no place to come back to by F6.
    if (region === null || region === event.target || event.target.tagName === 'H1') return;
    lastFocus.set(region, event.target);
  };
  document.addEventListener('focusin', onFocus);
  return () => document.removeEventListener('focusin', onFocus);
};

/** Moves the focus to the next (1) or previous (-1) region, where it last was in there. */
export const stepRegion = (step: 1 | -1): void => {
  const all = regions();
  if (all.length === 0) return;
  const current = regionOf(document.activeElement);
  const at = current === null ? -1 : all.indexOf(current);
  const next = all[(at + step + all.length + (at === -1 && step === -1 ? 1 : 0)) % all.length];
  if (next === undefined) return;
  const remembered = lastFocus.get(next);
  if (remembered?.isConnected === true) {
    remembered.focus();
    return;
  }
  // The ring round a whole region shows where F6 went, and nothing else brings it up.
  next.dataset.walked = '';
  next.addEventListener('blur', () => delete next.dataset.walked, { once: true });
  next.focus();
};
