import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type FilePort, realFiles } from '../../main/vault/files.ts';

type Op =
  | { kind: 'create'; inode: number; name: string }
  | { kind: 'write'; inode: number; bytes: Buffer; at: number }
  | { kind: 'truncate'; inode: number; length: number }
  | { kind: 'sync'; inode: number }
  | { kind: 'rename'; from: string; to: string }
  | { kind: 'unlink'; name: string }
  | { kind: 'syncDir' };

/** Bytes of a file with room to grow; what lies behind `length` is zero. */
type Content = { readonly room: Buffer; readonly length: number };

/**
 * Records what a vault does to the files of one folder, so that a power cut after any step can be
 * played: writes and names that no sync had made durable by then are left out, or let through.
 */
export function recorder(): {
  files: FilePort;
  /** Steps recorded so far. */
  length(): number;
  /** Writes the folder as a power cut after `steps` steps may have left it. */
  restore(dir: string, steps: number, unsynced: 'lost' | 'kept' | 'half'): void;
} {
  const ops: Op[] = [];
  const inodeOf = new Map<number, number>();
  const named = new Map<string, number>();
  let inodes = 0;
  const inode = (fd: number): number => inodeOf.get(fd) ?? -1;

  const files: FilePort = {
    ...realFiles,
    open: (path, how) => {
      const fd = realFiles.open(path, how);
      const name = basename(path);
      if (how === 'create') {
        inodes += 1;
        named.set(name, inodes);
        ops.push({ kind: 'create', inode: inodes, name });
      }
      inodeOf.set(fd, named.get(name) ?? -1);
      return fd;
    },
    write: (fd, bytes, at) => {
      ops.push({ kind: 'write', inode: inode(fd), bytes: Buffer.from(bytes), at });
      realFiles.write(fd, bytes, at);
    },
    truncate: (fd, length) => {
      ops.push({ kind: 'truncate', inode: inode(fd), length });
      realFiles.truncate(fd, length);
    },
    fdatasync: (fd) => {
      ops.push({ kind: 'sync', inode: inode(fd) });
      realFiles.fdatasync(fd);
    },
    rename: (from, to) => {
      ops.push({ kind: 'rename', from: basename(from), to: basename(to) });
      named.set(basename(to), named.get(basename(from)) ?? -1);
      named.delete(basename(from));
      realFiles.rename(from, to);
    },
    unlink: (path) => {
      if (realFiles.exists(path)) ops.push({ kind: 'unlink', name: basename(path) });
      named.delete(basename(path));
      return realFiles.unlink(path);
    },
    fsyncDir: (dir) => {
      ops.push({ kind: 'syncDir' });
      realFiles.fsyncDir(dir);
    },
  };

  const restore = (dir: string, steps: number, unsynced: 'lost' | 'kept' | 'half'): void => {
    const done = ops.slice(0, steps);
    const lastDirSync = done.findLastIndex((op) => op.kind === 'syncDir');
    const content = new Map<number, Content>();
    const names = new Map<string, number>();
    const lastSync = new Map<number, number>();
    for (const [index, op] of done.entries()) if (op.kind === 'sync') lastSync.set(op.inode, index);
    for (const [index, op] of done.entries()) {
      if (op.kind === 'write' || op.kind === 'truncate') {
        const durable = index < (lastSync.get(op.inode) ?? -1);
        if (!durable && unsynced === 'lost') continue;
        const old = content.get(op.inode) ?? { room: Buffer.alloc(0), length: 0 };
        if (op.kind === 'truncate') {
          old.room.fill(0, op.length);
          content.set(op.inode, { room: old.room, length: Math.min(op.length, old.length) });
          continue;
        }
        const bytes =
          durable || unsynced === 'kept' ? op.bytes : op.bytes.subarray(0, op.bytes.length >> 1);
        const length = Math.max(old.length, op.at + bytes.length);
        const room = length > old.room.length ? Buffer.alloc(2 * length) : old.room;
        if (room !== old.room) old.room.copy(room);
        bytes.copy(room, op.at);
        content.set(op.inode, { room, length });
      }
      const nameLost = index > lastDirSync && unsynced === 'lost';
      if (nameLost) continue;
      if (op.kind === 'create') names.set(op.name, op.inode);
      if (op.kind === 'unlink') names.delete(op.name);
      if (op.kind === 'rename') {
        names.set(op.to, names.get(op.from) ?? -1);
        names.delete(op.from);
      }
    }
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(dir);
    for (const [name, id] of names) {
      const { room, length } = content.get(id) ?? { room: Buffer.alloc(0), length: 0 };
      writeFileSync(join(dir, name), room.subarray(0, length));
    }
  };
  return { files, length: () => ops.length, restore };
}
