import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What a ledger row may say besides its columns: codes and numbers, never words about a patient. */
export type LedgerDetail = Readonly<Record<string, string | number | boolean | null>>;

/** Who did what to which case, when. No clinical text (product E1). */
export type LedgerEntry = {
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly episodeId: string | null;
  readonly caseRef: string | null;
  readonly detail: LedgerDetail;
};
export type LedgerRow = LedgerEntry & {
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
};

/** What the first row of a ledger points back to. */
export const CHAIN_START = '0'.repeat(64);

/** SHA-256 over the canonical row (RFC 8785) and the hash before it. */
export function hashRow(entry: LedgerEntry, seq: number, prevHash: string): string {
  const { id, at, actor, action, episodeId, caseRef, detail } = entry;
  const body = canonicalize({
    seq,
    id,
    at,
    actor,
    action,
    episodeId,
    caseRef,
    detail,
    prevHash,
  });
  return createHash('sha256')
    .update(body ?? '', 'utf8')
    .digest('hex');
}

/** Where a walk along the chain stands: the row before the next one. */
export type ChainPlace = { readonly seq: number; readonly hash: string };
export const beforeFirst: ChainPlace = { seq: 0, hash: CHAIN_START };

/** Whether a row is the one that follows `before`, as it was written. */
export function follows(before: ChainPlace, row: LedgerRow): boolean {
  return (
    row.seq === before.seq + 1 &&
    row.prevHash === before.hash &&
    hashRow(row, row.seq, before.hash) === row.hash
  );
}
