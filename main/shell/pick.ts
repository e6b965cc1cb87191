/** What can be asked for by `--shell=`. */
export const shellNames = ['electron', 'chromium', 'headless'] as const;
export type ShellName = (typeof shellNames)[number];

/** What there is on this machine. Paths are null where nothing was found. */
export type ShellFacts = {
  /** As typed by the user; undefined when nothing was asked for. */
  readonly wanted: string | undefined;
  readonly hasDisplay: boolean;
  readonly electronBinary: string | null;
  readonly installedBrowser: string | null;
  readonly hasNpmChromium: boolean;
};

export type ShellChoice =
  | { readonly shell: 'electron'; readonly program: string; readonly why: string }
  | {
      readonly shell: 'chromium';
      /** `npm` is the headless Chromium of the npm package, still to be unpacked. */
      readonly browser:
        | { readonly from: 'installed'; readonly program: string }
        | { readonly from: 'npm' };
      readonly headless: boolean;
      readonly why: string;
    }
  | { readonly shell: 'none'; readonly why: string };

const none = (why: string): ShellChoice => ({ shell: 'none', why });

const inBrowser = (program: string, headless: boolean, why: string): ShellChoice => ({
  shell: 'chromium',
  browser: { from: 'installed', program },
  headless,
  why,
});

function headless(facts: ShellFacts, reason: string): ShellChoice {
  if (facts.hasNpmChromium) {
    const why = `${reason} Running headless in the Chromium of the npm package.`;
    return { shell: 'chromium', browser: { from: 'npm' }, headless: true, why };
  }
  if (facts.installedBrowser !== null) {
    const why = `${reason} Running headless in the installed browser ${facts.installedBrowser}.`;
    return inBrowser(facts.installedBrowser, true, why);
  }
  return none(
    `${reason} There is no browser to run headless either: install Chromium, Chrome or Edge, or set CHROME_PATH.`,
  );
}

function asked(facts: ShellFacts, wanted: ShellName): ShellChoice {
  if (wanted === 'headless') return headless(facts, 'Headless was asked for.');
  if (wanted === 'electron') {
    if (facts.electronBinary === null) {
      return none(
        'Electron was asked for, but its program is not on this computer: `npx install-electron` downloads it.',
      );
    }
    return {
      shell: 'electron',
      program: facts.electronBinary,
      why: 'Electron, as was asked for.',
    };
  }
  if (facts.installedBrowser === null) {
    return headless(facts, 'The browser shell was asked for, but no browser is installed.');
  }
  if (!facts.hasDisplay) {
    return headless(facts, 'The browser shell was asked for, but there is no display.');
  }
  return inBrowser(
    facts.installedBrowser,
    false,
    `The installed browser ${facts.installedBrowser}, as was asked for.`,
  );
}

/**
 * Which shell to start, and the reason in words for the user (architecture 2): what was asked for;
 * else Electron if its program is there; else an installed browser; else, or without a display,
 * a headless Chromium.
 */
export function pickShell(facts: ShellFacts): ShellChoice {
  if (facts.wanted !== undefined && facts.wanted !== '') {
    const known = shellNames.find((name) => name === facts.wanted);
    return known === undefined
      ? none(`There is no shell of that name. There are: ${shellNames.join(', ')}.`)
      : asked(facts, known);
  }
  if (!facts.hasDisplay) return headless(facts, 'There is no display.');
  if (facts.electronBinary !== null) {
    return { shell: 'electron', program: facts.electronBinary, why: 'Electron is installed.' };
  }
  if (facts.installedBrowser !== null) {
    return inBrowser(
      facts.installedBrowser,
      false,
      `Electron's program is not on this computer, so the window opens in the installed browser ${facts.installedBrowser}.`,
    );
  }
  return headless(
    facts,
    'There is a display, but neither Electron’s program nor Chromium, Chrome or Edge to open a window in.',
  );
}

/** Whether windows can be shown: always on Windows and macOS, elsewhere as the session says. */
export function hasDisplay(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(environment.DISPLAY) || Boolean(environment.WAYLAND_DISPLAY);
}
