/** Sessions on Today, in lists and headers. */
import type { SessionRow } from '../../shared/contract/views.ts';
import { timeRange } from './dates.ts';

export const kindWords: Record<SessionRow['kind'], string> = { typed: 'Typed', video: 'Video' };

/** `Typed`, `Video`, `Typed · assessment`. */
export const kindAndPurpose = (row: Pick<SessionRow, 'kind' | 'purpose'>): string =>
  row.purpose === 'assessment' ? `${kindWords[row.kind]} · assessment` : kindWords[row.kind];

/** `Session 5 of 8`, `Assessment`. */
export const sessionNumber = (row: Pick<SessionRow, 'number' | 'planned' | 'purpose'>): string => {
  if (row.purpose === 'assessment') return 'Assessment';
  return row.planned === null ? `Session ${row.number}` : `Session ${row.number} of ${row.planned}`;
};

export const statusWords: Record<SessionRow['status'], string> = {
  scheduled: 'Scheduled',
  inSession: 'In session',
  paused: 'Paused',
  wrapUp: 'Wrapping up',
  noteToSign: 'Note to sign',
  signed: 'Note signed',
  cancelled: 'Cancelled',
};

/** `Next · typed session · 10:15–11:05 · session 5 of 8`. */
export const nextLine = (row: SessionRow, running: boolean): string =>
  [
    running ? 'Now' : 'Next',
    row.purpose === 'assessment' ? `${row.kind} assessment` : `${row.kind} session`,
    timeRange(row.startsAt, row.minutes),
    ...(row.purpose === 'assessment' ? [] : [sessionNumber(row).toLowerCase()]),
  ].join(' · ');
