/**
 * The provider's policy as a FHIR resource: one `Basic` with a code of ours and a field an extension.
 * Read without trust: whatever a field holds, `clampPolicy` has the last word.
 */
import type { Basic, Extension } from '@medplum/fhirtypes';
import { clampPolicy, type Policy } from '../../../shared/domain/policy.ts';
import { all, concept, extensions } from './fields.ts';
import { systems } from './systems.ts';

const CODE = 'workstation-policy';

/** What finds the policy in a search. */
export const policySearch = { code: `${systems.kind}|${CODE}` } as const;

export const policyToFhir = (policy: Policy): Basic => ({
  resourceType: 'Basic',
  code: concept(CODE, 'Policy for workstations'),
  extension: extensions({ ...policy }),
});

/** The one value of a field; a field that is there twice says nothing. */
const only = (policy: Basic, name: keyof Policy): Extension | undefined => {
  const found = all(policy, name);
  return found.length === 1 ? found[0] : undefined;
};

/** A whole number of whatever unit; a fraction counts as the smaller one. */
const whole = (extension: Extension | undefined): number | undefined => {
  const given: unknown = extension?.valueInteger ?? extension?.valueDecimal;
  return typeof given === 'number' ? Math.floor(given) : undefined;
};

/** The policy held to its limits; a field that cannot be read has its default. */
export const policyFromFhir = (policy: Basic): Policy =>
  clampPolicy({
    leaseHours: whole(only(policy, 'leaseHours')),
    curtainMinutes: whole(only(policy, 'curtainMinutes')),
    pinAllowed: only(policy, 'pinAllowed')?.valueBoolean,
    pinHours: whole(only(policy, 'pinHours')),
    clipboardSeconds: whole(only(policy, 'clipboardSeconds')),
    unsentDays: whole(only(policy, 'unsentDays')),
    unsentContact: only(policy, 'unsentContact')?.valueString,
  });
