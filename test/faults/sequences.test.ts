/** A seeded sample of `npm run test:faults`: random sequences of time, on a vault in memory and on disk. */
import { describe, expect, it } from 'vitest';
import type { Fault } from './sequenceDesk.ts';
import { type Invariant, runSequences } from './sequences.ts';

const say = () => undefined;

describe('whatever happens to the clocks', () => {
  it('2,000 sequences on a vault in memory keep every promise', async () => {
    const report = await runSequences({ count: 2000, seed: 424_242, say });
    expect(report.broken).toEqual([]);
    // Each promise was put to the test, again and again.
    for (const [name, checks] of Object.entries(report.checks))
      expect(checks, name).toBeGreaterThan(1000);
  }, 120_000);

  it('40 sequences on the real vault keep them too', async () => {
    const report = await runSequences({ count: 40, seed: 171_717, say, on: 'disk' });
    expect(report.broken).toEqual([]);
    expect(report.checks.swept).toBeGreaterThan(10);
  }, 120_000);
});

describe('a safeguard that is left out is found', () => {
  it.each<[Fault, Invariant]>([
    ['elapsedStands', 'closed'],
    ['elapsedStands', 'forward'],
    ['erasedComesBack', 'gone'],
    ['erasesNothing', 'swept'],
    ['contactUnheard', 'trusted'],
    ['gateForgetsTime', 'locked'],
  ])(
    '%s: %s',
    async (fault, invariant) => {
      const report = await runSequences({
        count: 4000,
        seed: 1,
        say,
        fault,
        until: invariant,
      });
      expect(report.broken.map((one) => one.invariant)).toContain(invariant);
    },
    120_000,
  );
});
