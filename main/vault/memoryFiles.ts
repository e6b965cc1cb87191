/**
 * A vault that touches no disk: for a computer without a keystore, where nothing of a patient may be
 * kept (product V3). The same code runs over it; what it wrote ends with the process, or before, when
 * it is unlinked.
 */
import { dirname, join } from 'node:path';
import { VaultError } from './errors.ts';
import type { FilePort } from './files.ts';
import { type Db, openInMemory } from './open.ts';
import { zero } from './seal.ts';

type File = { bytes: Buffer; length: number };

const emptyFile = (): File => ({ bytes: Buffer.alloc(0), length: 0 });

/** Room for `length` bytes; what moves is zeroed where it was. */
function grow(file: File, length: number): void {
  if (length <= file.bytes.length) return;
  const wider = Buffer.alloc(Math.max(length, file.bytes.length * 2));
  file.bytes.copy(wider, 0, 0, file.length);
  zero(file.bytes);
  file.bytes = wider;
}

/** A file system of one process. Names are paths, as on the disk, and mean nothing outside. */
export function memoryFiles(): FilePort {
  const files = new Map<string, File>();
  const opened = new Map<number, File>();
  const databases = new Map<string, { readonly db: Db; readonly end: () => void }>();
  const locked = new Set<string>();
  const folders = new Set<string>();
  let nextFd = 1;

  const at = (fd: number): File => {
    const file = opened.get(fd);
    if (file === undefined) throw new VaultError('vaultDamaged');
    return file;
  };
  const names = (): string[] => [...files.keys(), ...databases.keys()];
  const exists = (path: string): boolean =>
    files.has(path) || databases.has(path) || folders.has(path);

  /** Closing a handle must not end the database: only unlinking its name does. */
  const keepOpen = (path: string): Db => {
    const db = openInMemory();
    const end = db.close.bind(db);
    Object.defineProperty(db, 'close', { value: () => db });
    databases.set(path, { db, end });
    return db;
  };

  return {
    lasting: false,
    open(path, how) {
      const known = files.get(path);
      if ((known === undefined) !== (how === 'create')) throw new VaultError('vaultDamaged');
      const file = known ?? emptyFile();
      files.set(path, file);
      opened.set(nextFd, file);
      nextFd += 1;
      return nextFd - 1;
    },
    close: (fd) => void opened.delete(fd),
    size: (fd) => at(fd).length,
    read(fd, length, position) {
      const file = at(fd);
      const end = Math.min(position + length, file.length);
      return Buffer.from(file.bytes.subarray(Math.min(position, end), end));
    },
    write(fd, bytes, position) {
      const file = at(fd);
      grow(file, position + bytes.length);
      file.bytes.set(bytes, position);
      file.length = Math.max(file.length, position + bytes.length);
    },
    truncate(fd, length) {
      const file = at(fd);
      grow(file, length);
      if (length < file.length) file.bytes.fill(0, length, file.length);
      file.length = length;
    },
    fdatasync: () => undefined,
    rename(from, to) {
      const file = files.get(from);
      if (file === undefined) throw new VaultError('vaultDamaged');
      files.set(to, file);
      files.delete(from);
    },
    unlink(path) {
      const file = files.get(path);
      const database = databases.get(path);
      zero(file?.bytes);
      database?.end();
      files.delete(path);
      databases.delete(path);
      return file !== undefined || database !== undefined;
    },
    fsyncDir: () => undefined,
    exists,
    sizeOf(path) {
      const db = databases.get(path)?.db;
      if (db === undefined) return files.get(path)?.length ?? 0;
      const pages = db.pragma('page_count', { simple: true }) as number;
      return pages * (db.pragma('page_size', { simple: true }) as number);
    },
    list: (dir) =>
      names()
        .filter((path) => dirname(path) === join(dir))
        .map((path) => path.slice(dirname(path).length + 1)),
    makeDir: (dir) => void folders.add(join(dir)),
    openDb(path, _key, { create, whenDamaged }) {
      const known = databases.get(path)?.db;
      if ((known === undefined) !== create) throw new VaultError(whenDamaged);
      return known ?? keepOpen(path);
    },
    lock(path) {
      if (locked.has(path)) throw new VaultError('anotherInstance');
      locked.add(path);
      return { release: () => void locked.delete(path) };
    },
  };
}
