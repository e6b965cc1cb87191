import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createProfileMarks } from './profileMark.ts';

let dir: string;
let file: string;
let failures: unknown[];
const open = () => createProfileMarks(file, (error) => failures.push(error));

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mark-'));
  file = join(dir, 'state', 'profile.mark');
  failures = [];
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('remembers across starts, and the count of changes never goes down', async () => {
  expect(await open().of('v1')).toBeNull();
  await open().note('v1', { epoch: 4 });
  await open().note('v1', { epoch: 2, marks: { lastServerTime: 100, lastLocalTime: 900 } });
  await open().note('v2', { epoch: 1 });
  expect(await open().of('v1')).toEqual({ epoch: 4, lastServerTime: 100, lastLocalTime: 900 });
  // A clock that once stood far ahead poisons nothing: the local mark is as it was told last.
  await open().note('v1', { marks: { lastServerTime: 50, lastLocalTime: 120 } });
  expect(await open().of('v1')).toEqual({ epoch: 4, lastServerTime: 100, lastLocalTime: 120 });
});

it('counts every copy of a vault that is gone as an older one', async () => {
  const marks = open();
  await marks.note('v1', { epoch: 4 });
  await marks.destroyed('v1');
  await marks.note('v1', { epoch: 9 });
  expect((await marks.of('v1'))?.epoch).toBeGreaterThan(1_000_000);
});

it('remembers nothing where there is no file for it', async () => {
  const marks = createProfileMarks(null, (error) => failures.push(error));
  await marks.note('v1', { epoch: 4 });
  await marks.destroyed('v1');
  expect(await marks.of('v1')).toBeNull();
  expect([failures, readdirSync(dir)]).toEqual([[], []]);
});

it('loses nothing of changes made at once', async () => {
  const marks = open();
  await Promise.all(
    Array.from({ length: 20 }, (_, n) => marks.note(`v${n % 4}`, { epoch: n + 1 })),
  );
  expect(await Promise.all(['v0', 'v1', 'v2', 'v3'].map((id) => marks.of(id)))).toMatchObject([
    { epoch: 17 },
    { epoch: 18 },
    { epoch: 19 },
    { epoch: 20 },
  ]);
  expect(readdirSync(join(dir, 'state'))).toEqual(['profile.mark']);
});

it('begins anew where the file is damaged, and goes on where it cannot be written', async () => {
  await open().note('v1', { epoch: 4 });
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, -3));
  expect(await open().of('v1')).toBeNull();
  await open().note('v1', { epoch: 5 });
  expect(await open().of('v1')).toMatchObject({ epoch: 5 });
  expect(failures).toEqual([]);

  file = join(file, 'below-a-file', 'profile.mark');
  await open().note('v1', { epoch: 6 });
  expect(failures).toHaveLength(1);
});
