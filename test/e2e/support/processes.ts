/** What other users of this machine can see of running programs. */
import { readdirSync, readFileSync } from 'node:fs';

/** Command lines and environments of every process that can be read, as one text. Linux only. */
export const processTexts = (): string => {
  const read = (path: string): string => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      // It has ended meanwhile, or is somebody else's.
      return '';
    }
  };
  const ids = process.platform === 'linux' ? readdirSync('/proc') : [];
  return ids
    .filter((id) => /^\d+$/.test(id))
    .map((id) => `${read(`/proc/${id}/cmdline`)}\n${read(`/proc/${id}/environ`)}`)
    .join('\n');
};
