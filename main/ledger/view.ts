import type { LedgerRow as LedgerView } from '../../shared/contract/views.ts';
import type { LedgerRow } from '../vault/ledgerHash.ts';

/** A row as screens are given it. */
export const ledgerView = (row: LedgerRow): LedgerView => ({
  seq: row.seq,
  at: new Date(row.at).toISOString(),
  actor: row.actor,
  action: row.action,
  caseRef: row.caseRef,
  detail: { ...row.detail },
  hash: row.hash,
});
