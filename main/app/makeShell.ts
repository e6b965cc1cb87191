/** Picks the shell for this machine and makes it (architecture 2). */
import { createChromiumShell } from '../shell/chromium/adapter.ts';
import { findBrowser } from '../shell/chromium/findBrowser.ts';
import { hasNpmChromium, npmChromium } from '../shell/chromium/npmChromium.ts';
import { createElectronShell } from '../shell/electron/adapter.ts';
import { loadElectron } from '../shell/electron/module.ts';
import { hasDisplay, pickShell } from '../shell/pick.ts';
import type { Shell } from '../shell/port.ts';
import type { StartOptions } from './options.ts';
import { builtParts } from './paths.ts';

export type MadeShell = {
  readonly shell: Shell | null;
  /** In words for the person who started the app. */
  readonly why: string;
  readonly debugPort: () => number | null;
};

/** Hosts the app may open in the system browser; none until a video or sign-in host is configured. */
const allowedHosts: readonly string[] = [];

export const makeShell = async (options: StartOptions): Promise<MadeShell> => {
  if (process.versions.electron) {
    const shell = await createElectronShell({
      electron: await loadElectron(),
      preload: builtParts().preload,
      profileDir: options.profileDir,
      allowedHosts,
    });
    return { shell, why: 'Electron.', debugPort: () => null };
  }
  const choice = pickShell({
    wanted: options.headless ? 'headless' : (options.shell ?? 'chromium'),
    hasDisplay: hasDisplay(process.platform, process.env),
    electronBinary: null,
    installedBrowser: findBrowser(),
    hasNpmChromium: await hasNpmChromium(),
  });
  if (choice.shell !== 'chromium') return { shell: null, why: choice.why, debugPort: () => null };
  const browser =
    choice.browser.from === 'npm'
      ? await npmChromium()
      : { executablePath: choice.browser.program };
  const shell = createChromiumShell({
    browser,
    profileDir: options.profileDir,
    headless: choice.headless,
    allowedHosts,
    harness: options.harness,
    ...(options.theme ? { colorScheme: options.theme } : {}),
    ...(options.size ? { viewport: options.size } : {}),
  });
  return { shell, why: choice.why, debugPort: () => shell.debugPort() };
};
