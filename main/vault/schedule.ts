import { type FilePort, readWhole, replaceFile } from './files.ts';
import type { ErasureReason } from './keyringFormat.ts';
import { isFileName, vaultFiles } from './layout.ts';
import { deriveKey, sealJson, unsealJson, zero } from './seal.ts';

/** One case as the schedule knows it: where it lies and when it lapses. No id, no text. */
export type ScheduleEntry = {
  readonly slot: number;
  readonly file: string;
  /** First instant at which nobody may read it, epoch ms; null while it has none. */
  readonly closesAt: number | null;
  readonly reason: ErasureReason;
  /** How many of each class as of the last sync, for the receipt. */
  readonly counts: Readonly<Record<string, number>>;
};

/** One piece of unsent work, without content (product V5). */
export type UnsentEntry = {
  readonly caseRef: string;
  readonly kind: string;
  /** Epoch ms. */
  readonly at: number;
};

/** A device secret belongs to one vault; the salt names no vault, so that a torn keyring hides nothing. */
const SALT = 'device';

function write(
  files: FilePort,
  path: string,
  purpose: string,
  secret: Uint8Array,
  value: unknown,
): void {
  const key = deriveKey(secret, SALT, purpose);
  replaceFile(files, path, sealJson(key, value, purpose));
  zero(key);
}

/** The sealed list, or null when it is missing or opens with none of the secrets. */
function read(
  files: FilePort,
  path: string,
  purpose: string,
  secrets: readonly Uint8Array[],
): unknown[] | null {
  const bytes = readWhole(files, path);
  if (bytes === null) return null;
  for (const secret of secrets) {
    const key = deriveKey(secret, SALT, purpose);
    const value = unsealJson(key, bytes, purpose);
    zero(key);
    if (Array.isArray(value)) return value;
  }
  return null;
}

/**
 * The erasure schedule is sealed by the device secret alone, so that a signed-out desk, or one
 * whose passphrase is forgotten, erases on time too (product A4). Replaced in one step.
 */
export function writeSchedule(
  files: FilePort,
  dir: string,
  deviceSecret: Uint8Array,
  entries: readonly ScheduleEntry[],
): void {
  write(files, vaultFiles.schedule(dir), 'schedule', deviceSecret, entries);
}

/** @param deviceSecrets during a rotation there are two; whichever opens it counts */
export function readSchedule(
  files: FilePort,
  dir: string,
  deviceSecrets: readonly Uint8Array[],
): ScheduleEntry[] | null {
  const list = read(files, vaultFiles.schedule(dir), 'schedule', deviceSecrets);
  // Authenticated by its seal; only names that become paths are looked at again.
  return (list as ScheduleEntry[] | null)?.filter((one) => isFileName(one.file)) ?? null;
}

/** The manifest of unsent work, readable before anybody signs in or enrols anew. */
export function writeManifest(
  files: FilePort,
  dir: string,
  deviceSecret: Uint8Array,
  entries: readonly UnsentEntry[],
): void {
  write(files, vaultFiles.manifest(dir), 'manifest', deviceSecret, entries);
}

export function readManifest(
  files: FilePort,
  dir: string,
  deviceSecrets: readonly Uint8Array[],
): UnsentEntry[] {
  const list = read(files, vaultFiles.manifest(dir), 'manifest', deviceSecrets);
  return (list as UnsentEntry[] | null) ?? [];
}
