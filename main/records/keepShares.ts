/** The cases brought to a supervisor: each a case file with its shares in it and nothing else. */
import { isDeepStrictEqual } from 'node:util';
import { ok, type Result } from '../../shared/contract/result.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { type LondonDayString, londonDay } from '../../shared/domain/london.ts';
import type { Clinician, SupervisionRequest } from '../../shared/domain/records.ts';
import type { DeskEpisode, EpisodeFacts } from '../vault/desk.ts';
import { endOfDay } from './caseFacts.ts';
import type { FhirClient } from './client.ts';
import { sharesOf } from './episodes.ts';
import type { Touched } from './fetchCase.ts';
import { withoutKeptAway } from './keptAway.ts';
import type { SyncVault } from './vaultPort.ts';

type ShareParts = {
  readonly client: FhirClient;
  readonly vault: SyncVault;
  readonly clinician: Clinician;
  readonly now: () => Millis;
};

/** @returns the cases that a live share opens; a share that has ended leaves its file at once */
export const keepShares = async (
  { client, vault, clinician, ...parts }: ShareParts,
  held: readonly DeskEpisode[],
  touched: Touched,
  leftOn: LondonDayString | null,
): Promise<Result<readonly string[]>> => {
  const shares = await sharesOf(client, clinician);
  if (!shares.ok) return shares;
  // After the answer, which is what sets a wrong clock right.
  const now = parts.now();
  // Whoever leaves the service leaves what was brought to them, with the end of that day.
  const end = leftOn === null ? Number.POSITIVE_INFINITY : endOfDay(leftOn);
  const endOf = ({ endsAt }: SupervisionRequest) => Math.min(Date.parse(endsAt), end);
  const brought = shares.value.filter(
    ({ request }) => request.status === 'brought' && endOf(request) > now,
  );
  const live = await withoutKeptAway(vault, brought, ({ request }) => request.episodeId);
  const known = new Set(held.map((one) => one.id));
  const byCase = Map.groupBy(live, ({ request }) => request.episodeId);
  for (const [episodeId, group] of byCase) {
    const facts: EpisodeFacts = {
      status: 'inTreatment',
      allocatedOn: londonDay(now),
      dischargedOn: null,
      handedOverOn: null,
      closesAt: Math.max(...group.map(({ request }) => endOf(request))),
    };
    const caseRef = group[0]?.request.caseRef ?? '';
    if (known.has(episodeId)) await vault.updateEpisodeFacts(episodeId, facts, now);
    else
      await vault.ensureEpisode(
        { ...facts, id: episodeId, caseRef, involvement: 'supervising' },
        now,
      );
    const access = { episodeId, now };
    const stored = await vault.listRecords(access, 'supervisionRequest');
    const before = new Map(stored.map((one) => [one.id, one]));
    const changed = group
      .map(({ request, version }) => ({
        kind: 'supervisionRequest',
        id: request.id,
        version,
        body: request,
      }))
      .filter((one) => !isDeepStrictEqual(before.get(one.id), one));
    const staying = new Set(group.map(({ request }) => request.id));
    const ended = stored.filter((one) => !staying.has(one.id));
    if (changed.length > 0) await vault.putRecords(access, changed);
    const removed = ended.length > 0 ? await vault.removeRecords(access, ended) : 0;
    if (changed.length + removed > 0) touched.episodes.add(episodeId);
  }
  return ok([...byCase.keys()]);
};
