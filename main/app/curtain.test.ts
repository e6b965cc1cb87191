import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { WorkstationEvent } from '../../shared/contract/events.ts';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import type { PowerEvent } from '../shell/port.ts';
import { createCurtain } from './curtain.ts';
import { createLock } from './lockState.ts';

const user = { id: 'person-1', name: 'A Therapist', role: 'therapist' } as const;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const desk = () => {
  const did: string[] = [];
  const events: WorkstationEvent['kind'][] = [];
  const lock = createLock(() => undefined);
  lock.set({ state: 'open', user });
  let power: (event: PowerEvent) => void = () => undefined;
  const curtain = createCurtain({
    shell: {
      onPower: (listener) => {
        power = listener;
        return () => undefined;
      },
    },
    clock: { now: () => performance.now(), elapsed: () => performance.now() },
    policy: () => defaultPolicy,
    lock,
    push: ({ kind }) => events.push(kind),
    ledger: {
      act: async (_user, action, detail) => {
        did.push(`${action} ${detail?.why}`);
      },
    },
    clipboard: {
      clear: async () => {
        did.push('clipboard');
      },
    },
    woke: () => undefined,
    defect: (where) => did.push(`defect ${where}`),
  });
  return { curtain, lock, did, events, power: (event: PowerEvent) => power(event) };
};

it('locks as soon as the window has covered itself, and says why it fell', async () => {
  const { curtain, lock, did, events, power } = desk();
  power('lock');
  expect(events).toEqual(['curtain']);
  // The window is storing what was typed: for that the desk is still open.
  expect(lock.get().state).toBe('open');
  await curtain.covered('what was being written');
  expect(lock.get().state).toBe('curtained');
  expect(did).toEqual(['desk.curtain osLock', 'clipboard']);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(did).toHaveLength(2);
});

it('locks by itself where the window does not answer', async () => {
  const { lock, did, power } = desk();
  power('suspend');
  await vi.advanceTimersByTimeAsync(999);
  expect(lock.get().state).toBe('open');
  await vi.advanceTimersByTimeAsync(1);
  expect(lock.get().state).toBe('curtained');
  expect(did).toEqual(['desk.curtain sleep', 'clipboard']);
});

it('falls once for several reasons', async () => {
  const { did, events, power } = desk();
  power('lock');
  power('suspend');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(events).toEqual(['curtain']);
  expect(did).toEqual(['desk.curtain osLock', 'clipboard']);
});

it('gives back what the window kept, once, also where it came too late to be waited for', async () => {
  const { curtain, lock, power } = desk();
  power('lock');
  await vi.advanceTimersByTimeAsync(1_000);
  await curtain.covered('late');
  expect(lock.get().state).toBe('curtained');
  expect(curtain.lift(user)).toBe('late');
  expect(lock.get().state).toBe('open');
  await curtain.covered(undefined);
  expect(curtain.lift(user)).toBeNull();
});

it('keeps nothing after a sign-out', async () => {
  const { curtain, lock, did, power } = desk();
  await curtain.covered('what was being written');
  lock.set({ state: 'signIn' });
  curtain.forget();
  lock.set({ state: 'open', user });
  expect(curtain.lift(user)).toBeNull();
  power('lock');
  lock.set({ state: 'signIn' });
  curtain.forget();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(lock.get().state).toBe('signIn');
  expect(did).toEqual(['desk.curtain asked', 'clipboard']);
});

it('takes the lines of the session being held for somebody at the desk, and no others', () => {
  const { curtain } = desk();
  const line = (sessionId: string) =>
    curtain.heard({ kind: 'session', episodeId: 'episode-1', sessionId });
  curtain.holds({ sessionId: 'held' });
  vi.advanceTimersByTime(60_000);
  line('another');
  expect(curtain.left()).toBe(240_000);
  line('held');
  expect(curtain.left()).toBe(300_000);
  curtain.holds(null);
  vi.advanceTimersByTime(60_000);
  line('held');
  expect(curtain.left()).toBe(240_000);
});
