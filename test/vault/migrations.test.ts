import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deskSteps } from '../../main/vault/migrations/desk/steps.ts';
import { episodeSteps } from '../../main/vault/migrations/episode/steps.ts';
import { checksumOf, type Migration, migrate } from '../../main/vault/migrations/run.ts';
import { type Db, openEncrypted } from '../../main/vault/open.ts';
import { codeOf, folder } from './desk.ts';

const step = (number: number, sql: string): Migration => ({
  number,
  name: `step ${number}`,
  sql,
  checksum: checksumOf(sql),
});
const version = (db: Db) => db.pragma('user_version', { simple: true });

function file() {
  const path = join(folder(), 'm.db');
  const key = randomBytes(32);
  const open = (create: boolean) =>
    openEncrypted(path, key, { create, cacheMiB: 2, whenDamaged: 'episodeDamaged' });
  return { db: open(true), open };
}

describe('migrations', () => {
  it.each([
    ['desk', deskSteps],
    ['episode', episodeSteps],
  ])('of the %s are numbered upwards, and none was edited after its release', (_name, steps) => {
    const numbers = steps.map((one) => one.number);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    for (const one of steps) expect(checksumOf(one.sql)).toBe(one.checksum);
    const { db } = file();
    expect(migrate(db, steps, 'episodeDamaged')).toEqual(numbers);
    expect(migrate(db, steps, 'episodeDamaged')).toEqual([]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('go on from where a file is, and survive closing', () => {
    const { db, open } = file();
    const one = step(10, 'CREATE TABLE a(x)');
    const two = step(20, "ALTER TABLE a ADD COLUMN y DEFAULT 'new'; UPDATE a SET x = x || '!'");
    migrate(db, [one], 'episodeDamaged');
    db.exec("INSERT INTO a VALUES ('filled'), ('\u{1F600}''; DROP TABLE a;--')");
    db.close();
    const again = open(false);
    expect(migrate(again, [one, two], 'episodeDamaged')).toEqual([20]);
    expect(again.prepare('SELECT * FROM a').all()).toEqual([
      { x: 'filled!', y: 'new' },
      { x: "\u{1F600}'; DROP TABLE a;--!", y: 'new' },
    ]);
    expect(version(again)).toBe(20);
  });

  it('leave the file as it was when a step fails half-way', () => {
    const { db } = file();
    const one = step(10, 'CREATE TABLE a(x)');
    const bad = step(
      20,
      'CREATE TABLE b(y); INSERT INTO b VALUES (1); INSERT INTO missing VALUES (1)',
    );
    const three = step(30, 'CREATE TABLE c(z)');
    expect(codeOf(() => migrate(db, [one, bad, three], 'episodeDamaged'))).toBe('SQLITE_ERROR');
    expect(version(db)).toBe(10);
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()).toEqual(
      expect.not.arrayContaining(['b', 'c']),
    );
    expect(migrate(db, [one, step(20, 'CREATE TABLE b(y)'), three], 'episodeDamaged')).toEqual([
      20, 30,
    ]);
  });

  it('refuse a file from a later version', () => {
    const { db } = file();
    migrate(db, [step(10, 'CREATE TABLE a(x)'), step(20, 'CREATE TABLE b(x)')], 'episodeDamaged');
    expect(codeOf(() => migrate(db, [step(10, 'CREATE TABLE a(x)')], 'episodeDamaged'))).toBe(
      'vaultNewer',
    );
  });

  it('refuse a file with another history', () => {
    const { db } = file();
    migrate(db, [step(10, 'CREATE TABLE a(x)')], 'episodeDamaged');
    expect(codeOf(() => migrate(db, [step(10, 'CREATE TABLE a(y)')], 'episodeDamaged'))).toBe(
      'episodeDamaged',
    );
    db.exec('DELETE FROM migration');
    expect(codeOf(() => migrate(db, [step(10, 'CREATE TABLE a(x)')], 'vaultDamaged'))).toBe(
      'vaultDamaged',
    );
    db.exec('DROP TABLE migration');
    expect(codeOf(() => migrate(db, [step(10, 'CREATE TABLE a(x)')], 'vaultDamaged'))).toBe(
      'vaultDamaged',
    );
  });

  it('refuse to run a step that was edited', () => {
    const { db } = file();
    const edited = { ...step(10, 'CREATE TABLE a(x)'), sql: 'CREATE TABLE a(y)' };
    expect(codeOf(() => migrate(db, [edited], 'episodeDamaged'))).toMatch(/edited/);
    expect(version(db)).toBe(0);
  });
});
