import type {
  CodeableConcept,
  Consent as FhirConsent,
  Goal as FhirGoal,
  Observation,
  QuestionnaireResponse,
  Task,
} from '@medplum/fhirtypes';
import type {
  Consent,
  Goal,
  Homework,
  Measure,
  MeasureKind,
} from '../../../shared/domain/records.ts';
import {
  concept,
  day,
  episodeExtension,
  episodeOf,
  extensions,
  fhirString,
  instant,
  integer,
  recordId,
  recordIdentifier,
  reference,
  referenceId,
  text,
  unlessBlank,
} from './fields.ts';
import { systems } from './systems.ts';

/** Codes of the two core measures and their items, PHQ-9 item 9 last (domain 1.6). */
const measureCodes: Record<
  MeasureKind,
  { panel: string; total: string; snomed: string; items: readonly string[] }
> = {
  'PHQ-9': {
    panel: '44249-1',
    total: '44261-6',
    snomed: '720433000',
    items: [
      '44250-9',
      '44255-8',
      '44259-0',
      '44254-1',
      '44251-7',
      '44258-2',
      '44252-5',
      '44253-3',
      '44260-8',
    ],
  },
  'GAD-7': {
    panel: '69737-5',
    total: '70274-6',
    snomed: '445455005',
    items: ['69725-0', '68509-9', '69733-4', '69734-2', '69735-9', '69689-8', '69736-7'],
  },
};

/** The answers of one questionnaire. A left-out item has no answer; of some only the total is known. */
export const measureToFhir = (m: Measure, patientId: string): QuestionnaireResponse => ({
  resourceType: 'QuestionnaireResponse',
  identifier: recordIdentifier(m.id),
  questionnaire: `http://loinc.org/q/${measureCodes[m.kind].panel}`,
  status: m.total === null ? 'in-progress' : 'completed',
  subject: reference('Patient', patientId),
  authored: m.at,
  ...(m.items && {
    item: measureCodes[m.kind].items.map((linkId, i) => {
      const answer = m.items?.[i];
      return { linkId, ...(answer == null ? {} : { answer: [{ valueInteger: answer }] }) };
    }),
  }),
  extension: [
    episodeExtension(m.episodeId),
    ...extensions({ total: m.items === null ? m.total : null }),
  ],
});

/** The total score, dual coded; null for an incomplete questionnaire, which has none (domain 1.3). */
export const measureTotalToFhir = (m: Measure, patientId: string): Observation | null =>
  m.total === null
    ? null
    : {
        resourceType: 'Observation',
        identifier: [recordIdentifier(`${m.id}-total`)],
        status: 'final',
        category: [
          {
            coding: [
              {
                system: 'http://terminology.hl7.org/CodeSystem/observation-category',
                code: 'survey',
              },
            ],
          },
        ],
        code: {
          coding: [
            { system: systems.snomed, code: measureCodes[m.kind].snomed },
            { system: systems.loinc, code: measureCodes[m.kind].total },
          ],
        },
        subject: reference('Patient', patientId),
        effectiveDateTime: m.at,
        valueInteger: m.total,
        extension: [episodeExtension(m.episodeId)],
      };

export const measureFromFhir = (r: QuestionnaireResponse): Measure | null => {
  const kind = (Object.keys(measureCodes) as MeasureKind[]).find((k) =>
    r.questionnaire?.includes(measureCodes[k].panel),
  );
  if (!kind) return null;
  const items =
    r.item === undefined
      ? null
      : measureCodes[kind].items.map(
          (linkId) => r.item?.find((i) => i.linkId === linkId)?.answer?.[0]?.valueInteger ?? null,
        );
  return {
    id: recordId(r),
    episodeId: episodeOf(r) ?? '',
    kind,
    at: instant(r.authored) ?? '1970-01-01T00:00:00.000Z',
    items,
    total: items === null ? integer(r, 'total') : sumOf(items),
  };
};

/** Null while any item is missing: totals are never pro-rated (domain 1.3). */
const sumOf = (items: readonly (number | null)[]): number | null =>
  items.reduce((sum, item) => (sum === null || item === null ? null : sum + item), 0);

const achievement = {
  open: 'in-progress',
  met: 'achieved',
  'partly met': 'improving',
  'not met': 'not-achieved',
} as const;

export const goalToFhir = (g: Goal, patientId: string): FhirGoal => ({
  resourceType: 'Goal',
  identifier: [recordIdentifier(g.id)],
  lifecycleStatus: g.outcome === 'open' ? 'active' : 'completed',
  achievementStatus: {
    coding: [
      {
        system: 'http://terminology.hl7.org/CodeSystem/goal-achievement',
        code: achievement[g.outcome],
      },
    ],
  },
  description: goalText(g.text),
  subject: reference('Patient', patientId),
  extension: [episodeExtension(g.episodeId)],
});

/** FHIR wants a description; of a goal without words it can only be said that there is none. */
const goalText = (plain: string): CodeableConcept => {
  const text = fhirString(plain);
  return text === undefined
    ? {
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
            valueCode: 'unknown',
          },
        ],
      }
    : { text };
};

export const goalFromFhir = (r: FhirGoal): Goal => {
  const code = r.achievementStatus?.coding?.[0]?.code;
  const outcome = (Object.keys(achievement) as Goal['outcome'][]).find(
    (o) => achievement[o] === code,
  );
  return {
    id: recordId(r),
    episodeId: episodeOf(r) ?? '',
    text: r.description?.text ?? '',
    outcome: outcome ?? 'open',
  };
};

const taskStatus = {
  set: 'requested',
  done: 'completed',
  'partly done': 'in-progress',
  'not done': 'failed',
} as const;

export const homeworkToFhir = (h: Homework, patientId: string): Task => ({
  resourceType: 'Task',
  identifier: [recordIdentifier(h.id)],
  status: taskStatus[h.status],
  intent: 'plan',
  code: concept('homework'),
  ...unlessBlank('description', h.text),
  for: reference('Patient', patientId),
  encounter: reference('Encounter', h.sessionId),
  extension: [episodeExtension(h.episodeId)],
});

export const homeworkFromFhir = (r: Task): Homework => ({
  id: recordId(r),
  episodeId: episodeOf(r) ?? '',
  sessionId: referenceId(r.encounter) ?? '',
  text: r.description ?? '',
  status:
    (Object.keys(taskStatus) as Homework['status'][]).find((s) => taskStatus[s] === r.status) ??
    'set',
});

/** One consent a recipient and purpose; no resource at all reads as unknown (domain A-18). */
export const consentToFhir = (c: Consent, patientId: string): FhirConsent => ({
  resourceType: 'Consent',
  identifier: [recordIdentifier(c.id)],
  status: c.answer === 'withdrawn' ? 'inactive' : c.answer === 'unknown' ? 'proposed' : 'active',
  scope: {
    coding: [
      { system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'patient-privacy' },
    ],
  },
  category: [
    { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'INFA' }] },
  ],
  patient: reference('Patient', patientId),
  ...(c.on ? { dateTime: c.on } : {}),
  policyRule: { text: 'Sharing of treatment summaries, asked at registration' },
  provision: {
    type: c.answer === 'given' ? 'permit' : 'deny',
    actor: [{ role: concept(c.recipient), reference: { display: 'GP practice' } }],
  },
  extension: [
    episodeExtension(c.episodeId),
    ...extensions({ answer: c.answer, recordedBy: c.recordedBy }),
  ],
});

export const consentFromFhir = (r: FhirConsent): Consent => {
  const answer: Consent['answer'] =
    r.status === 'active'
      ? r.provision?.type === 'permit'
        ? 'given'
        : 'declined'
      : r.status === 'inactive'
        ? 'withdrawn'
        : 'unknown';
  return {
    id: recordId(r),
    episodeId: episodeOf(r) ?? '',
    recipient: 'gp',
    answer,
    on: day(r.dateTime),
    recordedBy: text(r, 'recordedBy'),
  };
};
