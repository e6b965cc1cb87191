/**
 * The whole app without a window, as a process of its own: the real composition root, router, vault
 * worker and files, driven over a channel with the real operations. Ended with SIGKILL, again and again.
 */
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setEnvironmentData } from 'node:worker_threads';
import { createWorkstation } from '../../../main/app/workstation.ts';
import type { StartProcess } from '../../../main/records/service.ts';
import { createVaultClient, type VaultApi } from '../../../main/vault/client.ts';
import { QUICK } from '../../vault/keystore.ts';
import type { DeskAnswer, DeskRequest, DeskStart } from './deskProtocol.ts';
import { createDeskShell } from './deskShell.ts';
import { LATER_STEPS } from './laterSteps.ts';
import { aim, newStrikeMemory, STRIKE_MEMORY } from './strike.ts';

process.umask(0o077);
const start = JSON.parse(process.argv[2] ?? '') as DeskStart;
const { profileDir } = start;
const say = (answer: DeskAnswer) => process.send?.(answer);
// Nobody is left to be told anything.
process.once('disconnect', () => process.exit(0));

const memory = newStrikeMemory();
aim(memory, start.strike);
setEnvironmentData(STRIKE_MEMORY, memory);
setEnvironmentData(LATER_STEPS, start.laterSteps);

/** Every clock of the app is made from this one, so that all of them go on while the computer sleeps. */
const awake = performance.now.bind(performance);
let slept = 0;
performance.now = () => awake() + slept;

/** The practice service runs already, in a process that outlives this one. */
const runningService: StartProcess = () => {
  const told: (() => void)[] = [];
  return {
    stdout: Readable.from([`${JSON.stringify({ url: start.url })}\n`]),
    onceExit: (listener) => told.push(listener),
    kill() {
      for (const listener of told) listener();
    },
  };
};

const captured: { vault?: VaultApi } = {};
/** With a passphrase that is stretched less: the seconds are better spent on kills. */
const createVault: typeof createVaultClient = (options) => {
  const client = createVaultClient({
    ...options,
    workerFile: new URL('./vaultWorker.ts', import.meta.url),
  });
  captured.vault = {
    ...client,
    enrol: (request) => client.enrol({ ...request, kdf: QUICK }),
  };
  return captured.vault;
};

const shell = createDeskShell(profileDir);
const app = await createWorkstation(
  {
    shell: undefined,
    profileDir,
    practiceDir: `${profileDir}.practice`,
    markFile: join(profileDir, '..', 'marks.json'),
    fhirUrl: null,
    now: start.now,
    headless: true,
    onlineOnly: false,
    transcripts: null,
    harness: true,
    saveFolder: null,
    theme: null,
    size: null,
  },
  shell,
  runningService,
  { built: { rendererDir: '', preload: '', vaultWorker: '', practice: '' }, createVault },
);
await app.open(() => undefined);

const sender = { window: 'main', topFrame: true, origin: shell.origin } as const;
const { vault } = captured;
const router = shell.router();
if (vault === undefined || router === null) throw new Error('The app did not open');
const answer = async (request: DeskRequest): Promise<unknown> => {
  switch (request.what) {
    case 'call':
      return router(sender, request.name, request.input);
    case 'vault':
      return (vault[request.method] as (...args: readonly unknown[]) => unknown)(...request.args);
    case 'aim':
      return aim(memory, request.strike);
    case 'sleep':
      slept += request.milliseconds;
      return shell.wake();
    case 'end':
      return app.close();
  }
};
process.on('message', (request: DeskRequest) => {
  void answer(request).then(
    (value) => {
      say({ id: request.id, value });
      // In its own time, so that what was compiled is kept for the next start.
      if (request.what === 'end') process.disconnect?.();
    },
    (error) => say({ id: request.id, code: String(error?.code ?? error?.stack ?? error) }),
  );
});
say({ ready: true });
