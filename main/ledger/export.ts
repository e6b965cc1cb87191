/** This computer's ledger as a file that the device vouches for (product E1). */
import { ok, type Result } from '../../shared/contract/result.ts';
import type { Output } from '../../shared/contract/table.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { londonDay } from '../../shared/domain/london.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import type { VaultApi } from '../vault/client.ts';
import { exportText, toBeSigned } from '../vault/ledgerExport.ts';
import type { LedgerWriter } from './record.ts';
import { wholeLedger } from './rows.ts';

export type SaveParts = {
  /** Path to write to; null when the person changed their mind. */
  readonly saveDialog: (suggestedName: string) => Promise<string | null>;
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>;
};
export type ExportParts = SaveParts & {
  readonly vault: VaultApi;
  readonly ledger: Pick<LedgerWriter, 'act'>;
};

/**
 * Exporting is an entry of the ledger, and the last one in the file: a copy that nobody knows of must
 * not exist. A ledger that is broken is exported as it stands; that is when it is wanted most.
 */
export const exportLedger = async (
  parts: ExportParts,
  { user, now }: { readonly user: Clinician; readonly now: Millis },
): Promise<Result<Output<'ledger.export'>>> => {
  const { vault } = parts;
  const path = await parts.saveDialog(`ledger-${londonDay(now)}.jsonl`);
  if (path === null) return ok({ saved: false, entries: 0 });
  await vault.relay();
  await parts.ledger.act(user, 'ledger.exported');
  const rows = await wholeLedger(vault);
  const statement = await vault.signLedger(toBeSigned(rows, new Date(now).toISOString()));
  await parts.writeFile(path, Buffer.from(exportText(statement, rows)));
  return ok({ saved: true, entries: rows.length });
};
