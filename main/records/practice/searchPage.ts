/** One page of a search: which rows, in which order, and where the next page starts. */
import { badRequest, OperationOutcomeError, type SearchRequest } from '@medplum/core';
import type { PracticeDatabase } from './database.ts';
import { orderOf, type QueryContext, type SqlPart, whereOf } from './searchQuery.ts';

export const DEFAULT_PAGE = 50;
export const LARGEST_PAGE = 1_000;

export type Page = {
  /** The resources as JSON. */
  readonly contents: readonly string[];
  /** Null where it was not asked for. */
  readonly total: number | null;
  /** Cursor of the next page; null on the last one. */
  readonly next: string | null;
};

type Row = { readonly pk: number; readonly last_updated: number; readonly content: string };
/** After the row `pk` in the order of creation or of change, or after a number of rows. */
type Cursor = { readonly pk: number; readonly at: number } | { readonly offset: number };

/**
 * Pages by creation or by `_lastUpdated` continue after a row, so that writes between two
 * pages neither repeat nor lose one; other orders continue at an offset.
 */
export const readPage = (
  db: PracticeDatabase,
  context: QueryContext,
  request: SearchRequest,
  wantTotal: boolean,
): Page => {
  const size = pageSize(request.count);
  const where = whereOf(context, request.resourceType, request.filters ?? []);
  const total = wantTotal ? countRows(db, where) : null;
  if (size === 0) {
    return { contents: [], total, next: null };
  }
  const { sql, values, place } = statementOf(context, request, where, size);
  const rows = db.prepare<(string | number)[], Row>(sql).all(...values);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  const more = rows.length > size && last !== undefined;
  return {
    contents: page.map((row) => row.content),
    total,
    next: more
      ? writeCursor(
          place.keyset
            ? { pk: last.pk, at: last.last_updated }
            : { offset: place.offset + page.length },
        )
      : null,
  };
};

type Statement = SqlPart & { readonly place: ReturnType<typeof placeOf> };

const statementOf = (
  context: QueryContext,
  request: SearchRequest,
  where: SqlPart,
  size: number,
): Statement => {
  const place = placeOf(request, readCursor(request.cursor));
  const order = orderOf(context, request.resourceType, request.sortRules ?? []);
  return {
    place,
    sql: `SELECT r.pk, r.last_updated, r.content FROM resource r
      WHERE ${where.sql}${place.after.sql} ORDER BY ${order.sql} LIMIT ? OFFSET ?`,
    values: [...where.values, ...place.after.values, ...order.values, size + 1, place.offset],
  };
};

/** The database's plan for a search, a step a line. */
export const explainSearch = (
  db: PracticeDatabase,
  context: QueryContext,
  request: SearchRequest,
): string[] => {
  const where = whereOf(context, request.resourceType, request.filters ?? []);
  const { sql, values } = statementOf(context, request, where, DEFAULT_PAGE);
  return db
    .prepare<(string | number)[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...values)
    .map((step) => step.detail);
};

const countRows = (db: PracticeDatabase, where: SqlPart): number =>
  db
    .prepare<(string | number)[], { n: number }>(
      `SELECT count(*) AS n FROM resource r WHERE ${where.sql}`,
    )
    .get(...where.values)?.n ?? 0;

const pageSize = (count: number | undefined): number => {
  if (count === undefined) {
    return DEFAULT_PAGE;
  }
  if (!Number.isInteger(count) || count < 0) {
    throw new OperationOutcomeError(badRequest('_count is not a whole number'));
  }
  return Math.min(count, LARGEST_PAGE);
};

const placeOf = (
  request: SearchRequest,
  cursor: Cursor | null,
): { readonly keyset: boolean; readonly after: SqlPart; readonly offset: number } => {
  const [first, ...others] = request.sortRules ?? [];
  const byTime = first?.code === '_lastUpdated' && others.length === 0;
  const keyset = !first || byTime;
  const none = { sql: '', values: [] };
  if (!cursor) {
    return { keyset, after: none, offset: 0 };
  }
  if ('offset' in cursor !== !keyset) {
    throw new OperationOutcomeError(badRequest('_cursor belongs to another search'));
  }
  if ('offset' in cursor) {
    return { keyset, after: none, offset: cursor.offset };
  }
  const after = byTime
    ? {
        sql: ` AND (r.last_updated ${first.descending ? '<' : '>'} ? OR (r.last_updated = ? AND r.pk > ?))`,
        values: [cursor.at, cursor.at, cursor.pk],
      }
    : { sql: ' AND r.pk > ?', values: [cursor.pk] };
  return { keyset, after, offset: 0 };
};

const writeCursor = (cursor: Cursor): string =>
  Buffer.from(
    JSON.stringify('offset' in cursor ? [cursor.offset] : [cursor.pk, cursor.at]),
  ).toString('base64url');

const readCursor = (text: string | undefined): Cursor | null => {
  if (text === undefined) {
    return null;
  }
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.every((part) => Number.isInteger(part) && part >= 0)) {
      if (parts.length === 1) {
        return { offset: Number(parts[0]) };
      }
      if (parts.length === 2) {
        return { pk: Number(parts[0]), at: Number(parts[1]) };
      }
    }
  } catch {
    // Not one of ours: answered below.
  }
  throw new OperationOutcomeError(badRequest('_cursor was not given by this service'));
};
