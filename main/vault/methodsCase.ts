import { applyChange, type Change } from './change.ts';
import { caseContents } from './contents.ts';
import type { EpisodeAccess } from './episodePool.ts';
import { VaultError } from './errors.ts';
import type { Holder } from './holder.ts';
import { transact } from './open.ts';
import { listOutbox } from './outboxRows.ts';
import type { WorkerMethods } from './protocol.ts';
import {
  getRecord,
  getUpstream,
  listRecords,
  putFromUpstream,
  removeRecords,
  settleConflict,
} from './recordRows.ts';
import { listReflections, putReflection } from './reflections.ts';
import { relayEpisode } from './relay.ts';
import { syncSendOnly } from './sendOnly.ts';
import { coverage } from './storage.ts';
import { isNoteDraft } from './unsignedNotes.ts';
import { countBySession, listUtterances, putUtterancesFromUpstream } from './utteranceRows.ts';

type Case =
  | 'putRecords'
  | 'removeRecords'
  | 'listRecords'
  | 'getRecord'
  | 'getConflict'
  | 'settleConflict'
  | 'putUtterances'
  | 'listUtterances'
  | 'countUtterances'
  | 'change'
  | 'listOutbox'
  | 'saveDraft'
  | 'readDrafts'
  | 'clearDraft'
  | 'putReflection'
  | 'listReflections'
  | 'caseContents'
  | 'coverage';

/** What concerns one case. Each asks again whether its window is open. */
export function caseMethods(holder: Holder): Pick<WorkerMethods, Case> {
  const { open, read, store, inJournal } = holder;

  /** After a durable change: the desk and the sealed copy of a closing case learn of it. */
  const follow = ({ episodeId }: EpisodeAccess): void => {
    open().touched.add(episodeId);
    try {
      relayEpisode(open(), episodeId);
      syncSendOnly(open(), episodeId);
    } catch (error) {
      // The change itself is on disk: a full disk now only delays the rest to the next relay.
      if (!(error instanceof VaultError)) throw error;
    }
  };

  /** A note that nobody signs goes up when its case closes, also when nobody can read it by then. */
  const sealNotes = ({ episodeId }: EpisodeAccess): void => {
    open().touched.add(episodeId);
    try {
      syncSendOnly(open(), episodeId);
    } catch (error) {
      // The draft itself is on disk: a damaged database or a full disk delays its copy only.
      if (!(error instanceof VaultError)) throw error;
    }
  };

  const change = (access: EpisodeAccess, what: Change) => {
    const episode = open().pool.admit(access);
    const done = read(access, (db) => applyChange(db, episode, what, access.now));
    follow(access);
    return done;
  };

  return {
    putRecords: (access, records) =>
      store(access, (db) => putFromUpstream(db, records, access.now)),
    removeRecords: (access, records) => store(access, (db) => removeRecords(db, records)),
    listRecords: (access, kind) => read(access, (db) => listRecords(db, kind)),
    getRecord: (access, kind, id) => read(access, (db) => getRecord(db, kind, id)),
    getConflict: (access, kind, id) => read(access, (db) => getUpstream(db, kind, id)),
    settleConflict: (access, kind, id, keep) => {
      const found = read(access, (db) =>
        transact(db, true, () => settleConflict(db, kind, id, keep, access.now)),
      );
      if (found) follow(access);
      return found;
    },
    putUtterances: (access, lines) => store(access, (db) => putUtterancesFromUpstream(db, lines)),
    listUtterances: (access, sessionId, { from, count }) =>
      read(access, (db) => listUtterances(db, sessionId, from, count)),
    countUtterances: (access) => read(access, countBySession),
    change,
    listOutbox: (access) => read(access, listOutbox),
    saveDraft: (access, draft) => {
      inJournal(access, (journal) => journal.save(draft));
      if (isNoteDraft(draft.draftId)) sealNotes(access);
    },
    readDrafts: (access) => inJournal(access, (journal) => journal.drafts()),
    clearDraft: (access, draftId) => {
      inJournal(access, (journal) => journal.clear(draftId));
      if (isNoteDraft(draftId)) sealNotes(access);
    },
    putReflection: (access, reflection) =>
      read(access, (db) => putReflection(db, reflection, access.now)),
    listReflections: (access) => read(access, listReflections),
    caseContents: (access) => {
      open().pool.admit(access);
      return caseContents(open(), access.episodeId);
    },
    coverage: (access) => {
      open().pool.admit(access);
      return coverage(open(), access.episodeId);
    },
  };
}
