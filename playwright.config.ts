import { defineConfig } from '@playwright/test';

/** The files that take minutes begin first, so that no worker is left with one at the end. */
const long = ['**/tour.spec.ts', '**/kills.spec.ts', '**/keyboard.spec.ts'];

/**
 * The built app, driven through the harness. Each test file has its own app, service, folders and port,
 * and much of its time is waiting, so three run side by side on two cores.
 */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'out/test/e2e',
  workers: 3,
  retries: 0,
  timeout: 240_000,
  forbidOnly: true,
  projects: [
    { name: 'long', testMatch: long },
    { name: 'short', testIgnore: long },
  ],
});
