import type { LedgerRow } from '../../shared/contract/views.ts';

/**
 * Rows seen so far with another page put in its place, newest first. When the newest page has run
 * away from the rest, so that entries between them are unknown, it stands alone: no gap is shown as
 * if it were none.
 */
export const withPage = (
  seen: readonly LedgerRow[],
  page: readonly LedgerRow[],
): readonly LedgerRow[] => {
  const newest = seen[0];
  const pageEnd = page.at(-1);
  if (newest !== undefined && pageEnd !== undefined && pageEnd.seq > newest.seq + 1) return page;
  const bySeq = new Map([...seen, ...page].map((row) => [row.seq, row]));
  return [...bySeq.values()].sort((a, b) => b.seq - a.seq);
};
