import { describe, expect, it } from 'vitest';
import type { Clinician, Role } from '../../shared/domain/records.ts';
import type { Involvement } from '../../shared/domain/roleMatrix.ts';
import { createGate, type GateParts, type HeldCase } from './gate.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const person = (role: Role): Clinician => ({ id: 'person-1', name: 'A Person', role });
const held = (involvement: Involvement, more: Partial<HeldCase> = {}): HeldCase => ({
  id: 'episode-1',
  caseRef: 'CR-4471',
  involvement,
  status: 'inTreatment',
  allocatedOn: '2026-05-04',
  dischargedOn: null,
  handedOverOn: null,
  closesAt: null,
  openTask: false,
  ...more,
});
const gateOf = (one: HeldCase, more: Partial<GateParts> = {}) =>
  createGate({
    now: () => NOW,
    heldCases: async () => [one],
    clock: () => 'trusted',
    lease: () => 'fresh',
    profile: () => 'current',
    ...more,
  });

describe('what is held ends for everybody', () => {
  it.each<[Role, Involvement]>([
    ['therapist', 'treating'],
    ['therapist', 'treatingLater'],
    ['caseManager', 'managing'],
    ['supervisor', 'supervising'],
  ])('a %s who is %s', async (role, involvement) => {
    const category = role === 'supervisor' ? 'supervisionShare' : 'identity';
    const open = gateOf(held(involvement, { closesAt: NOW + 1 }));
    expect(await open.enter(person(role), 'episode-1', category, 'read')).toMatchObject({
      ok: true,
    });
    const over = gateOf(held(involvement, { closesAt: NOW, openTask: true }));
    expect(await over.enter(person(role), 'episode-1', category, 'read')).toMatchObject({
      ok: false,
      code: expect.stringMatching(/^(windowClosed|notPermitted)$/),
    });
    expect(await over.readable(person(role), category)).toEqual([]);
    expect(await over.enter(person(role), 'episode-1', 'localCopy', 'write')).toMatchObject({
      ok: true,
    });
  });
});

it('a therapist whose case was handed over reads it to the end of that day', async () => {
  const therapist = person('therapist');
  const today = gateOf(held('treating', { handedOverOn: '2026-11-24' }));
  expect(await today.enter(therapist, 'episode-1', 'clinicalSummaries', 'write')).toMatchObject({
    ok: true,
  });
  const yesterday = gateOf(held('treating', { handedOverOn: '2026-11-23' }));
  expect(await yesterday.enter(therapist, 'episode-1', 'identity', 'read')).toMatchObject({
    code: 'windowClosed',
    rule: 'A-06',
  });
});

it.each([
  [{ clock: () => 'behind' as const }, 'clockBehind'],
  [{ lease: () => 'expired' as const }, 'leaseExpired'],
])('with %o nothing but forgetting opens', async (parts, code) => {
  const gate = gateOf(held('treating'), parts);
  const therapist = person('therapist');
  expect(gate.inTime()).toMatchObject({ ok: false, code });
  expect(await gate.enter(therapist, 'episode-1', 'identity', 'read')).toMatchObject({ code });
  expect(await gate.readable(therapist, 'identity')).toEqual([]);
  expect(await gate.enter(therapist, 'episode-1', 'localCopy', 'write')).toMatchObject({
    ok: true,
  });
});
