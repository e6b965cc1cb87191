import type { LedgerRow } from '../../shared/contract/views.ts';
import { byDay } from './byDay.ts';

/** What the list draws, one below the other: a day, then its entries. */
export type LedgerItem =
  | { readonly kind: 'day'; readonly on: string }
  | { readonly kind: 'row'; readonly row: LedgerRow };

/** Rows with a heading above each of their days, in the order they are given. */
export const flat = (rows: readonly LedgerRow[]): readonly LedgerItem[] =>
  byDay(rows).flatMap(({ on, rows: own }) => [
    { kind: 'day' as const, on },
    ...own.map((row) => ({ kind: 'row' as const, row })),
  ]);
