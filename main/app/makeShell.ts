/** Picks the shell for this machine and makes it (architecture 2). */

import { forkProcess, type StartProcess } from '../records/service.ts';
import { createChromiumShell } from '../shell/chromium/adapter.ts';
import { findBrowser } from '../shell/chromium/findBrowser.ts';
import { hasNpmChromium, npmChromium } from '../shell/chromium/npmChromium.ts';
import { createElectronShell } from '../shell/electron/adapter.ts';
import { loadElectron } from '../shell/electron/module.ts';
import { utilityProcess } from '../shell/electron/utility.ts';
import { hasDisplay, pickShell } from '../shell/pick.ts';
import type { Shell } from '../shell/port.ts';
import { withRaisedPower } from '../shell/raisedPower.ts';
import type { StartOptions } from './options.ts';
import { builtParts } from './paths.ts';

export type MadeShell = {
  readonly shell: Shell | null;
  /** In words for the person who started the app. */
  readonly why: string;
  readonly debugPort: () => number | null;
  /** How this engine starts a process of ours. */
  readonly startProcess: StartProcess;
};

/** Hosts the app may open in the system browser; none until a video or sign-in host is configured. */
const allowedHosts: readonly string[] = [];

/** Under the harness a test may say that the system locks or sleeps; nobody else can. */
const heard = <S extends Shell>(shell: S, { harness }: StartOptions): S =>
  harness ? withRaisedPower(shell, process.stdin) : shell;

export const makeShell = async (options: StartOptions): Promise<MadeShell> => {
  if (process.versions.electron) {
    const electron = loadElectron();
    const shell = await createElectronShell({
      electron,
      preload: builtParts().preload,
      profileDir: options.profileDir,
      allowedHosts,
    });
    return {
      shell: heard(shell, options),
      why: 'Electron.',
      debugPort: () => null,
      startProcess: utilityProcess(electron),
    };
  }
  const choice = pickShell({
    wanted: options.headless ? 'headless' : (options.shell ?? 'chromium'),
    hasDisplay: hasDisplay(process.platform, process.env),
    electronBinary: null,
    installedBrowser: findBrowser(),
    hasNpmChromium: await hasNpmChromium(),
  });
  if (choice.shell !== 'chromium')
    return { shell: null, why: choice.why, debugPort: () => null, startProcess: forkProcess };
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
    ...(options.saveFolder ? { saveFolder: options.saveFolder } : {}),
    ...(options.theme ? { colorScheme: options.theme } : {}),
    ...(options.size ? { viewport: options.size } : {}),
  });
  return {
    shell: heard(shell, options),
    why: choice.why,
    debugPort: () => shell.debugPort(),
    startProcess: forkProcess,
  };
};
