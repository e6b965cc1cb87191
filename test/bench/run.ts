/**
 * `npm run bench -- [--json FILE] [--only ID,…]`: ratios against named peers measured in the same
 * run (docs/performance.md). `BENCH_CASES=8` for a quick look.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Bench, type BenchResult, short } from './bench.ts';
import { caseCount } from './corpus.ts';
import { curtainP95 } from './curtain.ts';
import { eraseOne } from './erase.ts';
import { eraseRotate, eraseScale } from './eraseScale.ts';
import { closeAll } from './filled.ts';
import { insertMessages } from './insert.ts';
import { readSession } from './read.ts';
import { searches } from './search.ts';
import { searchMemory } from './searchMemory.ts';
import { startCaseload } from './start.ts';
import { unlockToday } from './unlockToday.ts';

const benches: readonly Bench[] = [
  readSession,
  insertMessages,
  ...searches,
  searchMemory,
  eraseOne,
  eraseScale,
  eraseRotate,
  unlockToday,
  startCaseload,
  curtainP95,
];

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });
const only = values.only?.split(',').filter((id) => id !== '');
const unknown = only?.filter((id) => !benches.some((bench) => bench.id === id)) ?? [];
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Known: ${benches.map((b) => b.id).join(', ')}`);
  process.exit(2);
}

const orNone = (value: number | null): string => (value === null ? '–' : short(value));
const results: BenchResult[] = [];
let failed = 0;
console.log(`${caseCount()} cases, Node ${process.versions.node}, medians of interleaved runs\n`);
try {
  for (const { run, ...bench } of benches.filter((one) => only?.includes(one.id) ?? true)) {
    try {
      const measured = await run();
      const { value, peerValue, notes = [] } = measured;
      const result = {
        ...bench,
        ...measured,
        ratio: peerValue === null ? null : value / peerValue,
      };
      results.push(result);
      const ratio = result.ratio === null ? '' : `, ratio ${short(result.ratio)}`;
      console.log(`${bench.id}: ${short(value)} ${bench.unit}${ratio}`);
      for (const note of notes) console.log(`  ${note}`);
    } catch (error) {
      failed += 1;
      console.error(`${bench.id}: ${error instanceof Error ? error.message : 'failed'}`);
    }
  }
} finally {
  closeAll();
}

console.table(
  Object.fromEntries(
    results.map((one) => [
      one.id,
      {
        [`ours, ${one.unit}`]: short(one.value),
        [`peer, ${one.unit}`]: orNone(one.peerValue),
        ratio: orNone(one.ratio),
        n: one.n,
        peer: one.peer,
      },
    ]),
  ),
);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
process.exit(failed === 0 ? 0 : 1);
