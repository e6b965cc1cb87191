/** Builds and launches the bare window, as the app itself is built and launched. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { connectToApp } from '../harness/browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = fileURLToPath(new URL('./bareWindow.ts', import.meta.url));
/** Below node_modules, so that the packages outside the bundle are found. */
const outDir = join(root, 'node_modules', '.cache', 'bench');
const START_TIMEOUT = 30_000;
const WORDS = 'Nothing but a window';

/** One bundle, as the app's own main process is one. */
export const buildBareWindow = async (): Promise<void> => {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: { bareWindow: source },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
};

/** An empty page, but for the words by which it is seen to be painted. */
export const writeBarePage = (folder: string): void => {
  mkdirSync(join(folder, 'page'), { recursive: true });
  writeFileSync(
    join(folder, 'page', 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title><p>${WORDS}</p></html>`,
  );
};

export type Launched = { readonly page: Page; close(): Promise<void> };

export const launchBareWindow = async (folder: string): Promise<Launched> => {
  const child = spawn(process.execPath, [join(outDir, 'bareWindow.js'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      said += part;
      const found = said.match(/\{"debugPort":(\d+)\}/)?.[1];
      if (found) resolve(Number(found));
    });
    const failed = () => {
      child.kill('SIGKILL');
      reject(new Error('The bare window did not open'));
    };
    child.once('exit', failed);
    setTimeout(failed, START_TIMEOUT).unref();
  });
  const { page, disconnect } = await connectToApp(port);
  await page.getByText(WORDS).waitFor();
  return {
    page,
    async close() {
      await disconnect();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
};
