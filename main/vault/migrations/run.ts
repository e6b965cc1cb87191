import { createHash } from 'node:crypto';
import { VaultError } from '../errors.ts';
import { type Db, row, rows } from '../open.ts';

/** One step of a schema. Numbers go up in tens, so that a correction fits between two steps. */
export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of `sql`: a step that has been released is never edited. */
  readonly checksum: string;
};

export const checksumOf = (sql: string): string =>
  createHash('sha256').update(sql, 'utf8').digest('hex');

/**
 * Brings a file to the newest schema, one transaction a step; a step cut off half-way leaves the
 * file as it was.
 * @returns the numbers of the steps applied now
 * @throws VaultError `vaultNewer` when the file comes from a later version; `whenDamaged` when its
 *   history is not the one known here
 */
export function migrate(
  db: Db,
  steps: readonly Migration[],
  whenDamaged: 'vaultDamaged' | 'episodeDamaged',
): number[] {
  const newest = steps.at(-1)?.number ?? 0;
  const at = row<{ user_version: number }>(db, 'PRAGMA user_version')?.user_version ?? 0;
  if (at > newest) throw new VaultError('vaultNewer');
  checkHistory(db, steps, at, whenDamaged);
  const applied: number[] = [];
  for (const step of steps) {
    if (checksumOf(step.sql) !== step.checksum) {
      throw new Error(`migration ${step.number} was edited after its release`);
    }
    if (step.number <= at) continue;
    db.pragma('synchronous = FULL');
    db.transaction(() => {
      db.exec(
        'CREATE TABLE IF NOT EXISTS migration(number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL) STRICT',
      );
      db.exec(step.sql);
      db.prepare('INSERT INTO migration VALUES (?, ?, ?)').run(
        step.number,
        step.name,
        step.checksum,
      );
      db.pragma(`user_version = ${step.number}`);
    }).immediate();
    applied.push(step.number);
  }
  return applied;
}

function checkHistory(
  db: Db,
  steps: readonly Migration[],
  at: number,
  whenDamaged: 'vaultDamaged' | 'episodeDamaged',
): void {
  if (at === 0) return;
  const known = new Map(steps.map((step) => [step.number, step.checksum]));
  let history: { number: number; checksum: string }[];
  try {
    history = rows(db, 'SELECT number, checksum FROM migration ORDER BY number');
  } catch {
    throw new VaultError(whenDamaged);
  }
  const whole = history.every((one) => known.get(one.number) === one.checksum);
  if (!whole || history.at(-1)?.number !== at) throw new VaultError(whenDamaged);
}
