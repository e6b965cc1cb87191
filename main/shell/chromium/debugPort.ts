import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const TRIES = 100;
const PAUSE_MS = 50;

/**
 * The port that a browser started with `--remote-debugging-port=0` chose: the first line of a
 * file in its profile.
 * @throws when the browser does not write it within five seconds
 */
export async function readDebugPort(userDataDir: string): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const text = await readFile(join(userDataDir, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const port = Number.parseInt(text, 10);
    if (port > 0) return port;
    await pause(PAUSE_MS);
  }
  throw new Error('The browser did not open its debug port');
}
