/** A seeded sample of `npm run test:faults`. */
import { expect, test } from '@playwright/test';
import { killMany } from '../faults/kills.ts';

test('a dozen kills in a live session lose, double and reorder nothing', async () => {
  test.setTimeout(240_000);
  const report = await killMany({ kills: 12, seed: 20261124 });
  expect(report.broken).toEqual([]);
  expect(report.answered).toBeGreaterThan(20);
  expect(report.arrived).toBeGreaterThanOrEqual(report.answered);
});
