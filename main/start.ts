/**
 * Starts the workstation: picks the shell, builds the app, opens the window.
 * Everything that is made is made in `app/`; this page only says in which order.
 */

import { makeShell } from './app/makeShell.ts';
import { readOptions, UsageError } from './app/options.ts';
import { createWorkstation } from './app/workstation.ts';
import { clearDebugEnvironment } from './shell/chromium/environment.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const fail = (line: string, code: number): never => {
  process.stderr.write(`${line}\n`);
  process.exit(code);
};

clearDebugEnvironment();
process.umask(0o077);

/** In a function of its own: Electron gets ready only after this module has been read to its end. */
const main = async (): Promise<void> => {
  try {
    const options = readOptions(process.argv.slice(2), process.env);
    const picked = await makeShell(options);
    if (!picked.shell) fail(picked.why, 3);
    else {
      const workstation = await createWorkstation(options, picked.shell, picked.startProcess);
      const end = async () => {
        await workstation.close();
        process.exit(0);
      };
      process.once('SIGINT', () => void end());
      process.once('SIGTERM', () => void end());
      await workstation.open(() => void end());
      if (options.harness) say(JSON.stringify({ debugPort: picked.debugPort() }));
    }
  } catch (error) {
    if (error instanceof UsageError) fail(error.message, 2);
    // The message of a defect may quote what it tripped over, so only its kind is printed.
    else
      fail(
        `The workstation could not start (${error instanceof Error ? error.name : 'error'}).`,
        1,
      );
  }
};

void main();
