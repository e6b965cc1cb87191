import type { BrowserContext, Page } from 'playwright-core';
import type { ShellClipboard } from '../port.ts';

type Opened = { readonly context: BrowserContext; readonly page: Page };

/** What the page is asked, with the little of the DOM that it takes. */
type Asked = { readonly salt: string; readonly mark: string | null; readonly clear: boolean };
type PageClipboard = { readText(): Promise<string>; writeText(text: string): Promise<void> };

/**
 * Runs in the page: the fingerprint of what lies in the clipboard, which is emptied when asked to and
 * still the same. The text stays in the page. Must not refer to anything outside itself.
 */
async function inPage({ salt, mark, clear }: Asked): Promise<string> {
  const { clipboard } = navigator as unknown as { clipboard: PageClipboard };
  if (clear && mark === null) {
    await clipboard.writeText('');
    return '';
  }
  const bytes = new TextEncoder().encode(salt + (await clipboard.readText()));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (clear && found === mark) await clipboard.writeText('');
  return found;
}

/**
 * The clipboard through the page, which is all a browser offers. The permission to read it is there
 * for the moment of the question and no longer, so that nothing else in the page can.
 */
export function pageClipboard(origin: string, opened: () => Opened | null): ShellClipboard {
  const salt = crypto.randomUUID();
  let last: Promise<unknown> = Promise.resolve();
  const ask = async (asked: Omit<Asked, 'salt'>): Promise<string> => {
    const now = opened();
    if (now === null) throw new Error('No page to reach the clipboard through');
    await now.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    try {
      return await now.page.evaluate(inPage, { ...asked, salt });
    } finally {
      await now.context.clearPermissions();
    }
  };
  /** One question at a time: the end of one takes the permission away that another needs. */
  const inTurn = (asked: Omit<Asked, 'salt'>): Promise<string> => {
    const answer = last.then(() => ask(asked));
    last = answer.catch(() => undefined);
    return answer;
  };
  return {
    mark: () => inTurn({ mark: null, clear: false }),
    async clearIf(mark) {
      await inTurn({ mark, clear: true });
    },
  };
}
