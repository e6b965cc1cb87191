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
  const salt = crypto.randomUUID();
  const markOf = async (one: Clipboard) => {
    const bytes = new TextEncoder().encode(salt + (await one.readText()));
    return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
  };
  const all = platform === 'linux' ? [clipboard, clipboard.selection] : [clipboard];
  return {
    mark: () => markOf(clipboard),
    async clearIf(mark) {
      for (const one of all) if (mark === null || (await markOf(one)) === mark) one.clear();
    },
  };
}
