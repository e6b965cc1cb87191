import { basename, join } from 'node:path';
import type { BrowserWindow, Session } from 'electron';
import { allowedExternalUrl } from '../externalUrl.ts';
import type { OpenOptions, Protections, Shell } from '../port.ts';
import { EVENTS_CHANNEL } from './channels.ts';
import { systemClipboard } from './clipboard.ts';
import { guardContents, guardSession } from './guards.ts';
import { handleOperations } from './ipc.ts';
import type { ElectronModule } from './module.ts';
import { listenToPower, reportedPowerEvents } from './power.ts';
import { createPrinter } from './print.ts';
import { ORIGIN, registerScheme, serveRenderer } from './protocol.ts';
import { hasKeystore, osSealer } from './sealer.ts';
import { createWindow, installMenu } from './window.ts';

export type ElectronShellOptions = {
  readonly electron: ElectronModule;
  /** Absolute path of the built preload script. */
  readonly preload: string;
  /** Folder for what Electron itself keeps: among it, on Windows, the keystore's own wrapped key. */
  readonly profileDir: string;
  /** Hosts that may be opened in the system browser. */
  readonly allowedHosts: readonly string[];
  readonly platform?: NodeJS.Platform;
};

const MOST_CRASHES = 3;

type Opened = {
  readonly window: BrowserWindow;
  readonly session: Session;
  readonly removeHandlers: () => void;
};

/** The window, its session in memory (no `persist:` prefix, no cache on disk) and its handlers. */
async function openWindow(
  { electron, preload }: ElectronShellOptions,
  options: OpenOptions,
): Promise<Opened> {
  const session = electron.session.fromPartition('workstation', { cache: false });
  guardSession(session);
  serveRenderer(session, options.rendererDir);
  const window = createWindow(electron, {
    session,
    preload,
    operations: options.operations,
    packaged: electron.app.isPackaged,
  });
  guardContents(window.webContents);
  const { ipcMain } = electron;
  const removeHandlers = handleOperations(
    ipcMain,
    window.webContents,
    options.operations,
    options.onCall,
  );
  // A renderer that crashed shows nothing: load the app anew, its state lives in main. One that
  // goes on crashing ends the app instead of flickering for ever.
  let crashes = 0;
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    crashes += 1;
    if (crashes > MOST_CRASHES) window.destroy();
    else void window.loadURL(`${ORIGIN}/`);
  });
  await window.loadURL(`${ORIGIN}/`);
  window.show();
  return { window, session, removeHandlers };
}

/**
 * The product's own shell. Call it in the entry module's own turn: sandbox and scheme must be set
 * before Electron is ready. It resolves once Electron is ready, because only then is it known
 * whether there is a keystore.
 *
 * The entry module must not await it at its top level: Electron becomes ready only after that
 * module has been evaluated, so the two would wait for each other (electron/electron#40719).
 */
export async function createElectronShell(options: ElectronShellOptions): Promise<Shell> {
  const { electron, allowedHosts } = options;
  const platform = options.platform ?? process.platform;
  electron.app.enableSandbox();
  registerScheme(electron.protocol);
  electron.app.setPath('userData', join(options.profileDir, 'electron'));
  // Without a listener Electron would quit by itself before the app has closed its vault.
  electron.app.on('window-all-closed', () => undefined);
  await electron.app.whenReady();
  installMenu(electron, platform);

  const keystore = await hasKeystore(electron.safeStorage, platform);
  const protections: Protections = {
    screenCapture: platform === 'win32' ? 'blocked' : 'notAvailable',
    clipboard: 'cleared',
    keystore: keystore ? 'available' : 'notAvailable',
    powerEvents: reportedPowerEvents(platform),
  };
  let opened: Opened | null = null;

  return {
    name: 'electron',
    origin: ORIGIN,
    protections,
    sealer: osSealer(electron.safeStorage, platform),
    clipboard: systemClipboard(electron.clipboard, platform),
    async open(openOptions) {
      if (opened !== null) throw new Error('A shell opens once');
      const now = await openWindow(options, openOptions);
      opened = now;
      now.window.once('closed', () => {
        if (opened !== now) return;
        opened = null;
        now.removeHandlers();
        openOptions.onClosed();
      });
    },
    async reload() {
      if (opened === null) return;
      // Storage goes first, so that not even the app's own conveniences outlive the sign-out.
      await opened.session.clearStorageData();
      await opened.window.loadURL(`${ORIGIN}/`);
    },
    push(event) {
      opened?.window.webContents.mainFrame.send(EVENTS_CHANNEL, event);
    },
    printToPdf: createPrinter(electron),
    onPower: (listener) => listenToPower(electron.powerMonitor, listener),
    idleSeconds: async () => electron.powerMonitor.getSystemIdleTime(),
    async saveDialog(suggestedName) {
      const answer = await electron.dialog.showSaveDialog({
        defaultPath: basename(suggestedName),
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      });
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
    openExternal: async (url) => electron.shell.openExternal(allowedExternalUrl(url, allowedHosts)),
    async close() {
      const closing = opened;
      opened = null;
      closing?.removeHandlers();
      closing?.window.destroy();
      electron.app.quit();
    },
  };
}
