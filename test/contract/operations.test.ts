/**
 * Contract tests made from the operation table: a new operation is tested the moment it is written
 * down, or the suite fails. Router and gate are the real ones; handlers only tell that they ran.
 */
import { describe, expect, it } from 'vitest';
import { createGate, type HeldCase } from '../../main/access/gate.ts';
import type { Handlers } from '../../main/ipc/handlers.ts';
import { createRouter, type Sender } from '../../main/ipc/router.ts';
import type { LockState } from '../../shared/contract/define.ts';
import { type OperationName, operationNames, operations } from '../../shared/contract/table.ts';
import type { Clinician, Role } from '../../shared/domain/records.ts';
import { sampleOf } from './sample.ts';

const ORIGIN = 'https://workstation.invalid';
const NOW = Date.parse('2026-11-24T10:15:00.000Z');
const right: Sender = { window: 'main', topFrame: true, origin: ORIGIN };
const roles: readonly Role[] = [
  'therapist',
  'supervisor',
  'caseManager',
  'guardian',
  'administrator',
];
const involvementOf = {
  therapist: 'treating',
  supervisor: 'supervising',
  caseManager: 'managing',
  guardian: 'none',
  administrator: 'none',
} as const;

const held = (role: Role, change: Partial<HeldCase> = {}): HeldCase => ({
  id: 'episode-1',
  caseRef: 'CR-4471',
  status: 'inTreatment',
  allocatedOn: '2026-10-01',
  dischargedOn: null,
  handedOverOn: null,
  involvement: involvementOf[role],
  closesAt: role === 'supervisor' ? NOW + 86_400_000 : null,
  openTask: false,
  ...change,
});

type World = {
  readonly role: Role | null;
  readonly lock: LockState;
  readonly cases: readonly HeldCase[];
  readonly clock: 'trusted' | 'behind';
  readonly lease: 'fresh' | 'expired';
};

/** A router whose handlers note that they ran and answer nonsense, which the output check refuses. */
const build = (world: Partial<World>) => {
  const role = world.role === undefined ? 'therapist' : world.role;
  const ran: string[] = [];
  const refusals: string[] = [];
  const handlers = Object.fromEntries(
    operationNames.map((name) => [
      name,
      async () => {
        ran.push(name);
        return { ok: true, value: { nonsense: true } };
      },
    ]),
  ) as unknown as Handlers;
  const user: Clinician | null = role && { id: 'person-1', name: 'A Person', role };
  const router = createRouter({
    origin: ORIGIN,
    handlers,
    gate: createGate({
      now: () => NOW,
      heldCases: async () => world.cases ?? (role ? [held(role)] : []),
      clock: () => world.clock ?? 'trusted',
      lease: () => world.lease ?? 'fresh',
      profile: () => 'current',
    }),
    lock: () => world.lock ?? 'open',
    user: () => user,
    now: () => NOW,
    recordRead: async () => undefined,
    recordRefusal: async (_name, _user, _episode, rule) => {
      refusals.push(rule);
    },
    repair: () => undefined,
    defect: () => 'ref',
  });
  return { router, ran, refusals };
};

/** A role that the capability lets in, or null when only the lock matters. */
const roleFor = (name: OperationName): Role => {
  const { capability } = operations[name];
  if (capability.kind === 'role') return capability.roles[0] ?? 'therapist';
  if (capability.kind !== 'case') return 'therapist';
  return capability.category === 'supervisionNote' ? 'supervisor' : letIn(name);
};
const letIn = (name: OperationName): Role =>
  operations[name].capability.kind === 'case' &&
  name.startsWith('letter.') &&
  name !== 'letter.open'
    ? 'caseManager'
    : 'therapist';

describe.each(operationNames)('%s', (name) => {
  const spec = operations[name];
  const lock = spec.lock.find((one) => one === 'open') ?? spec.lock[0] ?? 'open';
  const role = roleFor(name);
  const valid = sampleOf(spec.input);
  const world = { role, lock };

  it('lets a valid call through to its handler, and never lets nonsense out', async () => {
    const { router, ran } = build(world);
    const answer = await router(right, name, valid);
    expect(ran).toEqual([name]);
    // An output schema without required fields strips nothing: it is strict, so nonsense fails.
    expect(answer).toEqual({ ok: false, code: 'defect', reference: 'ref' });
  });

  it.each<[string, Sender]>([
    ['another window', { ...right, window: 'other' }],
    ['a frame', { ...right, topFrame: false }],
    ['another origin', { ...right, origin: 'https://example.invalid' }],
    ['no origin', { ...right, origin: 'null' }],
  ])('refuses %s', async (_who, sender) => {
    const { router, ran } = build(world);
    expect(await router(sender, name, valid)).toEqual({ ok: false, code: 'wrongSender' });
    expect(ran).toEqual([]);
  });

  it('refuses an extra key', async () => {
    const { router, ran } = build(world);
    const answer = await router(right, name, { ...valid, extra: 1 });
    expect(answer).toMatchObject({ ok: false, code: 'invalidInput' });
    expect(ran).toEqual([]);
  });

  it.each(Object.keys(valid))('refuses a missing %s', async (key) => {
    const { router, ran } = build(world);
    const { [key]: _left, ...rest } = valid;
    expect(await router(right, name, rest)).toMatchObject({ ok: false, code: 'invalidInput' });
    expect(ran).toEqual([]);
  });

  it.each([null, undefined, 'text', 7, []])('refuses %j instead of an object', async (input) => {
    const { router, ran } = build(world);
    expect(await router(right, name, input)).toMatchObject({ ok: false, code: 'invalidInput' });
    expect(ran).toEqual([]);
  });

  it('refuses more than its size', async () => {
    const { router, ran } = build(world);
    const answer = await router(right, name, { ...valid, padding: 'x'.repeat(spec.maxBytes) });
    expect(answer).toEqual({ ok: false, code: 'tooLarge' });
    expect(ran).toEqual([]);
  });

  it.each((['closed', 'open', 'curtained'] as const).filter((one) => !spec.lock.includes(one)))(
    'is refused while the desk is %s',
    async (state) => {
      const { router, ran } = build({ role, lock: state });
      expect(await router(right, name, valid)).toEqual({ ok: false, code: 'locked' });
      expect(ran).toEqual([]);
    },
  );

  if (spec.capability.kind !== 'anyone')
    it('is refused when nobody has signed in', async () => {
      const { router, ran } = build({ role: null, lock });
      expect(await router(right, name, valid)).toEqual({ ok: false, code: 'locked' });
      expect(ran).toEqual([]);
    });

  const capability = spec.capability;
  if (capability.kind === 'role')
    it.each(roles.filter((one) => !capability.roles.some((allowed) => allowed === one)))(
      'is refused to a %s, and the refusal is written down',
      async (other) => {
        const { router, ran, refusals } = build({ role: other, lock });
        expect(await router(right, name, valid)).toMatchObject({ ok: false, code: 'notPermitted' });
        expect(ran).toEqual([]);
        expect(refusals).toEqual(['R04']);
      },
    );

  if (capability.kind === 'role' || capability.kind === 'signedIn')
    it.each([
      ['the clock is behind', { clock: 'behind' }, 'clockBehind'],
      ['the lease is over', { lease: 'expired' }, 'leaseExpired'],
    ] as const)('lists nothing, and says so, while %s', async (_when, change, code) => {
      const { router, ran } = build({ ...world, ...change });
      const answer = await router(right, name, valid);
      // What gathers from no case goes on: settings, signing out, what this computer holds.
      expect(answer).toMatchObject({
        code: capability.kind === 'role' ? code : 'defect',
      });
      expect(ran).toEqual(capability.kind === 'role' ? [] : [name]);
    });

  if (capability.kind === 'case') {
    it('is refused for a case that is not on this desk', async () => {
      const { router, ran } = build({ ...world, cases: [] });
      expect(await router(right, name, valid)).toMatchObject({ ok: false, code: 'notFound' });
      expect(ran).toEqual([]);
    });

    it.each(['guardian', 'administrator'] as const)('is refused to a %s', async (other) => {
      const { router, ran } = build({ role: other, lock, cases: [held(other)] });
      const answer = await router(right, name, valid);
      // The guardian reads the audit trail, and nothing else (domain 6.3).
      if (other === 'guardian' && capability.category === 'auditTrail') return;
      expect(answer).toMatchObject({ ok: false, code: 'notPermitted' });
      expect(ran).toEqual([]);
    });

    if (capability.category !== 'localCopy') {
      it.each([
        ['the clock is behind', { clock: 'behind' }, 'clockBehind'],
        ['the lease is over', { lease: 'expired' }, 'leaseExpired'],
      ] as const)('is refused while %s', async (_when, change, code) => {
        const { router, ran } = build({ ...world, ...change });
        expect(await router(right, name, valid)).toMatchObject({ ok: false, code });
        expect(ran).toEqual([]);
      });

      it('is refused to a therapist on day 43', async () => {
        const closed = held('therapist', { status: 'discharged', dischargedOn: '2026-10-12' });
        const { router, ran } = build({ role: 'therapist', lock, cases: [closed] });
        expect(await router(right, name, valid)).toMatchObject({ ok: false, code: 'windowClosed' });
        expect(ran).toEqual([]);
      });
    }

    if (['typedTranscripts', 'audio', 'messages', 'homework'].includes(capability.category))
      it.each(['caseManager', 'supervisor'] as const)(
        'gives a %s no word of a session',
        async (other) => {
          const { router, ran, refusals } = build({ role: other, lock, cases: [held(other)] });
          const answer = await router(right, name, valid);
          expect(answer).toMatchObject({ ok: false, code: 'notPermitted' });
          expect(ran).toEqual([]);
          expect(refusals).toHaveLength(1);
        },
      );
  }
});

describe('the table', () => {
  const named = (wanted: (name: OperationName) => boolean) => operationNames.filter(wanted);

  it('answers nothing about a case but to an open desk', () => {
    const elsewhere = named(
      (name) =>
        ['case', 'role'].includes(operations[name].capability.kind) &&
        operations[name].lock.join() !== 'open',
    );
    expect(elsewhere).toEqual([]);
  });

  it('leaves behind the curtain only what the curtain itself needs', () => {
    const behind = named((name) => operations[name].lock.some((lock) => lock === 'curtained'));
    expect(behind).toEqual(['desk.state', 'desk.curtain', 'desk.uncover', 'desk.signOut']);
  });
});

describe('the router', () => {
  it.each(['constructor', '__proto__', 'toString', 'case.everything', ''])(
    'knows no operation called %j',
    async (name) => {
      const { router } = build({});
      expect(await router(right, name, {})).toEqual({ ok: false, code: 'unknownOperation' });
    },
  );
});
