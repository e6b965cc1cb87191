import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sender } from '../port.ts';
import { type ChromiumShell, createChromiumShell } from './adapter.ts';
import { npmChromium } from './npmChromium.ts';

type Window = {
  workstation: Record<string, (input: unknown) => Promise<unknown>>;
  workstationEvents: { subscribe(listener: (event: unknown) => void): () => void };
  seen: unknown[];
  ready: boolean;
  frames: Window[];
};
declare const window: Window;

type Call = { sender: Sender; operation: string; input: unknown };

const page = `<!doctype html><html lang="en"><head><title>Test</title>
<meta name="nonce" content="__NONCE__"><style nonce="__NONCE__">body { color: rgb(1, 2, 3) }</style>
<style>body { background: rgb(9, 9, 9) }</style></head>
<body><textarea id="text" aria-label="text"></textarea><script type="module" src="/app.js"></script>
<script>window.inlineRan = true</script></body></html>`;
const script = `window.seen = []; window.workstationEvents.subscribe((e) => window.seen.push(e));
window.ready = true;`;

let folder: string;
let shell: ChromiumShell;
let app: Page;
let calls: Call[] = [];
let closed = 0;
let disconnect: () => Promise<void>;

const profileDir = () => join(folder, 'profile');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shell-test-'));
  const rendererDir = join(folder, 'renderer');
  await mkdir(rendererDir);
  await writeFile(join(rendererDir, 'index.html'), page);
  await writeFile(join(rendererDir, 'app.js'), script);
  await writeFile(join(folder, 'secret.txt'), 'outside');
  shell = createChromiumShell({
    browser: await npmChromium(),
    profileDir: profileDir(),
    headless: true,
    allowedHosts: ['login.example.org'],
    saveFolder: join(folder, 'saved'),
    colorScheme: 'dark',
    harness: true,
  });
  await shell.open({
    rendererDir,
    operations: ['desk.state', 'note.save'],
    onCall: async (sender, operation, input) => {
      calls.push({ sender, operation, input });
      if (operation === 'note.save') throw new Error('text of a patient');
      return { ok: true, value: input };
    },
    onClosed: () => {
      closed += 1;
    },
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

describe('the bridge', () => {
  test('carries a call and its answer, with the app as sender', async () => {
    calls = [];
    const answer = await app.evaluate(() =>
      window.workstation['desk.state']?.({ words: ['ä', '🙂'], n: 1 }),
    );
    expect(answer).toEqual({ ok: true, value: { words: ['ä', '🙂'], n: 1 } });
    expect(calls).toEqual([
      {
        sender: { window: 'main', topFrame: true, origin: 'https://workstation.invalid' },
        operation: 'desk.state',
        input: { words: ['ä', '🙂'], n: 1 },
      },
    ]);
  });

  test('carries no exception text', async () => {
    const answer = await app.evaluate(() => window.workstation['note.save']?.({}));
    expect(answer).toEqual({ ok: false, code: 'defect' });
  });

  test('is frozen, has no general call, and leaves no raw binding in the page', async () => {
    const found = await app.evaluate(() => ({
      names: Object.keys(window.workstation),
      frozen: Object.isFrozen(window.workstation),
      replaced: (() => {
        try {
          (window as { workstation: unknown }).workstation = {};
        } catch {
          // In strict mode the attempt throws.
        }
        return Object.keys(window.workstation).length;
      })(),
      bindings: Object.getOwnPropertyNames(window)
        .filter((name) => /^_[0-9a-f]{32}$/.test(name))
        .filter((name) => !String((window as never)[name]).includes('JSON.parse')),
    }));
    expect(found).toEqual({
      names: ['desk.state', 'note.save'],
      frozen: true,
      replaced: 2,
      bindings: [],
    });
  });

  test('is not there in a frame, and no frame loads', async () => {
    calls = [];
    const found = await app.evaluate(async () => {
      const dom = globalThis as unknown as {
        document: {
          createElement(name: string): { src: string };
          body: { append(x: unknown): void };
        };
      };
      const blank = dom.document.createElement('iframe');
      const own = dom.document.createElement('iframe');
      own.src = '/index.html';
      dom.document.body.append(blank);
      dom.document.body.append(own);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return [0, 1].map((n) => {
        try {
          const frame = window.frames[n] as unknown as Record<string, unknown>;
          const left = Object.getOwnPropertyNames(frame).filter((name) =>
            /^_[0-9a-f]{32}$/.test(name),
          );
          return { workstation: typeof frame.workstation, left };
        } catch {
          return { workstation: 'undefined', left: [] };
        }
      });
    });
    expect(found).toEqual([
      { workstation: 'undefined', left: [] },
      { workstation: 'undefined', left: [] },
    ]);
    expect(calls).toEqual([]);
  });

  test('hands events on in order', async () => {
    for (let n = 0; n < 50; n += 1) shell.push({ kind: 'case', episodeId: `episode-${n}` });
    await app.waitForFunction(() => window.seen.length >= 50);
    const seen = await app.evaluate(() =>
      window.seen.map((e) => (e as { episodeId: string }).episodeId),
    );
    expect(seen).toEqual(Array.from({ length: 50 }, (_, n) => `episode-${n}`));
  });
});

describe('the page', () => {
  test('has the policy, a nonce of its own, and runs no inline script', async () => {
    const response = await app.reload();
    await app.waitForFunction(() => window.ready);
    const policy = response?.headers()['content-security-policy'] ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(nonce.length).toBeGreaterThan(20);
    expect(await response?.text()).toContain(nonce);
    const styles = await app.evaluate(() => {
      const dom = globalThis as unknown as {
        document: { body: unknown };
        getComputedStyle(x: unknown): { color: string; backgroundColor: string };
        inlineRan?: boolean;
      };
      const style = dom.getComputedStyle(dom.document.body);
      return { color: style.color, background: style.backgroundColor, ran: dom.inlineRan ?? false };
    });
    expect(styles).toEqual({ color: 'rgb(1, 2, 3)', background: 'rgba(0, 0, 0, 0)', ran: false });
    const again = await app.reload();
    expect(again?.headers()['content-security-policy']).not.toContain(nonce);
  });

  test('follows the colour scheme it was given', async () => {
    const dark = await app.evaluate(
      () =>
        (globalThis as unknown as { matchMedia(q: string): { matches: boolean } }).matchMedia(
          '(prefers-color-scheme: dark)',
        ).matches,
    );
    expect(dark).toBe(true);
  });

  test('reaches no other origin and no file outside the renderer', async () => {
    const results = await app.evaluate(async () => {
      const load = (url: string) =>
        new Promise<string>((resolve) => {
          const image = new (
            globalThis as never as { Image: new () => Record<string, unknown> }
          ).Image();
          image.onload = () => resolve('loaded');
          image.onerror = () => resolve('refused');
          image.src = url;
        });
      const fetched = async (url: string) =>
        fetch(url).then(
          () => 'loaded',
          () => 'refused',
        );
      return [
        await load('https://example.org/x.png'),
        await fetched('https://example.org/'),
        await fetched('/index.html'),
      ];
    });
    expect(results).toEqual(['refused', 'refused', 'refused']);
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/%252e%252e/secret.txt',
    ]) {
      const answer = await app.goto(`https://workstation.invalid${path}`);
      expect(answer?.status(), path).toBe(404);
    }
    await app.goto('https://workstation.invalid/');
    await app.waitForFunction(() => window.ready);
  });

  test('stays where it is when something navigates elsewhere, and opens no second page', async () => {
    await app.evaluate(() => {
      const dom = globalThis as unknown as {
        location: { href: string };
        open(url: string): unknown;
      };
      dom.location.href = 'https://example.org/elsewhere';
      dom.open('https://workstation.invalid/');
    });
    await app.waitForTimeout(500);
    expect(app.url()).toBe('https://workstation.invalid/');
    expect(app.context().pages()).toHaveLength(1);
    expect(await app.evaluate(() => window.ready)).toBe(true);
  });
});

test('what is typed is nowhere in the browser profile', async () => {
  const typed = 'Zorblatt quietly counted seventeen lanterns';
  await app.fill('#text', typed);
  await app.keyboard.type(' and slept');
  await app.waitForTimeout(1_000);
  const files = await readdir(profileDir(), { recursive: true, withFileTypes: true });
  const holding: string[] = [];
  for (const file of files.filter((entry) => entry.isFile())) {
    const bytes = await readFile(join(file.parentPath, file.name));
    for (const encoding of ['utf8', 'utf16le'] as const) {
      if (bytes.includes(Buffer.from('seventeen lanterns', encoding))) holding.push(file.name);
    }
  }
  expect(files.length).toBeGreaterThan(3);
  expect(holding).toEqual([]);
});

test('says what it cannot do', async () => {
  expect(shell.protections).toEqual({
    clipboard: 'clearedWhileOpen',
    screenCapture: 'notAvailable',
    keystore: 'notAvailable',
    powerEvents: [],
  });
  expect(shell.sealer.kind).toBe('file');
  await expect(shell.openExternal('https://elsewhere.example.org/')).rejects.toThrow(TypeError);
});

test('closing the page ends the app and leaves no profile behind', async () => {
  await app.close();
  await expect.poll(() => closed).toBe(1);
  expect(existsSync(join(profileDir(), 'browser'))).toBe(false);
});
