import { statfsSync } from 'node:fs';
import type { BrowserContext, BrowserContextOptions, LaunchOptions } from 'playwright-core';
import { browserEnvironment, clearDebugEnvironment } from './environment.ts';
import type { ProfileFolder } from './profileFolder.ts';

/** A browser program and what it needs to run. */
export type Browser = {
  readonly executablePath: string;
  /** Further environment, such as the folder of its libraries. */
  readonly environment?: Readonly<Record<string, string>>;
  /**
   * Start again without the engine's sandbox where the system offers none (containers). Only for
   * the program of the npm package, which shows nothing but synthetic patients.
   */
  readonly sandboxOptional?: boolean;
};

export type LaunchSettings = {
  readonly browser: Browser;
  readonly profile: ProfileFolder;
  readonly headless: boolean;
  readonly args: readonly string[];
  readonly context: BrowserContextOptions;
};

/**
 * Nothing of the browser may reach a network, whatever its own services would like: everything,
 * loopback too, goes to a proxy that is not there (only root could listen on that port), so that
 * not even a name is looked up, and WebRTC may not go round it.
 */
const noNetwork = [
  '--proxy-server=127.0.0.1:1',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-domain-reliability',
  '--dns-prefetch-disable',
  '--no-pings',
  '--disable-client-side-phishing-detection',
];

/**
 * Nothing the user types may be kept. Without `--incognito` Debian's Chromium wrote the text of
 * textareas to its session files and form fields to `Web Data` (cache.md 3).
 */
const nothingKept = [
  '--incognito',
  '--disable-crash-reporter',
  '--disable-gpu-shader-disk-cache',
  '--disk-cache-size=1',
  '--media-cache-size=1',
  '--disable-save-password-bubble',
  '--disable-notifications',
  '--disable-speech-api',
];

/** What the driver adds for testing and a product does not want. */
const notForUs = [
  '--disable-popup-blocking',
  '--disable-ipc-flooding-protection',
  '--enable-unsafe-swiftshader',
  '--unsafely-disable-devtools-self-xss-warnings',
];

/** A browser on a busy machine takes a few seconds; one that takes longer hangs. */
const START_TIMEOUT = 30_000;

/** Below this the engine's processes would run out of shared memory, as in small containers. */
const ENOUGH_SHARED_MEMORY = 256 * 1024 * 1024;

/**
 * The driver keeps the memory that the engine's processes share in files of the temp folder: what the
 * page shows would lie in blocks of the disk, and a full disk would end the page in mid-sentence.
 * Where the system's own shared memory is large enough, that is used.
 */
function sharedMemoryOnDisk(): string[] {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize >= ENOUGH_SHARED_MEMORY ? ['--disable-dev-shm-usage'] : [];
  } catch {
    return [];
  }
}

function launchOptions(settings: LaunchSettings, sandbox: boolean): LaunchOptions {
  const { browser, profile, headless } = settings;
  return {
    executablePath: browser.executablePath,
    headless,
    timeout: START_TIMEOUT,
    chromiumSandbox: sandbox,
    args: [...noNetwork, ...nothingKept, ...settings.args],
    ignoreDefaultArgs: [...notForUs, ...sharedMemoryOnDisk()],
    // The driver's own working files stay in the profile too, and go with it.
    artifactsDir: profile.tempDir,
    env: browserEnvironment(process.env, profile.tempDir, browser.environment),
    // The app ends itself, and the browser ends when its pipe closes.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
}

const isRoot = () => process.getuid?.() === 0;

/**
 * Starts a browser over a pipe, with a profile of its own and the engine's sandbox (which Chromium
 * does not offer to root).
 */
export async function launchBrowser(settings: LaunchSettings): Promise<BrowserContext> {
  clearDebugEnvironment();
  const { chromium } = await import('playwright-core');
  const start = (sandbox: boolean) =>
    chromium.launchPersistentContext(settings.profile.userDataDir, {
      ...launchOptions(settings, sandbox),
      acceptDownloads: false,
      serviceWorkers: 'block',
      ...settings.context,
    });
  if (isRoot()) return start(false);
  try {
    return await start(true);
  } catch (error) {
    const sandboxMissing = error instanceof Error && /sandbox|namespace/i.test(error.message);
    if (settings.browser.sandboxOptional !== true || !sandboxMissing) throw error;
    return start(false);
  }
}
