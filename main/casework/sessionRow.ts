/** One appointment as lists show it, and what its therapist looks at first. */
import type { ScoreTrend, SessionRow } from '../../shared/contract/views.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { scoreTrend } from '../../shared/domain/outcome.ts';
import type {
  Measure,
  Patient,
  Role,
  Session,
  SessionNote,
  SupervisionAdvice,
  SupervisionRequest,
} from '../../shared/domain/records.ts';
import { type HeldCase, windowOf } from '../access/gate.ts';
import { accessView } from '../computer/handlers.ts';
import { mayRead, shortName } from './header.ts';

const MINUTE = 60_000;

/** Start is live from this long before the appointment (product W1). */
export const START_LIVE_BEFORE = 10 * MINUTE;

export const byStart = (a: Session, b: Session): number =>
  Date.parse(a.startsAt) - Date.parse(b.startsAt) || a.number - b.number;

/** Being held now, or held up for a moment. */
export const isRunning = ({ status }: Pick<Session, 'status'>): boolean =>
  status === 'inSession' || status === 'paused';

/** A signed note, else a draft on record; what is only being typed lies in the draft journal. */
export const noteStatus = (
  sessionId: string,
  notes: readonly SessionNote[],
): SessionRow['noteStatus'] => {
  const own = notes.filter((note) => note.sessionId === sessionId);
  if (own.some(({ status }) => status === 'signed')) return 'signed';
  return own.some(({ status }) => status === 'draft') ? 'draft' : 'none';
};

export type SessionRowFacts = {
  readonly session: Session;
  readonly held: HeldCase;
  readonly patient: Patient | undefined;
  readonly planned: number | null;
  readonly notes: readonly SessionNote[];
  /** Lines held of this session. */
  readonly lines: number;
  readonly role: Role;
  readonly now: Millis;
};

export const sessionRow = (facts: SessionRowFacts): SessionRow => {
  const { session, held, patient, now } = facts;
  const may = mayRead(held, facts.role, now);
  return {
    sessionId: session.id,
    episodeId: held.id,
    caseRef: held.caseRef,
    shortName: patient && may('identity') ? shortName(patient) : null,
    number: session.number,
    planned: facts.planned,
    kind: session.kind,
    purpose: session.purpose,
    startsAt: session.startsAt,
    minutes: session.minutes,
    status: session.status,
    lines: may('typedTranscripts') ? facts.lines : 0,
    noteStatus: may('clinicalSummaries') ? noteStatus(session.id, facts.notes) : 'none',
    access: accessView(held, windowOf(held, now)),
  };
};

/** Both core measures, in the order they are always shown. */
export const trendsOf = (measures: readonly Measure[]): ScoreTrend[] => [
  scoreTrend(measures, 'PHQ-9'),
  scoreTrend(measures, 'GAD-7'),
];

export type SignedOf = { readonly session: Session; readonly note: SessionNote };

/** Signed notes with their sessions, that of the latest session first. */
export const signedNotes = (
  notes: readonly SessionNote[],
  sessions: readonly Session[],
): SignedOf[] => {
  const byId = new Map(sessions.map((session) => [session.id, session]));
  return notes
    .flatMap((note) => {
      const session = byId.get(note.sessionId);
      return note.status === 'signed' && session ? [{ session, note }] : [];
    })
    .sort((a, b) => byStart(b.session, a.session));
};

/** The plan that was made last before this session; null for the first. */
export const lastPlan = (
  notes: readonly SessionNote[],
  sessions: readonly Session[],
  before: Session,
): { sessionNumber: number; plan: string } | null => {
  const found = signedNotes(notes, sessions).find(({ session }) => byStart(session, before) < 0);
  return found ? { sessionNumber: found.session.number, plan: found.note.plan } : null;
};

/** The next appointment that is not over, or the one being held. */
export const nextSession = (sessions: readonly Session[], now: Millis): Session | null =>
  sessions
    .filter(
      (session) =>
        isRunning(session) ||
        (session.status === 'scheduled' &&
          Date.parse(session.startsAt) + session.minutes * MINUTE > now),
    )
    .sort(byStart)[0] ?? null;

/** When advice was last signed, or a case last brought whose request is closed; null: not yet. */
export const lastSupervisedAt = (
  requests: readonly SupervisionRequest[],
  advice: readonly SupervisionAdvice[],
): string | null =>
  [
    ...advice.map(({ signedAt }) => signedAt),
    ...requests.filter(({ status }) => status === 'closed').map(({ broughtAt }) => broughtAt),
  ].sort((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null;
