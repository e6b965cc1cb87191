import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkstationEvent } from '../../shared/contract/events.ts';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import { atLondonTime } from '../../shared/domain/london.ts';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import { createTrustedTime, type TrustedTime } from '../access/trustedTime.ts';
import type { Outbox } from '../records/outbox.ts';
import type { Sync, SyncPass } from '../records/sync.ts';
import type { VaultApi } from '../vault/client.ts';
import type { Contact } from '../vault/desk.ts';
import { createOpenDesk, type OpenDesk } from './openDesk.ts';
import { nextSweepIn } from './sweeper.ts';

const NOW = atLondonTime('2026-11-25', '12:00');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const nothing: SyncPass = { gone: [], incomplete: [], renewed: [] };

let wall: number;
let elapsed: number;
let time: TrustedTime;
let desk: OpenDesk;
let answer: Result<SyncPass>;
let heard: Result<boolean>;
let polled: () => void;
let events: WorkstationEvent[];
let erased: string[];
let stored: Contact | null;
let held: { id: string; closesAt: number | null }[];

const vault = () =>
  ({
    listEpisodes: async () => held,
    eraseLapsed: async (now: number) => {
      const over = held.filter((one) => one.closesAt !== null && one.closesAt <= now);
      held = held.filter((one) => !over.includes(one));
      return over;
    },
    eraseEpisodes: async (ids: string[], reason: string) => {
      erased.push(...ids.map((id) => `${id} ${reason}`));
      held = held.filter((one) => !ids.includes(one.id));
      return ids;
    },
    eraseSent: async () => [],
    outboxCounts: async () => ({ queued: 0, sending: 0, refused: 0 }),
    refreshSchedule: async () => undefined,
    setContact: async (contact: Contact) => {
      stored = contact;
    },
  }) as unknown as VaultApi;

const open = (lastContact: number | null) =>
  createOpenDesk(
    {
      vault: vault(),
      time,
      sync: {
        run: async () => answer,
        pollSession: async () => {
          polled();
          return heard;
        },
      } as unknown as Sync,
      outbox: { flush: async () => null } as unknown as Outbox,
      policy: () => defaultPolicy,
      signedIn: () => true,
      push: (event) => events.push(event),
      onErased: (ids) => erased.push(...ids),
      afterSync: async () => undefined,
      defect: (_where, error) => {
        throw error;
      },
    },
    { lastContact },
  );

beforeEach(() => {
  wall = NOW;
  elapsed = 0;
  time = createTrustedTime({ now: () => wall, elapsed: () => elapsed });
  answer = ok(nothing);
  heard = ok(true);
  polled = () => undefined;
  events = [];
  erased = [];
  stored = null;
  held = [];
});
afterEach(() => desk.stop());

describe('the lease', () => {
  it('is renewed by a pass that confirmed the caseload, and by nothing less', async () => {
    const lastContact = NOW - 80 * HOUR;
    desk = open(lastContact);
    answer = refuse('offline');
    await desk.syncNow();
    await new Promise<void>((resolve) => {
      polled = resolve;
      desk.listenTo({ episodeId: 'episode-1', sessionId: 'session-1' });
    });
    time.contact(NOW);
    expect(desk.link()).toMatchObject({ lastContactAt: new Date(lastContact).toISOString() });
    answer = ok(nothing);
    await desk.syncNow();
    expect(desk.link()).toMatchObject({ lastContactAt: new Date(NOW).toISOString() });
    expect(stored?.lastContact).toBe(NOW);
  });

  it('runs from enrolment where a first fill never came to its end', async () => {
    desk = open(null);
    answer = refuse('offline');
    await desk.syncNow();
    expect(stored?.lastContact).toBe(NOW);
    expect(desk.link().leaseEndsAt).toBe(new Date(NOW + 72 * HOUR).toISOString());
  });
});

describe('the sweeper', () => {
  it('erases what has lapsed although the clock was set back, and says that the desk is locked', async () => {
    desk = open(NOW);
    held = [{ id: 'episode-1', closesAt: atLondonTime('2026-11-26', '00:00') }];
    time.tick();
    wall -= 60 * DAY;
    elapsed += DAY;
    await desk.sweep();
    expect(erased).toEqual(['episode-1']);
    expect(events).toContainEqual({ kind: 'desk' });
    expect(time.verdict()).toBe('behind');
  });

  it('tells every screen when it is another day in London', async () => {
    desk = open(NOW);
    held = [{ id: 'episode-2', closesAt: null }];
    await desk.sweep();
    expect(events).toEqual([]);
    wall += DAY;
    elapsed += DAY;
    await desk.sweep();
    expect(events).toEqual([{ kind: 'case', episodeId: 'episode-2' }, { kind: 'desk' }]);
  });

  it('gives the reason for which a case left: its end, or that it is nobody’s here', async () => {
    desk = open(NOW);
    held = [
      { id: 'back-dated', closesAt: NOW - DAY },
      { id: 'handed-over', closesAt: null },
    ];
    answer = ok({ ...nothing, gone: ['back-dated', 'handed-over'] });
    await desk.syncNow();
    expect(erased).toEqual(['back-dated', 'handed-over handedOver', 'handed-over']);
  });

  it.each([
    ['2026-11-25', '12:00', 15_000],
    ['2026-11-25', '23:59', 15_000],
    ['2027-03-27', '23:59', 15_000],
  ])('looks again soon on %s at %s', (day, at, pause) => {
    expect(nextSweepIn(atLondonTime(day, at))).toBe(pause);
  });

  it.each(['2026-11-26', '2027-03-29', '2026-10-26', '2028-03-01'])(
    'looks right after the midnight before %s, whatever the clocks do',
    (day) => {
      const midnight = atLondonTime(day, '00:00');
      expect(nextSweepIn(midnight - 400)).toBe(400);
      expect(nextSweepIn(midnight)).toBe(15_000);
    },
  );
});
