import { type Db, rows, run, transact } from './open.ts';

/** A supervisee's or supervisor's own thoughts: they never leave this vault (domain R10). */
export type Reflection = {
  readonly id: string;
  /** The supervision request it belongs to. */
  readonly requestId: string | null;
  readonly paragraphs: readonly string[];
};

/** An empty list of paragraphs removes it. */
export function putReflection(db: Db, reflection: Reflection, now: number): void {
  transact(db, true, () => {
    if (reflection.paragraphs.length === 0) {
      run(db, 'DELETE FROM reflection WHERE id = ?', reflection.id);
      return;
    }
    run(
      db,
      'INSERT OR REPLACE INTO reflection(id, request_id, paragraphs, updated) VALUES (?, ?, ?, ?)',
      reflection.id,
      reflection.requestId,
      JSON.stringify(reflection.paragraphs),
      now,
    );
  });
}

export const listReflections = (db: Db): Reflection[] =>
  rows<{ id: string; requestId: string | null; paragraphs: string }>(
    db,
    'SELECT id, request_id AS requestId, paragraphs FROM reflection ORDER BY updated, id',
  ).map((one) => ({ ...one, paragraphs: JSON.parse(one.paragraphs) as string[] }));
