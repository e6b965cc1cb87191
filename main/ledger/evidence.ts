/** What the Caldicott Guardian and data protection officer see of all workstations (product E1, domain R32). */
import type { EvidenceView, ExtractView } from '../../shared/contract/operations/ledger.ts';
import { ok, type Result } from '../../shared/contract/result.ts';
import type { Output } from '../../shared/contract/table.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Clinician, Role } from '../../shared/domain/records.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { PrintToPdf } from '../letters/pdf.ts';
import type { FhirClient } from '../records/client.ts';
import { readEvidence, readWorkstations } from '../records/evidence.ts';
import { keyPrint } from '../vault/ledgerExport.ts';
import type { SaveParts } from './export.ts';
import { type Done, extractOf } from './extract.ts';
import { printExtract } from './extractPage.ts';
import { serviceLead, serviceLimits } from './extractWords.ts';
import type { LedgerWriter } from './record.ts';

export type EvidenceParts = SaveParts & {
  readonly client: FhirClient;
  readonly ledger: Pick<LedgerWriter, 'act'>;
  readonly roleOf: (personId: string) => Role | null;
  readonly printToPdf: PrintToPdf;
  readonly provider: string;
};

/** More than any one case can have: nothing is left out unsaid. */
const ALL_OF_A_CASE = 100_000;

const devices = async (client: FhirClient): Promise<Result<Output<'evidence.devices'>>> => {
  const found = await readWorkstations(client);
  if (!found.ok) return found;
  return ok({
    devices: found.value.map(({ deviceId, status, publicKey, ledgerHead, at }) => ({
      deviceId,
      status,
      keyPrint: publicKey === null ? null : keyPrint(publicKey),
      ledger: ledgerHead === null ? null : { ...ledgerHead, at },
    })),
  });
};

/** As the ledger of a desk would name it, so that both are told in the same words. */
const told: Readonly<Partial<Record<EvidenceView['kind'], string>>> = {
  erased: 'case.erased',
  blocked: 'case.erased',
  unsent: 'case.unsentDestroyed',
};

/** What upstream holds of one case. An erasure is the machine's own act, whoever was signed in. */
const serviceExtract = async (
  parts: EvidenceParts,
  caseRef: string,
  now: Millis,
): Promise<Result<ExtractView>> => {
  const found = await readEvidence(parts.client, {
    skip: 0,
    count: ALL_OF_A_CASE,
    kind: null,
    caseRef,
  });
  if (!found.ok) return found;
  // A patient is not told of an erasure that nobody vouches for.
  const sure = found.value.events.filter(
    ({ receipt }) => receipt === null || receipt.verdict === 'registered',
  );
  const done = sure.toReversed().map(
    ({ at, kind, reason, actor }): Done => ({
      at: Date.parse(at),
      action: told[kind] ?? '',
      detail: { reason },
      who: told[kind] !== undefined || actor === null ? 'ourSystem' : parts.roleOf(actor),
    }),
  );
  return ok(extractOf(caseRef, done, now, { lead: serviceLead, limits: () => serviceLimits }));
};

/** Making the extract is an entry of the guardian's own ledger, written before there is a file. */
const saveExtract = async (
  parts: EvidenceParts,
  { now, user }: { readonly now: Millis; readonly user: Clinician },
  { caseRef, request }: { readonly caseRef: string; readonly request: string },
): Promise<Result<{ saved: boolean; entries: number }>> => {
  const extract = await serviceExtract(parts, caseRef, now);
  if (!extract.ok) return extract;
  const { entries } = extract.value;
  const path = await parts.saveDialog(`who-has-looked-${caseRef}.pdf`);
  if (path === null) return ok({ saved: false, entries });
  const pdf = await printExtract(parts, extract.value, now, request);
  if (!pdf.ok) return pdf;
  await parts.ledger.act(user, 'evidence.extracted', { case: caseRef, request, entries });
  await parts.writeFile(path, pdf.value.bytes);
  return ok({ saved: true, entries });
};

export const evidenceHandlers = (
  parts: EvidenceParts,
): Handlers<
  'evidence.read' | 'evidence.devices' | 'evidence.previewExtract' | 'evidence.extract'
> => ({
  'evidence.read': (query) => readEvidence(parts.client, query),
  'evidence.devices': () => devices(parts.client),
  async 'evidence.previewExtract'({ caseRef }, { now }) {
    const extract = await serviceExtract(parts, caseRef, now);
    return extract.ok ? ok({ extract: extract.value }) : extract;
  },
  'evidence.extract': (input, context) => saveExtract(parts, context, input),
});
