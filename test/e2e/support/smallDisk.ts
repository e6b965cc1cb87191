/** A disk of a few megabytes that a test can fill. Needs Linux and root; says so where it cannot. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type SmallDisk = {
  readonly fill: () => void;
  readonly free: () => void;
  readonly unmount: () => void;
};

/** Mounts a disk at `path`; null where this machine does not let us. */
export const mountSmallDisk = (path: string, megabytes: number): SmallDisk | null => {
  if (process.platform !== 'linux') return null;
  mkdirSync(path, { recursive: true });
  const options = `size=${megabytes}m,mode=0700`;
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path]).status !== 0) return null;
  const filler = join(path, 'filler');
  return {
    fill() {
      const { bavail, bsize } = statfsSync(path);
      try {
        writeFileSync(filler, Buffer.alloc(bavail * bsize + bsize));
      } catch {
        // It was meant not to fit: what did has filled the disk.
      }
    },
    free: () => rmSync(filler, { force: true }),
    unmount: () => void spawnSync('umount', ['-l', path]),
  };
};
