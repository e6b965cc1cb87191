/**
 * What every npm command goes through: makes sure that the exact dependencies are installed, then
 * runs the command on the project's own Node 24 (the npm package `node`), whatever Node began it.
 * This file alone has to run on Node 20 with nothing installed, so it is plain JavaScript.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };

/** Commands, each a TypeScript file that Node 24 runs as it is. */
const commands = {
  start: 'scripts/start.ts',
  test: 'scripts/test.ts',
  tour: 'scripts/tour.ts',
  practice: 'scripts/practice.ts',
  bench: 'test/bench/run.ts',
  build: 'scripts/build.ts',
  'verify-receipt': 'scripts/verify-receipt.ts',
  'verify-ledger': 'scripts/verify-ledger.ts',
  'test:faults': 'test/faults/run.ts',
  'test:electron': 'scripts/test-electron.ts',
};

const [, , command, ...args] = process.argv;
const script = commands[command];
if (!script) {
  console.error(`Unknown command. Known: ${Object.keys(commands).join(', ')}`);
  process.exit(2);
}

/** npm writes this file at the end of an install; older than the lock file means stale. */
function installed() {
  const marker = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(marker) || !existsSync(join(bin, 'node'))) return false;
  if (statSync(marker).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs) return true;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(readFileSync(marker, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || found[path]?.version === entry.version,
  );
}

/** Runs npm to its end; ends this process where npm fails. */
function npm(...npmArgs) {
  const done = spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', npmArgs, {
    cwd: root,
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  });
  if (done.status === 0) return;
  console.error('The dependencies could not be installed; nothing else was done.');
  process.exit(done.status ?? 1);
}

if (!installed()) {
  console.log('Installing the exact dependencies (npm ci) …');
  // No package runs code of its own while it is installed (.npmrc): what is native here comes with
  // prebuilt binaries, which npm would otherwise try to compile. Only Node 24 fetches its program.
  npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  npm('rebuild', 'node', '--ignore-scripts=false', '--loglevel=error');
}

const child = spawn('node', [join(root, script), ...args], {
  cwd: root,
  stdio: 'inherit',
  env,
  shell: process.platform === 'win32',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
