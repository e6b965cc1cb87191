/**
 * `npm test`: types, lint, architecture rules, dead code, unit and vault tests, the built app end to
 * end. Every step runs even when an earlier one failed; the last line counts them all.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, 'out', 'test');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

type Count = { passed: number; failed: number };
const total: Count = { passed: 0, failed: 0 };
const failedSteps: string[] = [];

/** Runs one tool to its end; answers whether it succeeded. */
function run(title: string, command: string, args: readonly string[], env = {}): boolean {
  const started = performance.now();
  console.log(`\n── ${title}`);
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  console.log(
    `── ${title}: ${done.status === 0 ? 'ok' : 'FAILED'} in ${Math.round((performance.now() - started) / 1000)} s`,
  );
  return done.status === 0;
}

/** A check counts as one test: it either holds or it does not. */
function check(title: string, command: string, ...args: string[]): void {
  const good = run(title, command, args);
  total[good ? 'passed' : 'failed'] += 1;
  if (!good) failedSteps.push(title);
}

/** Adds what a test runner's JSON report counted; a runner that died counts as a failure. */
function count(title: string, good: boolean, read: () => Count): void {
  let counted: Count = { passed: 0, failed: 0 };
  try {
    counted = read();
  } catch {
    counted = { passed: 0, failed: 1 };
  }
  if (!good && counted.failed === 0) counted.failed = 1;
  total.passed += counted.passed;
  total.failed += counted.failed;
  if (counted.failed > 0 || counted.passed === 0) failedSteps.push(title);
  if (counted.passed === 0 && counted.failed === 0) total.failed += 1;
}

check('types', 'tsc', '-b', 'shared', 'main', 'renderer', 'test');
check('lint and format', 'biome', 'check', '.');
check(
  'architecture rules',
  'depcruise',
  '--config',
  '.dependency-cruiser.cjs',
  'main',
  'renderer',
  'shared',
  'test',
  'scripts',
);
check('dead code', 'knip');
check('house rules', 'node', 'scripts/house-rules.ts');

const vitestReport = join(reports, 'vitest.json');
const unit = run('unit, contract and vault tests', 'vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${vitestReport}`,
]);
count('unit, contract and vault tests', unit, () => {
  const report = JSON.parse(readFileSync(vitestReport, 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests };
});

if (run('build', 'node', ['scripts/build.ts'])) {
  total.passed += 1;
  const e2eReport = join(reports, 'playwright.json');
  const e2e = run('the built app end to end', 'playwright', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport,
  });
  count('the built app end to end', e2e, () => {
    const stats = JSON.parse(readFileSync(e2eReport, 'utf8')).stats;
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  });
} else {
  total.failed += 1;
  failedSteps.push('build');
}

if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join('; ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
