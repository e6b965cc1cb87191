import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Session,
  WebPreferences,
} from 'electron';
import { OPERATIONS_ARGUMENT } from './channels.ts';
import type { ElectronModule } from './module.ts';

export type WindowOptions = {
  readonly session: Session;
  readonly preload: string;
  readonly operations: readonly string[];
  /** Packaged builds have no DevTools at all. */
  readonly packaged: boolean;
};

/** Every security flag is written out, so that a changed default changes nothing here. */
export function webPreferences(options: WindowOptions): WebPreferences {
  return {
    session: options.session,
    preload: options.preload,
    additionalArguments: [`${OPERATIONS_ARGUMENT}${options.operations.join(',')}`],
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    plugins: false,
    webviewTag: false,
    webgl: false,
    images: true,
    javascript: true,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    devTools: !options.packaged,
    // Timers of the curtain and of the access window go on while the window is covered.
    backgroundThrottling: false,
  };
}

export function windowOptions(options: WindowOptions): BrowserWindowConstructorOptions {
  return {
    show: false,
    width: 1366,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    title: 'Clinician workstation',
    autoHideMenuBar: true,
    webPreferences: webPreferences(options),
  };
}

/** The app's window, not shown yet, hidden from screen capture where the OS can do that. */
export function createWindow(electron: ElectronModule, options: WindowOptions): BrowserWindow {
  const window = new electron.BrowserWindow(windowOptions(options));
  window.setContentProtection(true);
  // The title stays as it is: a page's title shows in the taskbar and in recent windows.
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}

/**
 * Takes Electron's own menu away, and with it its shortcuts for DevTools, reload, print and
 * zoom. A Mac keeps its standard menus, because Copy and Paste hang on them there.
 */
export function installMenu(electron: ElectronModule, platform: NodeJS.Platform): void {
  const menu =
    platform === 'darwin'
      ? electron.Menu.buildFromTemplate([
          { role: 'appMenu' },
          { role: 'editMenu' },
          { role: 'windowMenu' },
        ])
      : null;
  electron.Menu.setApplicationMenu(menu);
}
