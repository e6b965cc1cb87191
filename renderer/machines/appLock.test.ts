import { describe, expect, it } from 'vitest';
import { createActor, fromCallback, fromPromise, type SnapshotFrom } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { type Refusal, type Result, refuse } from '../../shared/contract/result.ts';
import type { DeskState } from '../../shared/contract/views.ts';
import { appLock, type LockEvent, type LockRequest, type ReaderEvent } from './appLock.ts';

type Stand = DeskState['state'];
const stands: readonly Stand[] = [
  'starting',
  'signIn',
  'unlocking',
  'open',
  'curtained',
  'refused',
];

const desk = (state: Stand): DeskState => ({
  state,
  refusal: state === 'refused' ? { code: 'vaultDamaged', unsent: [], erased: null } : null,
  people: [],
  user: null,
  organisation: 'Test service',
  practice: true,
  keeps: 'vault',
  practiceDaysBehind: null,
  now: '2026-11-24T10:02:00.000Z',
  simulatedClock: false,
  clock: 'trusted',
  lease: 'fresh',
  link: {
    state: 'connected',
    lastContactAt: null,
    lastSyncAt: null,
    leaseEndsAt: null,
    outbox: { waiting: 0, refused: 0 },
    filling: null,
  },
  restored: null,
  ledger: 'whole',
  policy: {
    leaseHours: 72,
    curtainMinutes: 5,
    pinAllowed: true,
    pinHours: 8,
    clipboardSeconds: 30,
  },
  curtainAt: null,
  pin: { set: false, usable: false },
  screenCapture: 'notAvailable',
  clipboard: 'cleared',
  erasedSinceLastOpen: 0,
  settings: { enterSends: false, theme: 'system', density: 'comfortable' },
});

const says = (state: Stand): LockEvent => ({ type: 'desk', desk: desk(state) });
const asks = (request: LockRequest): LockEvent => ({ type: 'request', request });
const requests: readonly LockRequest[] = [
  { kind: 'signIn', personId: 'p1', passphrase: 'copper kettle morning' },
  { kind: 'reEnrol', personId: 'p1', passphrase: 'copper kettle morning' },
  { kind: 'uncover', passphrase: 'copper kettle morning' },
  { kind: 'uncoverByPin', pin: '408172' },
  { kind: 'curtain' },
  { kind: 'signOut' },
];

/** The end of a request, as the actor that sent it reports it to the machine. */
const ends = (state: string, output: Result<unknown>): LockEvent =>
  ({ type: `xstate.done.actor.0.${state}`, output }) as unknown as LockEvent;
const asking = [
  'appLock.unlocking.asking',
  'appLock.curtained.covering',
  'appLock.curtained.uncovering',
  'appLock.leaving.asking',
];
const wrong: Refusal = refuse('wrongPassphrase');

const events: readonly LockEvent[] = [
  ...stands.map(says),
  ...requests.map(asks),
  ...asking.flatMap((state) => [ends(state, { ok: true, value: {} }), ends(state, wrong)]),
  { type: 'unreadable', refusal: refuse('defect') },
  { type: 'fall' },
  { type: 'retry' },
];

type Snapshot = SnapshotFrom<typeof appLock>;
const place = (state: Snapshot): string => JSON.stringify(state.value);
const options = {
  events,
  serializeState: (state: Snapshot) =>
    `${place(state)} ${state.context.desk?.state ?? '-'} ${state.context.refusal?.code ?? '-'}`,
};
const map = getAdjacencyMap(appLock, options as never) as unknown as Record<
  string,
  {
    state: Snapshot;
    transitions: Record<string, { event: LockEvent; state: Snapshot }>;
  }
>;
const steps = Object.values(map).flatMap(({ state, transitions }) =>
  Object.values(transitions).map(({ event, state: after }) => ({ before: state, event, after })),
);
const isOpen = (state: Snapshot) => state.matches('open');

describe('the lock of the window', () => {
  it('reaches every state it has', () => {
    const seen = new Set(Object.values(map).map(({ state }) => place(state)));
    expect([...seen].sort()).toEqual(
      [
        '"starting"',
        '"signIn"',
        '{"unlocking":"asking"}',
        '{"unlocking":"settling"}',
        '"open"',
        '{"curtained":"covering"}',
        '{"curtained":"still"}',
        '{"curtained":"uncovering"}',
        '{"leaving":"asking"}',
        '{"leaving":"settling"}',
        '"refused"',
      ].sort(),
    );
  });

  it('opens only when main says “open”', () => {
    const opening = steps.filter(({ before, after }) => !isOpen(before) && isOpen(after));
    expect(opening.length).toBeGreaterThan(0);
    for (const { event } of opening) {
      expect(event.type === 'desk' && event.desk.state === 'open').toBe(true);
    }
  });

  it('covers and leaves in one step, without waiting for main', () => {
    const fromOpen = steps.filter(
      ({ before, event }) => isOpen(before) && event.type === 'request',
    );
    const covered = fromOpen.filter(
      ({ event }) => event.type === 'request' && event.request.kind === 'curtain',
    );
    const left = fromOpen.filter(
      ({ event }) => event.type === 'request' && event.request.kind === 'signOut',
    );
    expect(covered.length).toBeGreaterThan(0);
    expect(left.length).toBeGreaterThan(0);
    for (const { after } of covered) expect(after.matches('curtained')).toBe(true);
    const fallen = steps.filter(({ before, event }) => isOpen(before) && event.type === 'fall');
    expect(fallen.length).toBeGreaterThan(0);
    for (const { after } of fallen) expect(place(after)).toBe('{"curtained":"covering"}');
    for (const { after } of left) expect(after.matches('leaving')).toBe(true);
  });

  it('ignores an old “open” while it is covering or leaving', () => {
    const stale = steps.filter(
      ({ before, event }) =>
        (before.matches({ curtained: 'covering' }) || before.matches({ leaving: 'asking' })) &&
        event.type === 'desk',
    );
    expect(stale.length).toBeGreaterThan(0);
    for (const { before, after } of stale) expect(place(after)).toBe(place(before));
  });

  it('can be brought from every state to whatever main says, and never gets stuck', () => {
    for (const stand of stands) {
      // Backwards from where main says: every state must be met on the way.
      const arrived = new Set(
        Object.keys(map).filter((key) => {
          const state = map[key]?.state;
          return state?.matches(stand) && state.context.desk?.state === stand;
        }),
      );
      expect(arrived.size, stand).toBeGreaterThan(0);
      for (let before = -1; before !== arrived.size; ) {
        before = arrived.size;
        for (const [key, { transitions }] of Object.entries(map)) {
          const leads = Object.values(transitions).some(({ state }) =>
            arrived.has(options.serializeState(state)),
          );
          if (leads) arrived.add(key);
        }
      }
      expect(arrived.size, stand).toBe(Object.keys(map).length);
    }
  });

  it('says why a passphrase was refused, and forgets it with the next try', () => {
    const refused = steps.filter(({ after }) => after.context.refusal?.code === 'wrongPassphrase');
    expect(refused.some(({ after }) => after.matches('signIn'))).toBe(true);
    expect(refused.some(({ after }) => after.matches({ curtained: 'still' }))).toBe(true);
    const again = steps.filter(
      ({ before, event, after }) =>
        before.context.refusal !== null &&
        event.type === 'request' &&
        place(before) !== place(after),
    );
    expect(again.length).toBeGreaterThan(0);
    for (const { after } of again) expect(after.context.refusal).toBeNull();
  });

  it('lifts no curtain because main wants one', () => {
    const fallen = steps.filter(({ event }) => event.type === 'fall');
    const elsewhere = fallen.filter(({ before }) => !isOpen(before));
    expect(elsewhere.length).toBeGreaterThan(0);
    for (const { before, after } of elsewhere) expect(place(after)).toBe(place(before));
  });

  it('keeps no passphrase in its context', () => {
    for (const { state } of Object.values(map)) {
      expect(JSON.stringify(state.context)).not.toMatch(/copper kettle|408172/);
    }
  });
});

describe('the lock with its actors', () => {
  it('signs in: asks main, then reads the desk again', async () => {
    const sent: LockRequest[] = [];
    let stand: Stand = 'signIn';
    const actor = createActor(
      appLock.provide({
        actors: {
          reader: fromCallback<ReaderEvent>(({ sendBack, receive }) => {
            const read = () => sendBack(says(stand));
            receive(read);
            read();
          }),
          send: fromPromise<Result<unknown>, LockRequest>(async ({ input }) => {
            sent.push(input);
            if (input.kind === 'signIn') stand = 'open';
            if (input.kind === 'curtain') stand = 'curtained';
            return { ok: true, value: {} };
          }),
        },
      }),
    ).start();
    expect(actor.getSnapshot().matches('signIn')).toBe(true);
    actor.send(asks({ kind: 'signIn', personId: 'p1', passphrase: 'copper kettle morning' }));
    expect(actor.getSnapshot().matches({ unlocking: 'asking' })).toBe(true);
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(actor.getSnapshot().matches('open')).toBe(true);
    actor.send(asks({ kind: 'curtain' }));
    expect(actor.getSnapshot().matches('curtained')).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(actor.getSnapshot().matches({ curtained: 'still' })).toBe(true);
    expect(sent.map(({ kind }) => kind)).toEqual(['signIn', 'curtain']);
    actor.stop();
  });
});
