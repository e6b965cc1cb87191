import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { activityTeller } from './activity.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const teller = () => {
  const told: number[] = [];
  const began = performance.now();
  return { told, ...activityTeller(() => told.push(performance.now() - began)) };
};

it('tells of the first sign at once, and of the last one no later than five seconds after it', () => {
  const { told, seen } = teller();
  for (let at = 0; at <= 12_000; at += 1_000) {
    seen();
    vi.advanceTimersByTime(1_000);
  }
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([0, 5_000, 10_000, 15_000]);
});

it('says nothing more when there is nothing more', () => {
  const { told, seen, stop } = teller();
  seen();
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([0]);
  seen();
  seen();
  stop();
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([0, 60_000]);
});
