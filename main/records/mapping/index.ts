/** Which resources a role fetches, and the record each becomes. Nothing else is ever asked for. */
import type { Resource } from '@medplum/fhirtypes';
import {
  type RecordKind,
  type RecordOf,
  type Role,
  recordSchemas,
  Utterance,
} from '../../../shared/domain/records.ts';
import { consentFromFhir, goalFromFhir, homeworkFromFhir, measureFromFhir } from './care.ts';
import {
  closingSummaryFromFhir,
  letterFromFhir,
  sessionNoteFromFhir,
  supervisionAdviceFromFhir,
  supervisionRequestFromFhir,
} from './documents.ts';
import { episodeOf, hasCode, referenceId } from './fields.ts';
import { patientFromFhir } from './people.ts';
import { riskLoopFromFhir } from './risk.ts';
import { messageFromFhir, sessionFromFhir, utteranceFromFhir } from './sessions.ts';

/** A record out of a resource, tagged with its kind. `seq` of an utterance is given by the vault. */
export type Mapped =
  | {
      [K in RecordKind]: {
        readonly kind: K;
        readonly episodeId: string | null;
        readonly body: RecordOf<K>;
      };
    }[RecordKind]
  | { readonly kind: 'utterance'; readonly episodeId: string | null; readonly body: Utterance };

/** A search that finds a type's resources of some cases, by the people or by the cases themselves. */
type SearchedBy = {
  readonly parameter: string;
  readonly values: readonly ('patientId' | 'Patient' | 'EpisodeOfCare')[];
};

/**
 * Shares name the case alone, and advice on one does when the supervisor wrote it, who does not know
 * whose case it is.
 */
const searchedBy = {
  Patient: [{ parameter: '_id', values: ['patientId'] }],
  Encounter: [{ parameter: 'subject', values: ['Patient'] }],
  QuestionnaireResponse: [{ parameter: 'subject', values: ['Patient'] }],
  Goal: [{ parameter: 'patient', values: ['Patient'] }],
  Task: [
    { parameter: 'patient', values: ['Patient'] },
    { parameter: 'focus', values: ['EpisodeOfCare'] },
  ],
  Communication: [{ parameter: 'subject', values: ['Patient'] }],
  Consent: [{ parameter: 'patient', values: ['Patient'] }],
  Flag: [{ parameter: 'patient', values: ['Patient'] }],
  Composition: [{ parameter: 'subject', values: ['Patient', 'EpisodeOfCare'] }],
} as const satisfies Record<string, readonly SearchedBy[]>;
export type FetchedType = keyof typeof searchedBy;

/**
 * Resource types each role fetches. A case manager's desk never asks for a Communication or for
 * homework wording: what is not fetched cannot be shown (domain 6.3).
 */
export const fetchedTypes: Record<Role, readonly FetchedType[]> = {
  therapist: [
    'Patient',
    'Encounter',
    'QuestionnaireResponse',
    'Goal',
    'Task',
    'Communication',
    'Consent',
    'Flag',
    'Composition',
  ],
  caseManager: [
    'Patient',
    'Encounter',
    'QuestionnaireResponse',
    'Goal',
    'Consent',
    'Flag',
    'Composition',
  ],
  supervisor: [],
  guardian: [],
  administrator: [],
};

/** The searches that together find everything of a type that belongs to these cases. */
export const searchesFor = (
  type: FetchedType,
  cases: readonly { episodeId: string; patientId: string }[],
): Record<string, string>[] => {
  const list: readonly SearchedBy[] = searchedBy[type];
  return list.map(({ parameter, values }) => {
    const all = values.flatMap((by) =>
      cases.map((one) => {
        if (by === 'EpisodeOfCare') return `EpisodeOfCare/${one.episodeId}`;
        return by === 'Patient' ? `Patient/${one.patientId}` : one.patientId;
      }),
    );
    return { [parameter]: [...new Set(all)].join(',') };
  });
};

/**
 * The record of a resource; null for one that this workstation has no use for, or that lacks what
 * such a record must have. What comes from here can be stored and shown without another look.
 */
export const toRecord = (r: Resource): Mapped | null => {
  try {
    const mapped = mapResource(r);
    if (mapped === null) return null;
    const schema = mapped.kind === 'utterance' ? Utterance : recordSchemas[mapped.kind];
    return schema.safeParse(mapped.body).success ? mapped : null;
  } catch (error) {
    // The types are the server's promise; one that breaks it must not stop the rest of the page.
    if (error instanceof TypeError) return null;
    throw error;
  }
};

const mapResource = (r: Resource): Mapped | null => {
  const episodeId = episodeOf(r);
  switch (r.resourceType) {
    case 'Patient':
      return { kind: 'patient', episodeId: null, body: patientFromFhir(r) };
    case 'Encounter':
      return {
        kind: 'session',
        episodeId: referenceId(r.episodeOfCare?.[0]),
        body: sessionFromFhir(r),
      };
    case 'Communication':
      if (hasCode(r.category, 'session') && r.encounter)
        return { kind: 'utterance', episodeId, body: utteranceFromFhir(r, 1) };
      if (hasCode(r.category, 'message'))
        return { kind: 'message', episodeId, body: messageFromFhir(r) };
      return null;
    case 'QuestionnaireResponse': {
      const body = measureFromFhir(r);
      return body && { kind: 'measure', episodeId, body };
    }
    case 'Goal':
      return { kind: 'goal', episodeId, body: goalFromFhir(r) };
    case 'Task':
      if (hasCode(r.code, 'homework'))
        return { kind: 'homework', episodeId, body: homeworkFromFhir(r) };
      if (hasCode(r.code, 'supervision'))
        return { kind: 'supervisionRequest', episodeId, body: supervisionRequestFromFhir(r) };
      return null;
    case 'Consent':
      return { kind: 'consent', episodeId, body: consentFromFhir(r) };
    case 'Flag':
      return { kind: 'riskLoop', episodeId, body: riskLoopFromFhir(r) };
    case 'Composition':
      if (hasCode(r.type, 'session-note'))
        return { kind: 'sessionNote', episodeId, body: sessionNoteFromFhir(r) };
      if (hasCode(r.type, 'closing-summary'))
        return { kind: 'closingSummary', episodeId, body: closingSummaryFromFhir(r) };
      if (hasCode(r.type, 'supervision-advice'))
        return { kind: 'supervisionAdvice', episodeId, body: supervisionAdviceFromFhir(r) };
      if (hasCode(r.type, 'gp-summary')) {
        const body = letterFromFhir(r);
        return body && { kind: 'letter', episodeId, body };
      }
      return null;
    default:
      return null;
  }
};

/** Where a record lives upstream, as the vault keeps it beside the record: `Type/id/version`. */
export const upstreamVersion = (r: Resource): string =>
  `${r.resourceType}/${r.id ?? ''}/${r.meta?.versionId ?? ''}`;
