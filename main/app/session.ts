/**
 * One signed-in stretch of work: everything that needs a vault and a clinician is made here when
 * somebody signs in and undone when they sign out.
 */

import type { WorkstationEvent } from '../../shared/contract/events.ts';
import { type ErrorCode, ok } from '../../shared/contract/result.ts';
import type { DeskState } from '../../shared/contract/views.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { latestGpConsent } from '../../shared/domain/recipientProfiles.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import type { Gate } from '../access/gate.ts';
import type { TrustedTime } from '../access/trustedTime.ts';

import { isOverdue } from '../computer/sealed.ts';
import { type FollowingParts, owedSummaries, readHandovers } from '../letters/following.ts';
import { settleLetter } from '../letters/service.ts';
import { isLetterRow, mayLeaveLetter } from '../letters/status.ts';
import { type FhirClient, fhirClient } from '../records/client.ts';
import { consentFromFhir } from '../records/mapping/care.ts';
import { episodeOf, referenceId } from '../records/mapping/fields.ts';
import { createOutbox } from '../records/outbox.ts';
import { readPolicy } from '../records/policy.ts';
import { postReceipts } from '../records/receipts.ts';
import { createRemoteDrafts, type RemoteDrafts } from '../records/remoteDrafts.ts';
import { createSync } from '../records/sync.ts';
import { readReportedUnsent, tellOfUnsent } from '../records/unsentAlert.ts';
import { openMissingLoops } from '../risk/openLoops.ts';
import type { Keeps, VaultApi } from '../vault/client.ts';
import type { OutboxRow } from '../vault/outboxRows.ts';
import type { UnsentEntry } from '../vault/schedule.ts';
import { createDeviceWatch, type DeskEnd } from './deviceWatch.ts';
import { createLedgerWatch } from './ledgerWatch.ts';
import { bringBackDrafts } from './onlineOnly.ts';
import { createOpenDesk, type OpenDesk } from './openDesk.ts';
import type { OwedSummaries } from './owedSummaries.ts';
import type { DeskPolicy } from './policy.ts';
import type { ProfileGuard } from './profileGuard.ts';

export type SessionParts = {
  readonly vault: VaultApi;
  /** `nothing`: drafts lie upstream and are brought back from there. */
  readonly keeps: Keeps;
  readonly profile: ProfileGuard;
  /** The vault's folder. */
  readonly dir: string;
  readonly time: TrustedTime;
  readonly gate: Gate;
  readonly serviceUrl: string;
  readonly token: () => string | null;
  readonly user: Clinician;
  readonly letters: FollowingParts;
  readonly owed: OwedSummaries;
  readonly policy: DeskPolicy;
  readonly push: (event: WorkstationEvent) => void;
  readonly onEnding: (code: DeskEnd['code']) => void;
  readonly onEnded: (end: DeskEnd) => Promise<void>;
  readonly defect: (where: string, error: unknown) => void;
};

export type Session = OpenDesk & {
  readonly ledger: () => DeskState['ledger'];
  /** Looks again; a break that is found is said on the desk and reported. */
  readonly checkLedger: () => Promise<void>;
  readonly restored: () => DeskState['restored'];
  /** Where drafts are kept on a desk that keeps nothing itself; null on any other. */
  readonly drafts: RemoteDrafts | null;
};

export const unsentView = (unsent: readonly UnsentEntry[]) =>
  unsent.map(({ caseRef, kind, at }) => ({ caseRef, kind, at: new Date(at).toISOString() }));

/** A sign-out waits so long for the last anchor; the rows themselves are safe here. */
const ANCHOR_WITHIN: Millis = 2_000;

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

export const startSession = async (parts: SessionParts): Promise<Session> => {
  const { vault, time, user, push, gate } = parts;
  const connection = {
    baseUrl: parts.serviceUrl,
    token: parts.token,
    onContact: time.contact,
  };
  const client = fhirClient(connection);
  const ledger = createLedgerWatch({
    vault,
    clinician: user,
    now: time.now,
    onChange: () => push({ kind: 'desk' }),
  });
  const watch = createDeviceWatch({
    ...{ client, vault, profile: parts.profile, dir: parts.dir, clinician: user },
    now: time.now,
    signedIn: () => parts.token() !== null,
    onEnding: parts.onEnding,
    onEnded: parts.onEnded,
    defect: parts.defect,
  });
  /** What is under way while a desk ends finds its vault gone, and that is no defect. */
  const defect = (where: string, error: unknown) => {
    if (!watch.ended()) parts.defect(where, error);
  };

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
        void letterRefused(row).catch((error) => defect('letter refused', error));
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

  const drafts = parts.keeps === 'nothing' ? createRemoteDrafts({ client, clinician: user }) : null;
  let draftsAreBack = drafts === null;

  const afterSync = async (touched: ReadonlySet<string>) => {
    if (drafts !== null && !draftsAreBack)
      draftsAreBack = await bringBackDrafts({ vault, drafts, now: time.now });
    const policy = await readPolicy(client);
    if (policy.ok) await parts.policy.take(policy.value);
    await postReceipts({ client, vault, clinician: user });
    const device = watch.device();
    if (device !== null) await ledger.follow(client, device);
    await tellOfUnsent({
      ...{ client, vault, user, now: time.now(), policy: parts.policy.get() },
      isOverdue: (work) => isOverdue(work, parts.policy.get(), time.now()),
    });
    if (user.role === 'therapist') {
      const opened = await openMissingLoops(vault, user, touched, time.now());
      if (opened.length > 0) desk.wake();
    }
    if (user.role === 'caseManager') {
      await readReportedUnsent({ client, vault, user });
      await readHandovers(client, parts.letters, user);
      await parts.owed.set(await owedSummaries(parts.letters, user));
    }
  };

  const contact = await vault.contact();
  const desk: OpenDesk = createOpenDesk(
    {
      vault,
      time,
      // Nothing is fetched or sent before the service was asked about this computer.
      sync: {
        ...sync,
        async run() {
          const standing = await watch.check();
          return standing.ok ? sync.run() : standing;
        },
        async pollSession(episodeId, sessionId) {
          const standing = await watch.cleared();
          return standing.ok ? sync.pollSession(episodeId, sessionId) : standing;
        },
      },
      outbox: {
        async flush() {
          const standing = await watch.cleared();
          return standing.ok ? outbox.flush() : standing.code;
        },
      },
      push,
      afterSync,
      policy: parts.policy.get,
      signedIn: () => parts.token() !== null,
      onErased: (ids) => {
        for (const episodeId of ids) push({ kind: 'erased', episodeId });
        push({ kind: 'desk' });
      },
      defect,
    },
    { lastContact: contact.lastContact },
  );

  // Read once: nothing is written while the desk is closed.
  const copied = parts.profile.restored()
    ? { unsent: unsentView(await vault.unsentManifest(parts.dir)) }
    : null;
  let verified = false;
  return {
    ...desk,
    ledger: ledger.state,
    checkLedger: ledger.verify,
    restored: () => copied,
    drafts,
    async syncNow() {
      await desk.syncNow();
      // After the first pass: what the screens wait for comes first.
      if (verified) return;
      verified = true;
      void ledger.verify().catch((error) => defect('checking the ledger', error));
    },
    async stop() {
      // What still waits is nowhere else on a desk that keeps nothing.
      if (parts.keeps === 'nothing' && !watch.ended()) await desk.sendNow();
      await desk.stop();
      if (watch.ended()) return;
      const quick = fhirClient({ ...connection, timeoutMs: ANCHOR_WITHIN });
      await ledger.close(quick).catch((error) => defect('anchoring the ledger', error));
    },
  };
};
