/**
 * How far upstream has been seen. A cursor is a `meta.lastUpdated` up to which nothing can be
 * missing; what lies a little before it is asked for again, because two writes may share one
 * millisecond, or be committed in another order than they were stamped.
 */
import type { Resource } from '@medplum/fhirtypes';
import type { Millis } from '../../shared/domain/ids.ts';
import { upstreamVersion } from './mapping/index.ts';

/** How much before a cursor is asked for again. */
export const OVERLAP: Millis = 5_000;

/** Beyond this many the versions that no overlap can repeat are forgotten. */
const MANY = 5_000;

const timeOf = (resource: Resource): Millis => {
  const at = Date.parse(resource.meta?.lastUpdated ?? '');
  return Number.isNaN(at) ? 0 : at;
};

const iso = (at: Millis): string => new Date(at).toISOString();
const millis = (cursor: string): Millis => (cursor === '' ? 0 : Date.parse(cursor));

/** The earlier of two cursors; the empty one is before all others. */
export const earlier = (a: string, b: string): string => (millis(a) <= millis(b) ? a : b);

export type FetchState = {
  /** The newest time of the server's clock that any answer has shown; epoch ms. */
  readonly horizon: () => Millis;
  /** Those of a page that were not stored in this version before. */
  readonly fresh: <R extends Resource>(page: readonly R[]) => R[];
  /** Called once a page is stored. */
  readonly note: (page: readonly Resource[]) => void;
};

/** Lives as long as one sign-in: without it a version is only stored once more. */
export const createFetchState = (): FetchState => {
  const seen = new Map<string, Millis>();
  let horizon = 0;
  return {
    horizon: () => horizon,
    fresh: (page) => page.filter((resource) => !seen.has(upstreamVersion(resource))),
    note(page) {
      for (const resource of page) {
        const at = timeOf(resource);
        seen.set(upstreamVersion(resource), at);
        horizon = Math.max(horizon, at);
      }
      if (seen.size <= MANY) return;
      for (const [version, at] of seen) if (at < horizon - 12 * OVERLAP) seen.delete(version);
    },
  };
};

/** Where to ask from, for everything since a cursor. */
export const askSince = (cursor: string): string => iso(Math.max(0, millis(cursor) - OVERLAP));

/**
 * The cursor after a fetch. Only one answer in the order of change is whole up to its newest
 * resource: between two answers something may have changed behind the first one, so that several
 * are whole only up to what the server had shown before they were asked for.
 */
export const cursorAfter = (
  since: string,
  horizonBefore: Millis,
  pages: readonly (readonly Resource[])[],
): string => {
  const newest = pages.length === 1 ? Math.max(0, ...(pages[0] ?? []).map(timeOf)) : 0;
  return iso(Math.max(millis(since), horizonBefore, newest));
};
