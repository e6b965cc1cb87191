/** Words of the transcript viewer. */
import type { SessionRow } from '../../shared/contract/views.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { londonDay } from '../../shared/domain/london.ts';
import type { Utterance } from '../../shared/domain/records.ts';
import { count, number } from './counts.ts';
import { millis, nearDay, shortDay, timeWithSeconds } from './dates.ts';

export const transcript = {
  heading: (caseRef: string | undefined): string =>
    caseRef === undefined ? 'Transcript' : `Transcript, ${caseRef}`,
  regions: { sessions: 'Sessions', lines: 'Lines', side: 'This line' },
  facts: (minutes: number): string => `${minutes} min`,
  lines: (n: number): string => count(n, 'line'),
  share: 'Share excerpt…',
  note: 'Open the note',
  empty: {
    title: 'Nothing was typed in this session',
    video: 'It was a video session: what was said is not kept here as text. Its note is.',
    typed: 'Lines appear here once the session is held.',
  },
  noSessions: {
    title: 'No session yet',
    next: 'Transcripts appear here once a session has been held.',
  },
  gap: (from: number, to: number): string =>
    from === to
      ? `Line ${number(from)} is missing on this computer`
      : `Lines ${number(from)}–${number(to)} are missing on this computer`,
  gapNote: 'Some lines are missing on this computer. They are fetched at the next contact.',
  loading: 'Fetching…',
} as const;

export const speakers: Record<Utterance['speaker'], string> = {
  therapist: 'Therapist',
  patient: 'Patient',
  system: 'Note',
};

export const sessionsList = {
  title: 'Sessions',
  indexed: (indexed: number, held: number): string => `${indexed} of ${held} indexed`,
  /** `5 · 24 Nov · today`, `2 · 3 Nov · video`, `Assessment · 20 Oct`. */
  entry: (row: SessionRow, now: Millis): string => {
    const on = londonDay(millis(row.startsAt));
    const today = nearDay(on, now) === 'today' ? ['today'] : [];
    const kind = row.kind === 'video' ? ['video'] : [];
    const name = row.purpose === 'assessment' ? 'Assessment' : `${row.number}`;
    return [name, shortDay(on, now), ...kind, ...today].join(' · ');
  },
  /** Said before the number, where there is one. */
  spoken: (row: SessionRow): string => (row.purpose === 'assessment' ? '' : 'Session'),
} as const;

export const search = {
  field: 'Find in all sessions',
  scope: 'Where to find',
  patient: 'This patient',
  caseload: 'All my cases',
  nothing: 'No line has these words',
  found: (lines: number, sessions: number): string =>
    `${count(lines, 'line')} in ${count(sessions, 'session')}`,
  coverage: (indexed: number, held: number): string =>
    `${indexed} of ${count(held, 'session')} searched`,
  partly: 'Not every session is searched yet.',
  place: (session: number, line: number): string => `${session} · ${line}`,
  placeSpoken: (session: number, line: number): string => `Session ${session}, line ${line}`,
  elsewhere: (caseRef: string, session: number, line: number): string =>
    `${caseRef} · ${session} · ${line}`,
  results: 'Found lines',
} as const;

export const findBar = {
  label: 'Find in this session',
  hits: (at: number | null, of: number): string =>
    of === 0
      ? 'No line has these words'
      : at === null
        ? count(of, 'line')
        : `${number(at)} of ${count(of, 'line')}`,
  reading: (held: number, total: number): string =>
    `Reading ${number(held)} of ${count(total, 'line')}`,
  next: 'Next',
  previous: 'Previous',
  close: 'Close',
} as const;

export const linePanel = {
  line: (seq: number, at: string): string => `Line ${number(seq)} · ${timeWithSeconds(at)}`,
  chosen: (from: number, to: number): string =>
    from === to ? `Line ${number(from)} chosen` : `Lines ${number(from)}–${number(to)} chosen`,
  none: 'No line chosen',
  howTo:
    'Choose more with Shift and the arrow keys, or Shift and a click. Then share them in supervision.',
  agenda: 'Agenda',
  noAgenda: 'No agenda was set.',
  minutes: (n: number): string => `${n} min`,
  keys: 'Keys',
  keyWords: {
    move: 'next or previous line',
    extend: 'choose more lines',
    ends: 'first or last line',
    find: 'find in this session',
    search: 'find in all sessions',
  },
} as const;

export const transcriptKeys = {
  find: 'Find in this session',
  search: 'Find in all sessions of this patient',
  move: 'Next or previous line',
} as const;
