/** Fetches what one or several cases hold upstream since a cursor, a page at a time. */
import type { Resource } from '@medplum/fhirtypes';
import { ok, type Result } from '../../shared/contract/result.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Role, Utterance } from '../../shared/domain/records.ts';
import type { StoredRecord } from '../vault/recordRows.ts';
import type { FhirClient } from './client.ts';
import { chunks, LIST_SIZE } from './episodes.ts';
import {
  type FetchedType,
  fetchedTypes,
  patientParameter,
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
  readonly role: Role;
  readonly now: () => Millis;
};

/** What changed in which case: screens are told, and no more than this. */
export type Touched = { readonly episodes: Set<string>; readonly sessions: Map<string, string> };

type Sorted = { records: Map<string, StoredRecord[]>; lines: Map<string, Utterance[]> };

/**
 * Sorts a page by case. A resource of a patient's other episode is dropped unless that episode is
 * one of `wanted`: a re-referral does not open the old notes by the way.
 */
const sortPage = (page: readonly Resource[], wanted: ReadonlySet<string>): Sorted => {
  const sorted: Sorted = { records: new Map(), lines: new Map() };
  for (const resource of page) {
    const mapped = toRecord(resource);
    if (!mapped?.episodeId || !wanted.has(mapped.episodeId)) continue;
    if (mapped.kind === 'utterance') {
      const list = sorted.lines.get(mapped.episodeId) ?? [];
      list.push(mapped.body);
      sorted.lines.set(mapped.episodeId, list);
    } else {
      const list = sorted.records.get(mapped.episodeId) ?? [];
      list.push({
        kind: mapped.kind,
        id: mapped.body.id,
        version: upstreamVersion(resource),
        body: mapped.body,
      });
      sorted.records.set(mapped.episodeId, list);
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

/** Newest `lastUpdated` of a page, the server's own time. */
const newest = (page: readonly Resource[], before: string): string =>
  page.reduce((latest, r) => {
    const at = r.meta?.lastUpdated;
    return at && (latest === '' || Date.parse(at) > Date.parse(latest)) ? at : latest;
  }, before);

const params = (type: FetchedType, patients: readonly string[], since: string) => ({
  [patientParameter(type)]: patients.map((id) => `Patient/${id}`).join(','),
  ...(since === '' ? {} : { _lastUpdated: `ge${since}` }),
  // Lines are numbered in the order they are stored, so they have to come in the order they were sent.
  _sort: type === 'Communication' && since === '' ? 'sent' : '_lastUpdated',
  _count: PAGE,
});

/**
 * Fetches one type for some cases from `since` on (empty: everything) and stores it.
 * @returns the cursor to go on from, the server's newest `lastUpdated` seen
 */
export const fetchType = async (
  parts: FetchParts,
  type: FetchedType,
  cases: readonly { episodeId: string; patientId: string }[],
  since: string,
  touched: Touched,
): Promise<Result<string>> => {
  const wanted = new Set(cases.map((c) => c.episodeId));
  let cursor = since;
  for (const some of chunks([...new Set(cases.map((c) => c.patientId))], LIST_SIZE)) {
    for await (const page of parts.client.search(type, params(type, some, since))) {
      if (!page.ok) return page;
      // `ge` repeats the newest ones of last time: what is not newer than the cursor is known.
      const fresh =
        since === '' ? page.value : page.value.filter((r) => (r.meta?.lastUpdated ?? '') !== since);
      await store(parts, sortPage(fresh.length > 0 ? page.value : [], wanted), touched);
      cursor = newest(page.value, cursor);
    }
  }
  return ok(cursor);
};

/** The whole of one case, resumable: a type that was fetched to its end is not fetched again. */
export const fetchWholeCase = async (
  parts: FetchParts,
  one: { episodeId: string; patientId: string },
  touched: Touched,
): Promise<Result<null>> => {
  const patient = await parts.client.read('Patient', one.patientId);
  if (!patient.ok) return patient;
  const mapped = toRecord(patient.value);
  if (mapped?.kind === 'patient')
    await parts.vault.putRecords({ episodeId: one.episodeId, now: parts.now() }, [
      {
        kind: 'patient',
        id: mapped.body.id,
        version: upstreamVersion(patient.value),
        body: mapped.body,
      },
    ]);
  for (const type of fetchedTypes[parts.role]) {
    const key = `episode/${one.episodeId}/${type}`;
    if ((await parts.vault.cursor(key)) !== null) continue;
    const done = await fetchType(parts, type, [one], '', touched);
    if (!done.ok) return done;
    await parts.vault.setCursor(key, done.value === '' ? '1970-01-01T00:00:00.000Z' : done.value);
  }
  touched.episodes.add(one.episodeId);
  return ok(null);
};
