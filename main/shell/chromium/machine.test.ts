import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SealerUnavailable } from '../port.ts';
import { browserEnvironment, clearDebugEnvironment } from './environment.ts';
import { fileSealer } from './fileSealer.ts';
import { findBrowser } from './findBrowser.ts';
import { openCommand } from './openUrl.ts';
import { freshProfile } from './profileFolder.ts';
import { freePath } from './saveFolder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shell-machine-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the environment', () => {
  test('loses what would make the driver talk or drive another browser', () => {
    const environment = {
      DEBUG: 'pw:*',
      DEBUG_FILE: 'x',
      PWDEBUG: '1',
      PW_TEST: '1',
      PLAYWRIGHT_LEGACY_SCREENSHOT: '1',
      SELENIUM_REMOTE_URL: 'http://grid',
      PATH: '/bin',
      PWD: '/here',
      HOME: '/h',
    };
    clearDebugEnvironment(environment);
    expect(environment).toEqual({ PATH: '/bin', PWD: '/here', HOME: '/h' });
  });

  test('of the browser keeps no flags, proxies or key logs', () => {
    const made = browserEnvironment(
      { PATH: '/bin', CHROMIUM_FLAGS: '--x', https_proxy: 'p', SSLKEYLOGFILE: 'f', TMPDIR: '/tmp' },
      '/private',
      { LD_LIBRARY_PATH: '/libs' },
    );
    expect(made).toEqual({
      PATH: '/bin',
      TMPDIR: '/private',
      TMP: '/private',
      TEMP: '/private',
      LD_LIBRARY_PATH: '/libs',
    });
  });
});

describe('the installed browser', () => {
  const on = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, ...there: string[]) =>
    findBrowser({ platform, environment, isProgram: (path) => there.includes(path) });

  test('is the one named by CHROME_PATH, and no other when that is missing', () => {
    expect(
      on('linux', { CHROME_PATH: '/opt/c', PATH: '/usr/bin' }, '/opt/c', '/usr/bin/chromium'),
    ).toBe('/opt/c');
    expect(
      on('linux', { CHROME_PATH: '/opt/c', PATH: '/usr/bin' }, '/usr/bin/chromium'),
    ).toBeNull();
  });

  test('is looked for where each system keeps it', () => {
    expect(on('linux', { PATH: '/bin:/usr/bin' }, '/usr/bin/google-chrome')).toBe(
      '/usr/bin/google-chrome',
    );
    expect(on('linux', { PATH: '/snap/bin' }, '/snap/bin/chromium')).toBeNull();
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(on('win32', { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, edge)).toBe(edge);
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(on('darwin', { HOME: '/Users/x' }, `/Users/x${chrome}`)).toBe(`/Users/x${chrome}`);
    expect(on('linux', { PATH: '/usr/bin' })).toBeNull();
  });
});

describe('the file sealer', () => {
  const secret = new Uint8Array([1, 2, 3, 0, 255]);

  test('gives back the very bytes, also to the next process', async () => {
    const file = join(folder, 'sub', 'practice.key');
    const sealed = await fileSealer(file).seal(secret);
    expect(await fileSealer(file).unseal(sealed)).toEqual(secret);
    expect(Buffer.from(sealed).includes(Buffer.from(secret))).toBe(false);
    expect(fileSealer(file).kind).toBe('file');
  });

  test.skipIf(process.platform === 'win32')('keeps its key to its owner', async () => {
    const file = join(folder, 'practice.key');
    await fileSealer(file).seal(secret);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readFile(file)).length).toBe(32);
  });

  test('refuses altered bytes, a lost key, another key and a cut key', async () => {
    const file = join(folder, 'practice.key');
    const sealed = await fileSealer(file).seal(secret);
    const altered = sealed.slice();
    altered[20] = (altered[20] ?? 0) ^ 1;
    const refused = new SealerUnavailable('refused');
    await expect(fileSealer(file).unseal(altered)).rejects.toEqual(refused);
    await expect(fileSealer(join(folder, 'none.key')).unseal(sealed)).rejects.toEqual(refused);
    expect(await readdir(folder)).toEqual(['practice.key']);
    await writeFile(file, new Uint8Array(32));
    await expect(fileSealer(file).unseal(sealed)).rejects.toEqual(refused);
    await writeFile(file, new Uint8Array(5));
    await expect(fileSealer(file).seal(secret)).rejects.toEqual(refused);
  });
});

test('a profile is fresh at start and gone at the end', async () => {
  const first = await freshProfile(folder, 'browser');
  await writeFile(join(first.userDataDir, 'left-over'), 'text');
  const second = await freshProfile(folder, 'browser');
  expect(await readdir(second.userDataDir)).not.toContain('left-over');
  const text = await readFile(join(second.userDataDir, 'Default', 'Preferences'), 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    credentials_enable_service: false,
    translate: { enabled: false },
    spellcheck: { use_spelling_service: false },
  });
  await second.wipe();
  expect(await readdir(folder)).toEqual([]);
});

test('a second app leaves the profile of one that runs alone', async () => {
  const running = await freshProfile(folder, 'browser');
  await writeFile(join(running.userDataDir, 'open'), '');
  await writeFile(join(running.userDataDir, 'owner'), String(process.ppid));
  const second = await freshProfile(folder, 'browser');
  expect(second.userDataDir).toBe(join(folder, 'browser-2'));
  await second.wipe();
  expect(await readdir(running.userDataDir)).toContain('open');
  // Its process has ended without a goodbye.
  await writeFile(join(running.userDataDir, 'owner'), '999999999');
  const next = await freshProfile(folder, 'browser');
  expect(next.userDataDir).toBe(running.userDataDir);
  expect(await readdir(next.userDataDir)).not.toContain('open');
  await next.wipe();
});

test('a saved file takes a free name inside the folder and overwrites nothing', async () => {
  expect(await freePath(folder, '../../etc/summary.pdf')).toBe(join(folder, 'summary.pdf'));
  await writeFile(join(folder, 'summary.pdf'), 'x');
  expect(await freePath(folder, 'C:\\x\\summary.pdf')).toBe(join(folder, 'summary (2).pdf'));
  await writeFile(join(folder, 'summary (2).pdf'), 'x');
  expect(await freePath(folder, 'summary.pdf')).toBe(join(folder, 'summary (3).pdf'));
});

test('an address is handed to a program as one argument', () => {
  const url = 'https://login.example.org/?a=1&b=$(x)';
  for (const platform of ['win32', 'darwin', 'linux'] as const) {
    expect(openCommand(platform, url)[1].at(-1)).toContain(url);
  }
});
