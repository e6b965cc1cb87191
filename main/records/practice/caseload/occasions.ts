/** What has happened in the practice service beside the courses themselves. */
import type { WithId } from '@medplum/core';
import type { Resource } from '@medplum/fhirtypes';
import { composeGpSummary } from '../../../../shared/domain/gpSummary.ts';
import { addDays, startOfLondonDay } from '../../../../shared/domain/london.ts';
import type {
  ClosingSummary,
  Letter,
  Message,
  Patient,
  SupervisionAdvice,
  SupervisionRequest,
} from '../../../../shared/domain/records.ts';
import { SHARE_DAYS } from '../../../../shared/domain/supervisionShare.ts';
import {
  closingSummaryToFhir,
  letterToFhir,
  supervisionAdviceToFhir,
  supervisionRequestToFhir,
} from '../../mapping/documents.ts';
import { messageToFhir } from '../../mapping/sessions.ts';
import { londonInstant } from './calendar.ts';
import type { CaseRecords } from './caseRecords.ts';
import { withId } from './caseResources.ts';
import { closings, type WrittenClosing } from './closings.ts';
import { people, staff } from './roster.ts';

/** One case with its patient, as the occasions need it. */
export type SeededCase = { readonly patient: Patient; readonly records: CaseRecords };

const SERVICE = { name: 'Marlbridge Talking Therapies (practice)', contact: '01632 960100' };

/** @param today the practice day */
export function* occasions(
  caseOf: (caseRef: string) => SeededCase,
  today: string,
): Generator<WithId<Resource>> {
  yield* askToMove(caseOf('CR-4388'), today);
  for (const closing of closings) {
    yield* closed(caseOf(closing.caseRef), closing);
  }
  yield* supervision(caseOf, today);
}

/** An unread message of this morning: the next Thursday session cannot be kept. */
function* askToMove({ records }: SeededCase, today: string): Generator<WithId<Resource>> {
  const { id, patientId, therapistId } = records.episode;
  const message: Message = {
    id: 'message-cr4388-move',
    episodeId: id,
    from: 'patient',
    at: londonInstant(today, '08:12'),
    text: "Dear Rhiannon, the board has moved its meeting on top of our Thursday session. Could we have the day after instead, any time from two o'clock? I will still be there today. Grace",
    readAt: null,
  };
  const sides = { patientId, therapistId: therapistId ?? '' };
  yield withId(messageToFhir(message, sides), message.id);
}

function* closed(
  { patient, records }: SeededCase,
  written: WrittenClosing,
): Generator<WithId<Resource>> {
  const { episode } = records;
  const { caseRef, sent, ...blocks } = written;
  const ending = caseRef.toLowerCase().replace('-', '');
  const therapist = people.find(({ id }) => id === episode.therapistId) ?? staff.pugh;
  const signedAt = londonInstant(episode.dischargedOn ?? episode.referredOn, '16:40');
  const closing: ClosingSummary = {
    id: `closing-${ending}`,
    episodeId: episode.id,
    ...blocks,
    authorId: therapist.id,
    signedAt,
    comparedWith: records.utterances.length + records.messages.length,
  };
  yield withId(closingSummaryToFhir(closing, patient.id), closing.id);
  if (!sent || !patient.gp) {
    return;
  }
  const consent = records.consents[0] ?? null;
  const sections = composeGpSummary({
    ...records,
    patient,
    closingSummary: closing,
    consent,
    therapist,
    service: SERVICE,
  });
  const letter: Letter = {
    id: `letter-${ending}-1`,
    episodeId: episode.id,
    recipient: 'gp',
    version: 1,
    status: 'businessAck',
    to: patient.gp,
    coverNote: '',
    sections,
    authorId: episode.caseManagerId ?? therapist.id,
    signedAt: londonInstant(addDays(signedAt.slice(0, 10), 1), '11:20'),
    stoppedBecause: null,
  };
  yield withId(letterToFhir(letter, patient.id, signedAt), letter.id);
}

/** One case that is waiting for the supervisor, and one that was discussed a week ago. */
function* supervision(
  caseOf: (caseRef: string) => SeededCase,
  today: string,
): Generator<WithId<Resource>> {
  const waiting = caseOf('CR-4455').records;
  yield share(waiting, {
    id: 'supervision-cr4455-1',
    question:
      'The worst moment has been updated and guilt is lower. Is it too early for the route in wet weather, which he has asked to leave until last?',
    items: [
      {
        kind: 'summary',
        sessionNumber: 4,
        text: waiting.notes.at(-1)?.progress ?? '',
      },
      scores(waiting),
    ],
    broughtAt: londonInstant(addDays(today, -1), '16:50'),
    status: 'brought',
  });
  const discussed = caseOf('CR-4502').records;
  const broughtAt = londonInstant(addDays(today, -12), '12:30');
  const request = {
    id: 'supervision-cr4502-1',
    question: 'Is the safety plan enough between sessions while applications keep being refused?',
    items: [scores(discussed)],
    broughtAt,
    status: 'closed' as const,
  };
  yield share(discussed, request);
  const heldOn = addDays(broughtAt.slice(0, 10), 1);
  const advice: SupervisionAdvice = {
    id: 'advice-cr4502-1',
    episodeId: discussed.episode.id,
    requestId: request.id,
    authorId: staff.marsh.id,
    heldOn,
    paragraphs: [
      'Agree a check-in message on days when an application is answered, and name who else he would tell.',
      'Review alcohol as a separate point of the safety plan at the next session.',
    ],
    signedAt: londonInstant(heldOn, '17:35'),
  };
  yield withId(supervisionAdviceToFhir(advice, discussed.episode.patientId), advice.id);
}

const share = (
  { episode }: CaseRecords,
  of: Pick<SupervisionRequest, 'id' | 'question' | 'items' | 'broughtAt' | 'status'>,
): WithId<Resource> => {
  const broughtOn = of.broughtAt.slice(0, 10);
  const request: SupervisionRequest = {
    ...of,
    episodeId: episode.id,
    caseRef: episode.caseRef,
    therapistId: episode.therapistId ?? '',
    supervisorId: staff.marsh.id,
    endsAt: new Date(startOfLondonDay(addDays(broughtOn, SHARE_DAYS))).toISOString(),
  };
  return withId(supervisionRequestToFhir(request), request.id);
};

const scores = (records: CaseRecords): SupervisionRequest['items'][number] => ({
  kind: 'scores',
  measure: 'PHQ-9',
  totals: records.measures
    .filter(({ kind }) => kind === 'PHQ-9')
    .map(({ at, total }) => ({ on: at.slice(0, 10), total: total ?? 0 })),
});
