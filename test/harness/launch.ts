/**
 * Starts the built workstation as a process of its own and drives its window from here. Every
 * end-to-end test, the tour, the fault tests and the benches come through this one function.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type Page } from 'playwright-core';
import type { PowerEvent } from '../../main/shell/port.ts';
import { type ConnectedApp, connectToApp } from './browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type LaunchOptions = {
  /** Folder of the clinician's profile. The practice service's folder is `<profileDir>.practice`. */
  readonly profileDir: string;
  readonly practiceDir?: string;
  /** Another FHIR service, for example `npm run practice -- --port N`. */
  readonly fhirUrl?: string;
  /** Where the simulated clock begins, ISO 8601. */
  readonly now?: string;
  readonly shell?: 'chromium' | 'headless';
  readonly headless?: boolean;
  /** A desk that keeps nothing on this computer. */
  readonly onlineOnly?: boolean;
  readonly theme?: 'light' | 'dark';
  readonly size?: { readonly width: number; readonly height: number };
  readonly transcripts?: string;
  /** Where “Save …” puts files: there is no dialog in a browser shell. */
  readonly saveFolder?: string;
};

export type Workstation = {
  readonly page: Page;
  /** The app's own process; SIGKILL it to see what survives. */
  readonly process: ChildProcess;
  /** Tells the app what an operating system would: that its screen was locked, that it goes to sleep. */
  power(event: PowerEvent): void;
  /** Asks the app to end, as closing its window does, and waits until it has. */
  close(): Promise<void>;
  /** Ends the app as a power cut would, with everything it started. */
  kill(): Promise<void>;
};

const START_TIMEOUT = 90_000;

/** Set by `npm run test:electron`: the same tests on the real binary. */
const electronProgram =
  process.env.WORKSTATION_SHELL === 'electron' ? process.env.ELECTRON_BINARY : undefined;

const raise = (child: ChildProcess, event: PowerEvent): void => {
  child.stdin?.write(`${event}\n`);
};

/** Electron is driven through its own inspector; nobody has seen this run, for want of the binary. */
const launchElectron = async (program: string, args: readonly string[]): Promise<Workstation> => {
  const app = await _electron.launch({ executablePath: program, args: [root, ...args] });
  const child = app.process();
  return {
    page: await app.firstWindow(),
    process: child,
    power: (event) => raise(child, event),
    close: () => app.close(),
    async kill() {
      child.kill('SIGKILL');
      await ended(child);
    },
  };
};

/** The line with which a harness start says where its window can be driven. */
const debugPort = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    let said = '';
    const give = (why: string) => reject(new Error(`${why}\n${said}`));
    const timer = setTimeout(() => give('The workstation did not open in time.'), START_TIMEOUT);
    const read = (part: string) => {
      said += part;
      const port = said.match(/\{"debugPort":(\d+)\}/)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      give(`The workstation ended with code ${code} before its window was open.`);
    });
  });

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

/**
 * Launches the built app (`npm run build` first) and connects to its window.
 * @throws Error with what the app said when it does not open
 */
export const launchWorkstation = async (options: LaunchOptions): Promise<Workstation> => {
  const args = ['--harness', '--profile', options.profileDir];
  const flag = (name: string, value: string | undefined) => {
    if (value !== undefined) args.push(`--${name}`, value);
  };
  flag('practice', options.practiceDir);
  flag('fhir', options.fhirUrl);
  flag('now', options.now);
  flag('shell', options.shell);
  flag('theme', options.theme);
  flag('transcripts', options.transcripts);
  flag('save-folder', options.saveFolder);
  flag('size', options.size && `${options.size.width}x${options.size.height}`);
  if (options.headless !== false) args.push('--headless');
  if (options.onlineOnly) args.push('--online-only');
  if (electronProgram) return launchElectron(electronProgram, args);
  const start = join(root, 'dist', 'main', 'start.js');
  const child = spawn(process.execPath, [start, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let app: ConnectedApp | null = null;
  try {
    app = await connectToApp(await debugPort(child));
    const { page, disconnect } = app;
    return {
      page,
      process: child,
      power: (event) => raise(child, event),
      async close() {
        await disconnect().catch(() => undefined);
        if (child.exitCode === null) child.kill('SIGTERM');
        await ended(child);
      },
      async kill() {
        child.kill('SIGKILL');
        await ended(child);
        await disconnect().catch(() => undefined);
      },
    };
  } catch (error) {
    await app?.disconnect().catch(() => undefined);
    child.kill('SIGKILL');
    throw error;
  }
};
