/** The lines of a typed session: sending one, and reading them all. */
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { Utterance } from '../../shared/domain/records.ts';
import { CLOCK_TOLERANCE } from '../../shared/domain/trustedClock.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import { clearSentDraft } from '../casework/drafts.ts';
import { sidesOf } from '../casework/messages.ts';
import { type CaseContext, isBlank, iso } from '../casework/parts.ts';
import { isRunning } from '../casework/sessionRow.ts';
import { creating, ledgerRow } from '../discharge/writing.ts';
import { utteranceToFhir } from '../records/mapping/sessions.ts';
import { ALL_LINES, findSession, type SessionParts } from './parts.ts';

export const readLines = (
  parts: Pick<SessionParts, 'episodes'>,
  window: OpenWindow,
  sessionId: string,
): Promise<Utterance[]> => parts.episodes.utterances(window, sessionId, ALL_LINES);

/**
 * When a line was said. Upstream keeps lines in the order of their times, so a line written after
 * another is never stamped before it, as long as the clocks differ by no more than is trusted.
 */
const stamp = (now: number, last: Utterance | undefined): string => {
  const after = last === undefined ? now : Date.parse(last.at) + 1;
  return iso(after - now <= CLOCK_TOLERANCE ? Math.max(now, after) : now);
};

/**
 * Whether an id belongs to a line of another session of this case. Such a line would be written
 * over, and what was said is never altered. The other sessions are read once for each session that
 * is sent in: nothing but this desk's own session adds lines to them meanwhile.
 */
export const foreignIds = (parts: Pick<SessionParts, 'episodes'>) => {
  let known: { readonly sessionId: string; readonly ids: ReadonlySet<string> } | null = null;
  const read = async (window: OpenWindow, sessionId: string): Promise<ReadonlySet<string>> => {
    const counts = await parts.episodes.countUtterances(window);
    const others = counts.filter((one) => one.sessionId !== sessionId);
    const lines = await Promise.all(others.map((one) => readLines(parts, window, one.sessionId)));
    return new Set(lines.flat().map(({ id }) => id));
  };
  return async (window: OpenWindow, sessionId: string, id: string): Promise<boolean> => {
    if (known?.sessionId !== sessionId) known = { sessionId, ids: await read(window, sessionId) };
    return known.ids.has(id);
  };
};

/**
 * Makes one line durable and queues it. A repeat with the same id answers the line as it is stored,
 * whatever has become of the session since.
 * @returns `wrongState` unless the session is being held; `invalidInput` for an empty line, or an id
 *   that is another line's
 */
export const sendLine = async (
  parts: SessionParts,
  isForeign: ReturnType<typeof foreignIds>,
  { user, now, window }: CaseContext,
  input: { readonly sessionId: string; readonly utteranceId: string; readonly text: string },
): Promise<Result<{ utterance: Utterance }>> => {
  const { sessionId, utteranceId, text } = input;
  const found = await findSession(parts, window, sessionId);
  if (!found.ok) return found;
  const { session, episode } = found.value;
  const lines = await readLines(parts, window, sessionId);
  const stored = lines.find(({ id }) => id === utteranceId);
  if (stored) {
    return stored.speaker === 'therapist'
      ? ok({ utterance: stored })
      : refuse('invalidInput', { fields: ['utteranceId'] });
  }
  if (session.kind !== 'typed' || !isRunning(session)) return refuse('wrongState');
  if (isBlank(text)) return refuse('invalidInput', { fields: ['text'] });
  if (await isForeign(window, sessionId, utteranceId))
    return refuse('invalidInput', { fields: ['utteranceId'] });
  const last = lines.at(-1);
  const line: Utterance = {
    id: utteranceId,
    sessionId,
    seq: (last?.seq ?? 0) + 1,
    speaker: 'therapist',
    at: stamp(now, last),
    text,
    status: 'queued',
  };
  const resource = utteranceToFhir(line, window.episodeId, sidesOf(episode, user.id));
  const written = await parts.episodes.change(window, {
    utterances: [line],
    outbox: [creating(parts.newId, 'utterance', line.id, resource)],
    ledger: ledgerRow(parts.newId, { user, now }, 'session.linesSent', {
      session: session.number,
      line: line.seq,
    }),
  });
  await clearSentDraft(parts.episodes, window, `message:${sessionId}`, text);
  parts.changed({ episodeId: window.episodeId, sessionId });
  return ok({ utterance: written.utterances[0] ?? line });
};
