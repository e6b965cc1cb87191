/**
 * One signed-in stretch of work: everything that needs a vault and a clinician is made here when
 * somebody signs in and undone when they sign out.
 */
import type { WorkstationEvent } from '../../shared/contract/events.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import type { TrustedTime } from '../access/trustedTime.ts';
import { mayLeaveLetter } from '../letters/status.ts';
import { type FhirClient, fhirClient } from '../records/client.ts';
import { consentFromFhir } from '../records/mapping/care.ts';
import { episodeOf } from '../records/mapping/fields.ts';
import { createOutbox } from '../records/outbox.ts';
import { createSync } from '../records/sync.ts';
import type { VaultApi } from '../vault/client.ts';
import type { OutboxRow } from '../vault/outboxRows.ts';
import { createOpenDesk, type OpenDesk } from './openDesk.ts';

export type SessionParts = {
  readonly vault: VaultApi;
  readonly time: TrustedTime;
  readonly serviceUrl: string;
  readonly token: () => string | null;
  readonly user: Clinician;
  readonly push: (event: WorkstationEvent) => void;
  readonly afterSync: (touched: ReadonlySet<string>) => Promise<void>;
  readonly defect: (where: string, error: unknown) => void;
};

/** A letter leaves only while the consent upstream says so, read in the same contact (product L2). */
const consentNow = async (client: FhirClient, row: OutboxRow, patientId: string) => {
  const found = await client.searchAll('Consent', { patient: `Patient/${patientId}` });
  if (!found.ok) return null;
  const own = found.value.filter((c) => episodeOf(c) === row.episodeId).map(consentFromFhir);
  return own.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1))[0] ?? null;
};

export const startSession = async (parts: SessionParts): Promise<OpenDesk> => {
  const { vault, time, user } = parts;
  const client = fhirClient({
    baseUrl: parts.serviceUrl,
    token: parts.token,
    onContact: time.contact,
  });
  const outbox = createOutbox({
    client,
    vault,
    now: time.now,
    async mayLeave(row) {
      if (!row.kind.startsWith('letter')) return null;
      const patient = await vault.listRecords(
        { episodeId: row.episodeId, now: time.now() },
        'patient',
      );
      return mayLeaveLetter(row, await consentNow(client, row, patient[0]?.id ?? ''));
    },
    onMoved(row) {
      parts.push({ kind: 'case', episodeId: row.episodeId });
      if (row.kind === 'utterance')
        parts.push({ kind: 'session', episodeId: row.episodeId, sessionId: sessionOf(row) });
    },
  });
  const sync = createSync({
    client,
    vault,
    clinician: user,
    role: user.role,
    now: time.now,
    onProgress: (filling) => desk.progress(filling),
    onTouched: (touched) => desk.touched(touched),
  });
  const contact = await vault.contact();
  const desk: OpenDesk = createOpenDesk(
    {
      vault,
      time,
      sync,
      outbox,
      signedIn: () => parts.token() !== null,
      push: parts.push,
      onErased: (ids) => {
        for (const episodeId of ids) parts.push({ kind: 'erased', episodeId });
        parts.push({ kind: 'desk' });
      },
      afterSync: parts.afterSync,
      defect: parts.defect,
    },
    { lastContact: contact.lastContact },
  );
  return desk;
};

const sessionOf = (row: OutboxRow): string => {
  const encounter = (row.resource as { encounter?: { reference?: string } } | null)?.encounter;
  return encounter?.reference?.split('/')[1] ?? '';
};
