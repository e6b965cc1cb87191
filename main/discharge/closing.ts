/** What has to be settled before a case is closed, and what its blocks start from (domain 4.2). */

import type { ClosingBlocks } from '../../shared/contract/operations/care.ts';
import type { Output } from '../../shared/contract/table.ts';
import { attendanceOf } from '../../shared/domain/attendance.ts';
import { missingContactFields } from '../../shared/domain/careContact.ts';
import { attendanceSentences } from '../../shared/domain/gpSummaryWords.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { type LondonDayString, londonDay } from '../../shared/domain/london.ts';
import type {
  ClosingSummary,
  Episode,
  RiskLoop,
  Session,
  SessionNote,
} from '../../shared/domain/records.ts';

export type Gap = Output<'discharge.prepare'>['missing'][number];

export type ClosingRecords = {
  readonly episode: Episode;
  readonly sessions: readonly Session[];
  readonly notes: readonly SessionNote[];
  readonly riskLoops: readonly RiskLoop[];
};

const MINUTE = 60_000;

const sessionGap = (
  session: Session,
  drafted: ReadonlySet<string>,
  now: Millis,
): Gap['kind'] | null => {
  switch (session.status) {
    case 'inSession':
    case 'paused':
      return 'openSession';
    case 'wrapUp':
    case 'noteToSign':
      return 'unsignedNote';
    case 'signed':
      if (drafted.has(session.id)) return 'unsignedNote';
      return missingContactFields(session.contact).length > 0 ? 'contactFields' : null;
    case 'scheduled':
      // An appointment whose time is over needs its attendance, kept or not.
      return Date.parse(session.startsAt) + session.minutes * MINUTE <= now
        ? 'contactFields'
        : null;
    case 'cancelled':
      return null;
  }
};

/** What is still open, sessions in order, then open questions of risk. */
export const closingGaps = (records: ClosingRecords, now: Millis): Gap[] => {
  const drafted = new Set(
    records.notes.filter((n) => n.status === 'draft').map((n) => n.sessionId),
  );
  const sessions = records.sessions
    .toSorted((a, b) => a.number - b.number)
    .flatMap((session): Gap[] => {
      const kind = sessionGap(session, drafted, now);
      return kind ? [{ kind, sessionNumber: session.number, sessionId: session.id }] : [];
    });
  const loops = records.riskLoops
    .filter((loop) => loop.closed === null)
    .map((): Gap => ({ kind: 'openRiskLoop', sessionNumber: null, sessionId: null }));
  return [...sessions, ...loops];
};

/**
 * Days a discharge may bear: not before the last contact, not after today. One that is recorded
 * stays as it is; changing it is the case manager's (domain A-03).
 */
export const dischargeDays = (
  { episode, sessions }: Pick<ClosingRecords, 'episode' | 'sessions'>,
  now: Millis,
): { readonly earliestOn: LondonDayString; readonly latestOn: LondonDayString } => {
  if (episode.dischargedOn !== null)
    return { earliestOn: episode.dischargedOn, latestOn: episode.dischargedOn };
  const today = londonDay(now);
  const held = sessions
    .filter((s) => s.status !== 'scheduled' && s.status !== 'cancelled')
    .map((s) => londonDay(Date.parse(s.startsAt)));
  const earliest = [episode.allocatedOn ?? episode.referredOn, ...held]
    .toSorted()
    .findLast((day) => day <= today);
  return { earliestOn: earliest ?? today, latestOn: today };
};

export const blockNames = [
  'clinicalSummary',
  'treatmentGiven',
  'risk',
  'gpActions',
  'advice',
  'plan',
] as const satisfies readonly (keyof ClosingBlocks)[];

export const emptyBlocks = (blocks: ClosingBlocks): (keyof ClosingBlocks)[] =>
  blockNames.filter((name) => blocks[name].trim() === '');

/**
 * What the blocks start from: facts of the record alone. Nothing is assumed to be normal; risk,
 * above all, is the therapist's to write.
 */
export const startingBlocks = (
  records: ClosingRecords,
  signed: ClosingSummary | null,
): ClosingBlocks => {
  if (signed) {
    const { clinicalSummary, treatmentGiven, risk, gpActions, advice, plan } = signed;
    return { clinicalSummary, treatmentGiven, risk, gpActions, advice, plan };
  }
  const held = records.sessions.filter((s) => s.status !== 'scheduled');
  return {
    clinicalSummary: '',
    treatmentGiven: held.length === 0 ? '' : attendanceSentences(attendanceOf(held)).join(' '),
    risk: '',
    gpActions: '',
    advice: '',
    plan: lastPlan(records),
  };
};

/** The plan of the last session that has a signed note. */
const lastPlan = ({ notes, sessions }: ClosingRecords): string => {
  const number = new Map(sessions.map((s) => [s.id, s.number]));
  const last = notes
    .filter((n) => n.status === 'signed')
    .toSorted((a, b) => (number.get(a.sessionId) ?? 0) - (number.get(b.sessionId) ?? 0))
    .at(-1);
  return last?.plan ?? '';
};
