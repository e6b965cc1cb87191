/** Steps of a session (product W3): the table of its life decides, no path skips the note. */
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { Input } from '../../shared/contract/table.ts';
import type { Session } from '../../shared/domain/records.ts';
import { nextStatus, recordedStatus } from '../../shared/domain/sessionLife.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import { readCases } from '../casework/caseRecords.ts';
import { type CaseContext, iso } from '../casework/parts.ts';
import { isRunning } from '../casework/sessionRow.ts';
import { ledgerRow, updating } from '../discharge/writing.ts';
import { sessionToFhir } from '../records/mapping/sessions.ts';
import type { LedgerDetail } from '../vault/ledgerChain.ts';
import { findSession, type SessionParts } from './parts.ts';

type Step = Input<'session.step'>['event'];

/** Sessions being held on this desk, in whichever case. */
const runningSessions = async (
  parts: SessionParts,
  user: CaseContext['user'],
): Promise<string[]> => {
  const windows = await parts.readableCases(user, 'typedTranscripts');
  const cases = await readCases(parts.episodes, await parts.heldCases(), windows, ['session']);
  return cases.flatMap(({ records }) => records.session.filter(isRunning).map(({ id }) => id));
};

const linesOf = async (parts: SessionParts, window: OpenWindow, sessionId: string) =>
  (await parts.episodes.countUtterances(window)).find((one) => one.sessionId === sessionId)
    ?.count ?? 0;

const stepped = (
  session: Session,
  status: Session['status'],
  step: Step,
  now: number,
): Session => ({
  ...session,
  status,
  startedAt: step === 'start' ? (session.startedAt ?? iso(now)) : session.startedAt,
  endedAt: step === 'end' ? iso(now) : session.endedAt,
});

const actions = {
  start: 'session.started',
  pause: 'session.paused',
  resume: 'session.resumed',
  end: 'session.ended',
  // What the session came to: how many lines stand in its record.
  finishWrapUp: 'session.linesSent',
} as const satisfies Record<Step, string>;

/**
 * Takes one step.
 * @returns `wrongState` where it has no place in this state, or where another session of the desk is
 *   being held (`fields: ['anotherSession']`)
 */
export const stepSession = async (
  parts: SessionParts,
  { user, now, window }: CaseContext,
  input: { readonly sessionId: string; readonly event: Step },
): Promise<Result<{ session: Session }>> => {
  const found = await findSession(parts, window, input.sessionId);
  if (!found.ok) return found;
  const { session, version, episode } = found.value;
  const next = nextStatus(session.status, input.event);
  if (next === null) return refuse('wrongState');
  if (input.event === 'start') {
    const others = (await runningSessions(parts, user)).filter((id) => id !== session.id);
    if (others.length > 0) return refuse('wrongState', { fields: ['anotherSession'] });
  }
  const after = stepped(session, recordedStatus(next), input.event, now);
  const detail: LedgerDetail = {
    session: session.number,
    ...(input.event === 'finishWrapUp' ? { lines: await linesOf(parts, window, session.id) } : {}),
  };
  const resource = sessionToFhir(after, episode.patientId, episode.therapistId);
  await parts.episodes.change(window, {
    records: [{ kind: 'session', id: session.id, body: after }],
    outbox: [updating(parts.newId, 'session', session.id, resource, version)],
    ledger: ledgerRow(parts.newId, { user, now }, actions[input.event], detail),
  });
  const at = { episodeId: window.episodeId, sessionId: session.id };
  if (input.event === 'start' || input.event === 'resume') parts.listenTo(at);
  if (input.event === 'end') parts.listenTo(null);
  parts.changed(at);
  return ok({ session: after });
};
