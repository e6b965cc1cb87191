import type { LedgerRow } from '../../shared/contract/views.ts';
import { londonDay } from '../../shared/domain/london.ts';

export type LedgerDay = { readonly on: string; readonly rows: readonly LedgerRow[] };

/** Rows grouped by their London day, in the order they are given. */
export const byDay = (rows: readonly LedgerRow[]): readonly LedgerDay[] => {
  const days: { on: string; rows: LedgerRow[] }[] = [];
  for (const row of rows) {
    const on = londonDay(Date.parse(row.at));
    const last = days.at(-1);
    if (last?.on === on) last.rows.push(row);
    else days.push({ on, rows: [row] });
  }
  return days;
};
