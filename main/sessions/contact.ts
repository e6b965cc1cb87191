/** The care contact a note starts with: what the session itself already says (domain 4.1, 4.2). */
import type { CareContact, Session } from '../../shared/domain/records.ts';

const MINUTE = 60_000;
const MOST_MINUTES = 480;
/** Cognitive behavioural therapy. */
const CBT = '304891004';

/** Minutes from start to end, to the nearest; the planned length where one of the two is unknown. */
export const clinicalMinutes = (session: Session): number => {
  if (session.startedAt === null || session.endedAt === null)
    return Math.min(session.minutes, MOST_MINUTES);
  const held = Date.parse(session.endedAt) - Date.parse(session.startedAt);
  return Math.min(Math.max(Math.round(held / MINUTE), 0), MOST_MINUTES);
};

/** What is on record, else a suggestion for the therapist to check; nothing is filled in unseen. */
export const suggestedContact = (session: Session): CareContact =>
  session.contact ?? {
    attendance: '5',
    mechanism: session.kind === 'video' ? '11' : '10',
    appointmentType: session.purpose === 'assessment' ? '01' : '02',
    therapyCode: CBT,
    clinicalMinutes: clinicalMinutes(session),
  };
