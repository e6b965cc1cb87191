import type { Input } from '../../shared/contract/table.ts';
import { type LedgerKind, ledgerKinds } from '../../shared/domain/ledgerKinds.ts';

/** What is looked for: as typed, so that a half-typed reference does not get lost. */
export type LedgerFilter = {
  readonly kind: LedgerKind | 'all';
  readonly caseRef: string;
  readonly on: string;
};
export const noFilter: LedgerFilter = { kind: 'all', caseRef: '', on: '' };

export const isKind = (value: string): value is LedgerKind =>
  (ledgerKinds as readonly string[]).includes(value);

export const isFiltered = ({ kind, caseRef, on }: LedgerFilter): boolean =>
  kind !== 'all' || caseRef.trim() !== '' || on !== '';

/** What main is asked. A day that is not complete yet, or a sign no reference has, asks for nothing. */
export const asked = (
  filter: LedgerFilter,
): Pick<Input<'ledger.read'>, 'kind' | 'caseRef' | 'on'> => {
  const caseRef = filter.caseRef.replaceAll(/[^A-Za-z0-9-]/g, '').slice(0, 20);
  return {
    kind: filter.kind === 'all' ? null : filter.kind,
    caseRef: caseRef === '' ? null : caseRef,
    on: /^\d{4}-\d{2}-\d{2}$/.test(filter.on) ? filter.on : null,
  };
};
