/** Fetches what one or several cases hold upstream since a cursor, a page at a time. */
import type { Resource } from '@medplum/fhirtypes';
import { ok, type Result } from '../../shared/contract/result.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Clinician, Role, Utterance } from '../../shared/domain/records.ts';
import type { StoredRecord } from '../vault/recordRows.ts';
import type { FhirClient } from './client.ts';
import { chunks, LIST_SIZE } from './episodes.ts';
import { askSince, cursorAfter, type FetchState } from './fetchState.ts';
import {
  type FetchedType,
  fetchedTypes,
  type Mapped,
  searchesFor,
  toRecord,
  upstreamVersion,
} from './mapping/index.ts';
import type { SyncVault } from './vaultPort.ts';

const PAGE = '500';
/** More than any session has; a bound all the same. */
const MOST_LINES = 200_000;

export type FetchParts = {
  readonly client: FhirClient;
  readonly vault: SyncVault;
  readonly clinician: Clinician;
  /** The role whose desk this is: it decides what is asked for at all. */
  readonly role: Role;
  readonly state: FetchState;
  readonly now: () => Millis;
};

export type CaseIds = {
  readonly episodeId: string;
  readonly patientId: string;
  /** An earlier episode of the same patient: what was said in its sessions is not kept here. */
  readonly earlier: boolean;
};

/** What changed in which case: screens are told, and no more than this. */
export type Touched = { readonly episodes: Set<string>; readonly sessions: Map<string, string> };

type Sorted = { records: Map<string, StoredRecord[]>; lines: Map<string, Utterance[]> };

/** Which of the wanted cases a record belongs to: a patient to each of theirs, all else to one. */
const casesOf = (mapped: Mapped, wanted: readonly CaseIds[]): readonly CaseIds[] =>
  mapped.kind === 'patient'
    ? wanted.filter((one) => one.patientId === mapped.body.id)
    : wanted.filter((one) => one.episodeId === mapped.episodeId);

/** A share is between two people: the next therapist of a case does not read the last one's. */
const isForOther = (mapped: Mapped, clinician: Clinician): boolean =>
  mapped.kind === 'supervisionRequest' && mapped.body.therapistId !== clinician.id;

/**
 * Sorts a page by case. A resource of a patient's other episode is dropped unless that episode is
 * one of `wanted`, and lines of an earlier one always: they open for a recorded reason alone.
 */
const sortPage = (
  { clinician }: Pick<FetchParts, 'clinician'>,
  page: readonly Resource[],
  wanted: readonly CaseIds[],
): Sorted => {
  const sorted: Sorted = { records: new Map(), lines: new Map() };
  for (const resource of page) {
    const mapped = toRecord(resource);
    if (!mapped || isForOther(mapped, clinician)) continue;
    for (const { episodeId, earlier } of casesOf(mapped, wanted)) {
      if (mapped.kind === 'utterance') {
        if (earlier) continue;
        const lines = sorted.lines.get(episodeId) ?? [];
        sorted.lines.set(episodeId, [...lines, mapped.body]);
      } else {
        const { kind, body } = mapped;
        const records = sorted.records.get(episodeId) ?? [];
        const version = upstreamVersion(resource);
        sorted.records.set(episodeId, [...records, { kind, id: body.id, version, body }]);
      }
    }
  }
  return sorted;
};

/**
 * Numbers lines that upstream does not number: known ones keep their number, new ones follow in the
 * order in which they were sent.
 */
export const storeLines = async (
  { vault, now }: Pick<FetchParts, 'vault' | 'now'>,
  episodeId: string,
  lines: readonly Utterance[],
): Promise<Set<string>> => {
  const access = { episodeId, now: now() };
  const held = new Map(
    (await vault.countUtterances(access)).map((one) => [one.sessionId, one.count]),
  );
  const bySession = Map.groupBy(lines, (line) => line.sessionId);
  for (const [sessionId, group] of bySession) {
    const known = new Map<string, number>();
    if (held.has(sessionId))
      for (const line of await vault.listUtterances(access, sessionId, {
        from: 1,
        count: MOST_LINES,
      }))
        known.set(line.id, line.seq);
    let last = Math.max(0, ...known.values());
    const inOrder = group.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    const numbered = inOrder.map((line) => ({ ...line, seq: known.get(line.id) ?? ++last }));
    await vault.putUtterances(access, numbered);
  }
  return new Set(bySession.keys());
};

const store = async (parts: FetchParts, sorted: Sorted, touched: Touched): Promise<void> => {
  for (const [episodeId, records] of sorted.records) {
    await parts.vault.putRecords({ episodeId, now: parts.now() }, records);
    touched.episodes.add(episodeId);
  }
  for (const [episodeId, lines] of sorted.lines)
    for (const sessionId of await storeLines(parts, episodeId, lines))
      touched.sessions.set(sessionId, episodeId);
};

/** Lines are numbered as they are stored, so a first fill asks for them as they were sent. */
const inOrderSent = (type: FetchedType, since: string): boolean =>
  type === 'Communication' && since === '';

/**
 * Fetches one type for some cases from `since` on (empty: everything) and stores it.
 * @returns the cursor to go on from
 */
export const fetchType = async (
  parts: FetchParts,
  type: FetchedType,
  cases: readonly CaseIds[],
  since: string,
  touched: Touched,
): Promise<Result<string>> => {
  const { client, state } = parts;
  const horizon = state.horizon();
  const pages: (readonly Resource[])[] = [];
  for (const some of chunks(cases, LIST_SIZE))
    for (const search of searchesFor(type, some)) {
      const found = client.search(type, {
        ...search,
        ...(since === '' ? {} : { _lastUpdated: `ge${askSince(since)}` }),
        _sort: inOrderSent(type, since) ? 'sent' : '_lastUpdated',
        _count: PAGE,
      });
      for await (const page of found) {
        if (!page.ok) return page;
        const fresh = since === '' ? page.value : state.fresh(page.value);
        await store(parts, sortPage(parts, fresh, cases), touched);
        state.note(page.value);
        pages.push(page.value);
      }
    }
  // The order of sending says nothing about what changed meanwhile: as if it were several answers.
  return ok(cursorAfter(since, horizon, inOrderSent(type, since) ? [] : pages));
};

/** The whole of one case, resumable: a type that was fetched to its end is not fetched again. */
export const fetchWholeCase = async (
  parts: FetchParts,
  one: CaseIds,
  touched: Touched,
): Promise<Result<null>> => {
  for (const type of fetchedTypes[parts.role]) {
    const key = `episode/${one.episodeId}/${type}`;
    if ((await parts.vault.cursor(key)) !== null) continue;
    const done = await fetchType(parts, type, [one], '', touched);
    if (!done.ok) return done;
    await parts.vault.setCursor(key, done.value);
  }
  touched.episodes.add(one.episodeId);
  return ok(null);
};
