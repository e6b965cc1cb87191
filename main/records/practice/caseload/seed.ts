import type { WithId } from '@medplum/core';
import type { Resource } from '@medplum/fhirtypes';
import { defaultPolicy } from '../../../../shared/domain/policy.ts';
import { patientToFhir } from '../../mapping/people.ts';
import { policyToFhir } from '../../mapping/policy.ts';
import type { SqliteRepository } from '../repository.ts';
import { courseOf } from './allCourses.ts';
import { caseRecords, patientRecord } from './caseRecords.ts';
import { caseResources, organizationOf, practitionerOf, withId } from './caseResources.ts';
import { copiedCases, type ExtraCase, transcriptCases } from './extraCases.ts';
import { occasions, type SeededCase } from './occasions.ts';
import { gpPractices, people } from './roster.ts';
import { rosterEpisodes } from './rosterEpisodes.ts';
import { rosterPatients } from './rosterPatients.ts';
import type { ExtraTranscript } from './transcriptFile.ts';

export type SeedOptions = {
  /** The practice day, `YYYY-MM-DD`: the caseload's today. */
  readonly day: string;
  /** How many cases Rhiannon Pugh has in all; copies make up what the roster lacks. */
  readonly scale?: number;
  /** Transcripts to add as cases of their own. */
  readonly transcripts?: readonly ExtraTranscript[];
};

/** Fills an empty practice service with its synthetic caseload, in one transaction. */
export const seedPractice = async (
  repository: SqliteRepository,
  options: SeedOptions,
): Promise<void> => {
  // That every seeded resource is valid is a test; checking them at each first start is not needed.
  await repository.putAll(seedResources(options), true);
};

/** Every resource of the caseload; whatever is pointed to comes first. */
export function* seedResources(options: SeedOptions): Generator<WithId<Resource>> {
  const { day } = options;
  yield withId(policyToFhir(defaultPolicy), 'workstation-policy');
  for (const person of people) {
    yield withId(practitionerOf(person), person.id);
  }
  for (const practice of Object.values(gpPractices)) {
    yield withId(organizationOf(practice), `organization-${practice.odsCode.toLowerCase()}`);
  }
  const extra = extraOf(options);
  const patients = [...rosterPatients, ...extra.map(({ patient }) => patient)];
  const records = new Map(patients.map((person) => [person.key, patientRecord(person, day)]));
  for (const patient of records.values()) {
    yield withId(patientToFhir(patient), patient.id);
  }
  const seeded = new Map<string, SeededCase>();
  for (const row of rosterEpisodes) {
    const patient = records.get(row.patient);
    if (!patient) {
      throw new Error(`The roster has no patient for ${row.caseRef}`);
    }
    const one = { patient, records: caseRecords(row, courseOf(row.caseRef), day) };
    seeded.set(row.caseRef, one);
    yield* caseResources(one.records);
  }
  for (const { row, course } of extra) {
    yield* caseResources(caseRecords(row, course, day));
  }
  yield* occasions((caseRef) => {
    const found = seeded.get(caseRef);
    if (!found) {
      throw new Error(`The roster has no case ${caseRef}`);
    }
    return found;
  }, day);
}

const extraOf = ({ scale, transcripts }: SeedOptions): ExtraCase[] => {
  const written = rosterEpisodes.filter(({ therapist }) => therapist === 'pugh').length;
  return [
    ...copiedCases(Math.max(0, (scale ?? 0) - written)),
    ...transcriptCases(transcripts ?? []),
  ];
};
