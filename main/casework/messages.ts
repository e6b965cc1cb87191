/** Messages between sessions: reading, writing, and saying that one was read (product W7). */
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { Episode, Message } from '../../shared/domain/records.ts';
import { creating, ledgerRow, updating } from '../discharge/writing.ts';
import { messageToFhir, type Sides } from '../records/mapping/sessions.ts';
import { clearSentDraft } from './drafts.ts';
import { type CaseContext, isBlank, iso, type WriteParts } from './parts.ts';

type Parts = Pick<WriteParts, 'episodes' | 'newId' | 'changed'>;

/** Both ends of what is said in a case; a case without a therapist on record is the writer's. */
export const sidesOf = (episode: Episode, userId: string): Sides => ({
  patientId: episode.patientId,
  therapistId: episode.therapistId ?? userId,
});

export const readMessages = async (
  { episodes }: Pick<Parts, 'episodes'>,
  { window }: Pick<CaseContext, 'window'>,
): Promise<Message[]> =>
  (await episodes.list(window, 'message'))
    .map(({ body }) => body)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));

/** Sends a message once, however often it is asked to: a repeat answers what is stored. */
export const sendMessage = async (
  parts: Parts,
  { user, now, window }: CaseContext,
  input: { readonly messageId: string; readonly text: string },
): Promise<Result<{ message: Message }>> => {
  const [stored, [episode]] = await Promise.all([
    parts.episodes.get(window, 'message', input.messageId),
    parts.episodes.list(window, 'episode'),
  ]);
  if (stored) {
    return stored.body.from === 'therapist'
      ? ok({ message: stored.body })
      : refuse('invalidInput', { fields: ['messageId'] });
  }
  if (!episode) return refuse('notFound');
  if (isBlank(input.text)) return refuse('invalidInput', { fields: ['text'] });
  const message: Message = {
    id: input.messageId,
    episodeId: window.episodeId,
    from: 'therapist',
    at: iso(now),
    text: input.text,
    readAt: null,
  };
  const resource = messageToFhir(message, sidesOf(episode.body, user.id));
  await parts.episodes.change(window, {
    records: [{ kind: 'message', id: message.id, body: message }],
    outbox: [creating(parts.newId, 'message', message.id, resource)],
    ledger: ledgerRow(parts.newId, { user, now }, 'message.sent'),
  });
  await clearSentDraft(parts.episodes, window, `chat:${window.episodeId}`, input.text);
  parts.changed({ episodeId: window.episodeId, sessionId: null });
  return ok({ message });
};

/** Records that a patient's message was read; saying so again changes nothing. */
export const confirmRead = async (
  parts: Parts,
  { user, now, window }: CaseContext,
  messageId: string,
): Promise<Result<Record<string, never>>> => {
  const [stored, [episode]] = await Promise.all([
    parts.episodes.get(window, 'message', messageId),
    parts.episodes.list(window, 'episode'),
  ]);
  if (!stored || !episode) return refuse('notFound');
  if (stored.body.from !== 'patient') return refuse('wrongState');
  if (stored.body.readAt !== null) return ok({});
  const read: Message = { ...stored.body, readAt: iso(now) };
  const resource = messageToFhir(read, sidesOf(episode.body, user.id));
  await parts.episodes.change(window, {
    records: [{ kind: 'message', id: read.id, body: read }],
    outbox: [updating(parts.newId, 'message', read.id, resource, stored.version)],
    ledger: ledgerRow(parts.newId, { user, now }, 'message.read'),
  });
  parts.changed({ episodeId: window.episodeId, sessionId: null });
  return ok({});
};
