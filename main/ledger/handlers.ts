/** The ledger as its reader sees it, newest first; checked, exported, told to a patient (product E1). */
import { ok } from '../../shared/contract/result.ts';
import { actionsOf } from '../../shared/domain/ledgerKinds.ts';
import { addDays, startOfLondonDay } from '../../shared/domain/london.ts';
import type { Handlers } from '../ipc/handlers.ts';
import { type CheckParts, checkNow } from './check.ts';
import { type ExportParts, exportLedger } from './export.ts';
import { type ExtractParts, ownExtract, saveOwnExtract } from './extractOwn.ts';
import { ledgerView } from './view.ts';

export type LedgerParts = CheckParts & ExportParts & ExtractParts;

type LedgerOperation =
  | 'ledger.read'
  | 'ledger.check'
  | 'ledger.export'
  | 'ledger.previewExtract'
  | 'ledger.extract';

export const ledgerHandlers = (parts: LedgerParts): Handlers<LedgerOperation> => ({
  async 'ledger.read'({ before, count, kind, caseRef, on }) {
    const found = await parts.vault.ledgerFind({
      before,
      count,
      caseRef,
      actions: kind === null ? null : actionsOf(kind),
      from: on === null ? null : startOfLondonDay(on),
      to: on === null ? null : startOfLondonDay(addDays(on, 1)),
    });
    const { matching, entries } = found;
    return ok({ rows: found.rows.map(ledgerView), matching, entries });
  },
  'ledger.check': async (_, { now }) => ok(await checkNow(parts, now)),
  'ledger.export': (_, context) => exportLedger(parts, context),
  async 'ledger.previewExtract'(_, context) {
    const extract = await ownExtract(parts, context);
    return extract.ok ? ok({ extract: extract.value }) : extract;
  },
  'ledger.extract': ({ request }, context) => saveOwnExtract(parts, context, request),
});
