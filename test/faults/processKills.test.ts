import { expect, it } from 'vitest';
import { killProcesses } from './processKills.ts';

/** A seeded sample of `npm run test:faults`. */
it('keeps every promise through ten kills in the middle of its work', async () => {
  const { tally } = await killProcesses({ kills: 10, seed: 20261124, lanes: 1, cases: 12 });
  expect(tally.broken).toEqual([]);
  // Otherwise it would have kept promises that nobody tried.
  for (const checks of Object.values(tally.checks)) expect(checks).toBeGreaterThan(5);
  expect([...tally.works.keys()].sort()).toEqual([
    'autosave',
    'erase',
    'migrate',
    'rotate',
    'sign',
    'sync',
  ]);
}, 180_000);
