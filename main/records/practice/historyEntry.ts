import type { WithId } from '@medplum/core';
import type { BundleEntry, Resource } from '@medplum/fhirtypes';
import type { StoredVersion } from './store.ts';

/** Weak ETag of a version, as FHIR writes it. */
export const etagOf = (version: string | number): string => `W/"${version}"`;

/**
 * One version in a history Bundle.
 *
 * @param path `Type/id`
 * @param base the service's URL
 */
export const historyEntry = <T extends Resource>(
  path: string,
  base: string,
  version: StoredVersion,
): BundleEntry<WithId<T>> => {
  const created = version.version === 1;
  const method = version.deleted ? 'DELETE' : created ? 'POST' : 'PUT';
  return {
    fullUrl: `${base}/${path}`,
    ...(version.content ? { resource: JSON.parse(version.content) as WithId<T> } : {}),
    request: { method, url: created ? (path.split('/')[0] ?? path) : path },
    response: {
      status: version.deleted ? '204' : created ? '201' : '200',
      etag: etagOf(version.version),
      lastModified: new Date(version.last_updated).toISOString(),
    },
  };
};
