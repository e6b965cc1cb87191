import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Path of Electron's program, or null when the package lies there without it. The package's own
 * entry is not asked, because it starts a download when the program is missing.
 */
export function electronBinary(from: string | URL = import.meta.url): string | null {
  try {
    const folder = dirname(createRequire(from).resolve('electron/package.json'));
    const name = readFileSync(join(folder, 'path.txt'), 'utf8').trim();
    const program = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name);
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}
