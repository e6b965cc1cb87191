/**
 * The composition root: the only place where the app's objects are made. Order of a start: record
 * service, vault worker, erasure of what has lapsed (nobody has signed in yet), router, window.
 */
import { appendFileSync, mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkstationEvent } from '../../shared/contract/events.ts';
import { operationNames } from '../../shared/contract/table.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import type { DataCategory } from '../../shared/domain/roleMatrix.ts';
import { createGate } from '../access/gate.ts';
import { createTrustedTime } from '../access/trustedTime.ts';
import { createRouter } from '../ipc/router.ts';
import { createLedgerWriter } from '../ledger/record.ts';
import { handoverCursor } from '../letters/facts.ts';
import {
  type RecordService,
  remoteService,
  type StartProcess,
  setPracticeClock,
  startPractice,
} from '../records/service.ts';
import type { Shell } from '../shell/port.ts';
import { createVaultClient } from '../vault/client.ts';
import { createEpisodes } from '../vault/episodes.ts';
import { simulatedClock, systemClock } from './clock.ts';
import { createCurtainTimer } from './curtainTimer.ts';
import { CURTAIN_AFTER_MINUTES, deskState, leaseOf } from './deskState.ts';
import { allHandlers } from './handlers.ts';
import { heldCases } from './heldCases.ts';
import { createLock } from './lockState.ts';
import { createLog } from './log.ts';
import type { OpenDesk } from './openDesk.ts';
import { type StartOptions, UsageError } from './options.ts';
import { createOwedSummaries } from './owedSummaries.ts';
import { builtParts } from './paths.ts';
import { createPeople } from './people.ts';
import { provider } from './provider.ts';
import { startSession } from './session.ts';
import { defaultSettings, readSettings, type Settings, writeSettings } from './settings.ts';
import { createSignIn, type SignedIn } from './signIn.ts';
import { allVaultFolders } from './vaultFolders.ts';

export type Workstation = {
  open(onClosed: () => void): Promise<void>;
  close(): Promise<void>;
};

/** What the embedded practice service is called in a vault; its port changes with every start. */
const PRACTICE_ISSUER = 'practice';

const connect = async (
  options: StartOptions,
  startProcess: StartProcess,
  onExit: () => void,
): Promise<RecordService> => {
  if (options.fhirUrl === null)
    return startPractice({
      start: startProcess,
      entry: builtParts().practice,
      dir: options.practiceDir,
      now: options.now,
      transcripts: options.transcripts,
      onExit,
    });
  const service = await remoteService(options.fhirUrl);
  // Time may only be made up for people who are made up (product V7).
  if (!service.practice && (options.now !== null || options.harness))
    throw new UsageError('--now and --harness are for practice data only');
  if (options.now !== null) await setPracticeClock(service.url, options.now);
  return service;
};

export const createWorkstation = async (
  options: StartOptions,
  shell: Shell,
  startProcess: StartProcess,
): Promise<Workstation> => {
  mkdirSync(options.profileDir, { recursive: true, mode: 0o700 });
  const parts = builtParts();
  const log = createLog((line) =>
    appendFileSync(join(options.profileDir, 'defects.log'), `${line}\n`, { mode: 0o600 }),
  );
  const clock = options.now === null ? systemClock : simulatedClock(options.now);
  const time = createTrustedTime(clock.now);
  const push = (event: WorkstationEvent) => shell.push(event);
  const deskChanged = () => push({ kind: 'desk' });
  const lock = createLock(deskChanged);

  const service = await connect(options, startProcess, deskChanged);
  const vault = createVaultClient({ sealer: shell.sealer, workerFile: parts.vaultWorker });
  const episodes = createEpisodes(vault, time.now);
  const ledger = createLedgerWriter({ vault, now: time.now });
  const signIn = createSignIn({
    profileDir: options.profileDir,
    vault,
    service,
    issuer: options.fhirUrl ?? PRACTICE_ISSUER,
    now: clock.now,
  });

  let desk: OpenDesk | null = null;
  let token: string | null = null;
  let settings: Settings = defaultSettings;
  let erasedBefore = 0;

  for (const dir of allVaultFolders(options.profileDir)) {
    const swept = await vault.eraseLapsedBeforeUnlock({ dir, now: clock.now() });
    erasedBefore += swept.erased;
  }

  const people = createPeople(service, vault);
  const owed = createOwedSummaries(vault);
  const held = heldCases(vault, owed.get);
  const gate = createGate({
    now: time.now,
    heldCases: held,
    clock: time.verdict,
    lease: () => leaseOf(desk?.link() ?? null, time.now()),
  });

  const newId = () => crypto.randomUUID();
  const readable = (category: DataCategory) => (user: Clinician) => gate.readable(user, category);
  const letters = {
    episodes,
    vault,
    personName: people.nameOf,
    service: provider,
    handover: (episodeId: string, letterId: string) =>
      vault.cursor(handoverCursor(episodeId, letterId)),
    newId,
    now: time.now,
    readable: readable('letters'),
  };

  const curtain = createCurtainTimer({
    shell,
    afterMs: CURTAIN_AFTER_MINUTES * 60_000,
    isOpen: () => lock.get().state === 'open',
    draw: () => {
      const user = lock.user();
      if (user) lock.set({ state: 'curtained', user });
    },
    woke: () => void desk?.sweep().then(() => desk?.syncNow()),
  });

  const begin = async ({ user, token: given }: SignedIn) => {
    // Offline at sign-in, the token of last time may still be good once there is contact.
    token = given ?? (await vault.setting('token'));
    if (given !== null) await vault.setSetting('token', given);
    time.load(await vault.contact());
    settings = await readSettings(vault);
    await people.load();
    await owed.load();
    desk = await startSession({
      vault,
      time,
      gate,
      serviceUrl: service.url,
      token: () => token,
      user,
      letters,
      owed,
      push,
      defect: log.defect,
    });
    lock.set({ state: 'open', user });
    curtain.active();
    void desk.syncNow().catch((error) => log.defect('first sync', error));
  };

  const end = async () => {
    lock.set({ state: 'signIn' });
    const ending = desk;
    desk = null;
    token = null;
    await ending?.stop();
    await vault.signOut();
    await shell.reload();
  };

  const saveFile = async (name: string, bytes: Uint8Array): Promise<boolean> => {
    const path = await shell.saveDialog(name);
    if (path === null) return false;
    await writeFile(path, bytes, { mode: 0o600 });
    return true;
  };

  const state = async () => {
    const people = await service.people();
    const listed = people.ok ? people.value : [];
    return deskState({
      lock: lock.get(),
      people: await Promise.all(
        listed.map(async (one) => ({
          id: one.id,
          name: one.name,
          role: one.role,
          practicePassphrase: one.passphrase,
          hasVault: await signIn.hasVault(one.id),
        })),
      ),
      service,
      daysBehind: await service.daysBehind(),
      time,
      clock,
      link: desk?.link() ?? null,
      shell,
      erasedSinceLastOpen: erasedBefore,
      settings,
    });
  };

  const onErased = (ids: readonly string[]) => {
    for (const episodeId of ids) push({ kind: 'erased', episodeId });
    deskChanged();
  };

  const router = createRouter({
    origin: shell.origin,
    handlers: allHandlers({
      desk: {
        state,
        lock,
        signIn,
        vault,
        ledger,
        service,
        now: clock.now,
        begin,
        end,
        active: curtain.active,
        syncNow: async () => desk?.syncNow(),
        settings: {
          get: () => settings,
          async set(next) {
            settings = next;
            await writeSettings(vault, next);
            deskChanged();
          },
        },
        practiceDayMoved: async () => desk?.syncNow(),
      },
      computer: {
        vault,
        heldCases: held,
        looseEnds: async () => [],
        registeredKeys: () => [],
        saveFile,
        onErased,
      },
    }),
    gate,
    lock: lock.forOperations,
    user: lock.user,
    now: time.now,
    recordRead: ledger.read,
    recordRefusal: ledger.refused,
    defect: log.defect,
  });

  return {
    async open(onClosed) {
      lock.set({ state: 'signIn' });
      await shell.open({
        rendererDir: parts.rendererDir,
        operations: operationNames,
        onCall: router,
        onClosed,
      });
    },
    async close() {
      curtain.stop();
      await desk?.stop();
      await vault.close();
      await shell.close();
      await service.close();
    },
  };
};
