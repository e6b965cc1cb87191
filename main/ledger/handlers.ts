/** The ledger as its reader sees it: newest first, with the verdict on the whole chain (product E1). */
import { ok } from '../../shared/contract/result.ts';
import type { LedgerRow as LedgerView } from '../../shared/contract/views.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { VaultApi } from '../vault/client.ts';
import type { LedgerRow } from '../vault/ledgerChain.ts';

export const ledgerView = (row: LedgerRow): LedgerView => ({
  seq: row.seq,
  at: new Date(row.at).toISOString(),
  actor: row.actor,
  action: row.action,
  caseRef: row.caseRef,
  detail: { ...row.detail },
  hash: row.hash,
});

export const ledgerHandlers = (parts: { readonly vault: VaultApi }): Handlers<'ledger.read'> => ({
  async 'ledger.read'({ before, count }) {
    const [rows, verdict] = await Promise.all([
      parts.vault.ledgerPage({ before, count }),
      parts.vault.ledgerVerify(),
    ]);
    return ok({
      rows: rows.map(ledgerView),
      whole: verdict.whole,
      firstBad: verdict.whole ? null : verdict.firstBad,
      count: verdict.whole ? verdict.count : (rows[0]?.seq ?? 0),
    });
  },
});
