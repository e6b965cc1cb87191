import type { ElectronModule } from './module.ts';

/** A process of ours as its starter sees it. */
type Started = {
  readonly stdout: NodeJS.ReadableStream | null;
  readonly onceExit: (listener: () => void) => void;
  readonly kill: () => void;
};

/**
 * Starts a Node process inside Electron. `child_process.fork` would need the fuse RunAsNode, which
 * is off; a utility process also ends with the app, however the app ends.
 */
export const utilityProcess =
  (electron: Pick<ElectronModule, 'utilityProcess'>) =>
  (entry: string, args: readonly string[]): Started => {
    const child = electron.utilityProcess.fork(entry, [...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return {
      stdout: child.stdout,
      onceExit: (listener) => child.once('exit', listener),
      kill: () => child.kill(),
    };
  };
