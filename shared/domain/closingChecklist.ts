/** What is still open on a case whose window is closing (product A6). */
import type { Letter, Message, RiskLoop, Session, SessionNote } from './records.ts';

/** The five kinds, in the order they are listed. */
export const looseEndKinds = [
  'unsignedNote',
  'unsentLetter',
  'openRiskLoop',
  'feedback',
  'reflection',
] as const;
export type LooseEndKind = (typeof looseEndKinds)[number];

export type LooseEnd = {
  readonly kind: LooseEndKind;
  readonly count: number;
  /** Ids of the sessions, letter, loops or messages meant; empty for a letter not begun. */
  readonly ids: readonly string[];
};

export type ClosingFacts = {
  readonly notes: readonly SessionNote[];
  readonly sessions: readonly Session[];
  /** The GP letter; null where one is owed and not begun, `notDue` where none is owed. */
  readonly letter: Letter | null | 'notDue';
  readonly riskLoops: readonly RiskLoop[];
  readonly messages: readonly Message[];
  /** Own reflections on this case that would die with it, unless kept free of identifiers. */
  readonly reflectionIds?: readonly string[];
  /** Sessions for which words are written that no note on record has, as in an addendum begun. */
  readonly begunNotes?: readonly string[];
};

/** Days before the last day at which the checklist is brought up by itself. */
export const CLOSING_CHECKPOINTS = [14, 7, 2] as const;

/** The checkpoint reached with so many days left: 14, 7 or 2; null while there is more time. */
export function closingCheckpoint(daysLeft: number): 14 | 7 | 2 | null {
  return CLOSING_CHECKPOINTS.findLast((days) => daysLeft <= days) ?? null;
}

/** The loose ends there are, in order of kind. A case without any gives an empty list. */
export function looseEnds(facts: ClosingFacts): LooseEnd[] {
  const letter = unsentLetter(facts.letter);
  const ends: LooseEnd[] = [
    end('unsignedNote', unsignedSessions(facts)),
    { kind: 'unsentLetter', count: letter === null ? 0 : 1, ids: letter ?? [] },
    end(
      'openRiskLoop',
      facts.riskLoops.filter(({ closed }) => closed === null).map(({ id }) => id),
    ),
    end(
      'feedback',
      facts.messages
        .filter(({ from, readAt }) => from === 'patient' && readAt === null)
        .map(({ id }) => id),
    ),
    end('reflection', facts.reflectionIds ?? []),
  ];
  return ends.filter(({ count }) => count > 0);
}

const end = (kind: LooseEndKind, ids: readonly string[]): LooseEnd => ({
  kind,
  count: ids.length,
  ids,
});

/** Sessions that took place, or were missed, and have no signed note. */
function unsignedSessions({ notes, sessions, begunNotes = [] }: ClosingFacts): string[] {
  const signed = new Set(
    notes.filter(({ status }) => status === 'signed').map(({ sessionId }) => sessionId),
  );
  const drafted = new Set([
    ...notes.filter(({ status }) => status === 'draft').map(({ sessionId }) => sessionId),
    ...begunNotes,
  ]);
  return sessions
    .filter(({ id, status }) => {
      if (signed.has(id)) return drafted.has(id);
      return drafted.has(id) || ['inSession', 'paused', 'wrapUp', 'noteToSign'].includes(status);
    })
    .map(({ id }) => id);
}

/** Ids of an unsent letter, or null where nothing is left to do. A stopped letter was decided on. */
function unsentLetter(letter: ClosingFacts['letter']): readonly string[] | null {
  if (letter === 'notDue') return null;
  if (letter === null) return [];
  return letter.status === 'draft' || letter.status === 'approved' ? [letter.id] : null;
}
