/** The note of a session: read, signed, and superseded by a later one, never altered (product W4). */
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { Input, Output } from '../../shared/contract/table.ts';
import { missingContactFields } from '../../shared/domain/careContact.ts';
import { londonDay } from '../../shared/domain/london.ts';
import type { Session, SessionNote } from '../../shared/domain/records.ts';
import { nextStatus, recordedStatus } from '../../shared/domain/sessionLife.ts';
import { readHeader } from '../casework/header.ts';
import { type CaseContext, isBlank, iso } from '../casework/parts.ts';
import { creating, ledgerRow, updating } from '../discharge/writing.ts';
import { sessionNoteToFhir } from '../records/mapping/documents.ts';
import { sessionToFhir } from '../records/mapping/sessions.ts';
import type { Versioned } from '../vault/episodes.ts';
import { suggestedContact } from './contact.ts';
import { findSession, type SessionParts } from './parts.ts';

type Signing = Input<'note.sign'>;
type Stored = Versioned<'sessionNote'>;

const parts = ['progress', 'intervention', 'risk', 'plan'] as const;

const bySigning = (a: Stored, b: Stored): number =>
  Date.parse(b.body.signedAt ?? '1970-01-01') - Date.parse(a.body.signedAt ?? '1970-01-01');

/** The notes of one session by what they are; the newest first. */
const notesOf = (all: readonly Stored[], sessionId: string) => {
  const own = all.filter(({ body }) => body.sessionId === sessionId).sort(bySigning);
  const of = (status: SessionNote['status']) => own.filter(({ body }) => body.status === status);
  return { signed: of('signed'), draft: of('draft')[0], superseded: of('superseded') };
};

/** `earlier`: versions of this note that a later one has superseded, newest first. */
export const readNote = async (
  of: SessionParts,
  { now, window }: CaseContext,
  sessionId: string,
): Promise<Result<Output<'note.read'>>> => {
  const [found, header, all] = await Promise.all([
    findSession(of, window, sessionId),
    readHeader(of, { now, window }),
    of.episodes.list(window, 'sessionNote'),
  ]);
  if (!found.ok) return found;
  if (!header.ok) return header;
  const { session } = found.value;
  const { signed, draft, superseded } = notesOf(all, sessionId);
  const [current, ...older] = signed;
  return ok({
    header: header.value,
    session,
    note: current?.body ?? draft?.body ?? null,
    earlier: [...older, ...superseded].sort(bySigning).map(({ body }) => body),
    suggestedContact: suggestedContact(session),
  });
};

/** Fields still to be filled in, in the order of the form. */
const missingFields = (input: Signing): string[] => [
  ...parts.filter((part) => isBlank(input[part])),
  ...missingContactFields(input.contact),
];

const sameWords = (note: SessionNote, input: Signing): boolean =>
  parts.every((part) => note[part].trim() === input[part].trim());

/** The session after its note; null where a note has no place yet (no path skips the wrap-up). */
const signedSession = (session: Session, input: Signing): Session | null => {
  if (session.status === 'signed') return { ...session, contact: input.contact };
  const next = nextStatus(session.status, 'sign');
  return next && { ...session, status: recordedStatus(next), contact: input.contact };
};

/**
 * Signs a note. A draft on record becomes the signed note; a note that was signed before stays as it
 * is and is marked as superseded by this one. In the six weeks after discharge it is a late note.
 * @returns `wrongState` before the wrap-up is done, `incomplete` with the fields that are missing,
 *   `alreadySigned` for the same words again
 */
export const signNote = async (
  of: SessionParts,
  { user, now, window }: CaseContext,
  input: Signing,
): Promise<Result<{ note: SessionNote; session: Session }>> => {
  const found = await findSession(of, window, input.sessionId);
  if (!found.ok) return found;
  const { session, version, episode } = found.value;
  const after = signedSession(session, input);
  if (!after) return refuse('wrongState');
  const missing = missingFields(input);
  if (missing.length > 0) return refuse('incomplete', { fields: missing });
  const { signed, draft } = notesOf(await of.episodes.list(window, 'sessionNote'), session.id);
  if (session.status === 'signed' && signed.some(({ body }) => sameWords(body, input)))
    return refuse('alreadySigned');

  const note: SessionNote = {
    id: draft?.id ?? of.newId(),
    episodeId: window.episodeId,
    sessionId: session.id,
    status: 'signed',
    progress: input.progress,
    intervention: input.intervention,
    risk: input.risk,
    plan: input.plan,
    authorId: user.id,
    signedAt: iso(now),
  };
  const superseded = signed.map(({ id, version, body }) => ({
    id,
    version,
    body: { ...body, status: 'superseded' as const },
  }));
  const { patientId, therapistId, dischargedOn } = episode;
  const composition = (one: SessionNote) => sessionNoteToFhir(one, patientId, iso(now));
  const late = dischargedOn !== null && londonDay(now) > dischargedOn;
  await of.episodes.change(window, {
    records: [
      ...superseded.map(({ id, body }) => ({ kind: 'sessionNote' as const, id, body })),
      { kind: 'sessionNote', id: note.id, body: note },
      { kind: 'session', id: session.id, body: after },
    ],
    outbox: [
      ...superseded.map((one) =>
        updating(of.newId, 'sessionNote', one.id, composition(one.body), one.version),
      ),
      draft
        ? updating(of.newId, 'sessionNote', note.id, composition(note), draft.version)
        : creating(of.newId, 'sessionNote', note.id, composition(note)),
      updating(
        of.newId,
        'session',
        session.id,
        sessionToFhir(after, patientId, therapistId),
        version,
      ),
    ],
    ledger: ledgerRow(of.newId, { user, now }, 'note.signed', {
      session: session.number,
      ...(late ? { late } : {}),
      ...(superseded.length > 0 ? { addendum: true } : {}),
    }),
  });
  await of.episodes.clearDraft(window, `note:${session.id}`);
  of.changed({ episodeId: window.episodeId, sessionId: session.id });
  return ok({ note, session: after });
};
