import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFakeShell } from './fake.test-support.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'electron-guards-'));
  await mkdir(join(folder, 'renderer'));
  await writeFile(join(folder, 'renderer', 'index.html'), '<meta content="__NONCE__">');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const openShell = () => openFakeShell({ folder, onCall: async () => null });

describe('the guards', () => {
  test('refuse navigation, redirects, views and windows', async () => {
    const { window } = await openShell();
    for (const name of [
      'will-navigate',
      'will-frame-navigate',
      'will-redirect',
      'will-attach-webview',
    ]) {
      let prevented = 0;
      window.webContents.emit(name, { preventDefault: () => (prevented += 1) });
      expect(prevented, name).toBe(1);
    }
    expect(window.webContents.openHandler?.()).toEqual({ action: 'deny' });
  });

  test('refuse every permission, from the app itself too', async () => {
    const { fake } = await openShell();
    const [session] = fake.sessions;
    const asked = (permission: string, requestingUrl: string) => {
      let granted: boolean | null = null;
      const answer = (value: boolean) => {
        granted = value;
      };
      session?.requestHandler?.({}, permission, answer, { requestingUrl, isMainFrame: true });
      return granted;
    };
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'clipboard-sanitized-write',
      'openExternal',
      'fullscreen',
      'usb',
    ]) {
      expect(asked(permission, 'app://workstation/'), permission).toBe(false);
      expect(session?.checkHandler?.({}, permission, 'app://workstation'), permission).toBe(false);
    }
    expect(session?.deviceHandler?.({})).toBe(false);
    let streams: unknown = 'unasked';
    session?.captureHandler?.({}, (value) => {
      streams = value;
    });
    expect(streams).toBeNull();
    let prevented = 0;
    session?.emit('will-download', { preventDefault: () => (prevented += 1) });
    expect(prevented).toBe(1);
  });

  test('let no request of the session leave the app’s origin', async () => {
    const { fake } = await openShell();
    const cancelled = (url: string) => {
      let answer: { cancel: boolean } | null = null;
      fake.sessions[0]?.beforeRequest?.({ url }, (value) => {
        answer = value;
      });
      return (answer as { cancel: boolean } | null)?.cancel;
    };
    expect(cancelled('app://workstation/app.js')).toBe(false);
    expect(cancelled('data:image/png;base64,AA==')).toBe(false);
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1:80/',
      'file:///etc/passwd',
      'app://workstation.evil/',
      'ws://example.org/',
    ]) {
      expect(cancelled(url), url).toBe(true);
    }
  });

  test('open only allowed addresses outside', async () => {
    const { fake, shell } = await openShell();
    await shell.openExternal('https://login.example.org/authorize?x=1');
    for (const url of [
      'http://login.example.org/',
      'https://example.org/',
      'https://login.example.org.evil.org/',
      'https://login.example.org@evil.org/',
      'https://login.example.org:8443/',
      'file:///etc/passwd',
      'javascript:1',
      'nonsense',
    ]) {
      await expect(shell.openExternal(url), url).rejects.toThrow(TypeError);
    }
    expect(fake.opened).toEqual(['https://login.example.org/authorize?x=1']);
  });
});

describe('the scheme', () => {
  const answer = async (url: string) => {
    const { fake } = await openShell();
    return fake.sessions[0]?.schemes.get('app')?.(
      new Request('https://x/', { method: 'GET' }),
      url,
    );
  };

  test('serves the page with the policy and a fresh nonce', async () => {
    const response = await answer('app://workstation/');
    const policy = response?.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(response?.status).toBe(200);
    expect(await response?.text()).toBe(`<meta content="${nonce}">`);
  });

  test('refuses other hosts and paths outside', async () => {
    expect((await answer('app://elsewhere/'))?.status).toBe(403);
    expect((await answer('app://workstation/..%2f..%2fetc/passwd'))?.status).toBe(404);
  });
});
