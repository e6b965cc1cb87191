import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import { whileOpen } from '../bridge/openDrafts.ts';
import { lockActors } from './lockActors.ts';

const asked: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  const answer = (name: string) => async () => {
    asked.push(name);
    return { ok: true, value: {} };
  };
  vi.stubGlobal('window', { workstation: { 'desk.curtain': answer('desk.curtain') } });
  vi.stubGlobal('document', { querySelectorAll: () => [], activeElement: null });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const cover = () => createActor(lockActors.send, { input: { kind: 'curtain' } }).start();

it('tells main that the window is covered once the last letters are stored', async () => {
  let stored: () => void = () => undefined;
  const leave = whileOpen(
    () =>
      new Promise((resolve) => {
        asked.push('draft.save');
        stored = resolve;
      }),
  );
  cover();
  await vi.advanceTimersByTimeAsync(100);
  expect(asked).toEqual(['draft.save']);
  stored();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toEqual(['draft.save', 'desk.curtain']);
  leave();
});

it('waits no longer than main does for letters that cannot be stored', async () => {
  const leave = whileOpen(() => new Promise(() => undefined));
  cover();
  await vi.advanceTimersByTimeAsync(799);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toEqual(['desk.curtain']);
  leave();
});

it('waits for nothing where nothing is being written', async () => {
  const leave = whileOpen(async () => undefined);
  leave();
  cover();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toEqual(['desk.curtain']);
});
