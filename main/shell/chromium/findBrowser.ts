import { accessSync, constants, statSync } from 'node:fs';
import { join } from 'node:path';

type Machine = {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  readonly isProgram: (path: string) => boolean;
};

const onLinux = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const onMac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const onWindows = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function candidates({ platform, environment }: Machine): string[] {
  if (platform === 'darwin') {
    const home = environment.HOME;
    return home === undefined ? onMac : [...onMac, ...onMac.map((path) => `${home}${path}`)];
  }
  if (platform === 'win32') {
    const roots = [
      environment.PROGRAMFILES,
      environment['PROGRAMFILES(X86)'],
      environment.LOCALAPPDATA,
    ];
    return onWindows.flatMap((path) =>
      roots.flatMap((root) => (root === undefined ? [] : [`${root}\\${path}`])),
    );
  }
  const folders = (environment.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  // Snap's Chromium is confined and cannot use a profile folder of ours.
  const usable = folders.filter((folder) => !folder.startsWith('/snap'));
  return onLinux.flatMap((name) => usable.map((folder) => join(folder, name)));
}

/**
 * An installed Chromium, Chrome or Edge: `CHROME_PATH` first, then the usual places of the system.
 * A start script counts, as Debian's does.
 */
export function findBrowser(
  machine: Machine = { platform: process.platform, environment: process.env, isProgram },
): string | null {
  const named = machine.environment.CHROME_PATH;
  const all = named === undefined || named === '' ? candidates(machine) : [named];
  return all.find((path) => machine.isProgram(path)) ?? null;
}
