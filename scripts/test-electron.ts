/** `npm run test:electron`: the end-to-end tests on the real Electron binary, where there is one. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { electronBinary } from '../main/shell/electron/binary.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const binary = electronBinary();
if (binary === null) {
  console.log('skipped: the Electron binary is not installed on this machine.');
  process.exit(0);
}
const done = spawnSync('playwright', ['test'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, WORKSTATION_SHELL: 'electron', ELECTRON_BINARY: binary },
});
process.exit(done.status ?? 1);
