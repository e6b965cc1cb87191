import { type Db, row, sql } from './open.ts';

/** A piece of a snippet; `hit` marks the words that were found. */
export type SnippetPart = { readonly text: string; readonly hit: boolean };
export type SearchHit = {
  readonly utteranceId: string;
  readonly sessionId: string;
  readonly seq: number;
  readonly speaker: 'therapist' | 'patient' | 'system';
  /** ISO instant. */
  readonly at: string;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  readonly snippet: readonly SnippetPart[];
};
const MOST_TERMS = 16;
const LONGEST_TERM = 200;
const SNIPPET_WORDS = 24;
/** Two noncharacters: no keyboard makes them. */
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';

/** Words in nearly every line: alone they rank nothing, so the newest lines come first. */
const stopWords = new Set(
  (
    'a about after all also am an and any are as at be because been but by can could did do does ' +
    'for from get got had has have he her him his how i if in is it its just like me more my no ' +
    'not now of on one or our out she so some that the their them then there they this to up us ' +
    'was we were what when which who will with would yes you your'
  ).split(' '),
);

export type ParsedQuery = {
  /** FTS5 query text, or null when nothing in it can be searched for. */
  readonly match: string | null;
  readonly stopWordsOnly: boolean;
};

const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`;
const searchable = (term: string): boolean => /[\p{L}\p{N}\p{Co}]/u.test(term);

/**
 * Turns what somebody typed into an FTS5 query. Words in quotation marks are a phrase; every other
 * word must occur; the last one may be unfinished. Nothing typed is an operator, so nothing typed
 * can be an error.
 */
export function parseQuery(text: string): ParsedQuery {
  const clean = text
    .replaceAll('\0', ' ')
    .toWellFormed()
    .replace(/[“”„«»]/g, '"');
  const terms: { text: string; phrase: boolean }[] = [];
  clean.split('"').forEach((piece, index, all) => {
    // An opening mark without its closing one is not a phrase.
    const phrase = index % 2 === 1 && index < all.length - 1;
    if (phrase) terms.push({ text: piece, phrase });
    else for (const word of piece.split(/\s+/u)) terms.push({ text: word, phrase });
  });
  const kept = terms
    .map((term) => ({ ...term, text: term.text.slice(0, LONGEST_TERM) }))
    .filter((term) => searchable(term.text))
    .slice(0, MOST_TERMS);
  if (kept.length === 0) return { match: null, stopWordsOnly: false };
  const last = kept.at(-1);
  const unfinished = last !== undefined && !last.phrase && !/[\s"]$/u.test(clean);
  const match = kept
    .map((term) => quoted(term.text) + (unfinished && term === last ? '*' : ''))
    .join(' AND ');
  const stopWordsOnly = kept.every(
    (term) => !term.phrase && stopWords.has(term.text.toLowerCase().replace(/[^\p{L}]/gu, '')),
  );
  return { match, stopWordsOnly };
}

function parts(marked: string): SnippetPart[] {
  const out: SnippetPart[] = [];
  for (const [index, piece] of marked.split(OPEN).entries()) {
    const [hit, rest] = index === 0 ? ['', piece] : piece.split(CLOSE);
    if (hit !== undefined && hit !== '') out.push({ text: hit, hit: true });
    if (rest !== undefined && rest !== '') out.push({ text: rest, hit: false });
  }
  return out;
}

/** A line that matches: its row, which goes up with time, and how well; a smaller rank is better. */
export type Match = { readonly row: number; readonly rank: number };

/** Best first; among equals, and for stop words alone, newest first. */
const better = (a: Match, b: Match): number => a.rank - b.rank || b.row - a.row;

/** Rows as plain pairs: making objects of them took as long as finding them. */
const pairs = (db: Db, text: string, ...params: unknown[]): Match[] =>
  (
    sql(db, text)
      .raw()
      .all(...params) as [number, number][]
  ).map(([row, rank]) => ({ row, rank }));

/** The best `limit` of them, in order. Most of what a common word finds is not worth sorting. */
export function best<M extends Match>(matches: readonly M[], limit: number): M[] {
  if (matches.length <= 2 * limit) return matches.toSorted(better).slice(0, Math.max(limit, 0));
  const cutoff = Float64Array.from(matches, (one) => one.rank).sort()[limit - 1] ?? 0;
  return matches
    .filter((one) => one.rank <= cutoff)
    .sort(better)
    .slice(0, limit);
}

/**
 * Matching lines of one case. Sorting happens here rather than in SQL: `ORDER BY rank` took ten
 * times as long (cache 3), and a bound LIMIT or the order of rows half as long again as the search.
 * @param limit most lines to answer
 * @returns the best lines, in no order unless all are stop words; `total` counts all that match, but
 *   for stop words alone only those answered
 */
export function matchesIn(
  db: Db,
  query: ParsedQuery,
  limit: number,
): { matches: Match[]; total: number } {
  if (query.match === null || limit <= 0) return { matches: [], total: 0 };
  if (query.stopWordsOnly) {
    const newest = pairs(
      db,
      `SELECT rowid, 0.0 FROM utterance_fts WHERE utterance_fts MATCH ?
       ORDER BY rowid DESC LIMIT ?`,
      query.match,
      limit,
    );
    return { matches: newest, total: newest.length };
  }
  const found = pairs(
    db,
    'SELECT rowid, bm25(utterance_fts) FROM utterance_fts WHERE utterance_fts MATCH ?',
    query.match,
  );
  return { matches: found.length > limit ? best(found, limit) : found, total: found.length };
}

/**
 * One matching line with its snippet; null when it has gone meanwhile. Asked for by `BETWEEN`: with
 * `rowid = ?` a second look with the same statement gave the text of the line before it.
 */
export function hitOf(db: Db, query: ParsedQuery, match: Match): SearchHit | null {
  const found = row<Omit<SearchHit, 'snippet' | 'score'> & { marked: string }>(
    db,
    `SELECT u.id AS utteranceId, u.session_id AS sessionId, u.seq, u.speaker, u.at,
       snippet(utterance_fts, 0, '${OPEN}', '${CLOSE}', '…', ${SNIPPET_WORDS}) AS marked
     FROM utterance_fts JOIN utterance u ON u.row = utterance_fts.rowid
     WHERE utterance_fts MATCH ? AND utterance_fts.rowid BETWEEN ? AND ?`,
    query.match,
    match.row,
    match.row,
  );
  if (found === null) return null;
  const { marked, ...rest } = found;
  return { ...rest, score: 0 - match.rank, snippet: parts(marked) };
}
