import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createClipboardCare } from './clipboard.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const desk = () => {
  const state = { text: '', readable: true, reachable: true };
  const defects: string[] = [];
  const care = createClipboardCare({
    shell: {
      clipboard: {
        async mark() {
          if (!state.readable) throw new Error('cannot be read');
          return `mark of ${state.text}`;
        },
        async clearIf(mark) {
          if (!state.reachable) throw new Error('cannot be reached');
          if (mark === null || mark === `mark of ${state.text}`) state.text = '';
        },
      },
    },
    policy: () => ({ clipboardSeconds: 30 }),
    defect: (where) => defects.push(where),
  });
  const copy = async (text: string) => {
    state.text = text;
    const done = care.copied();
    await vi.advanceTimersByTimeAsync(200);
    await done;
  };
  return { state, care, copy, defects };
};

it('takes a copy back after the policy’s seconds', async () => {
  const { state, copy } = desk();
  await copy('a sentence of mine');
  await vi.advanceTimersByTimeAsync(29_000);
  expect(state.text).toBe('a sentence of mine');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(state.text).toBe('');
});

it('leaves alone what was copied elsewhere in the meantime', async () => {
  const { state, care, copy } = desk();
  await copy('a sentence of mine');
  state.text = 'a telephone number';
  await care.clear();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(state.text).toBe('a telephone number');
});

it('begins anew with each copy, and takes back the last', async () => {
  const { state, copy } = desk();
  await copy('the first');
  await vi.advanceTimersByTimeAsync(20_000);
  await copy('the second');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(state.text).toBe('the second');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(state.text).toBe('');
});

it('takes it back at once with the curtain, also in the moment in which it is being copied', async () => {
  const { state, care } = desk();
  state.text = 'a sentence of mine';
  void care.copied();
  const cleared = care.clear();
  await vi.advanceTimersByTimeAsync(200);
  await cleared;
  expect(state.text).toBe('');
});

it('clears what it cannot tell from something else', async () => {
  const { state, care, copy } = desk();
  state.readable = false;
  await copy('a sentence of mine');
  await care.clear();
  expect(state.text).toBe('');
});

it('tries again behind the curtain, and writes a defect down in the end', async () => {
  const { state, care, copy, defects } = desk();
  await copy('a sentence of mine');
  state.reachable = false;
  await care.clear();
  await vi.advanceTimersByTimeAsync(1_500);
  state.reachable = true;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(state.text).toBe('');
  expect(defects).toEqual([]);
  await copy('another');
  state.reachable = false;
  await care.clear();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(defects).toEqual(['clearing the clipboard']);
});

it('touches nothing where nothing of ours was copied', async () => {
  const { state, care } = desk();
  state.text = 'a telephone number';
  await care.clear();
  expect(state.text).toBe('a telephone number');
});
