import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LEASE_HOURS_LIMITS } from '../../../shared/domain/lease.ts';
import { defaultPolicy, policyLimits } from '../../../shared/domain/policy.ts';
import { policyFromFhir, policyToFhir } from './policy.ts';
import { extensionUrl } from './systems.ts';

const strict = {
  leaseHours: 8,
  curtainMinutes: 1,
  pinAllowed: false,
  pinHours: 1,
  clipboardSeconds: 5,
  unsentDays: 1,
  unsentContact: 'Jo Somebody',
};

it('comes back from the resource as it went in', () => {
  expect(policyFromFhir(policyToFhir(defaultPolicy))).toEqual(defaultPolicy);
  expect(policyFromFhir(policyToFhir(strict))).toEqual(strict);
});

it('takes a field that is there twice, or is no number, as not said', () => {
  const policy = policyToFhir(strict);
  const twice = [...(policy.extension ?? []), ...(policy.extension ?? [])];
  expect(policyFromFhir({ ...policy, extension: twice })).toEqual(defaultPolicy);
  expect(policyFromFhir({ ...policy, extension: [] })).toEqual(defaultPolicy);
  const odd = { url: extensionUrl('leaseHours'), valueInteger: '1' as unknown as number };
  expect(policyFromFhir({ ...policy, extension: [odd] })).toEqual(defaultPolicy);
});

const anything = fc.oneof(fc.double(), fc.integer(), fc.boolean(), fc.string(), fc.constant(null));
const fields = ['leaseHours', 'curtainMinutes', 'pinHours', 'clipboardSeconds', 'unsentDays'];

it('takes a fraction as the smaller whole number', () => {
  const fraction = { url: extensionUrl('curtainMinutes'), valueDecimal: 2.9 };
  const policy = policyFromFhir({ ...policyToFhir(defaultPolicy), extension: [fraction] });
  expect(policy.curtainMinutes).toBe(2);
});

it('gives whole numbers within the limits, whatever the resource says', () => {
  const extension = fc.record({
    url: fc.constantFrom(...fields, 'pinAllowed', 'unsentContact').map(extensionUrl),
    valueInteger: anything,
    valueDecimal: anything,
    valueBoolean: anything,
    valueString: anything,
  });
  fc.assert(
    fc.property(fc.array(extension), (list) => {
      const { leaseHours, pinAllowed, unsentContact, ...rest } = policyFromFhir({
        ...policyToFhir(defaultPolicy),
        extension: list as never,
      });
      const { least, most } = LEASE_HOURS_LIMITS;
      expect(Number.isInteger(leaseHours) && leaseHours >= least && leaseHours <= most).toBe(true);
      for (const [name, limit] of Object.entries(policyLimits)) {
        const value = rest[name as keyof typeof policyLimits];
        expect(Number.isInteger(value) && value >= limit.least && value <= limit.most).toBe(true);
      }
      expect(typeof pinAllowed).toBe('boolean');
      expect(unsentContact === null || unsentContact.length <= 100).toBe(true);
    }),
  );
});
