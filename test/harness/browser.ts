import { type Browser, chromium, type Page } from 'playwright-core';

export type ConnectedApp = {
  readonly browser: Browser;
  /** The app's one page. */
  readonly page: Page;
  /** Lets go of the app, which goes on running. */
  disconnect(): Promise<void>;
};

const TRIES = 100;
const PAUSE_MS = 100;

async function appPage(browser: Browser, origin: string): Promise<Page> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const pages = browser.contexts().flatMap((context) => context.pages());
    const page = pages.find((candidate) => candidate.url().startsWith(`${origin}/`));
    if (page !== undefined) return page;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`No page of ${origin} behind the debug port`);
}

/**
 * Joins an app that runs in another process, through the debug port of its harness build, and
 * waits up to ten seconds for its page. The app's own settings (colour scheme, fonts) stay as
 * they are.
 */
export async function connectToApp(
  port: number,
  origin = 'https://workstation.invalid',
): Promise<ConnectedApp> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true });
  try {
    const page = await appPage(browser, origin);
    return { browser, page, disconnect: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
