import { noteWords, sameNoteWords, sessionOfNoteDraft } from '../../shared/domain/noteDraft.ts';
import type { SessionNote } from '../../shared/domain/records.ts';
import { unsignedNoteToFhir } from '../records/mapping/documents.ts';
import { systems } from '../records/mapping/systems.ts';
import type { OutboxRow } from './outboxRows.ts';
import { hasUnsent, listRecords } from './recordRows.ts';
import type { Unlocked } from './state.ts';

/** Whether a change to this draft changes what goes up when the case closes. */
export const isNoteDraft = (draftId: string): boolean => sessionOfNoteDraft(draftId) !== null;

/**
 * Notes that were written and not signed, as they go up when the case closes: preliminary, marked
 * unsigned at closing, never signed by the machine (product A4). A note in the making lies in the
 * draft journal alone until it is signed, so the journal has the newest words there are; a draft on
 * record is what upstream has already.
 */
export function unsignedNotes(vault: Unlocked, episodeId: string): OutboxRow[] {
  const { owner } = vault.meta;
  if (owner.role !== 'therapist') return [];
  const drafts = vault.pool.inJournal(episodeId, (journal) => journal.drafts());
  const begun = drafts.flatMap((draft) => {
    const sessionId = sessionOfNoteDraft(draft.draftId);
    const words = sessionId === null ? null : noteWords(draft.text);
    return sessionId === null || words === null ? [] : [{ draft, words, sessionId }];
  });
  if (begun.length === 0) return [];
  return vault.pool.inDb(episodeId, (db) => {
    const [episode] = listRecords(db, 'episode');
    const patientId = (episode?.body as { patientId?: string } | undefined)?.patientId;
    if (patientId === undefined) return [];
    const notes = listRecords(db, 'sessionNote').map(({ version, body }) => ({
      version,
      body: body as SessionNote,
    }));
    return begun.flatMap(({ draft, words, sessionId }): OutboxRow[] => {
      const known = notes.filter(({ body }) => body.sessionId === sessionId);
      // What is on record in the same words, signed or not, is not something unsent.
      const current = known.filter(({ body }) => body.status !== 'superseded');
      if (current.some(({ body }) => sameNoteWords(body, words))) return [];
      const onRecord = known.find(({ body }) => body.status === 'draft');
      const version = onRecord?.version ?? null;
      const replaces =
        version !== null && onRecord && !hasUnsent(db, 'sessionNote', onRecord.body.id);
      // The time is part of the name: an amendment begun later is another note.
      const id = replaces ? onRecord.body.id : `u-${draft.at}-${sessionId}`.slice(0, 64);
      const note: SessionNote = {
        ...words,
        id,
        episodeId,
        sessionId,
        status: 'draft',
        authorId: owner.id,
        signedAt: null,
      };
      const resource = unsignedNoteToFhir(note, patientId, new Date(draft.at).toISOString());
      return [
        {
          id: `closing-${id}`,
          episodeId,
          kind: 'sessionNote',
          recordId: id,
          method: replaces ? 'update' : 'create',
          resource,
          identifier: `${systems.record}|${id}`,
          ifMatch: replaces ? version : null,
          state: 'queued',
          attempts: 0,
          at: draft.at,
        },
      ];
    });
  });
}
