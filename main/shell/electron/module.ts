import { createRequire } from 'node:module';
import type * as Electron from 'electron';

/** What this app uses of Electron. Injected, so that unit tests pass a fake. */
export type ElectronModule = Pick<
  typeof Electron,
  | 'app'
  | 'BrowserWindow'
  | 'clipboard'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'powerMonitor'
  | 'protocol'
  | 'safeStorage'
  | 'session'
  | 'shell'
  | 'utilityProcess'
>;

/**
 * Electron itself; only inside an Electron process. Not `import()`: what must be done before
 * Electron is ready has to be done in the entry module's own turn.
 */
export function loadElectron(): ElectronModule {
  return createRequire(import.meta.url)('electron') as ElectronModule;
}
