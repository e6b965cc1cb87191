import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { BenchResult } from './bench.ts';
import { quantile } from './bench.ts';

const run = fileURLToPath(new URL('./run.ts', import.meta.url));
/** All that need no window; those are run by hand, over the built app. */
const ids = [
  'read.session',
  'insert.messages',
  'search.rare',
  'search.common',
  'search.phrase',
  'search.memory',
  'erase.one',
  'erase.scale',
  'erase.rotate',
  'unlock.today',
];

it('measures every task of the vault, over two cases', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-test-'));
  try {
    const json = join(folder, 'results.json');
    const args = [run, '--only', ids.join(','), '--json', json];
    const env = { ...process.env, BENCH_CASES: '2' };
    const done = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
    expect(done.stderr).toBe('');
    expect(done.status).toBe(0);
    const results = JSON.parse(readFileSync(json, 'utf8')) as BenchResult[];
    expect(results.map(({ id }) => id).sort()).toEqual(ids.toSorted());
    for (const { id, value, peerValue, ratio, n } of results) {
      expect(value, id).toBeGreaterThan(0);
      expect(n, id).toBeGreaterThan(0);
      if (id === 'erase.rotate') expect([peerValue, ratio]).toEqual([null, null]);
      else expect(ratio, id).toBeCloseTo(value / (peerValue ?? Number.NaN));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

it('gives the value below which a part of all lie', () => {
  const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);
  expect([0.5, 0.95, 1].map((part) => quantile(hundred, part))).toEqual([50, 95, 100]);
});
