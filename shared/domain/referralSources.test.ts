import { expect, it } from 'vitest';
import { referralSourceLabel } from './referralSources.ts';

it('puts codes into words and leaves words as they are', () => {
  expect(referralSourceLabel('B1')).toBe('Self-referral');
  expect(referralSourceLabel('GP letter')).toBe('GP letter');
  expect(referralSourceLabel('toString')).toBe('toString');
});
