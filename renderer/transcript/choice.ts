/** Which lines of a transcript are chosen, as numbers of lines, both ends included. */
export type Chosen = { readonly from: number; readonly to: number };

/** Opens a line of a session, of this case or another; null: the session as it was left. */
export type OpenLine = (episodeId: string, sessionId: string, seq: number | null) => void;

/**
 * The row the reader stands on, and the row a choice began at. Both are rows, so that gaps in the
 * numbering cost nothing.
 */
export type Cursor = { readonly row: number; readonly anchor: number };

/** Moves to a row; `extend` keeps the other end of the choice where it was. Rows are kept in range. */
export function moveTo(
  cursor: Cursor | null,
  row: number,
  rows: number,
  extend: boolean,
): Cursor | null {
  if (rows === 0) return null;
  const to = Math.min(Math.max(row, 0), rows - 1);
  return { row: to, anchor: extend && cursor !== null ? cursor.anchor : to };
}

/** The rows between both ends, in order. */
export function rowsOf({ row, anchor }: Cursor): { readonly first: number; readonly last: number } {
  return { first: Math.min(row, anchor), last: Math.max(row, anchor) };
}

/** Rows a page key moves by. */
export const PAGE_ROWS = 12;

/** Where a key goes from a row; null for a key that moves nowhere. */
export function rowAfterKey(key: string, row: number, rows: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return row + 1;
    case 'ArrowUp':
      return row - 1;
    case 'PageDown':
      return row + PAGE_ROWS;
    case 'PageUp':
      return row - PAGE_ROWS;
    case 'Home':
      return 0;
    case 'End':
      return rows - 1;
    default:
      return null;
  }
}
