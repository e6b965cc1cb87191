/**
 * The composition root's order of a start: record service, vault worker, erasure of what has lapsed
 * (nobody has signed in yet), then the app, and its window while it asks the service who is there.
 */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { operationNames } from '../../shared/contract/table.ts';
import {
  type RecordService,
  remoteService,
  type StartProcess,
  setPracticeClock,
  startPractice,
} from '../records/service.ts';
import type { Shell } from '../shell/port.ts';
import { createVaultClient, type Keeps, type VaultApi } from '../vault/client.ts';
import { assemble } from './assemble.ts';
import { simulatedClock, systemClock } from './clock.ts';
import { sweepClosedVaults } from './closedVaults.ts';
import { eraseAtStart } from './eraseAtStart.ts';
import { createFrontDeskMemory, type FrontDeskMemory } from './frontDeskMemory.ts';
import { createLog } from './log.ts';
import { type StartOptions, UsageError } from './options.ts';
import { type BuiltParts, builtParts } from './paths.ts';
import { createProfileGuard } from './profileGuard.ts';
import { createProfileMarks } from './profileMark.ts';

export type Workstation = {
  open(onClosed: () => void): Promise<void>;
  close(): Promise<void>;
};

/** What the embedded practice service is called in a vault; its port changes with every start. */
const PRACTICE_ISSUER = 'practice';

/** What a start finds in the built app; one from source brings its own. */
export type Parts = {
  readonly built: BuiltParts;
  readonly createVault: typeof createVaultClient;
};
const ofTheBuiltApp = (): Parts => ({ built: builtParts(), createVault: createVaultClient });

const connect = async (
  options: StartOptions,
  startProcess: StartProcess,
  memory: FrontDeskMemory,
  built: BuiltParts,
): Promise<RecordService> => {
  if (options.fhirUrl === null)
    return startPractice({
      start: startProcess,
      entry: built.practice,
      dir: options.practiceDir,
      now: options.now,
      transcripts: options.transcripts,
      // The window finds out by itself: the next request fails, and the bottom line says so.
      onExit: () => undefined,
    });
  const { fhirUrl } = options;
  const service = await remoteService(fhirUrl, () => memory.recall(fhirUrl)?.practice ?? false);
  // Time may only be made up for people who are made up (product V7).
  if (!service.practice && (options.now !== null || options.harness))
    throw new UsageError('--now and --harness are for practice data only');
  if (options.now !== null) await setPracticeClock(service.url, options.now);
  return service;
};

/** Without a keystore real patients are in memory alone; anybody may ask for that (product V3). */
const keepsOf = (
  { onlineOnly }: StartOptions,
  { protections }: Shell,
  { practice }: RecordService,
): Keeps =>
  onlineOnly || (!practice && protections.keystore === 'notAvailable') ? 'nothing' : 'vault';

export const createWorkstation = async (
  options: StartOptions,
  shell: Shell,
  startProcess: StartProcess,
  { built, createVault }: Parts = ofTheBuiltApp(),
): Promise<Workstation> => {
  mkdirSync(options.profileDir, { recursive: true, mode: 0o700 });
  const log = createLog((line) =>
    appendFileSync(join(options.profileDir, 'defects.log'), `${line}\n`, { mode: 0o600 }),
  );
  const clock = options.now === null ? systemClock : simulatedClock(options.now);
  const memory = createFrontDeskMemory(options.profileDir);
  const service = await connect(options, startProcess, memory, built);
  const keeps = keepsOf(options, shell, service);
  const start = { sealer: shell.sealer, workerFile: built.vaultWorker };
  const guard = (vault: VaultApi, markFile: string | null) =>
    createProfileGuard({
      vault,
      marks: createProfileMarks(markFile, (error) => log.defect('profile mark', error)),
      simulatedClock: clock.simulated,
    });
  const onDisk = guard(createVault(start), options.markFile);

  const erasedBeforeSignIn = await eraseAtStart({
    profileDir: options.profileDir,
    vault: onDisk.vault,
    now: clock.now(),
    log,
  });
  // What lies on the disk from other days was swept all the same; then the disk is left alone.
  const profile = keeps === 'vault' ? onDisk : guard(createVault({ ...start, keeps }), null);
  if (profile !== onDisk) await onDisk.vault.close();
  const { vault } = profile;

  const app = assemble({
    profileDir: options.profileDir,
    issuer: options.fhirUrl ?? PRACTICE_ISSUER,
    shell,
    service,
    vault,
    keeps,
    profile,
    clock,
    log,
    memory,
    erasedBeforeSignIn,
  });
  const closed = sweepClosedVaults({ profileDir: options.profileDir, vault, clock, log });

  return {
    async open(onClosed) {
      // The browser takes longest by far: it comes up meanwhile, and what its page asks waits.
      const ready = app.ready();
      const opened = shell.open({
        rendererDir: built.rendererDir,
        operations: operationNames,
        onCall: async (...call) => {
          await ready;
          return app.router(...call);
        },
        onClosed,
      });
      await Promise.all([ready, opened]);
    },
    async close() {
      await closed.stop();
      await app.stop();
      await vault.close();
      await shell.close();
      await service.close();
    },
  };
};
