/** Today: the agenda, the next session on top, and what needs this person (product W1). */
import type { Output } from '../../shared/contract/table.ts';
import type { SessionRow } from '../../shared/contract/views.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { londonDay } from '../../shared/domain/london.ts';
import type { Clinician, Session } from '../../shared/domain/records.ts';
import { type CaseOnDesk, readCases } from './caseRecords.ts';
import { closingKinds, looseEndsOf } from './looseEnds.ts';
import {
  caseManagerNeeds,
  closesSoon,
  inOrder,
  type NeedFacts,
  supervisorNeeds,
  therapistNeeds,
} from './needs.ts';
import type { ReadParts } from './parts.ts';
import {
  byStart,
  isRunning,
  lastPlan,
  START_LIVE_BEFORE,
  sessionRow,
  trendsOf,
} from './sessionRow.ts';

type Today = Output<'today.read'>;

const todayKinds = [...closingKinds, 'patient'] as const;
type TodayKind = (typeof todayKinds)[number];
type CaseToday = CaseOnDesk<TodayKind>;

type Appointment = {
  readonly session: Session;
  readonly of: CaseToday;
  readonly row: SessionRow;
};

/**
 * The session to show on top: one that is being held, else the first that is still to come, else the
 * first whose note is not signed. A note left open does not hide the patient who comes next.
 */
export const topOf = <T extends { readonly session: Session }>(today: readonly T[]): T | null => {
  const inTurn = today.toSorted((a, b) => byStart(a.session, b.session));
  return (
    inTurn.find(({ session }) => isRunning(session)) ??
    inTurn.find(({ session }) => session.status === 'scheduled') ??
    inTurn.find(({ session }) => session.status === 'wrapUp' || session.status === 'noteToSign') ??
    null
  );
};

/** Whether Start is live: from ten minutes before; a running session can always be gone back to. */
export const startIsLive = (session: Session, now: Millis): boolean =>
  isRunning(session) ||
  (session.status === 'scheduled' && now >= Date.parse(session.startsAt) - START_LIVE_BEFORE);

const appointments = async (
  parts: ReadParts,
  cases: readonly CaseToday[],
  user: Clinician,
  now: Millis,
): Promise<Appointment[]> => {
  const day = londonDay(now);
  const found = await Promise.all(
    cases.map(async (of): Promise<Appointment[]> => {
      const { held, window, records } = of;
      const sessions = records.session.filter(
        (session) => londonDay(Date.parse(session.startsAt)) === day || isRunning(session),
      );
      if (sessions.length === 0) return [];
      const lines = new Map(
        (await parts.episodes.countUtterances(window)).map((one) => [one.sessionId, one.count]),
      );
      return sessions.map((session) => ({
        session,
        of,
        row: sessionRow({
          session,
          held,
          patient: records.patient[0],
          planned: records.episode[0]?.plannedSessions ?? null,
          notes: records.sessionNote,
          lines: lines.get(session.id) ?? 0,
          role: user.role,
          now,
        }),
      }));
    }),
  );
  return found.flat().sort((a, b) => byStart(a.session, b.session));
};

/** Own reflections of the cases that close soon; the others are not asked for them. */
const needFacts = async (
  parts: ReadParts,
  { held, window, records }: CaseToday,
  now: Millis,
): Promise<NeedFacts> => {
  if (!closesSoon(held, now)) return { held, records, looseEnds: [], now };
  const reflections = await parts.episodes.reflections(window);
  const ids = reflections.map(({ id }) => id);
  return { held, records, looseEnds: looseEndsOf(records, ids), now };
};

const therapistToday = async (parts: ReadParts, user: Clinician, now: Millis): Promise<Today> => {
  const windows = await parts.readableCases(user, 'appointments');
  const cases = await readCases(parts.episodes, await parts.heldCases(), windows, todayKinds);
  const [agenda, facts] = await Promise.all([
    appointments(parts, cases, user, now),
    Promise.all(cases.map((one) => needFacts(parts, one, now))),
  ]);
  const top = topOf(agenda);
  return {
    sessions: agenda.map(({ row }) => row),
    next: top && {
      row: top.row,
      lastPlan:
        lastPlan(top.of.records.sessionNote, top.of.records.session, top.session)?.plan ?? null,
      trends: trendsOf(top.of.records.measure),
      startLive: startIsLive(top.session, now),
    },
    needs: inOrder(facts.flatMap(therapistNeeds)),
  };
};

const caseManagerToday = async (parts: ReadParts, user: Clinician, now: Millis): Promise<Today> => {
  const windows = await parts.readableCases(user, 'riskFlag');
  const cases = await readCases(parts.episodes, await parts.heldCases(), windows, closingKinds);
  const facts = cases.map(({ held, records }) => ({ held, records, looseEnds: [], now }));
  return { sessions: [], next: null, needs: inOrder(facts.flatMap(caseManagerNeeds)) };
};

const supervisorToday = async (parts: ReadParts, user: Clinician, now: Millis): Promise<Today> => {
  const windows = await parts.readableCases(user, 'supervisionShare');
  const cases = await readCases(parts.episodes, await parts.heldCases(), windows, [
    'supervisionRequest',
  ]);
  const needs = cases.flatMap(({ held, records }) =>
    supervisorNeeds(held, records.supervisionRequest, now),
  );
  return { sessions: [], next: null, needs: inOrder(needs) };
};

export const readToday = (parts: ReadParts, user: Clinician, now: Millis): Promise<Today> => {
  if (user.role === 'supervisor') return supervisorToday(parts, user, now);
  return user.role === 'caseManager'
    ? caseManagerToday(parts, user, now)
    : therapistToday(parts, user, now);
};
