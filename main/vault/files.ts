import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { coded, systemCode } from './errors.ts';
import { lockVault, type VaultLock } from './lock.ts';
import { type Db, type OpenOptions, openEncrypted } from './open.ts';

/**
 * The only way by which a vault reaches the disk. It is a port so that tests can replay every prefix
 * of the writes with those left out that no sync had made durable (ending a process proves nothing
 * about durability, since the page cache survives it), and so that a desk that keeps nothing can
 * have its vault in memory.
 */
export type FilePort = {
  /** False in memory: a vault there ends with the sign-out. */
  readonly lasting: boolean;
  /** Opens for reading and writing. `create` refuses a file that is there already. */
  open(path: string, how: 'existing' | 'create'): number;
  close(fd: number): void;
  size(fd: number): number;
  /** Reads up to `length` bytes; the answer is shorter at the end of the file. */
  read(fd: number, length: number, position: number): Buffer;
  /** Writes all bytes, or throws `diskFull`. */
  write(fd: number, bytes: Uint8Array, position: number): void;
  truncate(fd: number, length: number): void;
  fdatasync(fd: number): void;
  rename(from: string, to: string): void;
  /** False when there was no such file. */
  unlink(path: string): boolean;
  fsyncDir(dir: string): void;
  exists(path: string): boolean;
  /** Bytes of a file, 0 when it is missing. */
  sizeOf(path: string): number;
  list(dir: string): string[];
  makeDir(dir: string): void;
  /** As {@link openEncrypted}. */
  openDb(path: string, key: Uint8Array, options: OpenOptions): Db;
  /** As {@link lockVault}. */
  lock(path: string): VaultLock;
};

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw coded(error, 'vaultDamaged');
  }
}

function writeAll(fd: number, bytes: Uint8Array, position: number): void {
  let done = 0;
  while (done < bytes.length) {
    done += writeSync(fd, bytes, done, bytes.length - done, position + done);
  }
}

function readUpTo(fd: number, length: number, position: number): Buffer {
  const out = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const got = readSync(fd, out, done, length - done, position + done);
    if (got === 0) break;
    done += got;
  }
  return out.subarray(0, done);
}

function ifThere(path: string): boolean {
  try {
    unlinkSync(path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

function syncFolder(dir: string): void {
  // Windows neither needs nor allows the syncing of a folder.
  if (process.platform === 'win32') return;
  const fd = openSync(dir, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** The real file system. New files are readable by their owner alone. */
export const realFiles: FilePort = {
  lasting: true,
  open: (path, how) => guarded(() => openSync(path, how === 'create' ? 'wx+' : 'r+', 0o600)),
  close: (fd) => closeSync(fd),
  size: (fd) => fstatSync(fd).size,
  read: (fd, length, position) => readUpTo(fd, length, position),
  write: (fd, bytes, position) => guarded(() => writeAll(fd, bytes, position)),
  truncate: (fd, length) => guarded(() => ftruncateSync(fd, length)),
  fdatasync: (fd) => guarded(() => fdatasyncSync(fd)),
  rename: (from, to) => guarded(() => renameSync(from, to)),
  unlink: (path) => ifThere(path),
  fsyncDir: (dir) => syncFolder(dir),
  exists: (path) => existsSync(path),
  sizeOf: (path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0,
  list: (dir) => (existsSync(dir) ? readdirSync(dir) : []),
  makeDir: (dir) => {
    guarded(() => mkdirSync(dir, { recursive: true, mode: 0o700 }));
  },
  openDb: openEncrypted,
  lock: lockVault,
};

/** Reads a whole file; null when it is missing. */
export function readWhole(files: FilePort, path: string): Buffer | null {
  if (!files.exists(path)) return null;
  const fd = files.open(path, 'existing');
  try {
    return files.read(fd, files.size(fd), 0);
  } finally {
    files.close(fd);
  }
}

/**
 * Replaces a small file in one step: a crash leaves the old content or the new, never a mixture.
 * @param wipeOld overwrite the replaced content in place, for files that hold a wrapped secret
 */
export function replaceFile(
  files: FilePort,
  path: string,
  bytes: Uint8Array,
  wipeOld = false,
): void {
  const next = `${path}.new`;
  // A crash may have left one that never came into use.
  if (wipeOld) wipeAway(files, next);
  else files.unlink(next);
  const old = wipeOld && files.exists(path) ? files.open(path, 'existing') : null;
  try {
    const fd = files.open(next, 'create');
    try {
      files.write(fd, bytes, 0);
      files.fdatasync(fd);
    } finally {
      files.close(fd);
    }
    files.rename(next, path);
    files.fsyncDir(dirname(path));
    if (old !== null) wipe(files, old);
  } finally {
    if (old !== null) files.close(old);
  }
}

/** Overwrites a file in place and removes it. @returns false when there was no such file */
export function wipeAway(files: FilePort, path: string): boolean {
  if (!files.exists(path)) return false;
  const fd = files.open(path, 'existing');
  try {
    wipe(files, fd);
  } finally {
    files.close(fd);
  }
  return files.unlink(path);
}

/** Overwrites an open file in place with zeros and waits until the disk has them. */
export function wipe(files: FilePort, fd: number): void {
  const chunk = Buffer.alloc(65_536);
  const size = files.size(fd);
  for (let at = 0; at < size; at += chunk.length) {
    files.write(fd, chunk.subarray(0, Math.min(chunk.length, size - at)), at);
  }
  files.fdatasync(fd);
}
