/** Homework: set in or after a session, reviewed later (product W4). */
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { Homework } from '../../shared/domain/records.ts';
import { type CaseContext, isBlank } from '../casework/parts.ts';
import { creating, ledgerRow, updating } from '../discharge/writing.ts';
import { homeworkToFhir } from '../records/mapping/care.ts';
import { findSession, type SessionParts } from './parts.ts';

/** @returns `wrongState` for a session that has not begun or was cancelled */
export const setHomework = async (
  parts: SessionParts,
  { user, now, window }: CaseContext,
  input: { readonly sessionId: string; readonly text: string },
): Promise<Result<{ homework: Homework }>> => {
  const found = await findSession(parts, window, input.sessionId);
  if (!found.ok) return found;
  const { session, episode } = found.value;
  if (session.status === 'scheduled' || session.status === 'cancelled') return refuse('wrongState');
  const text = input.text.trim();
  if (isBlank(text)) return refuse('invalidInput', { fields: ['text'] });
  const homework: Homework = {
    id: parts.newId(),
    episodeId: window.episodeId,
    sessionId: session.id,
    text,
    status: 'set',
  };
  await parts.episodes.change(window, {
    records: [{ kind: 'homework', id: homework.id, body: homework }],
    outbox: [
      creating(parts.newId, 'homework', homework.id, homeworkToFhir(homework, episode.patientId)),
    ],
    ledger: ledgerRow(parts.newId, { user, now }, 'homework.set', { session: session.number }),
  });
  parts.changed({ episodeId: window.episodeId, sessionId: session.id });
  return ok({ homework });
};

/** Saying the same again changes nothing. */
export const reviewHomework = async (
  parts: SessionParts,
  { user, now, window }: CaseContext,
  input: { readonly homeworkId: string; readonly status: Homework['status'] },
): Promise<Result<{ homework: Homework }>> => {
  const [stored, [episode]] = await Promise.all([
    parts.episodes.get(window, 'homework', input.homeworkId),
    parts.episodes.list(window, 'episode'),
  ]);
  if (!stored || !episode) return refuse('notFound');
  if (stored.body.status === input.status) return ok({ homework: stored.body });
  const homework: Homework = { ...stored.body, status: input.status };
  const resource = homeworkToFhir(homework, episode.body.patientId);
  await parts.episodes.change(window, {
    records: [{ kind: 'homework', id: homework.id, body: homework }],
    outbox: [updating(parts.newId, 'homework', homework.id, resource, stored.version)],
    ledger: ledgerRow(parts.newId, { user, now }, 'homework.reviewed', {
      status: homework.status,
    }),
  });
  parts.changed({ episodeId: window.episodeId, sessionId: homework.sessionId });
  return ok({ homework });
};
