/**
 * Whether a service can be worked with at all, asked before anything of a patient is fetched (product
 * R4). What these three promise cannot be mended from here: without a conditional create a repeated
 * message is doubled, without If-Match one clinician's change is lost under another's, without
 * `_lastUpdated` a change is missed. What a server says of itself is not asked; what it does is.
 */
import type { Basic } from '@medplum/fhirtypes';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { FhirClient, Written } from './client.ts';
import { concept, extensions, recordIdentifier } from './mapping/fields.ts';
import { systems } from './mapping/systems.ts';

/** Far from any time at which a resource was really changed. */
const LONG_AGO = '1990-01-01T00:00:00Z';
const FAR_AHEAD = '2990-01-01T00:00:00Z';

/** One small resource a person, which stays there and serves the next probe again. */
const probeOf = (name: string): Basic => ({
  resourceType: 'Basic',
  identifier: [recordIdentifier(name)],
  code: concept('workstation-probe', 'Probe of a workstation'),
});

type Probe = Pick<Written, 'id' | 'versionId'>;

const changedSince = async (
  client: FhirClient,
  { id }: Probe,
  identifier: string,
  since: string,
): Promise<Result<boolean>> => {
  const found = await client.searchAll('Basic', { identifier, _lastUpdated: `gt${since}` });
  return found.ok ? ok(found.value.some((one) => one.id === id)) : found;
};

/** What a server did not understand, or answered without: a lack, and no accident on the way. */
const isLack = (code: string): boolean => ['invalidInput', 'serverNotUnderstood'].includes(code);

const createTwice = async (
  client: FhirClient,
  resource: Basic,
  once: { readonly system: string; readonly value: string },
  identifier: string,
): Promise<Result<{ readonly probe: Probe; readonly doubled: boolean }>> => {
  const made = await client.create(resource, once);
  if (!made.ok && made.code === 'conflict') {
    // A probe was doubled here once, and now the server will not choose: so it does look.
    const found = await client.searchAll('Basic', { identifier });
    if (!found.ok) return found;
    const [one] = found.value;
    return one?.id === undefined
      ? refuse('serverNotUnderstood')
      : ok({ probe: { id: one.id, versionId: one.meta?.versionId ?? '' }, doubled: false });
  }
  if (!made.ok) return made;
  const again = await client.create(resource, once);
  return again.ok ? ok({ probe: again.value, doubled: again.value.id !== made.value.id }) : again;
};

/**
 * Tries all three on a resource of the probe's own. Refuses with `serverUnsuited` and the names of what
 * is missing in `fields` (`conditionalCreate`, `ifMatch`, `lastUpdated`), else with what went wrong.
 */
export const probeService = async (client: FhirClient, personId: string): Promise<Result<null>> => {
  const once = { system: systems.record, value: `probe-${personId}` };
  const identifier = `${once.system}|${once.value}`;
  const resource = probeOf(once.value);
  const made = await createTwice(client, resource, once, identifier);
  if (!made.ok) return isLack(made.code) ? unsuited('conditionalCreate') : made;
  const { probe, doubled } = made.value;
  const missing: string[] = doubled ? ['conditionalCreate'] : [];

  // A change each time, since a server may make no new version of what stays as it is.
  const changed = () => ({
    ...{ ...resource, id: probe.id },
    extension: extensions({ probe: crypto.randomUUID() }),
  });
  const first = await client.update(changed(), probe.versionId);
  // The same version once more: somebody else would have changed it in between.
  const stale = first.ok ? await client.update(changed(), probe.versionId) : first;
  if (stale.ok || isLack(stale.code)) missing.push('ifMatch');
  else if (stale.code !== 'conflict' || !first.ok) return stale;

  const before = await changedSince(client, probe, identifier, LONG_AGO);
  const after = await changedSince(client, probe, identifier, FAR_AHEAD);
  const answered = [before, after].find((one) => !one.ok && !isLack(one.code));
  if (answered && !answered.ok) return answered;
  if (!(before.ok && before.value && after.ok && !after.value)) missing.push('lastUpdated');
  return missing.length === 0 ? ok(null) : unsuited(...missing);
};

const unsuited = (...fields: string[]) => refuse('serverUnsuited', { fields });
