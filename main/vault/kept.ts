import { randomBytes } from 'node:crypto';
import { eraseCase } from './erase.ts';
import { VaultError } from './errors.ts';
import { readWhole, replaceFile } from './files.ts';
import { isFileName, keptFile, randomFileName } from './layout.ts';
import { type Db, rows, run, transact } from './open.ts';
import { sealJson, unsealJson, zero } from './seal.ts';
import type { Unlocked } from './state.ts';

/**
 * Reflections that their author kept free of identifiers (product A4; domain A-14). Each has a file
 * and a key of its own, so that deleting one is an erasure like any other; nothing here says of
 * which case it was.
 */
export type Kept = {
  readonly id: string;
  /** London day on which it was kept. No time of day: the ledger would tell the case by it. */
  readonly on: string;
  readonly paragraphs: readonly string[];
};

const PREFIX = 'kept/';
const context = (file: string): string => `kept|${file}`;

/** Slots of kept reflections by their file. */
export const keptSlots = (desk: Db): { file: string; slot: number }[] =>
  rows<{ key: string; value: string }>(
    desk,
    'SELECT key, value FROM setting WHERE substr(key, 1, ?) = ?',
    PREFIX.length,
    PREFIX,
  ).map(({ key, value }) => ({ file: key.slice(PREFIX.length), slot: Number(value) }));

/** Durable on return. A crash before the desk knows of it leaves a slot that the next sign-in frees. */
export function keepReflection(vault: Unlocked, kept: Omit<Kept, 'id'>): string {
  const { files, dir, keyring, keys, desk } = vault;
  const file = randomFileName();
  const key = randomBytes(32);
  const slot = keyring.allocate(keys.kek, 'kept', file, file, key);
  try {
    replaceFile(files, keptFile(dir, file), sealJson(key, kept, context(file)));
  } finally {
    zero(key);
  }
  transact(desk, true, () =>
    run(desk, 'INSERT INTO setting(key, value) VALUES (?, ?)', PREFIX + file, String(slot)),
  );
  return file;
}

function read(vault: Unlocked, { file, slot }: { file: string; slot: number }): Kept | null {
  const key = vault.keyring.key(vault.keys.kek, slot, file);
  const bytes = readWhole(vault.files, keptFile(vault.dir, file));
  const value = key === null || bytes === null ? null : unsealJson(key, bytes, context(file));
  zero(key);
  return value === null ? null : { ...(value as Omit<Kept, 'id'>), id: file };
}

/** Newest day first. One that cannot be read is left out. */
export const listKept = (vault: Unlocked): Kept[] =>
  keptSlots(vault.desk)
    .flatMap((one) => read(vault, one) ?? [])
    .sort((a, b) => b.on.localeCompare(a.on) || a.id.localeCompare(b.id));

/** Its key goes first, then the file. @throws VaultError `notFound` */
export function removeKept(vault: Unlocked, id: string, now: number): void {
  const one = keptSlots(vault.desk).find(({ file }) => file === id);
  if (one === undefined || !isFileName(id)) throw new VaultError('notFound');
  const state = vault.keyring.read(one.slot);
  if (state.state === 'live' && state.file === id) {
    const target = { slot: one.slot, purpose: 'kept', file: id } as const;
    const intent = { id: vault.newId(), at: now, reason: 'forgotten', counts: {} } as const;
    eraseCase(vault, target, intent, () => {}, now);
    vault.keyring.free(one.slot);
  }
  transact(vault.desk, true, () =>
    run(vault.desk, 'DELETE FROM setting WHERE key = ?', PREFIX + id),
  );
}

/** Everything kept goes too when this computer is blocked (product R5). */
export function discardKept(vault: Unlocked, now: number): void {
  for (const { file } of keptSlots(vault.desk)) removeKept(vault, file, now);
}
