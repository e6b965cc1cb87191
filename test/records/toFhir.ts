/** Every kind of record as the resource it becomes upstream. */
import type { Resource } from '@medplum/fhirtypes';
import {
  consentToFhir,
  goalToFhir,
  homeworkToFhir,
  measureToFhir,
} from '../../main/records/mapping/care.ts';
import {
  closingSummaryToFhir,
  letterToFhir,
  sessionNoteToFhir,
  supervisionAdviceToFhir,
  supervisionRequestToFhir,
} from '../../main/records/mapping/documents.ts';
import { episodeToFhir, patientToFhir } from '../../main/records/mapping/people.ts';
import { riskLoopToFhir } from '../../main/records/mapping/risk.ts';
import { messageToFhir, sessionToFhir } from '../../main/records/mapping/sessions.ts';
import type { RecordKind, RecordOf } from '../../shared/domain/records.ts';

export type People = { readonly patientId: string; readonly therapistId: string };

export const toFhir: {
  [K in RecordKind]: (record: RecordOf<K>, people: People) => Resource;
} = {
  patient: (r) => patientToFhir(r),
  episode: (r) => episodeToFhir(r),
  session: (r, { patientId, therapistId }) => sessionToFhir(r, patientId, therapistId),
  measure: (r, { patientId }) => measureToFhir(r, patientId),
  goal: (r, { patientId }) => goalToFhir(r, patientId),
  homework: (r, { patientId }) => homeworkToFhir(r, patientId),
  message: (r, people) => messageToFhir(r, people),
  consent: (r, { patientId }) => consentToFhir(r, patientId),
  sessionNote: (r, { patientId }) => sessionNoteToFhir(r, patientId, '2026-11-24T10:00:00.000Z'),
  riskLoop: (r, { patientId }) => riskLoopToFhir(r, patientId),
  supervisionRequest: (r) => supervisionRequestToFhir(r),
  supervisionAdvice: (r, { patientId }) => supervisionAdviceToFhir(r, patientId),
  closingSummary: (r, { patientId }) => closingSummaryToFhir(r, patientId),
  letter: (r, { patientId }) => letterToFhir(r, patientId, '2026-11-24T10:00:00.000Z'),
};
