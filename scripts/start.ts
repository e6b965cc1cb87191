/**
 * `npm start`: builds the app when it changed and opens it: in Electron where its program is, else
 * in an installed browser. Without a display or any window to open it says so and runs the guided
 * tour headless instead.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOptions, UsageError } from '../main/app/options.ts';
import { findBrowser } from '../main/shell/chromium/findBrowser.ts';
import { hasNpmChromium } from '../main/shell/chromium/npmChromium.ts';
import { electronBinary } from '../main/shell/electron/binary.ts';
import { hasDisplay, pickShell } from '../main/shell/pick.ts';
import { buildApp } from './build.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);

const run = (program: string, programArgs: readonly string[]): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(program, programArgs, { cwd: root, stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => child.kill(signal));
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });

try {
  const options = readOptions(args, process.env);
  const choice = pickShell({
    wanted: options.headless ? 'headless' : options.shell,
    hasDisplay: hasDisplay(process.platform, process.env),
    electronBinary: electronBinary(),
    installedBrowser: findBrowser(),
    hasNpmChromium: await hasNpmChromium(),
  });
  console.log(choice.why);
  if (choice.shell === 'none') process.exit(3);
  await buildApp();
  const start = join(root, 'dist', 'main', 'start.js');
  if (choice.shell === 'electron') process.exit(await run(choice.program, [root, ...args]));
  if (choice.headless && !options.headless && options.shell !== 'headless') {
    console.log('The guided tour runs instead and leaves what it saw in out/tour/.');
    process.exit(await run(process.execPath, [join(root, 'scripts', 'tour.ts'), ...args]));
  }
  process.exit(await run(process.execPath, [start, ...args]));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exit(2);
}
