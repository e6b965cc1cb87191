import {
  beforeFirst,
  type ChainPlace,
  follows,
  hashRow,
  type LedgerDetail,
  type LedgerEntry,
  type LedgerRow,
} from './ledgerHash.ts';
import { type Db, row, rows, run, sql } from './open.ts';

export type { LedgerDetail, LedgerEntry, LedgerRow } from './ledgerHash.ts';

export type ChainVerdict =
  | { readonly whole: true; readonly count: number; readonly head: string }
  | { readonly whole: false; readonly firstBad: number };

/** Longest text a detail may hold: enough for a code, too short for a sentence of a session. */
const LONGEST_DETAIL = 100;

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
  const prevHash = last?.hash ?? beforeFirst.hash;
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

/** The row as it follows `place`; null when it is not the one that was written there. */
const rowAfter = (place: ChainPlace, stored: Stored): LedgerRow | null => {
  try {
    const row = toRow(stored);
    return follows(place, row) ? row : null;
  } catch {
    return null;
  }
};

/**
 * Walks the whole chain. A chain cut off at its end is still whole in itself: that is what the
 * head anchored upstream is for.
 */
export function verifyChain(desk: Db): ChainVerdict {
  let place: ChainPlace = beforeFirst;
  const all = sql(desk, 'SELECT * FROM ledger ORDER BY seq').iterate() as Iterable<Stored>;
  for (const stored of all) {
    const next = rowAfter(place, stored);
    if (next === null) return { whole: false, firstBad: stored.seq };
    place = next;
  }
  return { whole: true, count: place.seq, head: place.hash };
}

export type ChainWalk = {
  /** The last row that is as it was written, or the place where the walk began. */
  readonly place: ChainPlace;
  /** Its time, epoch ms; null where no row was walked. */
  readonly at: number | null;
  /** The row that does not follow; null as long as all do. */
  readonly firstBad: number | null;
  readonly end: boolean;
};

/** A stretch of the chain, for a check that lets others work in between. */
export function walkChain(desk: Db, from: ChainPlace, count: number): ChainWalk {
  // What somebody numbered below the first row is not to be passed over.
  const after = from.seq === beforeFirst.seq ? Number.MIN_SAFE_INTEGER : from.seq;
  const stretch = rows<Stored>(
    desk,
    'SELECT * FROM ledger WHERE seq > ? ORDER BY seq LIMIT ?',
    after,
    count,
  );
  let place = from;
  let at: number | null = null;
  for (const stored of stretch) {
    const next = rowAfter(place, stored);
    if (next === null) return { place, at, firstBad: stored.seq, end: true };
    place = { seq: next.seq, hash: next.hash };
    at = next.at;
  }
  return { place, at, firstBad: null, end: stretch.length < count };
}

export type LedgerQuery = {
  /** Only rows with a smaller `seq`; null for the newest. */
  readonly before: number | null;
  readonly count: number;
  /** Only rows with, or without, one of these actions; null for any. */
  readonly actions:
    | { readonly any: readonly string[] }
    | { readonly none: readonly string[] }
    | null;
  /** Part of a case reference. */
  readonly caseRef: string | null;
  /** From this time on, and before that one; epoch ms. */
  readonly from: number | null;
  readonly to: number | null;
};

const wanted = `at >= @from AND at < @to AND instr(upper(coalesce(case_ref, '')), @caseRef) > 0
  AND (@any IS NULL OR action IN (SELECT value FROM json_each(@any)))
  AND (@none IS NULL OR action NOT IN (SELECT value FROM json_each(@none)))`;

/** A row as it stands, also where somebody made nonsense of it: what is altered has to be seen. */
const shownRow = (stored: Stored): LedgerRow => {
  const bare = { ...stored, detail: '{}', at: Number(stored.at) };
  const at = Number.isSafeInteger(bare.at) && Math.abs(bare.at) < 8e15 ? bare.at : 0;
  try {
    return toRow({ ...stored, at });
  } catch {
    return toRow({ ...bare, at });
  }
};

/** Newest first, with how many there are of that kind and altogether. */
export function ledgerFind(
  desk: Db,
  query: LedgerQuery,
): { rows: LedgerRow[]; matching: number; entries: number } {
  const { actions } = query;
  const bound = {
    from: query.from ?? Number.MIN_SAFE_INTEGER,
    to: query.to ?? Number.MAX_SAFE_INTEGER,
    caseRef: (query.caseRef ?? '').toUpperCase(),
    any: actions !== null && 'any' in actions ? JSON.stringify(actions.any) : null,
    none: actions !== null && 'none' in actions ? JSON.stringify(actions.none) : null,
  };
  const found = rows<Stored>(
    desk,
    `SELECT * FROM ledger WHERE seq < @before AND ${wanted} ORDER BY seq DESC LIMIT @count`,
    { ...bound, before: query.before ?? Number.MAX_SAFE_INTEGER, count: query.count },
  );
  const counted = (where: string, ...params: unknown[]) =>
    row<{ n: number }>(desk, `SELECT count(*) AS n FROM ledger ${where}`, ...params)?.n ?? 0;
  return {
    rows: found.map(shownRow),
    matching: counted(`WHERE ${wanted}`, bound),
    entries: counted(''),
  };
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
