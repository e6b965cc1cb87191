/** A seeded sample of `npm run test:faults`. */
import { expect, test } from '@playwright/test';
import { killMany } from '../faults/kills.ts';

test('six kills in a live session lose, double and reorder nothing', async () => {
  test.setTimeout(300_000);
  const report = await killMany({ kills: 6, seed: 20261124 });
  expect(report.broken).toEqual([]);
  expect(report.answered).toBeGreaterThan(12);
  expect(report.arrived).toBeGreaterThanOrEqual(report.answered);
});
