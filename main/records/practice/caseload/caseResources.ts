/** The records of the practice caseload as FHIR resources under stable ids. */
import type { WithId } from '@medplum/core';
import type { Organization, Practitioner, Resource } from '@medplum/fhirtypes';
import type { GpPractice } from '../../../../shared/domain/records.ts';
import {
  consentToFhir,
  goalToFhir,
  homeworkToFhir,
  measureToFhir,
  measureTotalToFhir,
} from '../../mapping/care.ts';
import { sessionNoteToFhir } from '../../mapping/documents.ts';
import { careTeamToFhir, episodeToFhir } from '../../mapping/people.ts';
import { riskLoopToFhir } from '../../mapping/risk.ts';
import { messageToFhir, sessionToFhir, utteranceToFhir } from '../../mapping/sessions.ts';
import { systems } from '../../mapping/systems.ts';
import { TEST_DATA } from '../capability.ts';
import type { PracticePerson } from '../people.ts';
import type { CaseRecords } from './caseRecords.ts';

/** Marks a resource as test data and gives it its record's id. */
export const withId = <T extends Resource>(resource: T, id: string): WithId<T> =>
  ({
    ...resource,
    id,
    meta: { ...resource.meta, security: [{ ...TEST_DATA }] },
  }) as WithId<T>;

export const practitionerOf = (person: PracticePerson): Practitioner => {
  const names = person.name.replace(/^Dr /, '').split(' ');
  return {
    resourceType: 'Practitioner',
    identifier: [{ system: systems.record, value: person.id }],
    active: true,
    name: [
      {
        text: person.name,
        family: names.at(-1) ?? person.name,
        given: names.slice(0, -1),
        ...(person.name.startsWith('Dr ') ? { prefix: ['Dr'] } : {}),
      },
    ],
    qualification: [{ code: { text: person.title } }],
  };
};

export const organizationOf = (practice: GpPractice): Organization => ({
  resourceType: 'Organization',
  identifier: [{ system: systems.odsCode, value: practice.odsCode }],
  active: true,
  name: practice.name,
});

/** Everything of one episode but its patient, who may have several. */
export function* caseResources(records: CaseRecords): Generator<WithId<Resource>> {
  const { episode } = records;
  const { patientId, therapistId } = episode;
  const sides = { patientId, therapistId: therapistId ?? '' };
  yield withId(episodeToFhir(episode), episode.id);
  const team = careTeamToFhir(episode);
  yield withId(team, team.id ?? '');
  for (const session of records.sessions) {
    yield withId(sessionToFhir(session, patientId, therapistId), session.id);
  }
  for (const line of records.utterances) {
    // Every line was read in the session it was sent in.
    yield withId({ ...utteranceToFhir(line, episode.id, sides), received: line.at }, line.id);
  }
  for (const note of records.notes) {
    const ended = records.sessions.find(({ id }) => id === note.sessionId)?.endedAt;
    yield withId(sessionNoteToFhir(note, patientId, ended ?? episode.referredOn), note.id);
  }
  for (const measure of records.measures) {
    yield withId(measureToFhir(measure, patientId), measure.id);
    const total = measureTotalToFhir(measure, patientId);
    if (total) {
      yield withId(total, `${measure.id}-total`);
    }
  }
  for (const goal of records.goals) {
    yield withId(goalToFhir(goal, patientId), goal.id);
  }
  for (const task of records.homework) {
    yield withId(homeworkToFhir(task, patientId), task.id);
  }
  for (const message of records.messages) {
    yield withId(messageToFhir(message, sides), message.id);
  }
  for (const consent of records.consents) {
    yield withId(consentToFhir(consent, patientId), consent.id);
  }
  for (const loop of records.riskLoops) {
    yield withId(riskLoopToFhir(loop, patientId), loop.id);
  }
}
