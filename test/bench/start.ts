import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { staff } from '../../main/records/practice/caseload/roster.ts';
import { caseload } from '../../renderer/copy/caseload.ts';
import { railWords } from '../../renderer/copy/frame.ts';
import { buildApp } from '../../scripts/build.ts';
import { launchWorkstation } from '../harness/launch.ts';
import { buildBareWindow, type Launched, launchBareWindow, writeBarePage } from './bareShell.ts';
import { type Bench, interleaved } from './bench.ts';

const ROUNDS = 7;
const { pugh } = staff;
/** Her first case of the roster: where it stands in the table, the caseload is there. */
const CASE = 'CR-4471';
const entry = fileURLToPath(new URL('../../dist/main/practice.js', import.meta.url));

/** The record service as a process of its own, which runs before the clock begins. */
const startPractice = async (dir: string) => {
  const child = spawn(process.execPath, [entry, '--db', join(dir, 'practice.db'), '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      said += part;
      if (said.includes('\n')) resolve((JSON.parse(said) as { url: string }).url);
    });
    child.once('exit', () => reject(new Error('The practice service did not start')));
  });
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  };
  return { url, stop };
};

/** Two frames later what the page has just shown is on the screen. */
const painted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );

/** What the window is told to do, each step the moment it can be done. */
type Journey = {
  readonly person: string;
  readonly passphrase: string;
  readonly caseload: string;
  readonly table: string;
  readonly caseRef: string;
};

/** Runs in the page: a driver outside would be measured with it, for every look and every wait. */
const walk = (to: Journey): Promise<void> =>
  new Promise((resolve) => {
    const button = (name: string) =>
      [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(name));
    const press = (name: string): boolean => {
      const found = button(name);
      found?.click();
      return found !== undefined;
    };
    const type = (): boolean => {
      const field = document.querySelector<HTMLInputElement>('input[type="password"]');
      if (field === null) return false;
      // React hears of a value only when it is set past its own.
      const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
      own?.set?.call(field, to.passphrase);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      setTimeout(() => field.form?.requestSubmit());
      return true;
    };
    const shown = (): boolean =>
      document
        .querySelector(`table[aria-label="${to.table}"]`)
        ?.textContent?.includes(to.caseRef) ?? false;
    const steps = [() => press(to.person), type, () => press(to.caseload), shown];
    const go = () => {
      while (steps[0]?.()) steps.shift();
      if (steps.length > 0) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(go);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    go();
  });

/** From nothing to the caseload: the passphrase is typed the moment its field is there. */
const openCaseload = async (profileDir: string, fhirUrl: string): Promise<Launched> => {
  const app = await launchWorkstation({ profileDir, fhirUrl });
  await app.page.evaluate(walk, {
    person: pugh.name,
    passphrase: pugh.passphrase,
    caseload: railWords.caseload,
    table: caseload.table,
    caseRef: CASE,
  });
  return app;
};

/**
 * Milliseconds from the start of a process until its page is painted; closing is not counted. A
 * browser that does not come up at all is started again, and said so: it is no measure of speed.
 */
const timeToPaint = async (start: () => Promise<Launched>, tries = 3): Promise<number> => {
  const began = performance.now();
  try {
    const one = await start();
    await painted(one.page);
    const taken = performance.now() - began;
    await one.close();
    return taken;
  } catch (error) {
    if (tries <= 1) throw error;
    console.log('A window did not open and is started again');
    return timeToPaint(start, tries - 1);
  }
};

/** Waits until the first fill has ended, so that the measured starts find a filled vault. */
const filled = async (page: Page) => {
  await page.waitForFunction(
    async () => {
      const bridge = globalThis as unknown as {
        workstation: Record<
          string,
          (input: unknown) => Promise<{ value?: { link?: { state: string; filling: unknown } } }>
        >;
      };
      const link = (await bridge.workstation['desk.state']?.({}))?.value?.link;
      return link?.state === 'connected' && link.filling === null;
    },
    undefined,
    { timeout: 120_000 },
  );
};

export const startCaseload: Bench = {
  id: 'start.caseload',
  what: 'From a cold process to the caseload on the screen: vault filled, record service running, passphrase typed by the harness',
  unit: 'ms',
  async run() {
    await buildApp();
    await buildBareWindow();
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const at = (name: string): string => {
      mkdirSync(join(folder, name), { recursive: true });
      return join(folder, name);
    };
    writeBarePage(at('bare'));
    const practice = await startPractice(at('service'));
    try {
      const first = await openCaseload(at('profile'), practice.url);
      await filled(first.page);
      await first.close();
      const measured = await interleaved(
        {
          ours: () => timeToPaint(() => openCaseload(at('profile'), practice.url)),
          peer: () => timeToPaint(() => launchBareWindow(at('bare'))),
        },
        ROUNDS,
        1,
      );
      return { ...measured, peer: 'a bare window of the same shell with an empty page' };
    } finally {
      await practice.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  },
};
