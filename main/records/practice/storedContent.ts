import { gone, notFound, OperationOutcomeError, type WithId } from '@medplum/core';
import type { Resource } from '@medplum/fhirtypes';
import type { StoredVersion } from './store.ts';

/**
 * The resource of a stored version.
 *
 * @throws OperationOutcomeError 404 for none, 410 for a deletion
 */
export const contentOf = <T extends Resource>(version: StoredVersion | null): WithId<T> => {
  if (!version) {
    throw new OperationOutcomeError(notFound);
  }
  if (!version.content) {
    throw new OperationOutcomeError(gone);
  }
  return JSON.parse(version.content) as WithId<T>;
};
