/** Which cases are this clinician's now, by the care teams and shares that name them. */
import type { CareTeam, EpisodeOfCare } from '@medplum/fhirtypes';
import { ok, type Result } from '../../shared/contract/result.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { type LondonDayString, londonDay } from '../../shared/domain/london.ts';
import type { Clinician, Episode, SupervisionRequest } from '../../shared/domain/records.ts';
import type { FhirClient } from './client.ts';
import { supervisionRequestFromFhir } from './mapping/documents.ts';
import { hasCode } from './mapping/fields.ts';
import { episodeFromFhir, leftOn, type Stay, stayOf } from './mapping/people.ts';
import { systems } from './mapping/systems.ts';
import type { SyncVault } from './vaultPort.ts';

/** How many values one search may list; keeps addresses short of every server's limit. */
export const LIST_SIZE = 40;

export const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );

/** An episode and the version upstream of the resource it came from. */
export type Found = {
  readonly episode: Episode;
  readonly version: string;
  /** Version of its care team, which says who has the case and until when. */
  readonly teamVersion: string;
  /** The asking clinician's own time with the case; null for one that is not theirs. */
  readonly stay: Stay | null;
};

const noEnds: Stay = { from: null, until: null };

/**
 * A therapist's time with a case. One that is another's by now is theirs to the end of the day that
 * the care team says, and without such a day not at all (domain A-06).
 */
const therapistsStay = (episode: Episode, stay: Stay | null, id: string): Stay | null => {
  if (episode.therapistId === id) return stay ?? noEnds;
  return stay?.until ? stay : null;
};

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
      const team = byReference.get(ref);
      const episode = episodeFromFhir(r, team);
      const stay = stayOf(team, clinician.role, clinician.id);
      found.push({
        episode,
        version: `EpisodeOfCare/${r.id ?? ''}/${r.meta?.versionId ?? ''}`,
        teamVersion: team?.meta?.versionId ?? '',
        stay: clinician.role === 'therapist' ? therapistsStay(episode, stay, clinician.id) : stay,
      });
    }
  }
  return ok(found);
};

/** Closed episodes of these patients, whoever had them: what a re-referral comes with (domain A-05). */
export const closedEpisodesOf = async (
  client: FhirClient,
  patientIds: readonly string[],
): Promise<Result<readonly Found[]>> => {
  const found: Found[] = [];
  for (const some of chunks(patientIds, LIST_SIZE)) {
    const page = await client.searchAll('EpisodeOfCare', {
      patient: some.map((id) => `Patient/${id}`).join(','),
      _count: '200',
    });
    if (!page.ok) return page;
    for (const r of page.value as readonly EpisodeOfCare[]) {
      const episode = episodeFromFhir(r, undefined);
      const version = `EpisodeOfCare/${r.id ?? ''}/${r.meta?.versionId ?? ''}`;
      if (episode.status === 'discharged')
        found.push({ episode, version, teamVersion: '', stay: null });
    }
  }
  return ok(found);
};

const LEFT = 'desk/leftOn';

/**
 * The last day of a clinician who has left the service; null while they have not. The day on which
 * this desk learned of it stays, whatever is written to their entry afterwards.
 */
export const leavingDay = async ({
  client,
  vault,
  clinician,
  now,
}: {
  readonly client: FhirClient;
  readonly vault: Pick<SyncVault, 'cursor' | 'setCursor'>;
  readonly clinician: Clinician;
  readonly now: () => Millis;
}): Promise<Result<LondonDayString | null>> => {
  const self = await client.read('Practitioner', clinician.id);
  // A service that keeps no entry of its people does not say that they have left.
  if (!self.ok) return self.code === 'notFound' ? ok(null) : self;
  const known = await vault.cursor(LEFT);
  if (self.value.active !== false) {
    if (known !== null) await vault.setCursor(LEFT, null);
    return ok(null);
  }
  if (known !== null) return ok(known);
  const today = londonDay(now());
  const said = leftOn(self.value) ?? today;
  const last = said < today ? said : today;
  await vault.setCursor(LEFT, last);
  return ok(last);
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
