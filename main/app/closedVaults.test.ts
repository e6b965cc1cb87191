import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atLondonTime } from '../../shared/domain/london.ts';
import { VaultError } from '../vault/errors.ts';
import { sweepClosedVaults } from './closedVaults.ts';

let profileDir: string;
let stop: () => Promise<void>;

beforeEach(() => {
  vi.useFakeTimers();
  profileDir = mkdtempSync(join(tmpdir(), 'closed-'));
  for (const name of ['one', 'two'])
    mkdirSync(join(profileDir, 'vaults', name), { recursive: true });
});
afterEach(async () => {
  await stop();
  vi.useRealTimers();
  rmSync(profileDir, { recursive: true, force: true });
});

it('looks at every vault right after midnight, by a time that no clock turns back, and complains once', async () => {
  const begun = atLondonTime('2026-11-25', '23:59') + 30_000;
  let wall = begun;
  let elapsed = 0;
  const asked: string[] = [];
  const defects: string[] = [];
  ({ stop } = sweepClosedVaults({
    profileDir,
    vault: {
      async eraseLapsedBeforeUnlock({ dir, now }) {
        asked.push(`${dir.slice(-3)} ${new Date(now).toISOString()}`);
        if (dir.endsWith('two')) throw new VaultError('vaultDamaged');
        return { erased: 0, finished: 0, scheduleRead: true };
      },
    },
    clock: { now: () => wall, elapsed: () => elapsed, simulated: true },
    log: {
      defect: (where) => {
        defects.push(where);
        return '';
      },
    },
  }));
  wall -= 86_400_000;
  elapsed += 30_000;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(asked).toEqual(['one 2026-11-26T00:00:00.000Z', 'two 2026-11-26T00:00:00.000Z']);
  elapsed += 60_000;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(4);
  expect(defects).toEqual(['erasing before sign-in']);
});
