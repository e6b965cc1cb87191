/**
 * Steps of a schema that are yet to be written, so that a vault can be migrated as often as a test
 * likes: each writes every line and the index of the lines anew, which takes its time.
 */
import { checksumOf, type Migration } from '../../../main/vault/migrations/run.ts';

/** How many of them a desk process knows. */
export const LATER_STEPS = 'later steps';

/** Far above the numbers of real steps. */
const FIRST = 900_000;

const sqlOf = {
  desk: (n: number) => `
    CREATE TABLE later_${n}(id TEXT PRIMARY KEY, length INTEGER NOT NULL) STRICT;
    INSERT INTO later_${n} SELECT id, length(detail) FROM ledger;
    UPDATE episode SET case_ref = case_ref || '';`,
  episode: (n: number) => `
    CREATE TABLE later_${n}(kind TEXT, id TEXT, length INTEGER NOT NULL) STRICT;
    INSERT INTO later_${n} SELECT kind, id, length(body) FROM record;
    UPDATE utterance SET text = text || '';
    INSERT INTO utterance_fts(utterance_fts) VALUES ('rebuild');`,
} as const;

export const laterStep = (of: keyof typeof sqlOf, n: number): Migration => {
  const sql = sqlOf[of](n);
  return { number: FIRST + 10 * n, name: `later ${n}`, sql, checksum: checksumOf(sql) };
};
