/** The records of one episode, out of its row in the roster and its written course. */
import { addDays } from '../../../../shared/domain/london.ts';
import { problemLabel } from '../../../../shared/domain/problemDescriptors.ts';
import type {
  Consent,
  Episode,
  Goal,
  Homework,
  Measure,
  Message,
  Patient,
  RiskLoop,
  Session,
  SessionNote,
  Utterance,
} from '../../../../shared/domain/records.ts';
import { allocationDay, heldDays, londonInstant, referralDay } from './calendar.ts';
import { bookedSession, heldSession, homeworkOf, linesOf, MINUTE, noteOf } from './caseSessions.ts';
import type { PracticeCourse } from './course.ts';
import { episodeId, patientId, slug, therapistId } from './ids.ts';
import { fillItems } from './measureItems.ts';
import { gpPractices, staff } from './roster.ts';
import type { RosterEpisode } from './rosterEpisodes.ts';
import type { RosterPatient } from './rosterPatients.ts';

/** What one episode is made of; utterances apart, for there are many. */
export type CaseRecords = {
  readonly episode: Episode;
  readonly sessions: readonly Session[];
  readonly utterances: readonly Utterance[];
  readonly notes: readonly SessionNote[];
  readonly measures: readonly Measure[];
  readonly goals: readonly Goal[];
  readonly homework: readonly Homework[];
  readonly messages: readonly Message[];
  readonly consents: readonly Consent[];
  readonly riskLoops: readonly RiskLoop[];
};

export const patientRecord = (person: RosterPatient, today: string): Patient => {
  const hadBirthday = today.slice(5) >= person.birthday;
  const year = Number(today.slice(0, 4)) - person.age - (hadBirthday ? 0 : 1);
  return {
    id: patientId(person.key),
    nhsNumber: person.nhsNumber,
    given: person.given,
    family: person.family,
    preferredName: person.preferred ?? null,
    pronouns: person.pronouns,
    birthDate: `${year}-${person.birthday}`,
    address: person.address,
    phone: person.phone,
    gp: gpPractices[person.gp],
    researchOptOut: person.researchOptOut ?? false,
  };
};

/** @param today the practice day; every date follows from it */
export const caseRecords = (
  row: RosterEpisode,
  course: PracticeCourse | null,
  today: string,
): CaseRecords => {
  const held = heldDays(row, today);
  const written = (course?.sessions ?? []).slice(0, row.done);
  const sessions = [
    ...written.map((session, index) => heldSession(row, session, held[index] ?? today)),
    ...row.booked.map((booking, index) => bookedSession(row, booking, index, today)),
  ];
  const measures = measuresOf(row, sessions, today);
  return {
    episode: episodeRecord(row, today),
    sessions,
    utterances: written.flatMap((session, index) => linesOf(row, session, sessions[index])),
    notes: written.flatMap((session, index) => noteOf(row, session, sessions[index])),
    measures,
    goals: (course?.goals ?? []).map((goal, index) => ({
      id: `goal-${slug(row.caseRef)}-${index + 1}`,
      episodeId: episodeId(row.caseRef),
      ...goal,
    })),
    homework: written.flatMap((session) => homeworkOf(row, session)),
    messages: messagesOf(row, course, held, today),
    consents: consentOf(row, today),
    riskLoops: riskLoopsOf(row, measures, sessions),
  };
};

const episodeRecord = (row: RosterEpisode, today: string): Episode => ({
  id: episodeId(row.caseRef),
  caseRef: row.caseRef,
  patientId: patientId(row.patient),
  status: !row.therapist ? 'waiting' : row.discharged === undefined ? 'inTreatment' : 'discharged',
  problem: row.problem
    ? { code: row.problem, label: problemLabel(row.problem) ?? row.problem }
    : null,
  referredOn: referralDay(row, today),
  referralSource: row.referral,
  allocatedOn: allocationDay(row, today),
  dischargedOn: row.discharged === undefined ? null : addDays(today, -row.discharged),
  endCode: row.endCode ?? null,
  plannedSessions: row.planned,
  therapistId: therapistId(row),
  supervisorId: staff.marsh.id,
  caseManagerId: row.therapist === 'adeyemi' ? staff.whitlock.id : staff.nair.id,
  previousEpisodeId: row.previous ? episodeId(row.previous) : null,
});

/** A quarter of an hour before each session; one more than sessions held was yesterday's. */
const measuresOf = (row: RosterEpisode, sessions: readonly Session[], today: string): Measure[] => {
  const at = (index: number): string => {
    const session = index < row.done ? sessions[index] : undefined;
    if (session) {
      return new Date(Date.parse(session.startsAt) - 15 * MINUTE).toISOString();
    }
    const day = row.therapist ? addDays(today, -1) : referralDay(row, today);
    return londonInstant(day, row.pendingAt ?? '19:05');
  };
  const measure = (kind: Measure['kind'], total: number, index: number): Measure => ({
    id: `${kind === 'PHQ-9' ? 'phq9' : 'gad7'}-${slug(row.caseRef)}-${index + 1}`,
    episodeId: episodeId(row.caseRef),
    kind,
    at: at(index),
    items: fillItems(kind, total, row.item9?.[index] ?? 0),
    total,
  });
  return [
    ...row.phq.map((total, index) => measure('PHQ-9', total, index)),
    ...row.gad.map((total, index) => measure('GAD-7', total, index)),
  ];
};

const messagesOf = (
  row: RosterEpisode,
  course: PracticeCourse | null,
  held: readonly string[],
  today: string,
): Message[] => {
  const written = course?.messages ?? [];
  return written.map((message, index) => {
    const wanted = addDays(held[message.afterSession - 1] ?? today, message.days);
    const day = wanted < today ? wanted : addDays(today, -1);
    const hour = message.from === 'patient' ? 18 : 9;
    const at = londonInstant(day, `${String(hour).padStart(2, '0')}:05`, index * 7 * MINUTE);
    const unread = row.unreadLast && index === written.length - 1;
    return {
      id: `message-${slug(row.caseRef)}-${index + 1}`,
      episodeId: episodeId(row.caseRef),
      from: message.from,
      at,
      text: message.text,
      readAt: unread ? null : new Date(Date.parse(at) + 50 * MINUTE).toISOString(),
    };
  });
};

const consentOf = (row: RosterEpisode, today: string): Consent[] =>
  row.gpConsent === null
    ? []
    : [
        {
          id: `consent-gp-${slug(row.caseRef)}`,
          episodeId: episodeId(row.caseRef),
          recipient: 'gp',
          answer: row.gpConsent,
          on: allocationDay(row, today) ?? referralDay(row, today),
          recordedBy: row.therapist ? staff[row.therapist].name : 'Registration',
        },
      ];

/** Item 9 above 0 opens a loop; each session that followed has closed it with an action. */
const riskLoopsOf = (
  row: RosterEpisode,
  measures: readonly Measure[],
  sessions: readonly Session[],
): RiskLoop[] =>
  measures
    .filter(({ kind }) => kind === 'PHQ-9')
    .flatMap((measure, index) => {
      const answer = row.item9?.[index] ?? 0;
      const ownerId = therapistId(row);
      if (answer === 0 || !ownerId) {
        return [];
      }
      const action = row.loops?.[index];
      const end = sessions[index]?.endedAt;
      return [
        {
          id: `risk-${slug(row.caseRef)}-${index + 1}`,
          episodeId: episodeId(row.caseRef),
          source: 'item9' as const,
          answer,
          openedAt: measure.at,
          ownerId,
          closed:
            action && end
              ? {
                  ...action,
                  at: new Date(Date.parse(end) + 5 * MINUTE).toISOString(),
                  byId: ownerId,
                }
              : null,
        },
      ];
    });
