/** A person typing in the window until the power goes, and what of it comes back. */
import type { Page } from 'playwright-core';

/** What was in the box, and when its last letter was typed; the clock is `performance.now()`. */
export type Typed = { readonly at: number; readonly text: string };

/** What has to survive: the product allows the last second to be lost (product W2). */
export const ALLOWED_LOSS = 1_000;

/** Types words into the focused box until the page is gone. Never fails. */
export const typeUntilGone = async (
  page: Page,
  beginning: string,
  pause: () => number,
): Promise<Typed[]> => {
  const typed: Typed[] = [];
  let text = '';
  const letters = () => `${beginning} and then she said that it was easier to breathe on the bus. `;
  try {
    for (;;)
      for (const letter of letters()) {
        // Said to have been typed only when the window has taken it.
        await page.keyboard.type(letter);
        text += letter;
        typed.push({ at: performance.now(), text });
        await new Promise((resolve) => setTimeout(resolve, pause()));
      }
  } catch {
    return typed;
  }
};

/**
 * How long before the kill the first letter was typed that did not come back, in milliseconds;
 * 0 when everything did. Null when what came back is not the beginning of what was typed.
 */
export const lossOf = (
  typed: readonly Typed[],
  cameBack: string,
  killedAt: number,
): number | null => {
  const last = typed.at(-1)?.text ?? '';
  if (cameBack.length > last.length ? !cameBack.startsWith(last) : !last.startsWith(cameBack))
    return null;
  const firstLost = typed.find(({ text }) => text.length > cameBack.length);
  return firstLost === undefined ? 0 : Math.max(0, Math.round(killedAt - firstLost.at));
};
