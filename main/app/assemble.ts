/** Makes the objects of one running app from its shell, service and vault, and wires them together. */
import { writeFile } from 'node:fs/promises';
import type { WorkstationEvent } from '../../shared/contract/events.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import type { DataCategory } from '../../shared/domain/roleMatrix.ts';
import { createGate } from '../access/gate.ts';
import { createTrustedTime } from '../access/trustedTime.ts';
import { headerReader } from '../casework/header.ts';
import { deskLooseEnds } from '../casework/looseEnds.ts';
import { createRouter, type Router } from '../ipc/router.ts';
import { createLedgerWriter } from '../ledger/record.ts';
import { handoverCursor } from '../letters/facts.ts';
import { registeredKey } from '../records/receipts.ts';
import type { RecordService } from '../records/service.ts';
import type { Shell } from '../shell/port.ts';
import type { Keeps, VaultApi } from '../vault/client.ts';
import { createEpisodes, type Episodes } from '../vault/episodes.ts';
import { isGone, VaultError } from '../vault/errors.ts';
import { createClipboardCare } from './clipboard.ts';
import type { Clock } from './clock.ts';
import { createCurtain } from './curtain.ts';
import { deskState, leaseOf, pinOf } from './deskState.ts';
import { createFrontDesk } from './frontDesk.ts';
import type { FrontDeskMemory } from './frontDeskMemory.ts';
import { allHandlers } from './handlers.ts';
import { heldCases } from './heldCases.ts';
import { ledgerParts } from './ledgerParts.ts';
import { createLock } from './lockState.ts';
import type { Log } from './log.ts';
import { keptUpstream } from './onlineOnly.ts';
import { createOwedSummaries } from './owedSummaries.ts';
import { createPeople } from './people.ts';
import { createDeskPolicy } from './policy.ts';
import type { ProfileGuard } from './profileGuard.ts';
import { provider } from './provider.ts';
import { createRepair } from './repair.ts';
import type { Session } from './session.ts';
import { createSettings } from './settings.ts';
import { createSignIn } from './signIn.ts';
import { createStretch } from './stretch.ts';

export type Assembly = {
  readonly router: Router;
  /** The window may show the sign-in screen. */
  readonly ready: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export const assemble = (parts: {
  readonly profileDir: string;
  readonly issuer: string;
  readonly shell: Shell;
  readonly service: RecordService;
  readonly vault: VaultApi;
  readonly keeps: Keeps;
  readonly profile: ProfileGuard;
  readonly clock: Clock;
  readonly log: Log;
  readonly memory: FrontDeskMemory;
  readonly erasedBeforeSignIn: number;
}): Assembly => {
  const { shell, service, vault, keeps, clock, log } = parts;
  const time = createTrustedTime(clock);
  const push = (event: WorkstationEvent) => {
    shell.push(event);
    curtain.heard(event);
  };
  const deskChanged = () => push({ kind: 'desk' });
  const lock = createLock(deskChanged);
  const newId = () => crypto.randomUUID();

  let desk: Session | null = null;
  const settings = createSettings(vault, deskChanged);

  const local = createEpisodes(vault, time.now);
  const stored =
    keeps === 'vault'
      ? local
      : keptUpstream(local, {
          drafts: () => desk?.drafts ?? null,
          connected: () => desk?.link().state === 'connected',
          send: async () => desk?.sendNow(),
        });
  /** Every change wakes the sender and the screens, whoever made it. */
  const episodes: Episodes = {
    ...stored,
    async change(window, change) {
      const done = await stored.change(window, change);
      desk?.wake();
      push({ kind: 'case', episodeId: window.episodeId });
      return done;
    },
  };
  const ledger = createLedgerWriter({ vault, now: time.now });
  const policy = createDeskPolicy({
    vault,
    async onChange(changes) {
      await ledger.machine('policy.changed', changes);
      deskChanged();
    },
  });
  const signIn = createSignIn({
    profileDir: parts.profileDir,
    vault,
    service,
    server: parts.issuer,
    issuer: null,
    simulatedClock: clock.simulated,
    now: clock.now,
  });
  const frontDesk = createFrontDesk({
    service,
    hasVault: signIn.hasVault,
    memory: parts.memory,
    issuer: parts.issuer,
    onChange: deskChanged,
  });
  const people = createPeople(service, vault);
  const owed = createOwedSummaries(vault);
  const held = heldCases(vault, owed.get);
  const gate = createGate({
    now: time.now,
    heldCases: held,
    clock: time.verdict,
    lease: () => leaseOf(desk?.link() ?? null, policy.get(), time.now()),
    profile: () => (parts.profile.restored() ? 'restored' : 'current'),
  });

  const readableCases = (user: Clinician, category: DataCategory) => gate.readable(user, category);
  const reading = { episodes, heldCases: held, readableCases, personName: people.nameOf };
  const letters = {
    ...reading,
    vault,
    newId,
    now: time.now,
    service: provider,
    handover: (episodeId: string, letterId: string) =>
      vault.cursor(handoverCursor(episodeId, letterId)),
  };

  const clipboard = createClipboardCare({ shell, policy: policy.get, defect: log.defect });
  const curtain = createCurtain({
    ...{ shell, clock, lock, push, ledger, clipboard },
    policy: policy.get,
    woke: () => void desk?.sweep().then(() => desk?.syncNow()),
    defect: log.defect,
  });

  const mend = createRepair({
    ...{ vault, ledger, lock, push },
    now: time.now,
    syncNow: async () => desk?.syncNow(),
    defect: log.defect,
  });
  /** What goes wrong in the background: a damaged case is mended, the rest is written down. */
  const background = (where: string, error: unknown) => {
    if (error instanceof VaultError && error.code === 'episodeDamaged' && error.more.episodeId)
      mend(error.more.episodeId);
    else if (!isGone(error)) log.defect(where, error);
  };

  const stretch = createStretch({
    ...{ vault, keeps, time, policy, lock, curtain, profile: parts.profile, defect: background },
    async load() {
      await settings.load();
      await people.load();
      await owed.load();
    },
    session: (user) => ({
      ...{ gate, owed, push, dir: signIn.folder(user.id), serviceUrl: service.url },
      letters: { ...letters, readable: (who) => gate.readable(who, 'letters') },
    }),
    onDesk(next) {
      desk = next;
    },
    refreshFrontDesk: frontDesk.refresh,
    reload: () => shell.reload(),
  });

  const saveFile = async (name: string, bytes: Uint8Array): Promise<boolean> => {
    const path = await shell.saveDialog(name);
    if (path === null) return false;
    await writeFile(path, bytes, { mode: 0o600 });
    return true;
  };

  const state = async () =>
    deskState({
      lock: lock.get(),
      people: frontDesk.people(),
      service,
      keeps,
      daysBehind: frontDesk.daysBehind(),
      time,
      clock,
      link: desk?.link() ?? null,
      shell,
      erasedSinceLastOpen: parts.erasedBeforeSignIn,
      settings: settings.get(),
      policy: policy.get(),
      ledger: desk?.ledger() ?? 'unknown',
      restored: desk?.restored() ?? null,
      curtainLeft: curtain.left(),
      pin: await pinOf(vault, lock.get(), clock.now(), policy.get()),
    });

  const handlers = allHandlers({
    desk: {
      state,
      lock,
      signIn,
      vault,
      ledger,
      service,
      now: clock.now,
      begin: stretch.begin,
      end: stretch.end,
      curtain,
      clipboard,
      policy: policy.get,
      changed: deskChanged,
      ownPassphrase: frontDesk.setOwnPassphrase,
      syncNow: async () => desk?.syncNow(),
      settings,
      async practiceDayMoved() {
        await frontDesk.refresh();
        await desk?.syncNow();
      },
    },
    cases: {
      ...reading,
      newId,
      linked: () => desk?.link().state === 'connected',
      changed: ({ episodeId, sessionId }) => {
        if (sessionId !== null) push({ kind: 'session', episodeId, sessionId });
      },
      listenTo(session) {
        curtain.holds(session);
        desk?.listenTo(session);
      },
      // No server we know tells that somebody is typing; the live channel would say it here.
      patientWriting: () => false,
    },
    closing: {
      ...letters,
      header: headerReader({ ...reading, now: time.now }),
      printToPdf: shell.printToPdf,
      saveDialog: shell.saveDialog,
      writeFile: (path, bytes) => writeFile(path, bytes, { mode: 0o600 }),
    },
    computer: {
      vault,
      heldCases: held,
      looseEnds: deskLooseEnds({ ...reading, user: lock.user }),
      ...{ newId, policy: policy.get, personName: people.nameOf, changed: deskChanged },
      syncSoon: () => void desk?.syncNow().catch((error) => background('fetching again', error)),
      registeredKeys: () => registeredKey(vault),
      saveFile,
      onErased: (ids) => {
        for (const episodeId of ids) push({ kind: 'erased', episodeId });
        deskChanged();
      },
    },
    ledger: ledgerParts({
      ...{ vault, episodes, ledger, people, shell, newId, push },
      connection: { baseUrl: service.url, token: stretch.token, onContact: time.contact },
      onBroken: async () => desk?.checkLedger(),
    }),
  });

  return {
    router: createRouter({
      origin: shell.origin,
      handlers,
      gate,
      lock: lock.forOperations,
      user: lock.user,
      now: time.now,
      recordRead: ledger.read,
      recordRefusal: ledger.refused,
      repair: mend,
      defect: log.defect,
    }),
    async ready() {
      await frontDesk.refresh();
      lock.set({ state: 'signIn' });
    },
    async stop() {
      curtain.stop();
      await clipboard.clear();
      await frontDesk.stop();
      await desk?.stop();
    },
  };
};
