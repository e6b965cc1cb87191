/** What a closing case still lacks (product A6): for "My computer & access" and for Today. */

import { type LooseEndKind, looseEnds } from '../../shared/domain/closingChecklist.ts';
import { latestGpConsent } from '../../shared/domain/recipientProfiles.ts';
import type { Clinician, Letter } from '../../shared/domain/records.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import type { Episodes } from '../vault/episodes.ts';
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

/** The loose ends of these records, in the fixed order of the checklist. */
export const looseEndsOf = (
  records: ClosingRecords,
  reflectionIds: readonly string[],
): LooseEndKind[] => {
  const letter = latestLetter(records.letter);
  return looseEnds({
    notes: records.sessionNote,
    sessions: records.session,
    letter: letter ?? (letterOwed(records) ? null : 'notDue'),
    riskLoops: allLoops(records),
    messages: records.message,
    reflectionIds,
  }).map(({ kind }) => kind);
};

/** What this case still lacks before it closes; empty for one that has no end yet. */
export const caseLooseEnds = async (
  episodes: Pick<Episodes, 'list' | 'reflections'>,
  window: OpenWindow,
): Promise<LooseEndKind[]> => {
  if (window.until === null) return [];
  const [records, reflections] = await Promise.all([
    readRecords(episodes, window, closingKinds),
    episodes.reflections(window),
  ]);
  return looseEndsOf(
    records,
    reflections.map(({ id }) => id),
  );
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
  async (episodeId: string): Promise<LooseEndKind[]> => {
    const user = parts.user();
    if (!user) return [];
    const category = user.role === 'supervisor' ? 'supervisionShare' : 'identity';
    const windows = await parts.readableCases(user, category);
    const window = windows.find((one) => one.episodeId === episodeId);
    return window ? caseLooseEnds(parts.episodes, window) : [];
  };
