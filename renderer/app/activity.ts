import { useEffect } from 'react';
import { call } from '../bridge/client.ts';

/** Main hears of somebody at the desk no more often than this, and no later. */
const TELL_AGAIN_MS = 5_000;
/** A page that scrolls is being read as long as a hand was on it this recently. */
const HAND_WITHIN_MS = 15_000;
/** While a session is held in the foreground somebody is there, typing or not. */
const HELD_EVERY_MS = 15_000;

/**
 * Tells that somebody is at the desk: at once, and once more at the end of each stretch in which
 * there was anything more to tell. Plain code, so that its timing can be tested without a window.
 */
export const activityTeller = (tell: () => void): { seen(): void; stop(): void } => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let more = false;
  const told = () => {
    tell();
    more = false;
    timer = setTimeout(() => {
      timer = undefined;
      if (more) told();
    }, TELL_AGAIN_MS);
  };
  return {
    seen: () => {
      if (timer === undefined) told();
      else more = true;
    },
    stop: () => clearTimeout(timer),
  };
};

const tellMain = () => void call('desk.active', {});

/** What a hand does. Moving a pointer over the window counts, a pointer that lies still does not. */
const hands = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove'] as const;

/** Tells main that somebody is at the desk, so that the curtain does not fall on them (product A9). */
export const useActivity = (): void => {
  useEffect(() => {
    const teller = activityTeller(tellMain);
    let handAt = Number.NEGATIVE_INFINITY;
    const seen = () => {
      handAt = performance.now();
      teller.seen();
    };
    const onHand = (event: Event) => {
      // The browser also reports a move when the page moves beneath a still pointer.
      const still = event instanceof PointerEvent && event.type === 'pointermove';
      if (still && event.movementX === 0 && event.movementY === 0) return;
      if (event.isTrusted) seen();
    };
    // A dragged scrollbar shows as scrolling alone; so does a page that moves by itself.
    const onScroll = () => {
      if (performance.now() - handAt < HAND_WITHIN_MS) seen();
    };
    const options = { capture: true, passive: true } as const;
    for (const kind of hands) window.addEventListener(kind, onHand, options);
    window.addEventListener('scroll', onScroll, options);
    return () => {
      teller.stop();
      for (const kind of hands) window.removeEventListener(kind, onHand, options);
      window.removeEventListener('scroll', onScroll, options);
    };
  }, []);
};

/** Keeps the curtain from falling while a session is being held in the foreground. */
export const useHeldSession = (running: boolean): void => {
  useEffect(() => {
    if (!running) return;
    const tell = () => {
      if (document.visibilityState === 'visible') tellMain();
    };
    tell();
    const timer = setInterval(tell, HELD_EVERY_MS);
    return () => clearInterval(timer);
  }, [running]);
};
