import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

/** Where the fixed files of one vault lie in its folder. */
export const vaultFiles = {
  /** The device secret, sealed by the operating system. */
  device: (dir: string) => join(dir, 'device'),
  keyring: (dir: string) => join(dir, 'keyring'),
  /** What is to be erased when, sealed by the device secret alone. */
  schedule: (dir: string) => join(dir, 'schedule'),
  /** Counter of wrong passphrases, sealed by the device secret. */
  attempts: (dir: string) => join(dir, 'attempts'),
  /** What was still unsent, without content, sealed by the device secret. */
  manifest: (dir: string) => join(dir, 'manifest'),
  desk: (dir: string) => join(dir, 'desk.db'),
  lock: (dir: string) => join(dir, 'lock'),
} as const;

/** A name that says nothing of the case: names, sizes and times are visible to anybody. */
export function randomFileName(): string {
  return randomBytes(16).toString('hex');
}

/** True for names that {@link randomFileName} makes: nothing else from a slot reaches a path. */
export function isFileName(name: unknown): name is string {
  return typeof name === 'string' && /^[0-9a-f]{32}$/.test(name);
}

export const episodeDb = (dir: string, file: string): string => join(dir, `${file}.db`);
export const episodeJournal = (dir: string, file: string): string => join(dir, `${file}.journal`);
export const unsentFile = (dir: string, file: string): string => join(dir, `${file}.unsent`);
export const keptFile = (dir: string, file: string): string => join(dir, `${file}.kept`);

/** Every file that one random name may stand for; all of them go at the erasure. */
export function filesOf(dir: string, file: string): string[] {
  const suffixes = ['.db', '.db-wal', '.db-shm', '.db-journal', '.journal', '.journal.new'];
  const sealed = ['.unsent', '.unsent.new', '.kept', '.kept.new'];
  return [...suffixes, ...sealed].map((suffix) => join(dir, `${file}${suffix}`));
}
