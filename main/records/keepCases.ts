/**
 * The cases of a therapist's or a case manager's desk: filled one after the other, then kept current
 * together, from cursors that survive a drop at any point.
 */
import { isDeepStrictEqual } from 'node:util';
import { type ErrorCode, ok, type Result } from '../../shared/contract/result.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Episode } from '../../shared/domain/records.ts';
import type { DeskEpisode, EpisodeFacts } from '../vault/desk.ts';
import { type Beholder, factsOf, type Judged, windowMoved } from './caseFacts.ts';
import {
  type CaseIds,
  type FetchParts,
  fetchType,
  fetchWholeCase,
  type Touched,
} from './fetchCase.ts';
import { earlier } from './fetchState.ts';
import { type FetchedType, fetchedTypes } from './mapping/index.ts';

export type KeepParts = FetchParts & {
  readonly onProgress: (filling: { done: number; of: number } | null) => void;
};

/** A case that could not be fetched whole, while the others could. */
export type Incomplete = { readonly episodeId: string; readonly code: ErrorCode };

/** With these no other case would fare better. */
const lineIsGone = (code: ErrorCode): boolean => code === 'offline' || code === 'signInExpired';

const filledKey = (episodeId: string): string => `episode/${episodeId}/filled`;
const typeKey = (episodeId: string, type: FetchedType): string => `episode/${episodeId}/${type}`;
const deskKey = (type: FetchedType): string => `desk/${type}`;

const factsText = ({ status, allocatedOn, dischargedOn, handedOverOn, closesAt }: EpisodeFacts) =>
  JSON.stringify([status, allocatedOn, dischargedOn, handedOverOn, closesAt]);

/** Brings the facts of a held case up to date, with a row of the ledger where its window moves. */
const tell = async (
  { vault }: Pick<KeepParts, 'vault'>,
  held: DeskEpisode,
  judged: Pick<Judged, 'found' | 'facts' | 'involvement'>,
  now: Millis,
): Promise<void> => {
  if (factsText(held) === factsText(judged.facts)) return;
  const moved = windowMoved(held, judged, now);
  if (moved !== null) await vault.ledgerAppend(moved);
  await vault.updateEpisodeFacts(held.id, judged.facts, now);
};

/** Tells cases that cannot be read now what the service says of them: their end, above all. */
export const tellFacts = async (
  parts: Pick<KeepParts, 'vault'>,
  judged: readonly Judged[],
  held: readonly DeskEpisode[],
  now: Millis,
): Promise<void> => {
  const known = new Map(held.map((one) => [one.id, one]));
  for (const one of judged) {
    const before = known.get(one.found.episode.id);
    if (before) await tell(parts, before, one, now);
  }
};

/** The facts of each case that may be read now, and its record of the episode. */
export const keepFacts = async (
  parts: KeepParts,
  open: readonly Judged[],
  held: readonly DeskEpisode[],
  touched: Touched,
  { beholder, now }: { readonly beholder: Beholder; readonly now: Millis },
): Promise<void> => {
  const { vault } = parts;
  const known = new Map(held.map((one) => [one.id, one]));
  for (const one of open) {
    const { episode, version, stay } = one.found;
    const access = { episodeId: episode.id, now };
    let before = known.get(episode.id);
    // Lapsed, not swept yet, and open again by what the service says now: it opens before it is read.
    if (before && before.closesAt !== null && before.closesAt <= now) {
      await tell(parts, before, one, now);
      before = { ...before, ...one.facts };
    }
    // The time as it is now: a case may have closed, and been erased, since this pass began.
    if (!before)
      await vault.ensureEpisode(
        { ...one.facts, id: episode.id, caseRef: episode.caseRef, involvement: one.involvement },
        parts.now(),
      );
    const stored = await vault.getRecord(access, 'episode', episode.id);
    let { facts } = one;
    if (stored?.version !== version || !isDeepStrictEqual(stored.body, episode)) {
      const { keptLocal } = await vault.putRecords(access, [
        { kind: 'episode', id: episode.id, version, body: episode },
      ]);
      // A discharge that is still on its way out already counts here; who has the case does too.
      if (keptLocal.length > 0 && stay !== null && stored !== null)
        facts = factsOf(stored.body as Episode, stay, beholder, now);
      else touched.episodes.add(episode.id);
    }
    if (before) await tell(parts, before, { ...one, facts }, now);
  }
};

/**
 * Fetches the cases that are not whole yet, one after the other, with progress. One that the server
 * refuses does not keep the others waiting.
 */
export const fillCases = async (
  parts: KeepParts,
  cases: readonly CaseIds[],
  touched: Touched,
): Promise<Result<readonly Incomplete[]>> => {
  const { vault } = parts;
  const missing: CaseIds[] = [];
  for (const one of cases)
    if ((await vault.cursor(filledKey(one.episodeId))) === null) missing.push(one);
  const incomplete: Incomplete[] = [];
  try {
    for (const [i, one] of missing.entries()) {
      parts.onProgress({ done: i, of: missing.length });
      const filled = await fetchWholeCase(parts, one, touched);
      if (filled.ok) await vault.setCursor(filledKey(one.episodeId), 'yes');
      else if (lineIsGone(filled.code)) return filled;
      else incomplete.push({ episodeId: one.episodeId, code: filled.code });
    }
  } finally {
    if (missing.length > 0) parts.onProgress(null);
  }
  return ok(incomplete);
};

/** What changed since the last pass in all cases that are whole. */
export const refreshCases = async (
  parts: KeepParts,
  cases: readonly CaseIds[],
  touched: Touched,
): Promise<Result<null>> => {
  if (cases.length === 0) return ok(null);
  const { vault } = parts;
  // Filled at a time of its own: the first refresh with it starts from there.
  const late: CaseIds[] = [];
  for (const one of cases)
    if ((await vault.cursor(filledKey(one.episodeId))) !== 'joined') late.push(one);
  for (const type of fetchedTypes[parts.role]) {
    const kept = await vault.cursor(deskKey(type));
    const since = await startOf(parts, type, kept === null ? cases : late, kept);
    const next = await fetchType(parts, type, cases, since, touched);
    if (!next.ok) return next;
    if (next.value !== kept) await vault.setCursor(deskKey(type), next.value);
  }
  for (const one of late) await vault.setCursor(filledKey(one.episodeId), 'joined');
  return ok(null);
};

/** The oldest point up to which the desk and each of these cases is known. */
const startOf = async (
  { vault }: KeepParts,
  type: FetchedType,
  cases: readonly CaseIds[],
  kept: string | null,
): Promise<string> => {
  let oldest = kept;
  for (const one of cases) {
    const cursor = (await vault.cursor(typeKey(one.episodeId, type))) ?? '';
    oldest = oldest === null ? cursor : earlier(oldest, cursor);
  }
  return oldest ?? '';
};
