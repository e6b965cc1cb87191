/**
 * Keeps this desk's cases as upstream has them: first fill, then increments, only the signed-in
 * clinician's own cases inside their window (product R3). Each pass that ends is a contact that
 * reconfirmed this caseload, which is what the offline lease counts from (product A3).
 */
import { ok, type Result } from '../../shared/contract/result.ts';
import { accessWindow } from '../../shared/domain/accessWindow.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { londonDay } from '../../shared/domain/london.ts';
import type { Clinician, Episode } from '../../shared/domain/records.ts';
import type { DeskEpisode, EpisodeFacts } from '../vault/desk.ts';
import { episodesOf, type Found, sharesOf } from './episodes.ts';
import {
  type FetchParts,
  fetchType,
  fetchWholeCase,
  storeLines,
  type Touched,
} from './fetchCase.ts';
import { type FetchedType, fetchedTypes, toRecord } from './mapping/index.ts';

export type SyncParts = FetchParts & {
  readonly clinician: Clinician;
  /** Cases held here whose summary is still owed to the GP; a case manager's only. */
  readonly owed: () => ReadonlySet<string>;
  readonly onProgress: (filling: { done: number; of: number } | null) => void;
  readonly onTouched: (touched: Touched) => void;
};

type Wanted = { readonly found: Found; readonly facts: EpisodeFacts; readonly involvement: string };

const day = 86_400_000;

/** A closed case stays with its case manager while its summary is owed, but not for ever. */
const OWED_FOR_DAYS = 365;

const factsOf = (episode: Episode, owed: boolean, now: Millis): EpisodeFacts => {
  const facts = {
    status: episode.status,
    allocatedOn: episode.allocatedOn,
    dischargedOn: episode.dischargedOn,
    handedOverOn: null,
  };
  const { closesAt } = accessWindow(facts, now);
  return {
    ...facts,
    closesAt: owed && closesAt !== null ? closesAt + OWED_FOR_DAYS * day : closesAt,
  };
};

/** Whether a case belongs on this desk at all now; what does not is never fetched. */
const belongs = (episode: Episode, clinician: Clinician, owed: boolean, now: Millis): boolean => {
  const facts = factsOf(episode, owed, now);
  if (clinician.role === 'caseManager') return facts.closesAt === null || now < facts.closesAt;
  return episode.therapistId === clinician.id && accessWindow(facts, now).readable;
};

export type SyncPass = {
  /** Cases held here that this clinician has no more business with: to be erased now. */
  readonly gone: readonly string[];
};

export const createSync = (parts: SyncParts) => {
  const { client, vault, clinician } = parts;

  const wantedCases = async (now: Millis): Promise<Result<readonly Wanted[]>> => {
    const found = await episodesOf(client, clinician);
    if (!found.ok) return found;
    const owed = clinician.role === 'caseManager' ? parts.owed() : new Set<string>();
    return ok(
      found.value
        .filter((f) => belongs(f.episode, clinician, owed.has(f.episode.id), now))
        .map((f) => ({
          found: f,
          facts: factsOf(f.episode, owed.has(f.episode.id), now),
          involvement: clinician.role === 'caseManager' ? 'managing' : 'treating',
        })),
    );
  };

  const fillOrRefresh = async (
    wanted: readonly Wanted[],
    held: readonly DeskEpisode[],
    now: Millis,
  ) => {
    const touched: Touched = { episodes: new Set(), sessions: new Map() };
    const known = new Set(held.map((h) => h.id));
    for (const { found, facts, involvement } of wanted) {
      const { episode, version } = found;
      if (!known.has(episode.id))
        await vault.ensureEpisode(
          { ...facts, id: episode.id, caseRef: episode.caseRef, involvement },
          now,
        );
      const { keptLocal } = await vault.putRecords({ episodeId: episode.id, now }, [
        { kind: 'episode', id: episode.id, version, body: episode },
      ]);
      // A discharge that is still on its way out already counts here: its own facts stay.
      if (keptLocal.length === 0) await vault.updateEpisodeFacts(episode.id, facts, now);
    }
    const cases = wanted.map((w) => ({
      episodeId: w.found.episode.id,
      patientId: w.found.episode.patientId,
    }));
    const failed = await fill(cases, touched);
    if (failed) return failed;
    const refreshed = await refresh(cases, touched);
    parts.onTouched(touched);
    return refreshed;
  };

  /** Cases that are not complete yet, one after the other, with progress. */
  const fill = async (
    cases: readonly { episodeId: string; patientId: string }[],
    touched: Touched,
  ): Promise<Result<never> | null> => {
    const missing: (typeof cases)[number][] = [];
    for (const one of cases)
      if ((await vault.cursor(`episode/${one.episodeId}/filled`)) === null) missing.push(one);
    for (const [i, one] of missing.entries()) {
      parts.onProgress({ done: i, of: missing.length });
      const filled = await fetchWholeCase(parts, one, touched);
      if (!filled.ok) {
        parts.onProgress(null);
        parts.onTouched(touched);
        return filled;
      }
      await vault.setCursor(`episode/${one.episodeId}/filled`, 'yes');
    }
    if (missing.length > 0) parts.onProgress(null);
    return null;
  };

  const refresh = async (
    cases: readonly { episodeId: string; patientId: string }[],
    touched: Touched,
  ): Promise<Result<null>> => {
    if (cases.length === 0) return ok(null);
    for (const type of fetchedTypes[clinician.role]) {
      const since = (await vault.cursor(`desk/${type}`)) ?? (await oldestOf(type, cases));
      const next = await fetchType(parts, type, cases, since, touched);
      if (!next.ok) return next;
      if (next.value !== since) await vault.setCursor(`desk/${type}`, next.value);
    }
    return ok(null);
  };

  /** Where the first refresh goes on: the oldest point up to which every case was filled. */
  const oldestOf = async (type: FetchedType, cases: readonly { episodeId: string }[]) => {
    const cursors = await Promise.all(
      cases.map(async (c) => (await vault.cursor(`episode/${c.episodeId}/${type}`)) ?? ''),
    );
    return cursors.reduce((a, b) => (a < b ? a : b));
  };

  /** Shares brought to a supervisor: each becomes a case file with that share in it and nothing else. */
  const fetchShares = async (
    held: readonly DeskEpisode[],
    now: Millis,
  ): Promise<Result<readonly string[]>> => {
    const shares = await sharesOf(client, clinician);
    if (!shares.ok) return shares;
    const touched: Touched = { episodes: new Set(), sessions: new Map() };
    const live = shares.value.filter(
      (s) => s.request.status === 'brought' && Date.parse(s.request.endsAt) > now,
    );
    const known = new Set(held.map((h) => h.id));
    for (const [episodeId, group] of Map.groupBy(live, (s) => s.request.episodeId)) {
      const facts: EpisodeFacts = {
        status: 'inTreatment',
        allocatedOn: londonDay(now),
        dischargedOn: null,
        handedOverOn: null,
        closesAt: Math.max(...group.map((s) => Date.parse(s.request.endsAt))),
      };
      const caseRef = group[0]?.request.caseRef ?? '';
      if (known.has(episodeId)) await vault.updateEpisodeFacts(episodeId, facts, now);
      else
        await vault.ensureEpisode(
          { ...facts, id: episodeId, caseRef, involvement: 'supervising' },
          now,
        );
      await vault.putRecords(
        { episodeId, now },
        group.map((s) => ({
          kind: 'supervisionRequest',
          id: s.request.id,
          version: s.version,
          body: s.request,
        })),
      );
      touched.episodes.add(episodeId);
    }
    parts.onTouched(touched);
    return ok([...new Set(live.map((s) => s.request.episodeId))]);
  };

  return {
    /** One pass: who is on this desk, what changed, who has to leave it. */
    async run(): Promise<Result<SyncPass>> {
      const now = parts.now();
      const held = await vault.listEpisodes();
      let stay: readonly string[];
      if (clinician.role === 'supervisor') {
        const shares = await fetchShares(held, now);
        if (!shares.ok) return shares;
        stay = shares.value;
      } else if (clinician.role === 'therapist' || clinician.role === 'caseManager') {
        const wanted = await wantedCases(now);
        if (!wanted.ok) return wanted;
        const done = await fillOrRefresh(wanted.value, held, now);
        if (!done.ok) return done;
        stay = wanted.value.map((w) => w.found.episode.id);
      } else {
        // No cases: the contact itself is confirmed by an authenticated read of the own entry.
        const self = await client.read('Practitioner', clinician.id);
        if (!self.ok) return self;
        stay = [];
      }
      const staying = new Set(stay);
      return ok({ gone: held.map((h) => h.id).filter((id) => !staying.has(id)) });
    },

    /** New lines of a session that is being held, asked for every second. */
    async pollSession(episodeId: string, sessionId: string): Promise<Result<boolean>> {
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
