/** Builds renderer, main, vault worker, practice service and preload into `dist/`, once a change. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist', '.built');
const sources = [
  'shared',
  'main',
  'renderer',
  'package-lock.json',
  'vite.config.ts',
  'vite.main.config.ts',
];

/** Newest change under the sources, as one number; tests do not count. */
function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds unless `dist/` already holds the newest sources. Throws when a bundle fails. */
export async function buildApp(): Promise<void> {
  const state = String(Math.max(...sources.map((s) => newest(join(root, s)))));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  console.log('Building the app …');
  for (const mode of ['main', 'preload'])
    await build({ root, configFile: join(root, 'vite.main.config.ts'), mode, logLevel: 'warn' });
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  writeFileSync(stamp, state);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildApp();
