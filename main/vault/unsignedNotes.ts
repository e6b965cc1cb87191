import type { SessionNote } from '../../shared/domain/records.ts';
import { unsignedNoteToFhir } from '../records/mapping/documents.ts';
import { jsonOf } from '../records/mapping/fields.ts';
import { systems } from '../records/mapping/systems.ts';
import type { Draft } from './journal.ts';
import type { OutboxRow } from './outboxRows.ts';
import { hasUnsent, listRecords } from './recordRows.ts';
import type { Unlocked } from './state.ts';

/** A draft of the note of one session is called so; what follows is the session's id. */
const PREFIX = 'note:';
const parts = ['progress', 'intervention', 'risk', 'plan'] as const;
type Words = Pick<SessionNote, (typeof parts)[number]>;

/** Whether a change to this draft changes what goes up when the case closes. */
export const isNoteDraft = (draftId: string): boolean => draftId.startsWith(PREFIX);

/** What is written in a note's form, as far as it can be read; null where nothing is. */
function wordsOf(draft: Draft): Words | null {
  const form = jsonOf(draft.text);
  if (typeof form !== 'object' || form === null) return null;
  const field = (part: keyof Words): string => {
    const value = (form as Readonly<Record<string, unknown>>)[part];
    return typeof value === 'string' ? value : '';
  };
  const words = {
    progress: field('progress'),
    intervention: field('intervention'),
    risk: field('risk'),
    plan: field('plan'),
  };
  return parts.every((part) => words[part].trim() === '') ? null : words;
}

const sameWords = (a: Words, b: Words): boolean =>
  parts.every((part) => a[part].trim() === b[part].trim());

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
    const words = isNoteDraft(draft.draftId) ? wordsOf(draft) : null;
    return words === null ? [] : [{ draft, words, sessionId: draft.draftId.slice(PREFIX.length) }];
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
      if (current.some(({ body }) => sameWords(body, words))) return [];
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
