import type { Input } from '../../shared/contract/table.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { LedgerKind } from '../../shared/domain/ledgerKinds.ts';
import { addDays, londonDay } from '../../shared/domain/london.ts';

/** What is looked for: as typed, so that a half-typed reference does not get lost. */
export type LedgerFilter = {
  readonly kind: LedgerKind | 'all';
  readonly caseRef: string;
  readonly on: string;
};
export const noFilter: LedgerFilter = { kind: 'all', caseRef: '', on: '' };

/**
 * A day as people here write it: `24/11/2026`, `24.11.26`, or `24/11` for the last one of that date.
 * Null for nothing, undefined for what is no day.
 */
export const dayOf = (typed: string, now: Millis): string | null | undefined => {
  if (typed.trim() === '') return null;
  const parts = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4}))?$/.exec(typed.trim());
  if (parts === null) return undefined;
  const [, dayOfMonth = '', month = '', given] = parts;
  const today = londonDay(now);
  const on = (year: string) => `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  const thisYear = today.slice(0, 4);
  const year = given === undefined ? thisYear : given.padStart(4, thisYear.slice(0, 2));
  const found =
    given === undefined && on(year) > today ? on(String(Number(thisYear) - 1)) : on(year);
  return isDay(found) ? found : undefined;
};

const isDay = (on: string): boolean => {
  try {
    addDays(on, 0);
    return true;
  } catch {
    return false;
  }
};

export const isFiltered = ({ kind, caseRef, on }: LedgerFilter): boolean =>
  kind !== 'all' || caseRef.trim() !== '' || on !== '';

/** What main is asked. A day that is not complete yet, or a sign no reference has, asks for nothing. */
export const asked = (
  filter: LedgerFilter,
  now: Millis,
): Pick<Input<'ledger.read'>, 'kind' | 'caseRef' | 'on'> => {
  const caseRef = filter.caseRef.replaceAll(/[^A-Za-z0-9-]/g, '').slice(0, 20);
  return {
    kind: filter.kind === 'all' ? null : filter.kind,
    caseRef: caseRef === '' ? null : caseRef,
    on: dayOf(filter.on, now) ?? null,
  };
};
