/** `npm run practice -- --port N [--caseload M] [--transcripts FILE.csv]`: the practice service alone. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildApp } from './build.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
await buildApp();

// Without a file of its own the service starts afresh and leaves nothing behind.
const folder = args.includes('--db') ? null : mkdtempSync(join(tmpdir(), 'practice-'));
const file = folder ? ['--db', join(folder, 'practice.db')] : [];
const child = spawn(
  process.execPath,
  [join(root, 'dist', 'main', 'practice.js'), ...file, ...args],
  {
    stdio: 'inherit',
  },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => child.kill('SIGTERM'));
child.on('exit', (code) => {
  if (folder) rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 0);
});
