/** Long enough for a screen to have fetched what its heading names. */
const WAIT_FOR_HEADING_MS = 5_000;

/** Nobody has put the focus anywhere yet: it is on the screen as a whole, or was lost with the last one. */
const isUnclaimed = (main: HTMLElement): boolean => {
  const active = document.activeElement;
  return active === null || active === document.body || active === main;
};

/**
 * Brings the focus into a screen that has just opened: to its first-level heading, which may come
 * later than the screen, so that a screen reader says where one is and Tab goes on from there. A
 * screen that takes the focus itself, as an editor does, keeps it. Answers the function that gives up.
 */
export const arriveAt = (main: HTMLElement): (() => void) => {
  const toHeading = (): boolean => {
    const heading = main.querySelector<HTMLElement>('h1');
    if (heading === null || !isUnclaimed(main)) return false;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    return true;
  };
  if (!main.contains(document.activeElement)) main.focus({ preventScroll: true });
  if (toHeading()) return () => undefined;
  const watch = new MutationObserver(() => {
    if (toHeading() || !isUnclaimed(main)) stop();
  });
  const timer = setTimeout(() => stop(), WAIT_FOR_HEADING_MS);
  const stop = () => {
    watch.disconnect();
    clearTimeout(timer);
  };
  watch.observe(main, { childList: true, subtree: true });
  return stop;
};

/** Brings a focus that went with what vanished, such as a notice and its button, back to the screen. */
export const recoverFocus = (): void => {
  const main = document.querySelector<HTMLElement>('main[data-region]');
  if (main !== null && isUnclaimed(main)) arriveAt(main);
};

/** Long enough for a layer that closes to give the focus back to what opened it. */
const GIVE_BACK_MS = 100;

/**
 * Watches for a focus that goes with what vanishes, such as the button that signed a letter: without
 * it Tab would begin at the top of the window again. Answers the function that stops.
 */
export const watchLostFocus = (): (() => void) => {
  let last: EventTarget | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onFocus = ({ target }: FocusEvent) => {
    last = target;
  };
  const watch = new MutationObserver(() => {
    if (!(last instanceof Node) || last.isConnected) return;
    last = null;
    clearTimeout(timer);
    timer = setTimeout(recoverFocus, GIVE_BACK_MS);
  });
  document.addEventListener('focusin', onFocus);
  watch.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', onFocus);
    watch.disconnect();
    clearTimeout(timer);
  };
};
