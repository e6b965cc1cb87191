import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ErrorCode, ok, type Result, refuse } from '../../shared/contract/result.ts';
import { createAsking, SPACING_MS } from './asking.ts';

/** A question whose answers are given by hand, in any order. */
const byHand = () => {
  const waiting: ((result: Result<string>) => void)[] = [];
  const asking = createAsking<string>(() => new Promise((resolve) => waiting.push(resolve)));
  const answer = async (index: number, result: Result<string>) => {
    waiting[index]?.(result);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { asking, answer };
};

describe('a question to main', () => {
  it('keeps the last value while it is asked again', async () => {
    const { asking, answer } = byHand();
    asking.subscribe(() => undefined);
    asking.ask();
    expect(asking.snapshot()).toEqual({ state: 'loading', value: undefined, refusal: undefined });
    await answer(0, ok('first'));
    asking.ask();
    expect(asking.snapshot().value).toBe('first');
    await answer(1, ok('second'));
    expect(asking.snapshot()).toEqual({ state: 'ready', value: 'second', refusal: undefined });
  });

  it('takes only the answer to the last asking, whatever order they come in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .integer({ min: 1, max: 6 })
          .chain((n) => fc.shuffledSubarray([...Array(n).keys()], { minLength: n, maxLength: n })),
        async (order) => {
          const { asking, answer } = byHand();
          asking.subscribe(() => undefined);
          for (const _ of order) asking.ask();
          const last = order.length - 1;
          for (const index of order) {
            const answered = asking.snapshot().value;
            expect(answered === undefined || answered === `${last}`).toBe(true);
            await answer(index, ok(`${index}`));
          }
          expect(asking.snapshot().value).toBe(`${last}`);
        },
      ),
    );
  });

  it('keeps the value under a failure, and drops it when the right to read it ends', async () => {
    const refusedWith = async (code: ErrorCode) => {
      const { asking, answer } = byHand();
      asking.subscribe(() => undefined);
      asking.ask();
      await answer(0, ok('about a patient'));
      asking.ask();
      await answer(1, refuse(code));
      return asking.snapshot();
    };
    for (const code of ['offline', 'serverFault', 'defect', 'diskFull'] as const) {
      expect(await refusedWith(code)).toMatchObject({ state: 'refused', value: 'about a patient' });
    }
    for (const code of [
      'locked',
      'notPermitted',
      'windowClosed',
      'leaseExpired',
      'clockBehind',
      'notFound',
    ] as const) {
      expect(await refusedWith(code)).toMatchObject({ state: 'refused', value: undefined });
    }
  });

  it('does not wait for answers that nobody looks at any more', async () => {
    const { asking, answer } = byHand();
    const stop = asking.subscribe(() => undefined);
    asking.ask();
    stop();
    await answer(0, ok('too late'));
    expect(asking.snapshot().value).toBeUndefined();
  });
});

describe('a change that is told', () => {
  afterEach(() => vi.useRealTimers());

  const counted = (answerAfter: number) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    let asked = 0;
    const asking = createAsking<number>(() => {
      asked += 1;
      const mine = asked;
      return new Promise((resolve) => setTimeout(() => resolve(ok(mine)), answerAfter));
    });
    const stop = asking.subscribe(() => undefined);
    return { asking, stop, times: () => asked };
  };

  it('asks once more after the answer under way, however often it is told', async () => {
    const { asking, times } = counted(1000);
    asking.ask();
    for (let told = 0; told < 50; told += 1) asking.refresh();
    expect(times()).toBe(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(times()).toBe(2);
    await vi.advanceTimersByTimeAsync(5000);
    expect(times()).toBe(2);
    expect(asking.snapshot().value).toBe(2);
  });

  it('asks at once after a quiet time, and then keeps its spacing without losing the last change', async () => {
    const { asking, times } = counted(1);
    asking.ask();
    await vi.advanceTimersByTimeAsync(SPACING_MS);
    asking.refresh();
    expect(times()).toBe(2);
    await vi.advanceTimersByTimeAsync(10);
    asking.refresh();
    asking.refresh();
    expect(times()).toBe(2);
    await vi.advanceTimersByTimeAsync(SPACING_MS);
    expect(times()).toBe(3);
    expect(asking.snapshot().value).toBe(3);
  });

  it('asks nothing after everybody has left', async () => {
    const { asking, stop, times } = counted(1);
    asking.ask();
    await vi.advanceTimersByTimeAsync(10);
    asking.refresh();
    stop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(times()).toBe(1);
  });
});
