import { createHash, randomBytes } from 'node:crypto';
import type { Clipboard } from 'electron';
import type { ShellClipboard } from '../port.ts';
import type { ElectronModule } from './module.ts';

/**
 * The clipboard through Electron's main process, which needs neither a page nor its focus. On Linux
 * there are two: what is selected with the mouse lies in the second, and is taken back with the first.
 */
export function systemClipboard(
  clipboard: ElectronModule['clipboard'],
  platform: NodeJS.Platform,
): ShellClipboard {
  const salt = randomBytes(32);
  const markOf = async (one: Clipboard) =>
    createHash('sha256')
      .update(salt)
      .update(await one.readText())
      .digest('hex');
  const all = platform === 'linux' ? [clipboard, clipboard.selection] : [clipboard];
  return {
    mark: () => markOf(clipboard),
    async clearIf(mark) {
      for (const one of all) if (mark === null || (await markOf(one)) === mark) one.clear();
    },
  };
}
