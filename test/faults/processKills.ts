/**
 * The app without its window is ended with SIGKILL in the middle of erasing, turning keys, migrating,
 * saving, synchronising and signing, and started again; after each kill every promise is looked at.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runLane, type WorkName, workNames } from './process/lane.ts';
import { createTally, invariants, type Tally } from './process/tally.ts';
import { makeTemplate } from './process/template.ts';
import { randomOf } from './random.ts';

export type ProcessKillOptions = {
  readonly kills: number;
  readonly seed: number;
  /** Worlds side by side. */
  readonly lanes: number;
  /** Cases of the therapist in each world. */
  readonly cases: number;
  /** Only these kinds of work; all of them unless told. */
  readonly works?: readonly WorkName[];
  readonly say?: (line: string) => void;
};

export type ProcessKillReport = {
  readonly tally: Tally;
  readonly seconds: number;
  /** What the app wrote down as a defect of its own, without text. */
  readonly defects: readonly string[];
};

/** Kills so often and says what held. Everything it makes is removed at the end. */
export const killProcesses = async (options: ProcessKillOptions): Promise<ProcessKillReport> => {
  const { kills, seed, lanes, cases, say } = options;
  const began = performance.now();
  const dir = mkdtempSync(join(tmpdir(), 'cw-kills-'));
  const compiled = join(dir, 'compiled');
  const template = join(dir, 'template');
  const defects: string[] = [];
  let done = 0;
  let told = 0;
  const tally = createTally(() => `kill ${done}`);
  try {
    await makeTemplate({ dir: template, compiled }, cases);
    const lane = (n: number) =>
      runLane({
        template,
        dir: join(dir, `lane-${n}`),
        compiled,
        kills: Math.floor(kills / lanes) + (n < kills % lanes ? 1 : 0),
        works: options.works ?? workNames,
        random: randomOf(seed + n),
        tally,
        onKill() {
          done += 1;
          for (const { promise, what } of tally.broken.slice(told))
            say?.(`Broken: ${invariants[promise]}: ${what}`);
          told = tally.broken.length;
          if (done % 50 === 0) say?.(`${done} kills, ${tally.broken.length} promises broken`);
        },
        onDefects: (lines) => defects.push(...lines),
      });
    await Promise.all(Array.from({ length: lanes }, (_, n) => lane(n)));
  } finally {
    rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
  return { tally, seconds: Math.round((performance.now() - began) / 1_000), defects };
};
