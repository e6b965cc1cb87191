import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Image = {
  /** The root of the file system. */
  readonly mounted: string;
  /** Unmounts it and answers every byte of the disk. */
  bytes(): Buffer;
  /** Lets go of it, whatever state it is in. */
  release(): void;
};

/**
 * An ext4 file system in a file of the folder, mounted beside it; null where this machine does not
 * let us (it takes Linux, root and a loop device).
 */
export function mountImage(folder: string, megabytes: number): Image | null {
  if (process.platform !== 'linux') return null;
  const file = join(folder, 'disk.img');
  const mounted = join(folder, 'disk');
  writeFileSync(file, '');
  truncateSync(file, megabytes * 1024 * 1024);
  mkdirSync(mounted);
  // Where the tools of a disk lie is not on everybody's PATH.
  const env = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin` };
  const run = (...[command, ...args]: [string, ...string[]]) =>
    spawnSync(command, args, { env }).status === 0;
  if (!run('mkfs.ext4', '-q', '-F', file) || !run('mount', '-o', 'loop', file, mounted))
    return null;
  return {
    mounted,
    bytes: () => {
      if (!run('umount', mounted)) throw new Error('the image is still in use');
      return readFileSync(file);
    },
    release: () => void run('umount', '-l', mounted),
  };
}
