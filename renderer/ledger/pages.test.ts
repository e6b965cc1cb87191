import { describe, expect, it } from 'vitest';
import { withPage } from './pages.ts';

const rows = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, index) => ({
    seq: from - index,
    at: '2026-11-24T10:00:00.000Z',
    actor: 'a',
    action: 'case.opened',
    caseRef: null,
    detail: {},
    hash: 'h',
  }));
const seqs = (list: readonly { seq: number }[]) => list.map((row) => row.seq);

describe('pages of the ledger', () => {
  it('keeps older pages when the newest page moves on', () => {
    const seen = withPage(withPage([], rows(10, 6)), rows(5, 1));
    expect(seqs(withPage(seen, rows(12, 8)))).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it('starts again rather than hide a gap', () => {
    expect(seqs(withPage(rows(10, 6), rows(40, 36)))).toEqual([40, 39, 38, 37, 36]);
  });
});
