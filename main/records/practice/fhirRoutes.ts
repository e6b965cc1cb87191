import type { IncomingMessage } from 'node:http';
import { getStatus, normalizeOperationOutcome } from '@medplum/core';
import type { HttpMethod } from '@medplum/fhir-router';
import type { OperationOutcome, Resource } from '@medplum/fhirtypes';
import { etagOf } from './historyEntry.ts';
import { type Answer, readBody } from './httpMessage.ts';
import { failure, notServed } from './outcomes.ts';
import type { SqliteRepository } from './repository.ts';
import { PracticeRouter } from './router.ts';

const methods: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'];

/** An error outcome as an answer, with the status it stands for. */
export const answerOf = (outcome: OperationOutcome, status = getStatus(outcome)): Answer => ({
  status,
  body: outcome,
});

/** The FHIR REST surface: one request after another, each in its own turn on the repository. */
export const openFhirRoutes = (
  repository: SqliteRepository,
): ((request: IncomingMessage, url: string) => Promise<Answer>) => {
  const router = new PracticeRouter(repository);
  return async (request, url) => {
    const method = request.method ?? 'GET';
    if (!methods.includes(method)) {
      const outcome = failure('not-supported', 'Method is not offered');
      return { ...answerOf(outcome, 405), headers: { allow: methods.join(', ') } };
    }
    const writes = method === 'POST' || method === 'PUT';
    const body = writes ? await readBody(request, url.includes('/_search')) : undefined;
    const [outcome, resource] = await repository.exclusively(() =>
      router.handleRequest(
        {
          method: (method === 'HEAD' ? 'GET' : method) as HttpMethod,
          url,
          pathname: '',
          body,
          params: {},
          query: {},
          headers: request.headers,
        },
        repository,
      ),
    );
    // The library's own "not found" for a path it does not know says too little.
    const shown = !resource && getStatus(outcome) === 404 && !isRead(url) ? noRoute : outcome;
    return resource
      ? answerWith(request, repository.base, getStatus(outcome), resource)
      : answerOf(shown);
  };
};

const noRoute = notServed('There is nothing at this path');
const isRead = (url: string): boolean => /^\/?[A-Za-z]+\/[^/$]+/.test(url);

const answerWith = (
  request: IncomingMessage,
  base: string,
  status: number,
  resource: Resource,
): Answer => {
  const { versionId, lastUpdated } = resource.meta ?? {};
  const etag = versionId ? etagOf(versionId) : null;
  if (etag && request.method === 'GET' && request.headers['if-none-match'] === etag) {
    return { status: 304, body: '', headers: { etag } };
  }
  const path = `${resource.resourceType}/${resource.id}/_history/${versionId}`;
  const writes = request.method === 'POST' || request.method === 'PUT';
  return {
    status,
    body: resource,
    headers: {
      ...(etag ? { etag } : {}),
      ...(lastUpdated ? { 'last-modified': new Date(lastUpdated).toUTCString() } : {}),
      ...(writes && etag ? { location: `${base}/${path}` } : {}),
    },
  };
};

/** The answer to a request that failed before it reached the router. */
export const answerToError = (error: unknown): Answer => answerOf(normalizeOperationOutcome(error));
