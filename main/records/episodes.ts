/** Which cases are this clinician's now, by the care teams and shares that name them. */
import type { CareTeam, EpisodeOfCare } from '@medplum/fhirtypes';
import { ok, type Result } from '../../shared/contract/result.ts';
import type { Clinician, Episode, SupervisionRequest } from '../../shared/domain/records.ts';
import type { FhirClient } from './client.ts';
import { supervisionRequestFromFhir } from './mapping/documents.ts';
import { hasCode } from './mapping/fields.ts';
import { episodeFromFhir } from './mapping/people.ts';
import { systems } from './mapping/systems.ts';

/** How many values one search may list; keeps addresses short of every server's limit. */
export const LIST_SIZE = 40;

export const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );

/** An episode and the version upstream of the resource it came from. */
export type Found = { readonly episode: Episode; readonly version: string };

const referenceOf = (team: CareTeam): string | undefined =>
  team.identifier?.find((i) => i.system === systems.caseReference)?.value;

/** Episodes of a therapist or a case manager. An answer that lists none is a real answer. */
export const episodesOf = async (
  client: FhirClient,
  clinician: Clinician,
): Promise<Result<readonly Found[]>> => {
  const teams = await client.searchAll('CareTeam', {
    participant: `Practitioner/${clinician.id}`,
    _count: '200',
  });
  if (!teams.ok) return teams;
  const byReference = new Map<string, CareTeam>();
  for (const team of teams.value) {
    const ref = referenceOf(team);
    if (ref) byReference.set(ref, team);
  }
  const found: Found[] = [];
  for (const refs of chunks([...byReference.keys()], LIST_SIZE)) {
    const page = await client.searchAll('EpisodeOfCare', {
      identifier: refs.map((r) => `${systems.caseReference}|${r}`).join(','),
      _count: '200',
    });
    if (!page.ok) return page;
    for (const r of page.value as readonly EpisodeOfCare[]) {
      const ref = r.identifier?.find((i) => i.system === systems.caseReference)?.value ?? '';
      found.push({
        episode: episodeFromFhir(r, byReference.get(ref)),
        version: `EpisodeOfCare/${r.id ?? ''}/${r.meta?.versionId ?? ''}`,
      });
    }
  }
  return ok(found);
};

/** Cases brought to a supervisor: shares only, never a caseload (product S1). */
export const sharesOf = async (
  client: FhirClient,
  clinician: Clinician,
): Promise<Result<readonly { request: SupervisionRequest; version: string }[]>> => {
  const tasks = await client.searchAll('Task', {
    owner: `Practitioner/${clinician.id}`,
    _count: '200',
  });
  if (!tasks.ok) return tasks;
  return ok(
    tasks.value
      .filter((t) => hasCode(t.code, 'supervision'))
      .map((t) => ({
        request: supervisionRequestFromFhir(t),
        version: `Task/${t.id ?? ''}/${t.meta?.versionId ?? ''}`,
      })),
  );
};
