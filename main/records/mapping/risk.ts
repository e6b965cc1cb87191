import type { Flag } from '@medplum/fhirtypes';
import type { RiskLoop } from '../../../shared/domain/records.ts';
import {
  concept,
  episodeExtension,
  episodeOf,
  extensions,
  instant,
  integer,
  recordId,
  recordIdentifier,
  reference,
  referenceId,
  text,
} from './fields.ts';

export const riskLoopToFhir = (l: RiskLoop, patientId: string): Flag => ({
  resourceType: 'Flag',
  identifier: [recordIdentifier(l.id)],
  status: l.closed ? 'inactive' : 'active',
  category: [concept('risk')],
  code: concept(l.source),
  subject: reference('Patient', patientId),
  period: { start: l.openedAt, ...(l.closed ? { end: l.closed.at } : {}) },
  author: reference('Practitioner', l.ownerId),
  extension: [
    episodeExtension(l.episodeId),
    ...extensions({
      answer: l.answer,
      closedAction: l.closed?.action,
      closedNote: l.closed?.note,
      closedBy: l.closed?.byId,
    }),
  ],
});

const closingActions = [
  'assessed',
  'safetyPlan',
  'escalated',
  'supervisorTold',
  'unableToReach',
] as const;

export const riskLoopFromFhir = (r: Flag): RiskLoop => {
  const action = closingActions.find((a) => a === text(r, 'closedAction'));
  return {
    id: recordId(r),
    episodeId: episodeOf(r) ?? '',
    source: r.code?.coding?.some((c) => c.code === 'item9') ? 'item9' : 'clinician',
    answer: integer(r, 'answer'),
    openedAt: instant(r.period?.start) ?? '1970-01-01T00:00:00.000Z',
    ownerId: referenceId(r.author) ?? '',
    closed:
      r.status === 'inactive' && action
        ? {
            action,
            note: text(r, 'closedNote') ?? '',
            at: instant(r.period?.end) ?? '1970-01-01T00:00:00.000Z',
            byId: text(r, 'closedBy') ?? '',
          }
        : null,
  };
};
