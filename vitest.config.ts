import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'shared/**/*.test.ts',
      'main/**/*.test.ts',
      'renderer/**/*.test.{ts,tsx}',
      'test/{bench,contract,vault,faults,records}/**/*.test.ts',
    ],
    // Vault tests open native SQLite handles in worker threads: processes keep them apart.
    pool: 'forks',
    // Much of their time is waiting for the disk: by default two cores would get one file at a time.
    maxWorkers: 3,
    testTimeout: 30_000,
    // Many start a practice service first, which a busy machine is slow at.
    hookTimeout: 30_000,
  },
});
