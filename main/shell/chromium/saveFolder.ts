import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

/**
 * A path in the folder for saved files that is not taken yet: `summary.pdf`, `summary (2).pdf`.
 * The browser shell has no save dialog that gives a path, so the folder is the choice.
 */
export async function freePath(folder: string, suggestedName: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const name = basename(suggestedName.replaceAll('\\', '/')) || 'document';
  const ending = extname(name);
  const stem = basename(name, ending);
  let path = join(folder, name);
  for (let n = 2; existsSync(path); n += 1) path = join(folder, `${stem} (${n})${ending}`);
  return path;
}
