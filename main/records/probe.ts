/**
 * Whether a service can be worked with at all, asked before anything of a patient is fetched (product
 * R4). What these three promise cannot be mended from here: without a conditional create a repeated
 * message is doubled, without If-Match one clinician's change is lost under another's, without
 * `_lastUpdated` a change is missed. What a server says of itself is not asked; what it does is.
 */
import type { Basic } from '@medplum/fhirtypes';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { FhirClient, Written } from './client.ts';
import { concept, recordIdentifier } from './mapping/fields.ts';
import { systems } from './mapping/systems.ts';

/** Far from any time at which a resource was really changed. */
const LONG_AGO = '1990-01-01T00:00:00Z';
const FAR_AHEAD = '2990-01-01T00:00:00Z';

/** One small resource a probe, which stays there: a name used before may have been doubled then. */
const probeOf = (name: string): Basic => ({
  resourceType: 'Basic',
  identifier: [recordIdentifier(name)],
  code: concept('workstation-probe', 'Probe of a workstation'),
});

const changedSince = async (
  client: FhirClient,
  { id }: Written,
  identifier: string,
  since: string,
): Promise<Result<boolean>> => {
  const found = await client.searchAll('Basic', { identifier, _lastUpdated: `gt${since}` });
  return found.ok ? ok(found.value.some((one) => one.id === id)) : found;
};

/** What a server did not understand, or answered without: a lack, and no accident on the way. */
const isLack = (code: string): boolean => ['invalidInput', 'serverNotUnderstood'].includes(code);

/**
 * Tries all three on a resource of the probe's own. Refuses with `serverUnsuited` and the names of what
 * is missing in `fields` (`conditionalCreate`, `ifMatch`, `lastUpdated`), else with what went wrong.
 */
export const probeService = async (client: FhirClient): Promise<Result<null>> => {
  const once = { system: systems.record, value: `probe-${crypto.randomUUID()}` };
  const resource = probeOf(once.value);
  const made = await client.create(resource, once);
  if (!made.ok) return isLack(made.code) ? unsuited('conditionalCreate') : made;
  const again = await client.create(resource, once);
  if (!again.ok) return isLack(again.code) ? unsuited('conditionalCreate') : again;
  const missing: string[] = again.value.id === made.value.id ? [] : ['conditionalCreate'];

  const own = { ...resource, id: again.value.id };
  const first = await client.update(own, again.value.versionId);
  // The same version once more: somebody else would have changed it in between.
  const stale = first.ok ? await client.update(own, again.value.versionId) : first;
  if (stale.ok || isLack(stale.code)) missing.push('ifMatch');
  else if (stale.code !== 'conflict' || !first.ok) return stale;

  const identifier = `${systems.record}|${once.value}`;
  const before = await changedSince(client, again.value, identifier, LONG_AGO);
  const after = await changedSince(client, again.value, identifier, FAR_AHEAD);
  const answered = [before, after].find((one) => !one.ok && !isLack(one.code));
  if (answered && !answered.ok) return answered;
  if (!(before.ok && before.value && after.ok && !after.value)) missing.push('lastUpdated');
  return missing.length === 0 ? ok(null) : unsuited(...missing);
};

const unsuited = (...fields: string[]) => refuse('serverUnsuited', { fields });
