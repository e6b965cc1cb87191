/** What the provider sets for its workstations, asked for with each pass (product R5). */
import { ok, type Result } from '../../shared/contract/result.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { FhirClient } from './client.ts';
import { policyFromFhir, policySearch } from './mapping/policy.ts';

/**
 * The policy upstream; null where there is none, or more than one: which of them holds is not for a
 * workstation to guess, so what held before goes on.
 */
export const readPolicy = async (client: FhirClient): Promise<Result<Policy | null>> => {
  const found = await client.searchAll('Basic', policySearch);
  if (!found.ok) return found;
  const [policy, another] = found.value;
  return ok(policy !== undefined && another === undefined ? policyFromFhir(policy) : null);
};
