/**
 * Keeps this desk's cases as upstream has them: first fill, then increments, only the signed-in
 * clinician's own cases inside their window (product R3). Each pass that ends is a contact that
 * reconfirmed this caseload, which is what the offline lease counts from (product A3).
 */
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { DeskEpisode } from '../vault/desk.ts';
import type { Discarded } from '../vault/discard.ts';
import { VaultError } from '../vault/errors.ts';
import { type Beholder, type Judged, judge, judgeEarlier } from './caseFacts.ts';
import { closedEpisodesOf, episodesOf, leavingDay } from './episodes.ts';
import { storeLines, type Touched } from './fetchCase.ts';
import { createFetchState } from './fetchState.ts';
import {
  fillCases,
  type Incomplete,
  type KeepParts,
  keepFacts,
  refreshCases,
  tellFacts,
} from './keepCases.ts';
import { keepShares } from './keepShares.ts';
import { withoutKeptAway } from './keptAway.ts';
import { fetchedTypes, toRecord } from './mapping/index.ts';

export type SyncParts = Omit<KeepParts, 'state'> & {
  /** Cases held here whose summary is still owed to the GP; a case manager's only. */
  readonly owed: () => ReadonlySet<string>;
  readonly onTouched: (touched: Touched) => void;
};

/** A case whose file could not be read, with the unsent work that was lost with it. */
export type Renewed = Pick<Discarded, 'unsentLost'> & { readonly episodeId: string };

export type SyncPass = {
  /** Cases held here that this clinician has no more business with: to be erased now. */
  readonly gone: readonly string[];
  /** Cases of this desk that the service would not give whole. */
  readonly incomplete: readonly Incomplete[];
  readonly renewed: readonly Renewed[];
};

type Asked = {
  readonly staying: readonly Judged[];
  readonly leaving: readonly Judged[];
  readonly beholder: Beholder;
  readonly now: Millis;
};
type Kept = { readonly stay: readonly string[]; readonly incomplete: readonly Incomplete[] };

/** The case an error of the vault says is damaged, or has left this desk; null for any other error. */
const caseIn = (error: unknown, ...codes: readonly VaultError['code'][]): string | null =>
  error instanceof VaultError && codes.includes(error.code) ? (error.more.episodeId ?? null) : null;

export const createSync = (parts: SyncParts) => {
  const { client, vault, clinician } = parts;
  const keep: KeepParts = { ...parts, state: createFetchState() };

  /** What the service says of this clinician and of each case that it names them for. */
  const askCases = async (held: readonly DeskEpisode[]): Promise<Result<Asked>> => {
    const found = await episodesOf(client, clinician);
    if (!found.ok) return found;
    const leftOn = await leavingDay(parts);
    if (!leftOn.ok) return leftOn;
    // Only now is the time known to be right: a clock set back would find lapsed cases open.
    const now = parts.now();
    const owed = clinician.role === 'caseManager' ? parts.owed() : new Set<string>();
    const beholder = { clinician, leftOn: leftOn.value, owed };
    const known = new Map(held.map((one) => [one.id, one]));
    const judged = found.value.map((one) => judge(one, known.get(one.episode.id), beholder, now));
    const back = judged.filter(
      ({ open, found: f }) => open && f.episode.previousEpisodeId !== null,
    );
    const patients = [...new Set(back.map((one) => one.found.episode.patientId))];
    const closed =
      clinician.role === 'therapist' ? await closedEpisodesOf(client, patients) : ok([]);
    if (!closed.ok) return closed;
    const staying = await withoutKeptAway(
      vault,
      [...judged.filter((one) => one.stays), ...judgeEarlier(closed.value, judged, known)],
      (one) => one.found.episode.id,
    );
    const ids = new Set(staying.map((one) => one.found.episode.id));
    const leaving = judged.filter((one) => !one.stays && !ids.has(one.found.episode.id));
    return ok({ staying, leaving, beholder, now });
  };

  const keepCases = async (
    held: readonly DeskEpisode[],
    touched: Touched,
  ): Promise<Result<Kept>> => {
    const asked = await askCases(held);
    if (!asked.ok) return asked;
    const { staying, leaving, ...by } = asked.value;
    await tellFacts(keep, [...leaving, ...staying.filter((one) => !one.open)], held, by.now);
    const open = staying.filter((one) => one.open);
    await keepFacts(keep, open, held, touched, by);
    const cases = open.map(({ found: { episode }, involvement }) => ({
      episodeId: episode.id,
      patientId: episode.patientId,
      earlier: involvement === 'treatingLater',
    }));
    const filled = await fillCases(keep, cases, touched);
    if (!filled.ok) return filled;
    const without = new Set(filled.value.map((one) => one.episodeId));
    const whole = cases.filter((one) => !without.has(one.episodeId));
    const refreshed = await refreshCases(keep, whole, touched);
    if (!refreshed.ok) return refreshed;
    const stay = staying.map((one) => one.found.episode.id);
    return ok({ stay, incomplete: filled.value });
  };

  const keepDesk = async (
    held: readonly DeskEpisode[],
    touched: Touched,
  ): Promise<Result<Kept>> => {
    switch (clinician.role) {
      case 'therapist':
      case 'caseManager':
        return keepCases(held, touched);
      case 'supervisor': {
        const leftOn = await leavingDay(parts);
        if (!leftOn.ok) return leftOn;
        const shares = await keepShares(parts, held, touched, leftOn.value);
        return shares.ok ? ok({ stay: shares.value, incomplete: [] }) : shares;
      }
      default: {
        // No cases: the contact itself is confirmed by an authenticated read of the own entry.
        const self = await client.read('Practitioner', clinician.id);
        return self.ok ? ok({ stay: [], incomplete: [] }) : self;
      }
    }
  };

  const pass = async (): Promise<Result<Omit<SyncPass, 'renewed'>>> => {
    const held = await vault.listEpisodes();
    const touched: Touched = { episodes: new Set(), sessions: new Map() };
    let kept: Result<Kept>;
    try {
      kept = await keepDesk(held, touched);
    } finally {
      // What was stored before a drop is there to be seen.
      parts.onTouched(touched);
    }
    if (!kept.ok) return kept;
    const staying = new Set(kept.value.stay);
    return ok({
      gone: held.map((one) => one.id).filter((id) => !staying.has(id)),
      incomplete: kept.value.incomplete,
    });
  };

  /**
   * Gives a case whose file cannot be read a new one, to be filled by the next pass. Drafts and what
   * can be read of unsent work come along.
   */
  const renew = async (episodeId: string): Promise<Renewed> => {
    const { unsentLost } = await vault.discardEpisode({ episodeId, now: parts.now() });
    return { episodeId, unsentLost };
  };

  return {
    renew,

    /** One pass: who is on this desk, what changed, who has to leave it. */
    async run(): Promise<Result<SyncPass>> {
      const renewed: Renewed[] = [];
      const left = new Set<string>();
      for (;;) {
        try {
          const done = await pass();
          return done.ok ? ok({ ...done.value, renewed }) : done;
        } catch (error) {
          // Erased while this pass was storing into it: the next one does without it.
          const gone = caseIn(error, 'notFound', 'windowClosed');
          if (gone !== null && !left.has(gone)) {
            left.add(gone);
            continue;
          }
          const id = caseIn(error, 'episodeDamaged');
          if (id === null || renewed.some((one) => one.episodeId === id)) throw error;
          renewed.push(await renew(id));
        }
      }
    },

    /** New lines of a session that is being held, asked for every second. */
    async pollSession(episodeId: string, sessionId: string): Promise<Result<boolean>> {
      if (!fetchedTypes[parts.role].includes('Communication')) return refuse('notPermitted');
      const key = `episode/${episodeId}/live/${sessionId}`;
      const since = (await vault.cursor(key)) ?? '';
      const touched: Touched = { episodes: new Set(), sessions: new Map() };
      let cursor = since;
      const page = await client.searchAll('Communication', {
        encounter: `Encounter/${sessionId}`,
        ...(since === '' ? {} : { _lastUpdated: `gt${since}` }),
        _sort: '_lastUpdated',
        _count: '200',
      });
      if (!page.ok) return page;
      const lines = page.value.flatMap((r) => {
        const at = r.meta?.lastUpdated ?? '';
        if (cursor === '' || Date.parse(at) > Date.parse(cursor)) cursor = at;
        const mapped = toRecord(r);
        return mapped?.kind === 'utterance' && mapped.episodeId === episodeId ? [mapped.body] : [];
      });
      if (lines.length === 0) return ok(false);
      await storeLines(parts, episodeId, lines);
      await vault.setCursor(key, cursor);
      touched.sessions.set(sessionId, episodeId);
      parts.onTouched(touched);
      return ok(true);
    },
  };
};

export type Sync = ReturnType<typeof createSync>;
