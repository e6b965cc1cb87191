import type { SessionRow } from '../../shared/contract/views.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { londonDay } from '../../shared/domain/london.ts';
import type { Role } from '../../shared/domain/records.ts';

/** Who looks at a case: of an earlier episode the record is read, and nothing of the sessions' words. */
export type Reader = { readonly role: Role; readonly earlier: boolean };

/** What opening a session leads to, by where it stands and who asks; null leads nowhere. */
export type SessionStep = 'start' | 'resume' | 'look' | 'writeNote' | 'readNote' | null;

export const newestFirst = (sessions: readonly SessionRow[]): readonly SessionRow[] =>
  [...sessions].sort((a, b) => Date.parse(b.startsAt) - Date.parse(a.startsAt));

/** The first thing to do with a session; its screens are the therapist's alone. */
export const stepOf = (row: SessionRow, { role, earlier }: Reader, now: Millis): SessionStep => {
  if (role !== 'therapist') return null;
  if (earlier) return row.status === 'signed' ? 'readNote' : null;
  switch (row.status) {
    case 'inSession':
    case 'paused':
    case 'wrapUp':
      return 'resume';
    case 'noteToSign':
      return 'writeNote';
    case 'signed':
      return 'readNote';
    case 'scheduled':
      if (row.access.state !== 'inTreatment') return null;
      return londonDay(Date.parse(row.startsAt)) === londonDay(now) ? 'start' : 'look';
    case 'cancelled':
      return null;
  }
};

/** Typed words can be read once there are any; only by the therapist (domain R15). */
export const hasTranscript = (row: SessionRow, { role, earlier }: Reader): boolean =>
  role === 'therapist' && !earlier && row.lines > 0 && row.status !== 'scheduled';

/** The one thing a therapist would do from the header: go on, else today's session, else a note. */
export const headerStep = (
  sessions: readonly SessionRow[],
  reader: Reader,
  now: Millis,
): { readonly row: SessionRow; readonly step: 'start' | 'resume' | 'writeNote' } | null => {
  const oldestFirst = [...newestFirst(sessions)].reverse();
  for (const wanted of ['resume', 'start', 'writeNote'] as const) {
    const row = oldestFirst.find((one) => stepOf(one, reader, now) === wanted);
    if (row !== undefined) return { row, step: wanted };
  }
  return null;
};
