import type { Output } from '../../shared/contract/table.ts';

export type StoredCase = Output<'computer.read'>['cases'][number];

/** Cases that close first on top; then those without an end, by reference. */
export const bySoonestClosing = (cases: readonly StoredCase[]): readonly StoredCase[] =>
  [...cases].sort((a, b) => {
    const ends = (one: StoredCase) => one.access.lastDay ?? '9999-12-31';
    return ends(a).localeCompare(ends(b)) || a.caseRef.localeCompare(b.caseRef);
  });

/** What kinds of things a case still has open, each once, in the order of the checklist. */
export const endKinds = ({ looseEnds }: StoredCase): StoredCase['looseEnds'][number]['kind'][] => [
  ...new Set(looseEnds.map(({ kind }) => kind)),
];
