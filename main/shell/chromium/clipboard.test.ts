import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChromiumShell, createChromiumShell } from './adapter.ts';
import { npmChromium } from './npmChromium.ts';

let folder: string;
let shell: ChromiumShell;
let app: Page;
let disconnect: () => Promise<void>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clipboard-test-'));
  const rendererDir = join(folder, 'renderer');
  await mkdir(rendererDir);
  await writeFile(join(rendererDir, 'index.html'), '<textarea id="text"></textarea>');
  shell = createChromiumShell({
    browser: await npmChromium(),
    profileDir: join(folder, 'profile'),
    headless: true,
    allowedHosts: [],
    harness: true,
  });
  await shell.open({
    rendererDir,
    operations: [],
    onCall: async () => null,
    onClosed: () => undefined,
  });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${shell.debugPort()}`, {
    noDefaults: true,
  });
  const found = browser.contexts()[0]?.pages()[0];
  if (found === undefined) throw new Error('The second client sees no page');
  app = found;
  disconnect = () => browser.close();
}, 120_000);

afterAll(async () => {
  await disconnect();
  await shell.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the clipboard', () => {
  const copy = async (text: string) => {
    await app.locator('#text').fill(text);
    await app.locator('#text').press('Control+a');
    await app.locator('#text').press('Control+c');
  };

  test('is emptied only while it holds what was copied', async () => {
    await copy('a sentence of mine');
    const mark = await shell.clipboard.mark();
    expect(mark).not.toContain('sentence');
    await copy('a telephone number');
    const other = await shell.clipboard.mark();
    expect(other).not.toBe(mark);
    await shell.clipboard.clearIf(mark);
    expect(await shell.clipboard.mark()).toBe(other);
    await shell.clipboard.clearIf(other);
    expect(await shell.clipboard.mark()).not.toBe(other);
    await copy('anything');
    await shell.clipboard.clearIf(null);
    expect(await shell.clipboard.mark()).not.toBe(other);
  });

  test('cannot be read by the page itself', async () => {
    const refusal = await app.evaluate(() =>
      navigator.clipboard.readText().then(
        () => 'read',
        (error: Error) => error.name,
      ),
    );
    expect(refusal).toBe('NotAllowedError');
  });

  test('cannot be reached once the page is gone, and that is said', async () => {
    await shell.close();
    await expect(shell.clipboard.clearIf(null)).rejects.toThrow('No page');
    expect(shell.protections.clipboard).toBe('clearedWhileOpen');
  });
});
