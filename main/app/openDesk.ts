/**
 * What runs while somebody is signed in, curtain or not: synchronising, sending, listening to a
 * live session, and the sweeper that erases what has lapsed. Ends with the sign-out.
 */
import type { WorkstationEvent } from '../../shared/contract/events.ts';
import type { ErrorCode } from '../../shared/contract/result.ts';
import type { LinkView } from '../../shared/contract/views.ts';
import { leaseState } from '../../shared/domain/lease.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { TrustedTime } from '../access/trustedTime.ts';
import type { Touched } from '../records/fetchCase.ts';
import type { Outbox } from '../records/outbox.ts';
import type { Sync } from '../records/sync.ts';
import type { VaultApi } from '../vault/client.ts';
import { repeat } from './repeat.ts';
import { singly } from './singly.ts';
import { createSweeper, nextSweepIn } from './sweeper.ts';

export type OpenDeskParts = {
  readonly vault: VaultApi;
  readonly time: TrustedTime;
  readonly sync: Sync;
  readonly outbox: Outbox;
  readonly policy: () => Policy;
  readonly signedIn: () => boolean;
  readonly push: (event: WorkstationEvent) => void;
  /** Cases that were erased here: for the ledger and the screens. */
  readonly onErased: (episodeIds: readonly string[]) => void;
  /** After each pass that ended well, for what follows from new records. */
  readonly afterSync: (touched: ReadonlySet<string>) => Promise<void>;
  readonly defect: (where: string, error: unknown) => void;
};

const SYNC_EVERY = 20_000;
const SEND_EVERY = 3_000;
const LISTEN_EVERY = 1_000;

export type OpenDesk = {
  readonly link: () => LinkView;
  /** Synchronises and sends now; answers when both have ended or failed. */
  readonly syncNow: () => Promise<void>;
  /** Sends what waits now; answers when it has left or the line is gone. */
  readonly sendNow: () => Promise<void>;
  /** Something new is in the outbox. */
  readonly wake: () => void;
  /** The session to listen to, or null when none is being held. */
  readonly listenTo: (session: { episodeId: string; sessionId: string } | null) => void;
  /** Erases what has lapsed, for timers, waking from sleep and changes of facts. */
  readonly sweep: () => Promise<void>;
  /** Called by `sync` with what changed. */
  readonly touched: (touched: Touched) => void;
  readonly progress: (filling: { done: number; of: number } | null) => void;
  readonly stop: () => Promise<void>;
};

export const createOpenDesk = (
  parts: OpenDeskParts,
  start: { readonly lastContact: number | null },
): OpenDesk => {
  const { vault, time } = parts;
  // A vault without one was enrolled just now, which takes contact: its lease begins here.
  let lastContact = start.lastContact ?? time.now();
  let lastSync: number | null = null;
  let failure: ErrorCode | null = null;
  let filling: { done: number; of: number } | null = null;
  let outboxCounts = { waiting: 0, refused: 0 };
  let live: { episodeId: string; sessionId: string } | null = null;
  let touchedNow = new Set<string>();

  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  const changed = () => parts.push({ kind: 'desk' });

  const count = async () => {
    const counts = await vault.outboxCounts(null);
    const next = { waiting: counts.queued + counts.sending, refused: counts.refused };
    if (next.waiting !== outboxCounts.waiting || next.refused !== outboxCounts.refused) {
      outboxCounts = next;
      changed();
    }
  };

  const lease = () =>
    leaseState({
      lastContactAt: lastContact,
      leaseHours: parts.policy().leaseHours,
      now: time.now(),
    });
  const { sweep, storeMarks } = createSweeper({
    ...parts,
    lastContact: () => lastContact,
    lease: () => lease().state,
  });
  let leaseStored = start.lastContact !== null;

  const send = async () => {
    const stopped = await parts.outbox.flush();
    if (stopped) failure = stopped;
    await vault.eraseSent(time.now());
    await count();
  };

  const leave = async (gone: readonly string[]) => {
    if (gone.length === 0) return;
    // What has come to its end goes for that reason; what is left is not this desk's any more.
    await sweep();
    const held = new Set((await vault.listEpisodes()).map((one) => one.id));
    const others = gone.filter((id) => held.has(id));
    if (others.length > 0) await vault.eraseEpisodes(others, 'handedOver', time.now());
    parts.onErased(others);
  };

  const pass = async () => {
    // Before anything is fetched, so that no case is held without a lease.
    if (!leaseStored) await storeMarks();
    leaseStored = true;
    await send();
    touchedNow = new Set();
    const before = failure;
    const done = await parts.sync.run();
    if (done.ok) {
      failure = null;
      lastContact = time.now();
      lastSync = lastContact;
      await leave(done.value.gone);
      await vault.refreshSchedule();
    } else failure = done.code;
    // Also after half a pass: one answer is enough to know the time again.
    await storeMarks();
    if (done.ok) await parts.afterSync(touchedNow);
    if (before !== failure || done.ok) changed();
    await count();
  };
  const passes = singly(pass);

  const listen = async () => {
    const at = live;
    if (!at || !parts.signedIn()) return;
    const heard = await parts.sync.pollSession(at.episodeId, at.sessionId);
    const before = failure;
    // An answer about one session confirms no caseload: the lease is not renewed by it (product A3).
    failure = heard.ok ? null : heard.code;
    if (before !== failure) changed();
  };

  const guard = (where: string, work: () => Promise<void>) => async () => {
    try {
      await work();
    } catch (error) {
      parts.defect(where, error);
    }
  };
  const timers = [
    repeat(SYNC_EVERY, guard('sync', passes.join)),
    repeat(SEND_EVERY, guard('send', send)),
    repeat(() => nextSweepIn(time.now()), guard('sweep', sweep)),
    repeat(LISTEN_EVERY, guard('listen', listen)),
  ];

  const linkState = (): LinkView['state'] => {
    if (failure === null) return lastSync === null ? 'connecting' : 'connected';
    if (failure === 'offline') return 'offline';
    return failure === 'signInExpired' ? 'signInExpired' : 'fault';
  };

  return {
    link: () => ({
      state: linkState(),
      lastContactAt: iso(lastContact),
      lastSyncAt: iso(lastSync),
      leaseEndsAt: iso(lease().endsAt),
      outbox: outboxCounts,
      filling,
    }),
    syncNow: passes.afresh,
    sendNow: guard('send', send),
    wake: () => timers[1]?.soon(),
    listenTo(session) {
      live = session;
      if (session) timers[3]?.soon();
    },
    sweep: guard('sweep', sweep),
    touched(touched) {
      for (const episodeId of touched.episodes) {
        touchedNow.add(episodeId);
        parts.push({ kind: 'case', episodeId });
      }
      for (const [sessionId, episodeId] of touched.sessions)
        parts.push({ kind: 'session', episodeId, sessionId });
    },
    progress(next) {
      filling = next;
      changed();
    },
    async stop() {
      await Promise.all(timers.map((timer) => timer.stop()));
      await passes.stop();
      // A case may be erased before the next sign-in: its receipt counts what this schedule says.
      await guard('schedule', () => vault.refreshSchedule())();
      await guard('marks', storeMarks)();
    },
  };
};
