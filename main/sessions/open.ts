/** The session screen: the conversation, and what its therapist wants beside it. */
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { Output } from '../../shared/contract/table.ts';
import { readRecords } from '../casework/caseRecords.ts';
import { caseHeader, headerKinds, heldCase } from '../casework/header.ts';
import type { CaseContext } from '../casework/parts.ts';
import { allLoops } from '../casework/riskLoops.ts';
import { isRunning, lastPlan, trendsOf } from '../casework/sessionRow.ts';
import { readLines } from './lines.ts';
import type { SessionParts } from './parts.ts';

const sessionKinds = [...headerKinds, 'sessionNote', 'homework', 'goal'] as const;

/** Opening a session that is being held, after a restart too, goes on listening to it. */
export const openSession = async (
  parts: SessionParts,
  { now, window }: CaseContext,
  sessionId: string,
): Promise<Result<Output<'session.open'>>> => {
  const [held, records, utterances] = await Promise.all([
    heldCase(parts, window.episodeId),
    readRecords(parts.episodes, window, sessionKinds),
    readLines(parts, window, sessionId),
  ]);
  if (!held.ok) return held;
  const session = records.session.find(({ id }) => id === sessionId);
  if (!session) return refuse('notFound');
  if (isRunning(session)) parts.listenTo({ episodeId: window.episodeId, sessionId });
  const { personName } = parts;
  return ok({
    header: caseHeader({ held: held.value, records, role: window.role, now, personName }),
    session,
    utterances,
    lastPlan: lastPlan(records.sessionNote, records.session, session),
    trends: trendsOf(records.measure),
    homework: [...records.homework],
    goals: [...records.goal],
    safety: allLoops(records),
  });
};
