/** Sessions of one episode, held and booked, with their lines, notes and homework. */
import { atLondonTime } from '../../../../shared/domain/london.ts';
import type {
  Homework,
  Session,
  SessionNote,
  Utterance,
} from '../../../../shared/domain/records.ts';
import { bookedDay, londonInstant } from './calendar.ts';
import type { PracticeSession } from './course.ts';
import { episodeId, sessionId, slug, therapistId } from './ids.ts';
import type { Booking, RosterEpisode } from './rosterEpisodes.ts';

const CBT = '304891004';
const GUIDED_SELF_HELP = '748051000000105';
export const MINUTE = 60_000;

export const heldSession = (row: RosterEpisode, session: PracticeSession, day: string): Session => {
  const start = atLondonTime(day, row.time);
  const iso = (ms: number) => new Date(ms).toISOString();
  return {
    id: sessionId(row.caseRef, session.number),
    episodeId: episodeId(row.caseRef),
    number: session.number,
    kind: session.kind,
    purpose: 'treatment',
    startsAt: iso(start),
    minutes: session.minutes,
    status: row.unsigned === session.number ? 'noteToSign' : 'signed',
    startedAt: iso(start + 40_000),
    endedAt: iso(start + session.minutes * MINUTE),
    agenda: session.agenda.map((item) => ({ ...item })),
    contact: {
      attendance: '5',
      mechanism: session.kind === 'video' ? '11' : '10',
      appointmentType: session.number === 1 ? '03' : '02',
      therapyCode: row.therapist === 'kelly' ? GUIDED_SELF_HELP : CBT,
      clinicalMinutes: session.minutes,
    },
  };
};

const plans = {
  treatment: [
    { item: 'Measures', minutes: 6 },
    { item: 'Homework review', minutes: 10 },
    { item: 'Behavioural experiment', minutes: 18 },
    { item: 'New homework', minutes: 10 },
    { item: 'Feedback', minutes: 6 },
  ],
  guided: [
    { item: 'Check-in and measures', minutes: 5 },
    { item: 'Homework review', minutes: 8 },
    { item: 'Next step', minutes: 12 },
    { item: 'Plan and feedback', minutes: 5 },
  ],
  assessment: [
    { item: 'Welcome and consent', minutes: 6 },
    { item: 'Current problem', minutes: 18 },
    { item: 'Risk and measures', minutes: 10 },
    { item: 'What treatment offers', minutes: 10 },
    { item: 'Questions', minutes: 6 },
  ],
} as const;

export const bookedSession = (
  row: RosterEpisode,
  booking: Booking,
  index: number,
  today: string,
): Session => {
  const purpose = booking.purpose ?? 'treatment';
  const agenda =
    purpose === 'assessment'
      ? plans.assessment
      : row.therapist === 'kelly'
        ? plans.guided
        : plans.treatment;
  const number = row.done + 1 + index;
  return {
    id: sessionId(row.caseRef, number),
    episodeId: episodeId(row.caseRef),
    number,
    kind: booking.kind,
    purpose,
    startsAt: londonInstant(bookedDay(booking.on, today), booking.time),
    minutes: agenda.reduce((sum, { minutes }) => sum + minutes, 0),
    status: 'scheduled',
    startedAt: null,
    endedAt: null,
    agenda: agenda.map((item) => ({ ...item })),
    contact: null,
  };
};

/** Lines spread over the session, each by how long it takes to write. */
export const linesOf = (
  row: RosterEpisode,
  session: PracticeSession,
  of: Session | undefined,
): Utterance[] => {
  const lines = session.lines.trim().split('\n').filter(Boolean);
  const weights = lines.map((line) => 30 + line.length);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const start = Date.parse(of?.startedAt ?? '');
  const span = session.minutes * MINUTE * 0.94;
  let written = 0;
  return lines.map((line, index) => {
    written += weights[index] ?? 0;
    return {
      id: `line-${slug(row.caseRef)}-${session.number}-${index + 1}`,
      sessionId: sessionId(row.caseRef, session.number),
      seq: index + 1,
      speaker: line.startsWith('T:') ? 'therapist' : 'patient',
      at: new Date(Math.round(start + (span * written) / total)).toISOString(),
      text: line.slice(2).trim(),
      status: 'delivered',
    };
  });
};

export const noteOf = (
  row: RosterEpisode,
  session: PracticeSession,
  of: Session | undefined,
): SessionNote[] => {
  const signed = row.unsigned !== session.number;
  const end = Date.parse(of?.endedAt ?? '');
  return [
    {
      id: `note-${slug(row.caseRef)}-${session.number}`,
      episodeId: episodeId(row.caseRef),
      sessionId: sessionId(row.caseRef, session.number),
      status: signed ? 'signed' : 'draft',
      ...session.note,
      authorId: therapistId(row) ?? '',
      signedAt: signed ? new Date(end + 12 * MINUTE).toISOString() : null,
    },
  ];
};

/** Earlier homework has been reviewed; that of the last session waits for the next one. */
export const homeworkOf = (row: RosterEpisode, session: PracticeSession): Homework[] =>
  session.homework.map((text, index) => ({
    id: `homework-${slug(row.caseRef)}-${session.number}-${index + 1}`,
    episodeId: episodeId(row.caseRef),
    sessionId: sessionId(row.caseRef, session.number),
    text,
    status:
      session.number === row.done && row.discharged === undefined
        ? 'set'
        : (session.number + index) % 3 === 2
          ? 'partly done'
          : 'done',
  }));
