/** A small made-up caseload for synchronising: few cases, each with one of everything. */
import type { WithId } from '@medplum/core';
import type { Resource } from '@medplum/fhirtypes';
import {
  consentToFhir,
  goalToFhir,
  homeworkToFhir,
  measureToFhir,
} from '../../main/records/mapping/care.ts';
import { sessionNoteToFhir } from '../../main/records/mapping/documents.ts';
import { careTeamToFhir, episodeToFhir, patientToFhir } from '../../main/records/mapping/people.ts';
import { riskLoopToFhir } from '../../main/records/mapping/risk.ts';
import {
  messageToFhir,
  sessionToFhir,
  utteranceToFhir,
} from '../../main/records/mapping/sessions.ts';
import type { PracticePerson } from '../../main/records/practice/people.ts';
import { addDays, londonDay } from '../../shared/domain/london.ts';
import type { Clinician, Episode, Patient } from '../../shared/domain/records.ts';
import { NOW } from '../vault/keystore.ts';

export const therapist: Clinician = { id: 'pugh', name: 'Rhiannon Pugh', role: 'therapist' };
export const colleague: Clinician = { id: 'adeyemi', name: 'Marcus Adeyemi', role: 'therapist' };
export const manager: Clinician = { id: 'nair', name: 'Priya Nair', role: 'caseManager' };
export const supervisor: Clinician = { id: 'marsh', name: 'Helen Marsh', role: 'supervisor' };
export const administrator: Clinician = {
  id: 'lindqvist',
  name: 'Kate Lindqvist',
  role: 'administrator',
};

export const people: PracticePerson[] = [
  therapist,
  colleague,
  manager,
  supervisor,
  administrator,
].map((one) => ({ ...one, title: one.role, passphrase: `practice door ${one.id}` }));

export const today = londonDay(NOW);
export const daysAgo = (days: number): string => addDays(today, -days);
export const iso = (at: number): string => new Date(at).toISOString();

export const episodeOf = (n: number, more: Partial<Episode> = {}): Episode => ({
  id: `episode-${n}`,
  caseRef: `CR-${4000 + n}`,
  patientId: `patient-${n}`,
  status: 'inTreatment',
  problem: { code: 'F40.0', label: 'Agoraphobia' },
  referredOn: daysAgo(60),
  referralSource: 'self',
  allocatedOn: daysAgo(50),
  dischargedOn: null,
  endCode: null,
  plannedSessions: 8,
  therapistId: therapist.id,
  supervisorId: supervisor.id,
  caseManagerId: manager.id,
  previousEpisodeId: null,
  ...more,
});

export const patientOf = (id: string, more: Partial<Patient> = {}): Patient => ({
  id,
  nhsNumber: null,
  given: 'Somebody',
  family: id,
  preferredName: null,
  pronouns: null,
  birthDate: '1990-01-01',
  address: null,
  phone: null,
  gp: null,
  researchOptOut: false,
  ...more,
});

/** Words found nowhere else: where they turn up, a case's words have arrived. */
export const wordOf = (episodeId: string, n: number): string => `said-${episodeId}-${n}`;
export const LINES = 6;

const session = (episode: Episode) => ({
  id: `${episode.id}-session`,
  episodeId: episode.id,
  number: 1,
  kind: 'typed' as const,
  purpose: 'treatment' as const,
  startsAt: iso(NOW - 86_400_000),
  minutes: 50,
  status: 'noteToSign' as const,
  startedAt: iso(NOW - 86_400_000),
  endedAt: iso(NOW - 86_300_000),
  agenda: [],
  contact: null,
});

/** One of every kind of record of a case, as upstream has them. */
export const caseResources = (episode: Episode): WithId<Resource>[] => {
  const { id, patientId } = episode;
  const sides = { patientId, therapistId: episode.therapistId ?? therapist.id };
  const part = (name: string) => ({ id: `${id}-${name}`, episodeId: id });
  const note = {
    ...part('note'),
    sessionId: `${id}-session`,
    status: 'signed' as const,
    progress: `progress-${id}`,
    intervention: '',
    risk: '',
    plan: '',
    authorId: sides.therapistId,
    signedAt: iso(NOW - 80_000_000),
  };
  const named = <R extends Resource>(resource: R, name: string): WithId<Resource> => ({
    ...resource,
    id: `${id}-${name}`,
  });
  return [
    { ...episodeToFhir(episode), id },
    { ...careTeamToFhir(episode), id: `team-${id}` },
    { ...sessionToFhir(session(episode), patientId, sides.therapistId), id: `${id}-session` },
    named(
      measureToFhir(
        { ...part('phq'), kind: 'PHQ-9', at: iso(NOW - 9e7), items: null, total: 12 },
        patientId,
      ),
      'phq',
    ),
    named(goalToFhir({ ...part('goal'), text: `goal-${id}`, outcome: 'open' }, patientId), 'goal'),
    named(
      homeworkToFhir(
        { ...part('homework'), sessionId: `${id}-session`, text: `homework-${id}`, status: 'set' },
        patientId,
      ),
      'homework',
    ),
    named(
      consentToFhir(
        { ...part('consent'), recipient: 'gp', answer: 'given', on: daysAgo(50), recordedBy: null },
        patientId,
      ),
      'consent',
    ),
    named(
      riskLoopToFhir(
        {
          ...part('risk'),
          source: 'item9',
          answer: 1,
          openedAt: iso(NOW - 1e7),
          ownerId: sides.therapistId,
          closed: null,
        },
        patientId,
      ),
      'risk',
    ),
    named(
      messageToFhir(
        {
          ...part('message'),
          from: 'patient',
          at: iso(NOW - 1e7),
          text: `message-${id}`,
          readAt: null,
        },
        sides,
      ),
      'message',
    ),
    named(sessionNoteToFhir(note, patientId, iso(NOW)), 'note'),
    ...Array.from({ length: LINES }, (_, i) =>
      named(
        utteranceToFhir(
          {
            id: `${id}-line-${i + 1}`,
            sessionId: `${id}-session`,
            seq: i + 1,
            speaker: i % 2 === 0 ? 'patient' : 'therapist',
            at: iso(NOW - 86_400_000 + i * 60_000),
            text: wordOf(id, i + 1),
            status: 'sent',
          },
          id,
          sides,
        ),
        `line-${i + 1}`,
      ),
    ),
  ];
};

export const practitioners: WithId<Resource>[] = people.map(({ id, name }) => ({
  resourceType: 'Practitioner',
  id,
  name: [{ text: name }],
}));

/** Patients first, since everything points to them. */
export const caseload = (episodes: readonly Episode[]): WithId<Resource>[] => [
  ...practitioners,
  ...[...new Set(episodes.map((one) => one.patientId))].map((id) => ({
    ...patientToFhir(patientOf(id)),
    id,
  })),
  ...episodes.flatMap(caseResources),
];
