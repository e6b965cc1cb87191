/**
 * The yardstick of the start: a window of the same shell with an empty page in it, and nothing of
 * the app behind it. `node bareWindow.js FOLDER`, with `FOLDER/page/index.html` to be shown.
 */
import { join } from 'node:path';
import { createChromiumShell } from '../../main/shell/chromium/adapter.ts';
import { clearDebugEnvironment } from '../../main/shell/chromium/environment.ts';
import { findBrowser } from '../../main/shell/chromium/findBrowser.ts';
import { npmChromium } from '../../main/shell/chromium/npmChromium.ts';

clearDebugEnvironment();
const folder = process.argv[2] ?? '';
const installed = findBrowser();
const shell = createChromiumShell({
  browser: installed ? { executablePath: installed } : await npmChromium(),
  profileDir: folder,
  headless: true,
  allowedHosts: [],
  harness: true,
});
process.once('SIGTERM', () => void shell.close().then(() => process.exit(0)));
await shell.open({
  rendererDir: join(folder, 'page'),
  operations: [],
  onCall: async () => null,
  onClosed: () => process.exit(0),
});
process.stdout.write(`${JSON.stringify({ debugPort: shell.debugPort() })}\n`);
