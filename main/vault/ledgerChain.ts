import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type Db, row, rows, run, sql } from './open.ts';

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

export type ChainVerdict =
  | { readonly whole: true; readonly count: number; readonly head: string }
  | { readonly whole: false; readonly firstBad: number };

/** What the first row of a ledger points back to. */
export const CHAIN_START = '0'.repeat(64);
/** Longest text a detail may hold: enough for a code, too short for a sentence of a session. */
const LONGEST_DETAIL = 100;

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

/** @throws RangeError when a detail is long enough to be a sentence */
export function checkDetail(detail: LedgerDetail): void {
  for (const value of Object.values(detail)) {
    if (typeof value === 'string' && value.length > LONGEST_DETAIL) {
      throw new RangeError('a ledger detail is a code, not text');
    }
  }
}

type Stored = {
  seq: number;
  id: string;
  at: number;
  actor: string;
  action: string;
  episode_id: string | null;
  case_ref: string | null;
  detail: string;
  prev_hash: string;
  hash: string;
};

const toRow = (stored: Stored): LedgerRow => ({
  seq: stored.seq,
  id: stored.id,
  at: stored.at,
  actor: stored.actor,
  action: stored.action,
  episodeId: stored.episode_id,
  caseRef: stored.case_ref,
  detail: JSON.parse(stored.detail) as LedgerDetail,
  prevHash: stored.prev_hash,
  hash: stored.hash,
});

/**
 * Adds a row at the end of the chain; a row whose id is there already is left as it is, so that a
 * relay can be repeated. Belongs inside a transaction of the caller.
 */
export function appendLedger(desk: Db, entry: LedgerEntry): void {
  checkDetail(entry.detail);
  if (row(desk, 'SELECT 1 FROM ledger WHERE id = ?', entry.id) !== null) return;
  const last = row<{ seq: number; hash: string }>(
    desk,
    'SELECT seq, hash FROM ledger ORDER BY seq DESC LIMIT 1',
  );
  const seq = (last?.seq ?? 0) + 1;
  const prevHash = last?.hash ?? CHAIN_START;
  run(
    desk,
    'INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    seq,
    entry.id,
    entry.at,
    entry.actor,
    entry.action,
    entry.episodeId,
    entry.caseRef,
    JSON.stringify(entry.detail),
    prevHash,
    hashRow(entry, seq, prevHash),
  );
}

/**
 * Walks the whole chain. A chain cut off at its end is still whole in itself: that is what the
 * head anchored upstream is for.
 */
export function verifyChain(desk: Db): ChainVerdict {
  let prevHash = CHAIN_START;
  let count = 0;
  const all = sql(desk, 'SELECT * FROM ledger ORDER BY seq').iterate() as Iterable<Stored>;
  for (const stored of all) {
    count += 1;
    let good = stored.seq === count && stored.prev_hash === prevHash;
    if (good) {
      try {
        good = hashRow(toRow(stored), stored.seq, prevHash) === stored.hash;
      } catch {
        good = false;
      }
    }
    if (!good) return { whole: false, firstBad: stored.seq };
    prevHash = stored.hash;
  }
  return { whole: true, count, head: prevHash };
}

export const ledgerHashAt = (desk: Db, seq: number): string | null =>
  row<{ hash: string }>(desk, 'SELECT hash FROM ledger WHERE seq = ?', seq)?.hash ?? null;

/**
 * Newest first.
 * @param before only rows with a smaller `seq`; null for the newest
 */
export function ledgerPage(
  desk: Db,
  query: { episodeId?: string | null; before?: number | null; count: number },
): LedgerRow[] {
  const episodeId = query.episodeId ?? null;
  const before = query.before ?? Number.MAX_SAFE_INTEGER;
  const stored =
    episodeId === null
      ? rows<Stored>(
          desk,
          'SELECT * FROM ledger WHERE seq < ? ORDER BY seq DESC LIMIT ?',
          before,
          query.count,
        )
      : rows<Stored>(
          desk,
          'SELECT * FROM ledger WHERE episode_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?',
          episodeId,
          before,
          query.count,
        );
  return stored.map(toRow);
}
