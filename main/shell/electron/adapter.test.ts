import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import type { Sender } from '../port.ts';
import { openFakeShell } from './fake.test-support.ts';

const calls: { sender: Sender; operation: string; input: unknown }[] = [];
let closed = 0;

const openShell = (platform?: NodeJS.Platform, packaged?: boolean) =>
  openFakeShell({
    folder: '/profile',
    ...(platform === undefined ? {} : { platform }),
    ...(packaged === undefined ? {} : { packaged }),
    onCall: async (sender, operation, input) => {
      calls.push({ sender, operation, input });
      if (operation === 'note.save') throw new Error('text of a patient');
      return { ok: true, value: input };
    },
    onClosed: () => {
      closed += 1;
    },
  });

describe('the window', () => {
  test('is sandboxed, isolated, without Node, without DevTools when packaged', async () => {
    const { fake, window } = await openShell();
    expect(window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
      additionalArguments: ['--workstation-operations=desk.state,note.save'],
    });
    expect(window.contentProtection).toBe(true);
    expect(fake.log.slice(0, 3)).toEqual(['enableSandbox', 'registerSchemes', 'setPath userData']);
    expect(fake.log.indexOf('whenReady')).toBeGreaterThan(fake.log.indexOf('registerSchemes'));
    expect(fake.partitions).toEqual([['workstation', { cache: false }]]);
    expect(window.loaded).toEqual(['app://workstation/']);
  });

  test('has DevTools in a build that is not packaged', async () => {
    const { window } = await openShell('linux', false);
    expect(window.options.webPreferences?.devTools).toBe(true);
  });

  test('claims blocked screen capture on Windows alone', async () => {
    expect((await openShell('win32')).shell.protections.screenCapture).toBe('blocked');
    expect((await openShell('darwin')).shell.protections.screenCapture).toBe('notAvailable');
    expect((await openShell('linux')).shell.protections.screenCapture).toBe('notAvailable');
  });

  test('has no menu but on a Mac', async () => {
    expect((await openShell('win32')).fake.menus).toEqual([null]);
    expect((await openShell('darwin')).fake.menus).toEqual([
      [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }],
    ]);
  });

  test('tells once that it was closed, and not when the app closes it', async () => {
    closed = 0;
    const { window } = await openShell();
    window.emit('closed');
    window.emit('closed');
    expect(closed).toBe(1);
    const second = await openShell();
    await second.shell.close();
    expect(closed).toBe(1);
    expect(second.fake.handlers.size).toBe(0);
  });

  test('loads anew after a crash, but not for ever', async () => {
    const { window } = await openShell();
    for (let n = 0; n < 3; n += 1) {
      window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    }
    expect(window.loaded).toHaveLength(4);
    expect(window.destroyed).toBe(false);
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(window.destroyed).toBe(true);
  });
});

describe('the calls', () => {
  test('are handed on with the sender that the frame shows', async () => {
    const { fake, window } = await openShell();
    const handler = fake.handlers.get('operation:desk.state');
    const main = window.webContents.mainFrame;
    const cases: [string, unknown, unknown, Sender][] = [
      [
        'the app',
        window.webContents,
        main,
        { window: 'main', topFrame: true, origin: 'app://workstation' },
      ],
      [
        'a frame',
        window.webContents,
        { url: 'app://workstation/', parent: main },
        { window: 'main', topFrame: false, origin: 'app://workstation' },
      ],
      [
        'another window',
        new EventEmitter(),
        { url: 'app://workstation/', parent: null },
        { window: 'main', topFrame: false, origin: 'null' },
      ],
      [
        'a frame that is gone',
        window.webContents,
        null,
        { window: 'main', topFrame: false, origin: 'null' },
      ],
    ];
    for (const [name, sender, senderFrame, expected] of cases) {
      calls.length = 0;
      const answered = await handler?.({ sender, senderFrame }, '{"n":1}');
      expect(calls, name).toEqual([{ sender: expected, operation: 'desk.state', input: { n: 1 } }]);
      expect(answered).toBe('{"ok":true,"value":{"n":1}}');
    }
  });

  test('lose the app’s origin when the main frame is elsewhere', async () => {
    const { fake, window } = await openShell();
    const senderFrame = window.webContents.mainFrame;
    for (const url of [
      'https://example.org/',
      'app://workstation.evil/',
      'blob:app://workstation/1',
      'about:blank',
    ]) {
      senderFrame.url = url;
      calls.length = 0;
      await fake.handlers.get('operation:desk.state')?.(
        { sender: window.webContents, senderFrame },
        '',
      );
      expect(calls[0]?.sender, url).toEqual({ window: 'main', topFrame: true, origin: 'null' });
    }
  });

  test('answer a throw or broken JSON with a code and no text', async () => {
    const { fake, window } = await openShell();
    const event = { sender: window.webContents, senderFrame: window.webContents.mainFrame };
    expect(await fake.handlers.get('operation:note.save')?.(event, '{}')).toBe(
      '{"ok":false,"code":"defect"}',
    );
    expect(await fake.handlers.get('operation:desk.state')?.(event, '{')).toBe(
      '{"ok":false,"code":"invalidInput"}',
    );
  });
});

test('prints in a hidden window without scripts or network, tagged, on A4', async () => {
  const { fake, shell } = await openShell();
  const pdf = await shell.printToPdf('<p>words</p>');
  expect(Buffer.from(pdf).toString()).toBe('%PDF-fake');
  const [, window] = fake.windows;
  const [, session] = fake.sessions;
  expect(window?.options).toMatchObject({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      javascript: false,
      nodeIntegration: false,
    },
  });
  expect(window?.printed[0]).toMatchObject({
    pageSize: 'A4',
    generateTaggedPDF: true,
    displayHeaderFooter: true,
    footerTemplate: expect.stringContaining('Page <span class="pageNumber">'),
  });
  expect(window?.servedWhilePrinting).toBe('<p>words</p>');
  expect(window?.destroyed).toBe(true);
  const url = window?.loaded[0] ?? '';
  const after = await session?.schemes.get('app')?.(new Request('https://x/'), url);
  expect(after?.status).toBe(404);
});

test('passes power events on and stops when asked', async () => {
  const { fake, shell } = await openShell();
  const seen: string[] = [];
  const stop = shell.onPower((event) => seen.push(event));
  for (const name of ['lock-screen', 'unlock-screen', 'suspend', 'resume']) fake.power.emit(name);
  stop();
  fake.power.emit('lock-screen');
  expect(seen).toEqual(['lock', 'unlock', 'suspend', 'resume']);
  expect(shell.protections.powerEvents).toEqual(seen);
  expect(await shell.idleSeconds()).toBe(7);
});

test('pushes events to the main frame alone', async () => {
  const { shell, window } = await openShell();
  shell.push({ kind: 'desk' });
  expect(window.webContents.mainFrame.sent).toEqual([['workstation:events', { kind: 'desk' }]]);
});
