import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { VaultError } from '../../main/vault/errors.ts';
import { mergeIndexes } from '../../main/vault/mergeIndex.ts';
import { episodeSteps } from '../../main/vault/migrations/episode/steps.ts';
import { migrate } from '../../main/vault/migrations/run.ts';
import { type Db, openEncrypted, transact } from '../../main/vault/open.ts';
import { matchesIn, parseQuery } from '../../main/vault/search.ts';
import type { Unlocked } from '../../main/vault/state.ts';
import { putUtterancesFromUpstream } from '../../main/vault/utteranceRows.ts';
import { line } from './desk.ts';

let dir: string;
let db: Db;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'vault-'));
  const options = { create: true, cacheMiB: 2, whenDamaged: 'episodeDamaged' } as const;
  db = openEncrypted(join(dir, 'case.db'), randomBytes(32), options);
  migrate(db, episodeSteps, 'episodeDamaged');
  // So few words would be merged with every line.
  db.exec("INSERT INTO utterance_fts(utterance_fts, rank) VALUES ('automerge', 0)");
});
afterEach(() => {
  db.close();
  rmSync(dir, { recursive: true, force: true });
});

const put = (n: number, text: string) =>
  transact(db, false, () => putUtterancesFromUpstream(db, [line(`u${n}`, n, text)]));
const segments = () =>
  db.prepare('SELECT count(DISTINCT segid) FROM utterance_fts_idx').pluck().get() as number;
const find = (text: string) => matchesIn(db, parseQuery(text), 50);
/** The two things of a vault that merging looks at. */
const vaultWith = (inDb: (id: string, work: (db: Db) => unknown) => unknown): Unlocked =>
  ({ touched: new Set(['e1']), pool: { inDb } }) as unknown as Unlocked;

it('writes the index of a changed case in one piece, which finds the same', () => {
  for (let n = 1; n <= 9; n += 1) put(n, `line ${n} of the chest in a vice`);
  put(7, 'never mind');
  expect(segments()).toBeGreaterThan(3);
  const before = [find('chest '), find('"in a vice"'), find('mind')];
  mergeIndexes(vaultWith((_, work) => work(db)));
  expect(segments()).toBe(1);
  expect([find('chest '), find('"in a vice"'), find('mind')]).toEqual(before);
  expect(before.map(({ total }) => total)).toEqual([8, 8, 1]);
});

it('leaves a case alone that few changes have touched', () => {
  put(1, 'one');
  put(2, 'two');
  mergeIndexes(vaultWith((_, work) => work(db)));
  expect(segments()).toBe(2);
});

it('is put off by a full disk or an unreadable case, and by nothing else', () => {
  const failing = (error: Error) =>
    mergeIndexes(
      vaultWith(() => {
        throw error;
      }),
    );
  expect(() => failing(new VaultError('diskFull'))).not.toThrow();
  expect(() => failing(new VaultError('episodeDamaged'))).not.toThrow();
  expect(() => failing(new TypeError('a defect'))).toThrow(TypeError);
});
