import { homedir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { allowedExternalUrl } from '../externalUrl.ts';
import type { OpenOptions, Sealer, Shell } from '../port.ts';
import { type Bridge, joinPage } from './bridge.ts';
import { pageClipboard } from './clipboard.ts';
import { readDebugPort } from './debugPort.ts';
import { fileSealer } from './fileSealer.ts';
import { type Browser, launchBrowser } from './launch.ts';
import { openUrl } from './openUrl.ts';
import { createPrinter } from './print.ts';
import { freshProfile, type ProfileFolder } from './profileFolder.ts';
import { freePath } from './saveFolder.ts';
import { ORIGIN, serveRenderer } from './serve.ts';

export type ChromiumShellOptions = {
  readonly browser: Browser;
  /** The app's profile folder; `browser`, `print` and `practice.key` in it belong to this shell. */
  readonly profileDir: string;
  readonly headless: boolean;
  /** Hosts that may be opened in the system browser. */
  readonly allowedHosts: readonly string[];
  /** Folder for saved files; `Downloads` of the user unless told. */
  readonly saveFolder?: string;
  /** Width and height of the page when headless. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** For tests; else the page follows the system's setting. */
  readonly colorScheme?: 'light' | 'dark';
  /** Of the harness; else a file seals, good for practice data only. */
  readonly sealer?: Sealer;
  /** Opens a debug port on the loopback interface. Harness only; the caller keeps real data out. */
  readonly harness?: boolean;
};

export type ChromiumShell = Shell & {
  /** The port of the harness, null without one or before the window is open. */
  debugPort(): number | null;
};

type Opened = {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly bridge: Bridge;
  readonly profile: ProfileFolder;
  readonly port: number | null;
};

const DEFAULT_VIEWPORT = { width: 1366, height: 900 };

function pageSettings(options: ChromiumShellOptions): BrowserContextOptions {
  return {
    viewport: options.headless ? (options.viewport ?? DEFAULT_VIEWPORT) : null,
    // The driver would otherwise overrule what the user has set in the system.
    colorScheme: options.colorScheme ?? null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
  };
}

/** The app is one page: whatever opens another (a link, a shortcut, a second client) is closed. */
function keepOnePage(context: BrowserContext, page: Page): void {
  context.on('page', (other) => {
    if (other !== page) void other.close().catch(() => undefined);
  });
}

/**
 * A window's first address is the app's own, so that the engine sees it inside the scope of its app
 * window and shows no address bar; it resolves to nothing until the requests are answered, a moment
 * later. Headless there is no bar, and an address that fails to load has hung the start.
 */
const firstAddress = (headless: boolean) => (headless ? 'data:text/html,' : `${ORIGIN}/`);

async function openPage(options: ChromiumShellOptions, open: OpenOptions): Promise<Opened> {
  const profile = await freshProfile(options.profileDir, 'browser');
  const args = [`--app=${firstAddress(options.headless)}`, '--window-size=1366,900'];
  if (options.harness === true) args.push('--remote-debugging-port=0');
  let context: BrowserContext | null = null;
  try {
    context = await launchBrowser({
      browser: options.browser,
      profile,
      headless: options.headless,
      args,
      context: pageSettings(options),
    });
    const page = context.pages()[0] ?? (await context.newPage());
    keepOnePage(context, page);
    await serveRenderer(context, open.rendererDir);
    const bridge = await joinPage(page, ORIGIN, open.operations, open.onCall);
    await page.goto(`${ORIGIN}/`);
    const port = options.harness === true ? await readDebugPort(profile.userDataDir) : null;
    return { context, page, bridge, profile, port };
  } catch (error) {
    await context?.close();
    await profile.wipe();
    throw error;
  }
}

/** A browser that did not come up in time is started once more, with a profile of its own. */
async function openPageSurely(options: ChromiumShellOptions, open: OpenOptions): Promise<Opened> {
  try {
    return await openPage(options, open);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
    return openPage(options, open);
  }
}

/**
 * The renderer in an installed Chromium, Chrome or Edge, or in the headless one of the npm package
 * (architecture 2): over a pipe, in an app window, with a profile that is empty at start and gone
 * at the end, and with every request answered here.
 *
 * What this engine does not let us do from outside, and so is not promised: to block screen
 * capture; to reach a keystore, or the clipboard once the page is gone; to hear of screen lock, sleep
 * or idleness; to take DevTools, printing and saving out of the program (their shortcuts and menu are
 * kept from the page's window, a printed page is empty, but the browser's own menu stays, and whoever
 * may start programs as this user may start the browser differently); to keep the engine's own memory
 * out of swap.
 */
export function createChromiumShell(options: ChromiumShellOptions): ChromiumShell {
  let opened: Opened | null = null;
  let started = false;

  return {
    name: 'chromium',
    origin: ORIGIN,
    protections: {
      screenCapture: 'notAvailable',
      clipboard: 'clearedWhileOpen',
      keystore: 'notAvailable',
      powerEvents: [],
    },
    sealer: options.sealer ?? fileSealer(join(options.profileDir, 'practice.key')),
    clipboard: pageClipboard(ORIGIN, () => opened),
    async open(openOptions) {
      if (started) throw new Error('A shell opens once');
      started = true;
      const now = await openPageSurely(options, openOptions);
      opened = now;
      const gone = () => {
        if (opened !== now) return;
        opened = null;
        void now.context
          .close()
          .catch(() => undefined)
          .then(() => now.profile.wipe())
          .finally(openOptions.onClosed);
      };
      now.page.once('close', gone);
      now.page.once('crash', gone);
      now.context.once('close', gone);
      if (now.page.isClosed()) gone();
    },
    async reload() {
      await opened?.page.goto(`${ORIGIN}/`);
    },
    push(event) {
      opened?.bridge.push(event);
    },
    printToPdf: createPrinter(options.browser, options.profileDir),
    onPower: () => () => undefined,
    idleSeconds: async () => null,
    saveDialog: async (suggestedName) =>
      freePath(options.saveFolder ?? join(homedir(), 'Downloads'), suggestedName),
    openExternal: async (url) => openUrl(allowedExternalUrl(url, options.allowedHosts)),
    async close() {
      const closing = opened;
      opened = null;
      await closing?.context.close();
      await closing?.profile.wipe();
    },
    debugPort: () => opened?.port ?? null,
  };
}
