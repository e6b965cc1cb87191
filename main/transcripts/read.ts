/** Pages of one session's verbatim record (product T1). */
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { Output } from '../../shared/contract/table.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import { readRecords } from '../casework/caseRecords.ts';
import { caseHeader, headerKinds, heldCase } from '../casework/header.ts';
import type { CaseContext, ReadParts } from '../casework/parts.ts';

/**
 * Whether numbers are missing between the first and the last line held. Without gaps `total` lines
 * from the first on use up their numbers, so a line beyond shows that one is missing.
 */
const hasGaps = async (
  parts: Pick<ReadParts, 'episodes'>,
  window: OpenWindow,
  sessionId: string,
  total: number,
): Promise<boolean> => {
  const [first] = await parts.episodes.utterances(window, sessionId, { from: 1, count: 1 });
  if (!first) return false;
  const beyond = { from: first.seq + total, count: 1 };
  return (await parts.episodes.utterances(window, sessionId, beyond)).length > 0;
};

/** Lines with numbers from `from` on, at most `count`. */
export const readTranscript = async (
  parts: ReadParts,
  { now, window }: CaseContext,
  input: { readonly sessionId: string; readonly from: number; readonly count: number },
): Promise<Result<Output<'transcript.read'>>> => {
  const { sessionId, from, count } = input;
  const [held, records, counts, utterances] = await Promise.all([
    heldCase(parts, window.episodeId),
    readRecords(parts.episodes, window, headerKinds),
    parts.episodes.countUtterances(window),
    parts.episodes.utterances(window, sessionId, { from, count }),
  ]);
  if (!held.ok) return held;
  const session = records.session.find(({ id }) => id === sessionId);
  if (!session) return refuse('notFound');
  const total = counts.find((one) => one.sessionId === sessionId)?.count ?? 0;
  const { personName } = parts;
  return ok({
    header: caseHeader({ held: held.value, records, role: window.role, now, personName }),
    session,
    total,
    hasGaps: await hasGaps(parts, window, sessionId, total),
    utterances,
  });
};
