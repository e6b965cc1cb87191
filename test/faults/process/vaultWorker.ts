/**
 * The vault's real worker on a disk that can end the process: every write, rename and unlink of the
 * vault's own files and every transaction of its databases is a step that is told, and at which
 * `strike.ts` may say stop. It listens only once this file was read to its end. Steps that only wait for the disk are left out: after a SIGKILL they make no difference.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';
import { getEnvironmentData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { deskSteps } from '../../../main/vault/migrations/desk/steps.ts';
import { episodeSteps } from '../../../main/vault/migrations/episode/steps.ts';
import type { Migration } from '../../../main/vault/migrations/run.ts';
import { LATER_STEPS, laterStep } from './laterSteps.ts';
import '../../../main/vault/worker.ts';
import { aimed, STEP, STRIKE_MEMORY, STRUCK } from './strike.ts';

const { isDue, torn } = aimed(getEnvironmentData(STRIKE_MEMORY) as SharedArrayBuffer);
const SECTOR = 512;

const print = (line: string): void => {
  write(1, `${line}\n`);
};
const strike = (what: string): void => {
  print(`${STRUCK}${what}`);
  process.kill(process.pid, 'SIGKILL');
};
const step = (what: string): void => {
  print(`${STEP}${what}`);
  if (isDue(what)) strike(what);
};

/** What a file is, without its random name. */
const kindOf = (path: string | URL): string => {
  const name = basename(String(path));
  return name.replace(/^[0-9a-f]{32}/, 'case');
};

const write = fs.writeSync as (fd: number, ...rest: unknown[]) => number;
const { openSync, closeSync, renameSync, unlinkSync, ftruncateSync, existsSync } = fs;
const names = new Map<number, string>();

Object.assign(fs, {
  openSync(path: string | URL, ...rest: [string, number?]) {
    const fd = openSync(path, ...rest);
    names.set(fd, kindOf(path));
    if (rest[0] === 'wx+') step(`made ${kindOf(path)}`);
    return fd;
  },
  closeSync(fd: number) {
    names.delete(fd);
    closeSync(fd);
  },
  writeSync(fd: number, bytes: Uint8Array, from: number, length: number, at: number) {
    const name = names.get(fd);
    if (name !== undefined) {
      const what = `write ${name}`;
      print(`${STEP}${what}`);
      if (isDue(what)) {
        const tear = torn() && length > SECTOR;
        if (tear) write(fd, bytes, from, SECTOR, at);
        strike(tear ? `${what}, torn` : what);
      }
    }
    return write(fd, bytes, from, length, at);
  },
  ftruncateSync(fd: number, length: number) {
    step(`truncate ${names.get(fd) ?? 'elsewhere'}`);
    ftruncateSync(fd, length);
  },
  renameSync(from: string, to: string) {
    step(`rename to ${kindOf(to)}`);
    renameSync(from, to);
  },
  unlinkSync(path: string) {
    if (existsSync(path)) step(`unlink ${kindOf(path)}`);
    unlinkSync(path);
  },
});
syncBuiltinESMExports();

type Work = (...args: unknown[]) => unknown;
type Transaction = Work & { immediate: Work };
/** Both classes keep their methods where they can be put around. */
const databases = Database.prototype as unknown as {
  transaction: (work: Work) => Transaction;
  exec: Work;
};
const { transaction, exec } = databases;
databases.exec = function around(this: Database.Database, ...args: unknown[]) {
  if (!this.inTransaction) step(`before statement in ${kindOf(this.name)}`);
  return exec.apply(this, args);
};
databases.transaction = function around(this: Database.Database, work: Work): Transaction {
  const name = kindOf(this.name);
  const inner = transaction.call(this, (...args: unknown[]) => {
    const done = work(...args);
    step(`before commit in ${name}`);
    return done;
  });
  const through =
    (how: Work): Work =>
    (...args) => {
      step(`before transaction in ${name}`);
      const done = how(...args);
      step(`after commit in ${name}`);
      return done;
    };
  return Object.assign(through(inner), { immediate: through(inner.immediate) });
};

const probe = new Database(':memory:');
const statements = Object.getPrototypeOf(probe.prepare('SELECT 1')) as { run: Work };
probe.close();
const { run } = statements;
statements.run = function around(this: Database.Statement, ...args: unknown[]) {
  if (!this.database.inTransaction) step(`before statement in ${kindOf(this.database.name)}`);
  return run.apply(this, args);
};

// The version that comes after this one: its schema has more steps.
const later = getEnvironmentData(LATER_STEPS) as number;
for (let n = 1; n <= later; n += 1) {
  (deskSteps as Migration[]).push(laterStep('desk', n));
  (episodeSteps as Migration[]).push(laterStep('episode', n));
}
