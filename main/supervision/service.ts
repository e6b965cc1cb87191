/** Bringing a case to supervision, and signing what came of it (product S1–S5, domain A-09). */
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { londonDay } from '../../shared/domain/london.ts';
import type {
  Clinician,
  SupervisionAdvice,
  SupervisionRequest,
} from '../../shared/domain/records.ts';
import { maskIdentity, shareEndsAt } from '../../shared/domain/supervisionShare.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import { creating, ledgerRow, type NewId, updating } from '../discharge/writing.ts';
import { supervisionAdviceToFhir, supervisionRequestToFhir } from '../records/mapping/documents.ts';
import type { Episodes, RecordChange, Versioned } from '../vault/episodes.ts';
import { closeNote, openNote, treatmentOf } from './note.ts';
import { type Choice, sharedItems } from './share.ts';

export type SupervisionStore = Pick<
  Episodes,
  | 'list'
  | 'get'
  | 'utterances'
  | 'change'
  | 'saveDraft'
  | 'drafts'
  | 'clearDraft'
  | 'putReflection'
  | 'reflections'
>;

export type ServiceParts = { readonly episodes: SupervisionStore; readonly newId: NewId };
export type At = { readonly now: Millis; readonly user: Clinician; readonly window: OpenWindow };

const iso = (at: Millis): string => new Date(at).toISOString();

/** Copies the chosen items into a request by case reference; nothing in it names the patient. */
export const bringCase = async (
  { episodes, newId }: ServiceParts,
  at: At,
  input: Choice & { readonly question: string },
): Promise<Result<SupervisionRequest>> => {
  const { window, now, user } = at;
  const [episode] = await episodes.list(window, 'episode');
  const [patient] = await episodes.list(window, 'patient');
  if (!episode || !patient) return refuse('notFound');
  const { supervisorId, caseRef } = episode.body;
  if (supervisorId === null) return refuse('incomplete', { fields: ['supervisor'] });
  const bodies = async <K extends 'session' | 'sessionNote' | 'measure'>(kind: K) =>
    (await episodes.list(window, kind)).map((r) => r.body);
  const items = await sharedItems(
    {
      patient: patient.body,
      sessions: await bodies('session'),
      notes: await bodies('sessionNote'),
      measures: await bodies('measure'),
      lines: (sessionId, range) => episodes.utterances(window, sessionId, range),
    },
    input,
  );
  if (!items.ok) return items;
  const request: SupervisionRequest = {
    id: newId(),
    episodeId: window.episodeId,
    caseRef,
    therapistId: user.id,
    supervisorId,
    question: maskIdentity(input.question, patient.body),
    items: [...items.value],
    broughtAt: iso(now),
    endsAt: iso(shareEndsAt({ broughtAt: now, therapistWindowClosesAt: window.until })),
    status: 'brought',
  };
  await episodes.change(window, {
    records: [{ kind: 'supervisionRequest', id: request.id, body: request }],
    outbox: [creating(newId, 'supervisionRequest', request.id, supervisionRequestToFhir(request))],
    ledger: ledgerRow(newId, at, 'supervision.brought', { items: request.items.length }),
  });
  return ok(request);
};

/**
 * A request as its reader may have it. A share ends for the supervisor with the closing of the
 * record or at its end, whichever is first (domain A-09); the therapist reads their own on.
 */
export const openRequest = async (
  { episodes }: ServiceParts,
  { window, user, now }: At,
  requestId: string,
): Promise<Result<Versioned<'supervisionRequest'>>> => {
  const found = await episodes.get(window, 'supervisionRequest', requestId);
  if (!found) return refuse('notFound');
  return user.role === 'supervisor' && !isLive(found.body, now)
    ? refuse('windowClosed', { rule: 'A-09', help: 'therapist' })
    : ok(found);
};

/** Whether a supervisor may still read a share. */
export const isLive = (request: SupervisionRequest, now: Millis): boolean =>
  request.status === 'brought' && now < Date.parse(request.endsAt);

/**
 * Signs the treatment side into the health record and closes the request. Reflections take no part.
 * A repeat after a crash finds what was signed and writes nothing twice.
 */
export const signNote = async (
  { episodes, newId }: ServiceParts,
  at: At,
  requestId: string,
): Promise<Result<{ advice: SupervisionAdvice; request: SupervisionRequest }>> => {
  const { window, now, user } = at;
  const found = await openRequest({ episodes, newId }, at, requestId);
  if (!found.ok) return found;
  const note = await openNote(episodes, window, requestId);
  if (!note) return refuse('incomplete', { fields: ['treatment'] });
  const signed = await episodes.get(window, 'supervisionAdvice', note.adviceId);
  if (signed) {
    await closeNote(episodes, window, requestId, note);
    return ok({ advice: signed.body, request: found.value.body });
  }
  const paragraphs = treatmentOf(note.paragraphs);
  if (paragraphs.length === 0) return refuse('incomplete', { fields: ['treatment'] });
  const advice: SupervisionAdvice = {
    id: note.adviceId,
    episodeId: window.episodeId,
    requestId,
    authorId: user.id,
    heldOn: londonDay(now),
    paragraphs,
    signedAt: iso(now),
  };
  const patientId = await patientOf(episodes, at);
  const closing = closed(found.value);
  const records: RecordChange[] = [{ kind: 'supervisionAdvice', id: advice.id, body: advice }];
  const outbox = [
    creating(newId, 'supervisionAdvice', advice.id, supervisionAdviceToFhir(advice, patientId)),
  ];
  if (closing) {
    records.push({ kind: 'supervisionRequest', id: requestId, body: closing });
    outbox.push(
      updating(
        newId,
        'supervisionRequest',
        requestId,
        supervisionRequestToFhir(closing),
        found.value.version,
      ),
    );
  }
  await episodes.change(window, {
    records,
    outbox,
    ledger: ledgerRow(newId, at, 'supervision.signed', {
      paragraphs: paragraphs.length,
      sideChanges: note.sideChanges,
    }),
  });
  await closeNote(episodes, window, requestId, note);
  return ok({ advice, request: closing ?? found.value.body });
};

/** Null when somebody has closed it already. */
const closed = ({ body }: Versioned<'supervisionRequest'>): SupervisionRequest | null =>
  body.status === 'closed' ? null : { ...body, status: 'closed' };

/** A supervisor's desk does not know whose case it is. */
const patientOf = async (
  episodes: SupervisionStore,
  { user, window }: At,
): Promise<string | null> => {
  if (user.role === 'supervisor') return null;
  const [episode] = await episodes.list(window, 'episode');
  return episode?.body.patientId ?? null;
};
