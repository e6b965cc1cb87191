/**
 * `npm run test:faults [-- --kills N --window N --sequences N --lanes N --seed S]`: ends the app at
 * random moments, without its window (1,000 times) and with it (30 times), runs random sequences of
 * time (100,000), and says whether every promise was kept. The seed is printed, so that a run can be
 * had again. Exit code 1 when a promise was broken.
 */
import { parseArgs } from 'node:util';
import { buildApp } from '../../scripts/build.ts';
import { killMany } from './kills.ts';
import { killProcesses } from './processKills.ts';
import { processLines, sequenceLines, windowLines } from './report.ts';
import { runSequences } from './sequences.ts';

const option = { type: 'string' } as const;
const { values } = parseArgs({
  options: { kills: option, window: option, sequences: option, lanes: option, seed: option },
});
const numbers = {
  kills: Number(values.kills ?? 1_000),
  window: Number(values.window ?? 30),
  sequences: Number(values.sequences ?? 100_000),
  lanes: Number(values.lanes ?? 2),
  seed: Number(values.seed ?? Math.floor(Math.random() * 1_000_000)),
};
if (Object.values(numbers).some((one) => !Number.isInteger(one) || one < 0) || numbers.lanes < 1) {
  console.error(
    'Usage: npm run test:faults [-- --kills N --window N --sequences N --lanes N --seed S], all whole numbers',
  );
  process.exit(2);
}
const { kills, window, sequences, lanes, seed } = numbers;
const say = (line: string) => console.log(line);
const sayAll = (lines: readonly string[]) => {
  for (const line of lines) say(line);
  say('');
};
let broken = 0;

say(`Seed ${seed}`);
if (kills > 0) {
  say(`Ending the app without its window ${kills} times …`);
  const done = await killProcesses({ kills, seed, lanes, cases: 26, say });
  broken += done.tally.broken.length;
  sayAll(processLines(done));
}
if (window > 0) {
  await buildApp();
  say(`Ending the app with its window ${window} times …`);
  const done = await killMany({ kills: window, seed, say });
  broken += done.broken.length;
  sayAll(windowLines(done));
}
if (sequences > 0) {
  say(`Running ${sequences} sequences of time …`);
  const done = await runSequences({ count: sequences, seed, say });
  broken += done.broken.length;
  sayAll(sequenceLines(done));
}

say(`Seed ${seed}: ${broken === 0 ? 'every promise was kept' : `${broken} promises broken`}`);
process.exit(broken === 0 ? 0 : 1);
