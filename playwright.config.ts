import { defineConfig } from '@playwright/test';

/**
 * The built app, driven through the harness. Each test file has its own app, service, folders and port,
 * and most of its time is waiting, so three run side by side on two cores.
 */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'out/test/e2e',
  workers: 3,
  retries: 0,
  timeout: 240_000,
  forbidOnly: true,
});
