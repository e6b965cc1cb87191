import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { OnCall } from '../port.ts';
import { createElectronShell } from './adapter.ts';
import type { ElectronModule } from './module.ts';

type SchemeHandler = (request: { method: string; url: string }) => Promise<Response> | Response;
type Answer<T> = (value: T) => void;

/** A session that remembers its handlers, so that a test can ask them. */
export class FakeSession extends EventEmitter {
  /** Answers like Electron would for `url`: the request's own address cannot be an `app:` one in Node. */
  readonly schemes = new Map<string, (request: Request, url: string) => Promise<Response>>();
  requestHandler:
    | ((contents: unknown, permission: string, answer: Answer<boolean>, details: unknown) => void)
    | null = null;
  checkHandler: ((contents: unknown, permission: string, origin: string) => boolean) | null = null;
  deviceHandler: ((details: unknown) => boolean) | null = null;
  captureHandler: ((request: unknown, answer: Answer<unknown>) => void) | null = null;
  beforeRequest: ((details: { url: string }, answer: Answer<{ cancel: boolean }>) => void) | null =
    null;
  readonly protocol = {
    handle: (scheme: string, handler: SchemeHandler) => {
      this.schemes.set(scheme, async (request, url) => handler({ method: request.method, url }));
    },
  };
  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<FakeSession['beforeRequest']>) => {
      this.beforeRequest = listener;
    },
  };
  setPermissionRequestHandler(handler: NonNullable<FakeSession['requestHandler']>) {
    this.requestHandler = handler;
  }
  setPermissionCheckHandler(handler: NonNullable<FakeSession['checkHandler']>) {
    this.checkHandler = handler;
  }
  setDevicePermissionHandler(handler: NonNullable<FakeSession['deviceHandler']>) {
    this.deviceHandler = handler;
  }
  setDisplayMediaRequestHandler(handler: NonNullable<FakeSession['captureHandler']>) {
    this.captureHandler = handler;
  }
  setSpellCheckerEnabled() {}
  async clearStorageData() {}
}

class FakeContents extends EventEmitter {
  readonly mainFrame = {
    url: 'app://workstation/',
    parent: null,
    sent: [] as unknown[][],
    send(...values: unknown[]) {
      this.sent.push(values);
    },
  };
  openHandler: (() => unknown) | null = null;
  print: (options: unknown) => Promise<Buffer> = async () => Buffer.alloc(0);
  setWindowOpenHandler(handler: () => unknown) {
    this.openHandler = handler;
  }
  printToPDF(options: unknown) {
    return this.print(options);
  }
}

export class FakeWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents = new FakeContents();
  readonly loaded: string[] = [];
  readonly printed: unknown[] = [];
  servedWhilePrinting = '';
  contentProtection = false;
  destroyed = false;
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    this.webContents.print = async (printOptions) => {
      this.printed.push(printOptions);
      const session = options.webPreferences?.session as unknown as FakeSession;
      const url = this.loaded.at(-1) ?? '';
      const served = await session.schemes.get('app')?.(new Request('https://x/'), url);
      this.servedWhilePrinting = (await served?.text()) ?? '';
      return Buffer.from('%PDF-fake');
    };
  }
  setContentProtection(on: boolean) {
    this.contentProtection = on;
  }
  async loadURL(url: string) {
    this.loaded.push(url);
  }
  show() {}
  destroy() {
    this.destroyed = true;
    this.emit('closed');
  }
}

/** One clipboard, with the text that lies in it. */
class FakeClipboard {
  text = '';
  async readText() {
    return this.text;
  }
  clear() {
    this.text = '';
  }
}

type Handler = (event: unknown, json: unknown) => Promise<unknown>;

/** Electron as far as the shell uses it, with a record of what was done to it. */
export function fakeElectron(settings: { packaged: boolean }) {
  const log: string[] = [];
  const windows: FakeWindow[] = [];
  const sessions: FakeSession[] = [];
  const partitions: unknown[][] = [];
  const menus: unknown[] = [];
  const opened: string[] = [];
  const handlers = new Map<string, Handler>();
  const power = Object.assign(new EventEmitter(), { getSystemIdleTime: () => 7 });
  const clipboard = Object.assign(new FakeClipboard(), { selection: new FakeClipboard() });
  const electron = {
    clipboard,
    app: Object.assign(new EventEmitter(), {
      isPackaged: settings.packaged,
      enableSandbox: () => log.push('enableSandbox'),
      setPath: (name: string) => log.push(`setPath ${name}`),
      whenReady: async () => {
        log.push('whenReady');
      },
      quit: () => log.push('quit'),
    }),
    BrowserWindow: class extends FakeWindow {
      constructor(options: BrowserWindowConstructorOptions) {
        super(options);
        windows.push(this);
      }
    },
    dialog: { showSaveDialog: async () => ({ canceled: true, filePath: '' }) },
    ipcMain: {
      handle: (channel: string, handler: Handler) => handlers.set(channel, handler),
      removeHandler: (channel: string) => handlers.delete(channel),
    },
    Menu: {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: (menu: unknown) => menus.push(menu),
    },
    powerMonitor: power,
    protocol: { registerSchemesAsPrivileged: () => log.push('registerSchemes') },
    safeStorage: {
      isAsyncEncryptionAvailable: async () => true,
      getSelectedStorageBackend: () => 'gnome_libsecret',
    },
    session: {
      fromPartition: (...options: unknown[]) => {
        partitions.push(options);
        const session = new FakeSession();
        sessions.push(session);
        return session;
      },
    },
    shell: { openExternal: async (url: string) => void opened.push(url) },
  };
  return {
    electron: electron as unknown as ElectronModule,
    log,
    windows,
    sessions,
    partitions,
    menus,
    opened,
    handlers,
    power,
    clipboard,
  };
}

/** A shell over the fake, opened with two operations. The renderer lies in `renderer` of the folder. */
export async function openFakeShell(options: {
  readonly folder: string;
  readonly onCall: OnCall;
  readonly onClosed?: () => void;
  readonly platform?: NodeJS.Platform;
  readonly packaged?: boolean;
}) {
  const fake = fakeElectron({ packaged: options.packaged ?? true });
  const shell = await createElectronShell({
    electron: fake.electron,
    preload: '/app/preload.cjs',
    profileDir: options.folder,
    allowedHosts: ['login.example.org'],
    platform: options.platform ?? 'win32',
  });
  await shell.open({
    rendererDir: join(options.folder, 'renderer'),
    operations: ['desk.state', 'note.save'],
    onCall: options.onCall,
    onClosed: options.onClosed ?? (() => undefined),
  });
  const [window] = fake.windows;
  if (window === undefined) throw new Error('No window');
  return { fake, shell, window };
}
