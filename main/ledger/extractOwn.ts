/** The extract of one case from this computer's own ledger: for its therapist and its case manager. */
import type { ExtractView } from '../../shared/contract/operations/ledger.ts';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Clinician, Role } from '../../shared/domain/records.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import { ledgerRow, type NewId } from '../discharge/writing.ts';
import type { PrintToPdf } from '../letters/pdf.ts';
import type { Episodes } from '../vault/episodes.ts';
import type { LedgerRow } from '../vault/ledgerHash.ts';
import type { SaveParts } from './export.ts';
import { type Done, extractOf } from './extract.ts';
import { printExtract } from './extractPage.ts';
import { ownLead, ownLimits, type Teller } from './extractWords.ts';

export type ExtractParts = SaveParts & {
  readonly episodes: Pick<Episodes, 'list' | 'ledger' | 'change'>;
  readonly roleOf: (personId: string) => Role | null;
  readonly newId: NewId;
  readonly printToPdf: PrintToPdf;
  readonly provider: string;
};
type At = { readonly now: Millis; readonly user: Clinician; readonly window: OpenWindow };

const PAGE = 500;

/** Every row of the case, oldest first. */
const rowsOfCase = async (
  { episodes }: ExtractParts,
  window: OpenWindow,
): Promise<readonly LedgerRow[]> => {
  const rows: LedgerRow[] = [];
  for (;;) {
    const page: readonly LedgerRow[] = await episodes.ledger(window, {
      before: rows.at(-1)?.seq ?? null,
      count: PAGE,
    });
    rows.push(...page);
    if (page.length < PAGE) return rows.toReversed();
  }
};

export const ownExtract = async (
  parts: ExtractParts,
  { now, user, window }: At,
): Promise<Result<ExtractView>> => {
  const [[episode], rows] = await Promise.all([
    parts.episodes.list(window, 'episode'),
    rowsOfCase(parts, window),
  ]);
  if (episode === undefined) return refuse('notFound');
  const { therapistId, caseRef } = episode.body;
  const teller = (actor: string): Teller => {
    if (actor === 'workstation') return 'ourSystem';
    if (actor === therapistId) return 'yourTherapist';
    return actor === user.id ? user.role : parts.roleOf(actor);
  };
  const done: Done[] = rows.map(({ at, actor, action, detail }) => ({
    at,
    action,
    detail,
    who: teller(actor),
  }));
  const whose = user.role === 'caseManager' ? 'caseManager' : 'therapist';
  return ok(
    extractOf(caseRef, done, now, {
      lead: ownLead,
      limits: (from) => ownLimits(whose, from),
    }),
  );
};

/** Making the extract is an entry of the case, written before there is a file. */
export const saveOwnExtract = async (
  parts: ExtractParts,
  at: At,
  request: string,
): Promise<Result<{ saved: boolean; entries: number }>> => {
  const extract = await ownExtract(parts, at);
  if (!extract.ok) return extract;
  const { caseRef, entries } = extract.value;
  const path = await parts.saveDialog(`who-has-looked-${caseRef}.pdf`);
  if (path === null) return ok({ saved: false, entries });
  const pdf = await printExtract(parts, extract.value, at.now, request);
  if (!pdf.ok) return pdf;
  await parts.episodes.change(at.window, {
    ledger: ledgerRow(parts.newId, at, 'ledger.extracted', { request, entries }),
  });
  await parts.writeFile(path, pdf.value.bytes);
  return ok({ saved: true, entries });
};
