import { useEffect } from 'react';
import { call } from '../bridge/client.ts';
import { frame } from '../copy/frame.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { useDesk } from './desk.tsx';

const EDITORS = 'input, textarea, [contenteditable="true"], [data-copy="allowed"]';

const elementOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target : target instanceof Node ? target.parentElement : null;

/** Copying is the person's own where they type, and where a screen marks it with `data-copy="allowed"`. */
const mayCopyFrom = (element: Element | null): boolean => element?.closest(EDITORS) != null;

const isSecret = (element: Element | null): boolean =>
  element?.closest('[data-copy="refused"], input[type="password"]') != null;

/** Without a selection there is nothing to copy, and what lies in the clipboard is somebody else's. */
const hasSelection = (element: Element | null): boolean =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
    ? element.selectionStart !== element.selectionEnd
    : document.getSelection()?.isCollapsed === false;

/**
 * Refuses to copy or drag patient text out of the window, and says why; what may be copied leaves the
 * clipboard again, and that is said too (product A10).
 */
export const useCopyGuard = (): void => {
  const announce = useAnnounce();
  const { clipboardSeconds } = useDesk().policy;
  useEffect(() => {
    const onCopy = (event: Event) => {
      const from = elementOf(event.target);
      if (isSecret(from)) {
        event.preventDefault();
        announce(frame.secretNotCopied);
      } else if (!mayCopyFrom(from)) {
        event.preventDefault();
        announce(frame.copyRefused);
      } else if (hasSelection(from)) {
        void call('desk.copied', {});
        announce(frame.copied(clipboardSeconds));
      }
    };
    const onDrag = (event: Event) => {
      if (!mayCopyFrom(elementOf(event.target))) event.preventDefault();
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('dragstart', onDrag);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('dragstart', onDrag);
    };
  }, [announce, clipboardSeconds]);
};
