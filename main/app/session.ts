/**
 * One signed-in stretch of work: everything that needs a vault and a clinician is made here when
 * somebody signs in and undone when they sign out.
 */

import type { WorkstationEvent } from '../../shared/contract/events.ts';
import { type ErrorCode, ok } from '../../shared/contract/result.ts';
import { latestGpConsent } from '../../shared/domain/recipientProfiles.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import type { Gate } from '../access/gate.ts';
import type { TrustedTime } from '../access/trustedTime.ts';

import { type FollowingParts, owedSummaries, readHandovers } from '../letters/following.ts';
import { settleLetter } from '../letters/service.ts';
import { isLetterRow, mayLeaveLetter } from '../letters/status.ts';
import { type FhirClient, fhirClient } from '../records/client.ts';
import { reportDevice } from '../records/device.ts';
import { consentFromFhir } from '../records/mapping/care.ts';
import { episodeOf, referenceId } from '../records/mapping/fields.ts';
import { createOutbox } from '../records/outbox.ts';
import { readPolicy } from '../records/policy.ts';
import { createSync } from '../records/sync.ts';
import { openMissingLoops } from '../risk/openLoops.ts';
import type { VaultApi } from '../vault/client.ts';
import type { OutboxRow } from '../vault/outboxRows.ts';
import { createOpenDesk, type OpenDesk } from './openDesk.ts';
import type { OwedSummaries } from './owedSummaries.ts';
import type { DeskPolicy } from './policy.ts';

export type SessionParts = {
  readonly vault: VaultApi;
  readonly time: TrustedTime;
  readonly gate: Gate;
  readonly serviceUrl: string;
  readonly token: () => string | null;
  readonly user: Clinician;
  readonly letters: FollowingParts;
  readonly owed: OwedSummaries;
  readonly policy: DeskPolicy;
  readonly push: (event: WorkstationEvent) => void;
  readonly defect: (where: string, error: unknown) => void;
};

/**
 * Consents about the patient of a case. Asked by way of the case, since not every part of a letter
 * names its patient: the document for the practice refers to nothing outside itself.
 */
const consentsOf = async (client: FhirClient, episodeId: string) => {
  const episode = await client.read('EpisodeOfCare', episodeId);
  if (!episode.ok) return episode;
  const patient = episode.value.patient.reference ?? '';
  return patient === '' ? ok([]) : client.searchAll('Consent', { patient });
};

/**
 * A letter leaves only while the consent upstream says so, read in the same contact (product L2), and
 * not behind a part of it that was refused.
 */
const mayLeave = async (
  { vault, time }: SessionParts,
  client: FhirClient,
  row: OutboxRow,
): Promise<ErrorCode | null> => {
  if (!isLetterRow(row.kind)) return null;
  const access = { episodeId: row.episodeId, now: time.now() };
  const found = await consentsOf(client, row.episodeId);
  // Without an answer the row waits: an unread consent is not one that was withdrawn.
  if (!found.ok) return 'offline';
  const own = found.value.filter((one) => episodeOf(one) === row.episodeId).map(consentFromFhir);
  const held = (await vault.listEpisodes()).some((one) => one.id === row.episodeId);
  // What was sealed when its case closed has no outbox of its own any more.
  const lines = held ? await vault.listOutbox(access) : [];
  const earlier = lines.filter((line) => line.recordId === row.recordId && line.id !== row.id);
  return mayLeaveLetter(
    row,
    latestGpConsent(own),
    earlier.map((line) => line.state),
  );
};

const sessionOf = (row: OutboxRow): string => {
  const resource = row.resource as { encounter?: { reference?: string } } | null;
  return referenceId(resource?.encounter) ?? '';
};

export const startSession = async (parts: SessionParts): Promise<OpenDesk> => {
  const { vault, time, user, push, gate } = parts;
  const client = fhirClient({
    baseUrl: parts.serviceUrl,
    token: parts.token,
    onContact: time.contact,
  });

  const letterRefused = async (row: OutboxRow) => {
    const window = await gate.enter(user, row.episodeId, 'letters', 'write');
    if (window.ok)
      await settleLetter(
        parts.letters,
        { now: time.now(), user, window: window.value },
        row.recordId,
      );
  };

  const outbox = createOutbox({
    client,
    vault,
    now: time.now,
    mayLeave: (row) => mayLeave(parts, client, row),
    onMoved(row, state) {
      if (state === 'refused' && isLetterRow(row.kind))
        void letterRefused(row).catch((error) => parts.defect('letter refused', error));
      if (row.kind === 'utterance')
        push({ kind: 'session', episodeId: row.episodeId, sessionId: sessionOf(row) });
      else push({ kind: 'case', episodeId: row.episodeId });
    },
  });

  const sync = createSync({
    client,
    vault,
    clinician: user,
    role: user.role,
    now: time.now,
    owed: parts.owed.get,
    onProgress: (filling) => desk.progress(filling),
    onTouched: (touched) => desk.touched(touched),
  });

  const afterSync = async (touched: ReadonlySet<string>) => {
    const policy = await readPolicy(client);
    if (policy.ok) await parts.policy.take(policy.value);
    await reportDevice({ client, vault, clinician: user });
    if (user.role === 'therapist') {
      const opened = await openMissingLoops(vault, user, touched, time.now());
      if (opened.length > 0) desk.wake();
    }
    if (user.role === 'caseManager') {
      await readHandovers(client, parts.letters, user);
      await parts.owed.set(await owedSummaries(parts.letters, user));
    }
  };

  const contact = await vault.contact();
  const desk: OpenDesk = createOpenDesk(
    {
      vault,
      time,
      sync,
      outbox,
      push,
      afterSync,
      policy: parts.policy.get,
      signedIn: () => parts.token() !== null,
      onErased: (ids) => {
        for (const episodeId of ids) push({ kind: 'erased', episodeId });
        push({ kind: 'desk' });
      },
      defect: parts.defect,
    },
    { lastContact: contact.lastContact },
  );
  return desk;
};
