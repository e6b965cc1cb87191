import type { VaultApi } from '../vault/client.ts';
import type { LedgerQuery } from '../vault/ledgerChain.ts';
import type { LedgerRow } from '../vault/ledgerHash.ts';

/** Everything there is, newest first. */
export const allRows: Omit<LedgerQuery, 'count'> = {
  before: null,
  actions: null,
  caseRef: null,
  from: null,
  to: null,
};

/** The rows before a place, newest first. */
export const rowsFrom = async (
  vault: Pick<VaultApi, 'ledgerFind'>,
  before: number | null,
  count: number,
): Promise<readonly LedgerRow[]> => {
  const { rows } = await vault.ledgerFind({ ...allRows, before, count });
  return rows;
};

const PAGE = 1_000;

/** The whole ledger as it stands now, oldest first. */
export const wholeLedger = async (
  vault: Pick<VaultApi, 'ledgerFind'>,
): Promise<readonly LedgerRow[]> => {
  const pages: LedgerRow[] = [];
  let before: number | null = null;
  for (;;) {
    const page: readonly LedgerRow[] = await rowsFrom(vault, before, PAGE);
    pages.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return pages.toReversed();
    before = last.seq;
  }
};
