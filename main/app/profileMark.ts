/**
 * What is known of each vault outside its profile (product V7): how often its keys were changed, and
 * what time has certainly passed. Somebody who puts an older copy of the profile back does not bring
 * this file back with it. No names, no patients: a vault is a random id here. Without the file
 * nothing changes but that protection.
 */
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { ClockMarks } from '../../shared/domain/trustedClock.ts';

const Mark = z.object({
  epoch: z.int().min(0),
  lastServerTime: z.number().nullable(),
  lastLocalTime: z.number().nullable(),
});
const Marks = z.record(z.string(), Mark);
type Mark = z.infer<typeof Mark>;

const nothing: Mark = { epoch: 0, lastServerTime: null, lastLocalTime: null };
/** More changes of keys than any vault lives to see: every copy of it is an older one. */
const DESTROYED = Number.MAX_SAFE_INTEGER;

export type ProfileMarks = {
  readonly of: (vaultId: string) => Promise<Readonly<Mark> | null>;
  /** The number of changes only grows, and so does the service's time; the local mark is as told. */
  readonly note: (vaultId: string, told: { epoch?: number; marks?: ClockMarks }) => Promise<void>;
  /** The vault is gone for good: whatever is put back in its place is a copy. */
  readonly destroyed: (vaultId: string) => Promise<void>;
};

const latest = (known: number | null, told: number | null): number | null =>
  known === null || told === null ? (known ?? told) : Math.max(known, told);

/** Writes the file beside itself, then swaps it in; durable on return. */
const replace = async (file: string, text: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const written = await open(`${file}.new`, 'w', 0o600);
  try {
    await written.writeFile(text);
    await written.sync();
  } finally {
    await written.close();
  }
  await rename(`${file}.new`, file);
  if (process.platform === 'win32') return;
  const folder = await open(dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

/**
 * @param file null where nothing is to be remembered, as of a vault in memory
 * @param failed called when the file cannot be written, as on a full disk; the work goes on
 */
export const createProfileMarks = (
  file: string | null,
  failed: (error: unknown) => void,
): ProfileMarks => {
  const read = async (): Promise<Record<string, Mark>> => {
    try {
      return file === null ? {} : Marks.parse(JSON.parse(await readFile(file, 'utf8')));
    } catch {
      // Missing or damaged: it begins anew.
      return {};
    }
  };
  let last: Promise<unknown> = Promise.resolve();
  /** One change after the other, each on what the file holds then: a second window writes here too. */
  const change = (vaultId: string, next: (known: Mark) => Mark): Promise<void> => {
    if (file === null) return Promise.resolve();
    const done = last.then(async () => {
      const all = await read();
      const known = all[vaultId] ?? nothing;
      const changed = next(known);
      if (JSON.stringify(changed) === JSON.stringify(known)) return;
      await replace(file, JSON.stringify({ ...all, [vaultId]: changed }));
    });
    last = done.catch(failed);
    return last as Promise<void>;
  };
  return {
    of: async (vaultId) => (await read())[vaultId] ?? null,
    note: (vaultId, { epoch = 0, marks }) =>
      change(vaultId, (known) => ({
        epoch: Math.max(known.epoch, epoch),
        lastServerTime: latest(known.lastServerTime, marks?.lastServerTime ?? null),
        lastLocalTime: marks === undefined ? known.lastLocalTime : marks.lastLocalTime,
      })),
    destroyed: (vaultId) => change(vaultId, (known) => ({ ...known, epoch: DESTROYED })),
  };
};
