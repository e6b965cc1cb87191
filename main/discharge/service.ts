/** Closing a case: the signed blocks, the discharge, and the end of access that follows from it. */
import type { ClosingBlocks } from '../../shared/contract/operations/care.ts';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { AccessView } from '../../shared/contract/views.ts';
import { accessWindow, type WindowFacts } from '../../shared/domain/accessWindow.ts';
import { isEndCode } from '../../shared/domain/endCodes.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type {
  Clinician,
  ClosingSummary,
  Episode,
  SupervisionRequest,
} from '../../shared/domain/records.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import { closingSummaryToFhir, supervisionRequestToFhir } from '../records/mapping/documents.ts';
import { episodeToFhir } from '../records/mapping/people.ts';
import type { VaultApi } from '../vault/client.ts';
import type { Episodes, RecordChange, Versioned } from '../vault/episodes.ts';
import {
  blockNames,
  type ClosingRecords,
  closingGaps,
  dischargeDays,
  emptyBlocks,
} from './closing.ts';
import { createFirewall } from './firewall.ts';
import { creating, ledgerRow, type NewId, updating } from './writing.ts';

export type DischargeStore = Pick<Episodes, 'list' | 'utterances' | 'countUtterances' | 'change'>;

export type DischargeServiceParts = {
  readonly episodes: DischargeStore;
  /** The desk's own facts of a case, which the window is counted from. */
  readonly vault: Pick<VaultApi, 'listEpisodes' | 'updateEpisodeFacts'>;
  readonly newId: NewId;
};
export type At = { readonly now: Millis; readonly user: Clinician; readonly window: OpenWindow };

export type Closing = ClosingRecords & {
  readonly stored: Versioned<'episode'>;
  readonly signed: ClosingSummary | null;
};

const newest = (summaries: readonly ClosingSummary[]): ClosingSummary | null =>
  summaries.toSorted((a, b) => Date.parse(a.signedAt) - Date.parse(b.signedAt)).at(-1) ?? null;

/** Everything that closing a case looks at; null when the case is not here. */
export const readClosing = async (
  episodes: Pick<Episodes, 'list'>,
  window: OpenWindow,
): Promise<Closing | null> => {
  const [stored] = await episodes.list(window, 'episode');
  if (!stored) return null;
  const [sessions, notes, riskLoops, summaries] = await Promise.all([
    episodes.list(window, 'session'),
    episodes.list(window, 'sessionNote'),
    episodes.list(window, 'riskLoop'),
    episodes.list(window, 'closingSummary'),
  ]);
  return {
    stored,
    episode: stored.body,
    sessions: sessions.map((r) => r.body),
    notes: notes.map((r) => r.body),
    riskLoops: riskLoops.map((r) => r.body),
    signed: newest(summaries.map((r) => r.body)),
  };
};

export type Discharge = {
  readonly dischargedOn: string;
  readonly endCode: string;
  readonly blocks: ClosingBlocks;
};

/** What is wrong with the form itself; null when it may be signed as far as the form goes. */
const formFault = (closing: Closing, input: Discharge, now: Millis) => {
  const { earliestOn, latestOn } = dischargeDays(closing, now);
  const fields = [
    ...(input.dischargedOn < earliestOn || input.dischargedOn > latestOn ? ['dischargedOn'] : []),
    ...(isEndCode(input.endCode) ? [] : ['endCode']),
  ];
  if (fields.length > 0) return refuse('invalidInput', { fields });
  const missing = [
    ...new Set(closingGaps(closing, now).map((gap) => gap.kind)),
    ...emptyBlocks(input.blocks),
  ];
  return missing.length > 0 ? refuse('incomplete', { fields: missing }) : null;
};

/**
 * Signs the blocks and discharges the case. The change is durable before the desk's own facts follow
 * it: after a crash in between, the next synchronising brings them in line.
 */
export const signDischarge = async (
  parts: DischargeServiceParts,
  at: At,
  input: Discharge,
): Promise<Result<AccessView>> => {
  const { episodes, vault, newId } = parts;
  const { window, now, user } = at;
  const closing = await readClosing(episodes, window);
  if (!closing) return refuse('notFound');
  if (closing.signed) return refuse('alreadySigned');
  const fault = formFault(closing, input, now);
  if (fault) return fault;
  const firewall = await createFirewall(episodes, window, closing.sessions);
  const near = new Set(firewall.matches(input.blocks).map((match) => match.block));
  if (near.size > 0)
    return refuse('tooCloseToPatientsWords', { fields: blockNames.filter((b) => near.has(b)) });

  const summary: ClosingSummary = {
    id: newId(),
    episodeId: window.episodeId,
    ...input.blocks,
    authorId: user.id,
    signedAt: new Date(now).toISOString(),
    comparedWith: firewall.comparedWith,
  };
  const discharged: Episode = {
    ...closing.episode,
    status: 'discharged',
    dischargedOn: input.dischargedOn,
    endCode: input.endCode,
  };
  const held = (await vault.listEpisodes()).find((one) => one.id === window.episodeId);
  const facts: WindowFacts = {
    status: 'discharged',
    allocatedOn: discharged.allocatedOn,
    dischargedOn: discharged.dischargedOn,
    handedOverOn: held?.handedOverOn ?? null,
  };
  const ends = accessWindow(facts, now);
  const shares = await sharesBeyond(episodes, window, ends.closesAt);
  const records: RecordChange[] = [
    { kind: 'closingSummary', id: summary.id, body: summary },
    { kind: 'episode', id: discharged.id, body: discharged },
    ...shares.map(({ body }) => ({
      kind: 'supervisionRequest' as const,
      id: body.id,
      body,
    })),
  ];
  await episodes.change(window, {
    records,
    outbox: [
      creating(
        newId,
        'closingSummary',
        summary.id,
        closingSummaryToFhir(summary, discharged.patientId),
      ),
      updating(newId, 'episode', discharged.id, episodeToFhir(discharged), closing.stored.version),
      ...shares.map(({ body, version }) =>
        updating(newId, 'supervisionRequest', body.id, supervisionRequestToFhir(body), version),
      ),
    ],
    ledger: ledgerRow(newId, at, 'discharge.signed', {
      dischargedOn: discharged.dischargedOn,
      endCode: discharged.endCode,
      comparedWith: firewall.comparedWith,
    }),
  });
  await vault.updateEpisodeFacts(window.episodeId, { ...facts, closesAt: ends.closesAt }, now);
  return ok({
    state: ends.state,
    dischargedOn: discharged.dischargedOn,
    lastDay: ends.lastDay,
    closesAt: ends.closesAt === null ? null : new Date(ends.closesAt).toISOString(),
    daysLeft: ends.daysLeft,
  });
};

/** Shares that would outlive the therapist's own window end with it (domain A-09). */
const sharesBeyond = async (
  episodes: DischargeStore,
  window: OpenWindow,
  closesAt: Millis | null,
): Promise<{ body: SupervisionRequest; version: string | null }[]> => {
  if (closesAt === null) return [];
  const requests = await episodes.list(window, 'supervisionRequest');
  return requests
    .filter(({ body }) => body.status === 'brought' && Date.parse(body.endsAt) > closesAt)
    .map(({ body, version }) => ({
      body: { ...body, endsAt: new Date(closesAt).toISOString() },
      version,
    }));
};
