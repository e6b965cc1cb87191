/** A record service made of three kinds of resources, behind the client's own interface. */
import type { CareTeam, EpisodeOfCare, Practitioner, Resource } from '@medplum/fhirtypes';
import type { FhirClient } from '../../main/records/client.ts';
import { careTeamToFhir, episodeToFhir } from '../../main/records/mapping/people.ts';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import { addDays, type LondonDayString } from '../../shared/domain/london.ts';
import type { Clinician, Episode } from '../../shared/domain/records.ts';

export const therapist: Clinician = { id: 'pugh', name: 'Rhiannon Pugh', role: 'therapist' };
const COLLEAGUE = 'adeyemi';

/** A case as upstream has it. */
export type Case = {
  readonly id: string;
  status: Episode['status'];
  readonly allocatedOn: LondonDayString;
  dischargedOn: LondonDayString | null;
  /** Last day of the desk's own therapist in the care team; null while none is said. */
  until: LondonDayString | null;
  /** Who has it by now. */
  with: 'us' | 'colleague';
};

export type Upstream = {
  readonly cases: Case[];
  /** Since when the therapist's entry is inactive, epoch ms; null while it is active. */
  leftAt: number | null;
  /** How many more requests the line carries; a cut line carries none. */
  carries: number;
  readonly changed: () => void;
  readonly client: FhirClient;
};

const referenceOf = (id: string): string => `CR-${id.split('-')[1]}`;

const episodeOf = (one: Case): Episode => ({
  id: one.id,
  caseRef: referenceOf(one.id),
  patientId: `patient-${one.id}`,
  status: one.status,
  problem: null,
  referredOn: addDays(one.allocatedOn, -7),
  referralSource: 'self',
  allocatedOn: one.allocatedOn,
  dischargedOn: one.dischargedOn,
  endCode: null,
  plannedSessions: 8,
  therapistId: one.with === 'us' ? therapist.id : COLLEAGUE,
  supervisorId: null,
  caseManagerId: null,
  previousEpisodeId: null,
});

/** @param hear called with each answer's time, before the answer is there */
export const createUpstream = (parts: {
  readonly serverNow: () => number;
  readonly hear: (serverTime: number) => void;
  /** After the third kind of answer the desk knows all that it is told of. */
  readonly told: () => void;
}): Upstream => {
  let version = 0;
  let made: { version: number; teams: CareTeam[]; episodes: EpisodeOfCare[] } | null = null;

  const resources = () => {
    if (made?.version === version) return made;
    const meta = { versionId: String(version) };
    const pairs = upstream.cases.map((one) => {
      const episode = episodeOf(one);
      const team = careTeamToFhir({ ...episode, therapistId: therapist.id });
      const [own, ...others] = team.participant ?? [];
      const participant = [
        { ...own, ...(one.until === null ? {} : { period: { end: one.until } }) },
        ...others,
      ];
      return {
        team: { ...team, id: `team-${one.id}`, meta, participant },
        episode: { ...episodeToFhir(episode), id: one.id, meta },
      };
    });
    made = { version, teams: pairs.map((p) => p.team), episodes: pairs.map((p) => p.episode) };
    return made;
  };

  const answer = <T>(value: T): Result<T> => {
    if (upstream.carries <= 0) return refuse('offline');
    upstream.carries -= 1;
    parts.hear(Math.floor(parts.serverNow() / 1000) * 1000);
    return ok(value);
  };
  const found = (kind: string): readonly Resource[] => {
    if (kind === 'CareTeam') return resources().teams;
    return kind === 'EpisodeOfCare' ? resources().episodes : [];
  };

  const upstream: Upstream = {
    cases: [],
    leftAt: null,
    carries: 0,
    changed: () => {
      version += 1;
    },
    client: {
      baseUrl: 'http://127.0.0.1/fhir',
      async *search(kind: string) {
        yield answer(found(kind));
      },
      searchAll: async (kind: string) => answer(found(kind)),
      async read() {
        const { leftAt } = upstream;
        const self: Practitioner = {
          resourceType: 'Practitioner',
          id: therapist.id,
          active: leftAt === null,
          ...(leftAt === null ? {} : { meta: { lastUpdated: new Date(leftAt).toISOString() } }),
        };
        const given = answer(self);
        if (given.ok) parts.told();
        return given;
      },
      create: async () => refuse('notPermitted'),
      update: async () => refuse('notPermitted'),
    } as unknown as FhirClient,
  };
  return upstream;
};
