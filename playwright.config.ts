import { defineConfig } from '@playwright/test';

/** The built app, driven through the harness; one at a time, since each is a whole desktop app. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'out/test/e2e',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  forbidOnly: true,
});
