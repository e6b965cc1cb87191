/** What a closing case still lacks (product A6): for "My computer & access" and for Today. */

import {
  type LooseEnd,
  type LooseEndKind,
  looseEnds,
} from '../../shared/domain/closingChecklist.ts';
import { noteWords, sameNoteWords, sessionOfNoteDraft } from '../../shared/domain/noteDraft.ts';
import { latestGpConsent } from '../../shared/domain/recipientProfiles.ts';
import type { Clinician, Letter, Session, SessionNote } from '../../shared/domain/records.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import type { Episodes } from '../vault/episodes.ts';
import { isGone } from '../vault/errors.ts';
import type { Draft } from '../vault/journal.ts';
import { type Records, readRecords } from './caseRecords.ts';

import type { ReadParts } from './parts.ts';
import { allLoops } from './riskLoops.ts';

/** Record kinds that the closing checklist looks at. */
export const closingKinds = [
  'episode',
  'session',
  'sessionNote',
  'letter',
  'consent',
  'riskLoop',
  'measure',
  'message',
] as const;
export type ClosingRecords = Records<(typeof closingKinds)[number]>;

/** The newest version of the GP letter; null while none was begun. */
export const latestLetter = (letters: readonly Letter[]): Letter | null =>
  letters.toSorted((a, b) => b.version - a.version)[0] ?? null;

/** The GP letter is owed once a case is discharged and its patient agreed (domain R20, R21). */
export const letterOwed = (records: Records<'episode' | 'consent'>): boolean =>
  records.episode[0]?.status === 'discharged' &&
  latestGpConsent(records.consent)?.answer === 'given';

/** One thing that is still open, with what its screen needs to come up at exactly that thing. */
export type ClosingItem = {
  readonly kind: LooseEndKind;
  /** The session, letter, loop, message or reflection; null for a letter that is not begun. */
  readonly subjectId: string | null;
  /** Of an unsigned note: the number of its session. */
  readonly sessionNumber: number | null;
  /** Of an unsigned note: whether its session has yet to be ended first. */
  readonly sessionOpen: boolean;
};

const endsOf = (
  records: ClosingRecords,
  reflectionIds: readonly string[],
  drafts: readonly Draft[],
): LooseEnd[] => {
  const letter = latestLetter(records.letter);
  return looseEnds({
    notes: records.sessionNote,
    sessions: records.session,
    letter: letter ?? (letterOwed(records) ? null : 'notDue'),
    riskLoops: allLoops(records),
    messages: records.message,
    reflectionIds,
    begunNotes: begunNotes(drafts, records.sessionNote),
  });
};

/** Sessions for which words are written that no note on record has: they would go up unsigned. */
const begunNotes = (drafts: readonly Draft[], notes: readonly SessionNote[]): string[] =>
  drafts.flatMap(({ draftId, text }) => {
    const sessionId = sessionOfNoteDraft(draftId);
    const words = sessionId === null ? null : noteWords(text);
    if (sessionId === null || words === null) return [];
    const onRecord = notes.some(
      (note) =>
        note.sessionId === sessionId && note.status !== 'superseded' && sameNoteWords(note, words),
    );
    return onRecord ? [] : [sessionId];
  });

/** The loose ends of these records, in the fixed order of the checklist. */
export const looseEndsOf = (
  records: ClosingRecords,
  reflectionIds: readonly string[],
): LooseEndKind[] => endsOf(records, reflectionIds, []).map(({ kind }) => kind);

const notEnded: readonly Session['status'][] = ['inSession', 'paused', 'wrapUp'];

const itemsOf = (
  { kind, ids }: LooseEnd,
  sessions: ReadonlyMap<string, Session>,
): ClosingItem[] => {
  const of = (subjectId: string | null): ClosingItem => {
    const session = kind === 'unsignedNote' ? sessions.get(subjectId ?? '') : undefined;
    return {
      kind,
      subjectId,
      sessionNumber: session?.number ?? null,
      sessionOpen: session !== undefined && notEnded.includes(session.status),
    };
  };
  return ids.length === 0 ? [of(null)] : ids.map(of);
};

/** What this case still lacks before it closes, thing by thing; empty for one that has no end yet. */
export const caseLooseEnds = async (
  episodes: Pick<Episodes, 'list' | 'reflections' | 'drafts'>,
  window: OpenWindow,
): Promise<ClosingItem[]> => {
  if (window.until === null) return [];
  const [records, reflections, drafts] = await Promise.all([
    readRecords(episodes, window, closingKinds),
    episodes.reflections(window),
    episodes.drafts(window),
  ]);
  const ids = reflections.map(({ id }) => id);
  const sessions = new Map(records.session.map((session) => [session.id, session]));
  return endsOf(records, ids, drafts).flatMap((end) => itemsOf(end, sessions));
};

/**
 * The same by a case's id, for whoever holds no token: through the gate, and empty for a case that
 * its holder may no longer read.
 */
export const deskLooseEnds =
  (
    parts: Pick<ReadParts, 'episodes' | 'readableCases'> & {
      readonly user: () => Clinician | null;
    },
  ) =>
  async (episodeId: string): Promise<ClosingItem[]> => {
    const user = parts.user();
    if (!user) return [];
    const category = user.role === 'supervisor' ? 'supervisionShare' : 'identity';
    const windows = await parts.readableCases(user, category);
    const window = windows.find((one) => one.episodeId === episodeId);
    if (!window) return [];
    try {
      return await caseLooseEnds(parts.episodes, window);
    } catch (error) {
      // Erased, or its window over, since the gate was asked: then nothing of it is open any more.
      if (isGone(error)) return [];
      throw error;
    }
  };
