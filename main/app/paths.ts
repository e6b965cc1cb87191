/** Where the built parts lie, wherever the bundler put this file below `dist/`. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const findDist = (from: string): string => {
  for (let at = from; dirname(at) !== at; at = dirname(at)) {
    if (existsSync(join(at, 'renderer', 'index.html')) && existsSync(join(at, 'main', 'start.js')))
      return at;
  }
  throw new Error('The app is not built: run `npm run build` first');
};

export type BuiltParts = {
  readonly rendererDir: string;
  readonly preload: string;
  readonly vaultWorker: string;
  readonly practice: string;
};

/** @throws Error when the app was not built */
export const builtParts = (from = fileURLToPath(import.meta.url)): BuiltParts => {
  const dist = findDist(dirname(from));
  return {
    rendererDir: join(dist, 'renderer'),
    preload: join(dist, 'preload', 'preload.cjs'),
    vaultWorker: join(dist, 'main', 'vaultWorker.js'),
    practice: join(dist, 'main', 'practice.js'),
  };
};
