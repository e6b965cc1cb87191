/** What a course's appointments add up to: counts by attendance code, dates, modality, therapy. */
import { codeLabel, isAttended, isAttendedTreatment } from './careContact.ts';
import { therapyCodes } from './careContactTable.ts';
import { type LondonDayString, londonDay } from './london.ts';
import type { Session } from './records.ts';

export type Attendance = {
  /** Codes 5 and 6. */
  readonly attended: number;
  /** Attended and treatment-bearing: what the outcome counts from. */
  readonly attendedTreatment: number;
  /** Code 3. */
  readonly didNotAttend: number;
  /** Code 2, code 4, and cancelled without a code. */
  readonly cancelledByPatient: number;
  readonly cancelledByProvider: number;
  readonly cancelledByUnknown: number;
  /** Code 7: came, but too late to be seen. */
  readonly tooLate: number;
  /** Begun or over, without an attendance code. */
  readonly notRecorded: number;
  /** Days of the first and last attended contact; null where there was none. */
  readonly firstOn: LondonDayString | null;
  readonly lastOn: LondonDayString | null;
  readonly typed: number;
  readonly video: number;
  /** Labels of the therapy types given, in order of first use. */
  readonly therapies: readonly string[];
};

/** Adds up the sessions of one episode. Appointments still ahead are not counted. */
export function attendanceOf(sessions: readonly Session[]): Attendance {
  const coded = (code: string): number =>
    sessions.filter(({ contact }) => contact?.attendance === code).length;
  const attended = sessions
    .filter(({ contact }) => isAttended(contact))
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const uncoded = sessions.filter(({ contact }) => contact === null);
  const days = attended.map(({ startsAt }) => londonDay(Date.parse(startsAt)));
  const therapies = attended.flatMap(({ contact }) =>
    contact === null || contact.therapyCode === ''
      ? []
      : [codeLabel(therapyCodes, contact.therapyCode)],
  );
  return {
    attended: attended.length,
    attendedTreatment: sessions.filter(({ contact }) => isAttendedTreatment(contact)).length,
    didNotAttend: coded('3'),
    cancelledByPatient: coded('2'),
    cancelledByProvider: coded('4'),
    cancelledByUnknown: uncoded.filter(({ status }) => status === 'cancelled').length,
    tooLate: coded('7'),
    notRecorded: uncoded.filter(({ status }) => status !== 'cancelled' && status !== 'scheduled')
      .length,
    firstOn: days[0] ?? null,
    lastOn: days.at(-1) ?? null,
    typed: attended.filter(({ kind }) => kind === 'typed').length,
    video: attended.filter(({ kind }) => kind === 'video').length,
    therapies: [...new Set(therapies)],
  };
}
