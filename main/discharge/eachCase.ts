import type { OpenWindow } from '../access/openWindow.ts';
import { VaultError } from '../vault/errors.ts';

/**
 * Asks every case in turn, for lists over the whole desk. A case that closes or turns out damaged
 * meanwhile is left out: it must not take the others with it.
 */
export const eachCase = async <T>(
  windows: readonly OpenWindow[],
  read: (window: OpenWindow) => Promise<T | null>,
): Promise<T[]> => {
  const found: T[] = [];
  for (const window of windows) {
    try {
      const one = await read(window);
      if (one !== null) found.push(one);
    } catch (error) {
      const skip =
        error instanceof VaultError &&
        ['episodeDamaged', 'windowClosed', 'notFound'].includes(error.code);
      if (!skip) throw error;
    }
  }
  return found;
};
