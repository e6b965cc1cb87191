import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clampPolicy, defaultPolicy, policyLimits } from './policy.ts';

it('takes what lies within the limits as it is', () => {
  const given = {
    leaseHours: 24,
    curtainMinutes: 3,
    pinAllowed: false,
    pinHours: 2,
    clipboardSeconds: 10,
    unsentDays: 7,
    unsentContact: 'Grace Obi',
  };
  expect(clampPolicy(given)).toEqual(given);
});

it('holds the rest to the limits, field by field', () => {
  expect(clampPolicy({ leaseHours: 1_000, curtainMinutes: 600, pinHours: 0 })).toEqual({
    ...defaultPolicy,
    leaseHours: 168,
    curtainMinutes: 15,
    pinHours: 1,
  });
  expect(clampPolicy({ curtainMinutes: 'soon', pinHours: 3 })).toEqual({
    ...defaultPolicy,
    pinHours: 3,
  });
});

it('gives a policy within its limits for whatever is received', () => {
  fc.assert(
    fc.property(fc.anything(), (received) => {
      const policy = clampPolicy(received);
      for (const [name, { least, most }] of Object.entries(policyLimits)) {
        const value = policy[name as keyof typeof policyLimits];
        expect(value).toBeGreaterThanOrEqual(least);
        expect(value).toBeLessThanOrEqual(most);
      }
      expect(policy.leaseHours).toBeGreaterThanOrEqual(8);
      expect(policy.leaseHours).toBeLessThanOrEqual(168);
    }),
  );
});
