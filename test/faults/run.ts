/**
 * `npm run test:faults [-- --kills N --seed S]`: kills the built app N times (200) at random moments and
 * says whether every promise was kept. The seed is printed, so that a run can be had again.
 */
import { parseArgs } from 'node:util';
import { buildApp } from '../../scripts/build.ts';
import { killMany } from './kills.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string' }, seed: { type: 'string' } },
});
const kills = Number(values.kills ?? 200);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed)) {
  console.error('Usage: npm run test:faults [-- --kills N --seed S], both whole numbers');
  process.exit(2);
}

await buildApp();
console.log(`Killing the app ${kills} times; seed ${seed}`);
const report = await killMany({ kills, seed, say: (line) => console.log(line) });
console.log(
  `${report.kills} kills in ${report.seconds} s, ${report.early} of them before anybody was in`,
);
console.log(
  `Lines: ${report.answered} answered, ${report.unanswered} cut off before an answer, ${report.arrived} arrived`,
);
console.log(
  `Missing ${report.missing.length}, doubled ${report.doubled.length}, out of order ${report.disordered.length}, altered ${report.altered.length}`,
);
console.log(
  `Drafts: ${report.draftsLost} saved ones lost; ${report.typedDrafts} typed in the window, worst loss ${report.worstTypedLoss} ms before the kill`,
);
for (const what of report.broken.slice(0, 40)) console.log(`Broken: ${what}`);
process.exit(report.broken.length === 0 ? 0 : 1);
