/**
 * Bundles of requests. A transaction is all or nothing, in one SQLite transaction, in the
 * order that FHIR prescribes; the library's own processor refuses more than eight
 * conditional creates, so the service has this one.
 */
import {
  badRequest,
  getStatus,
  isOk,
  multipleMatches,
  normalizeOperationOutcome,
  OperationOutcomeError,
  parseSearchRequest,
} from '@medplum/core';
import type { FhirResponse, FhirRouter, HttpMethod } from '@medplum/fhir-router';
import type { Bundle, BundleEntry, OperationOutcome, Resource } from '@medplum/fhirtypes';
import { referencesIn, rewrite } from './bundleReferences.ts';
import { loadDefinitions } from './definitions.ts';
import { etagOf } from './historyEntry.ts';
import { notServed } from './outcomes.ts';
import type { SqliteRepository } from './repository.ts';
import { checkCriteria } from './strictQuery.ts';

const MOST_ENTRIES = 10_000;
const order: readonly string[] = ['DELETE', 'POST', 'PUT', 'GET'];

type Step = {
  readonly index: number;
  method: string;
  url: string;
  resource: Resource | undefined;
  readonly fullUrl: string | undefined;
  readonly ifNoneExist: string | undefined;
  readonly ifMatch: string | undefined;
  /** What a conditional create found instead of creating, as `Type/id`. */
  existing: string | null;
  assignedId: boolean;
};

const refuse = (text: string, index?: number): never => {
  throw new OperationOutcomeError(
    badRequest(text, index === undefined ? undefined : `Bundle.entry[${index}]`),
  );
};

/** @throws OperationOutcomeError; after a refused transaction nothing has changed */
export const processBundle = async (
  bundle: Resource,
  repository: SqliteRepository,
  router: FhirRouter,
): Promise<Bundle> => {
  if (bundle?.resourceType !== 'Bundle') {
    return refuse('The body is not a Bundle');
  }
  const entries = bundle.entry ?? [];
  if (entries.length > MOST_ENTRIES) {
    return refuse(`A bundle takes at most ${MOST_ENTRIES} entries`);
  }
  if (bundle.type === 'transaction') {
    const entry = await repository.withTransaction(() => transact(entries, repository, router));
    return { resourceType: 'Bundle', type: 'transaction-response', entry };
  }
  if (bundle.type === 'batch') {
    const entry: BundleEntry[] = [];
    for (const [index, one] of entries.entries()) {
      entry.push(
        await attempt(() => perform(stepOf(one, index, repository.base), repository, router)),
      );
    }
    return { resourceType: 'Bundle', type: 'batch-response', entry };
  }
  return refuse('The Bundle is neither a transaction nor a batch');
};

const transact = async (
  entries: readonly BundleEntry[],
  repository: SqliteRepository,
  router: FhirRouter,
): Promise<BundleEntry[]> => {
  const steps = entries.map((entry, index) => stepOf(entry, index, repository.base));
  const names = await nameAll(steps, repository);
  await addConditionalReferences(steps, names, repository);
  const results: BundleEntry[] = [];
  const inOrder = [...steps].sort((a, b) => order.indexOf(a.method) - order.indexOf(b.method));
  for (const step of inOrder) {
    step.resource = step.resource && (rewrite(step.resource, names) as Resource);
    assertResolved(step.resource, step.index);
    const result = await perform(step, repository, router);
    results[step.index] = result;
  }
  return results;
};

const stepOf = (entry: BundleEntry, index: number, base: string): Step => {
  const { method, url } = entry.request ?? {};
  if (!method || url === undefined || !order.includes(method)) {
    return refuse('Entry has no request that is offered', index);
  }
  return {
    index,
    method,
    url: base && url.startsWith(`${base}/`) ? url.slice(base.length + 1) : url.replace(/^\//, ''),
    resource: entry.resource,
    fullUrl: entry.fullUrl,
    ifNoneExist: entry.request?.ifNoneExist,
    ifMatch: entry.request?.ifMatch,
    existing: null,
    assignedId: false,
  };
};

/** Decides each written resource's identity before anything is written (FHIR http, trules). */
const nameAll = async (
  steps: readonly Step[],
  repository: SqliteRepository,
): Promise<Map<string, string>> => {
  const names = new Map<string, string>();
  const byCriteria = new Map<string, string>();
  const written = new Set<string>();
  for (const step of steps) {
    if (step.method === 'GET') {
      continue;
    }
    const name = await nameOf(step, byCriteria, repository);
    if (!step.existing && written.has(name)) {
      refuse('Two entries write the same resource', step.index);
    }
    written.add(name);
    if (step.fullUrl) {
      names.set(step.fullUrl, name);
    }
  }
  return names;
};

const nameOf = async (
  step: Step,
  byCriteria: Map<string, string>,
  repository: SqliteRepository,
): Promise<string> => {
  const [type = '', query] = step.url.split('?');
  const criteria = step.method === 'POST' ? step.ifNoneExist : query;
  if (criteria !== undefined) {
    const key = `${type}?${criteria}`;
    const found = byCriteria.get(key) ?? (await matchOne(type, criteria, repository));
    if (step.method === 'POST') {
      step.existing = found;
    } else if (found) {
      step.url = found;
      step.resource = step.resource && { ...step.resource, id: found.split('/')[1] ?? '' };
    } else if (step.method === 'PUT') {
      step.method = 'POST';
      step.url = type;
    }
    if (found || step.method === 'DELETE') {
      return found ?? key;
    }
    const name = assign(step, type, repository);
    byCriteria.set(key, name);
    return name;
  }
  return step.method === 'POST' ? assign(step, type, repository) : step.url;
};

const assign = (step: Step, type: string, repository: SqliteRepository): string => {
  const id = repository.generateId();
  step.resource = step.resource && { ...step.resource, id };
  step.assignedId = true;
  return `${type}/${id}`;
};

const matchOne = async (
  type: string,
  criteria: string,
  repository: SqliteRepository,
): Promise<string | null> => {
  checkCriteria(loadDefinitions(), type, [...new URLSearchParams(criteria)]);
  const search = parseSearchRequest(`${type}?${criteria.replaceAll('?', '%3F')}`);
  const [first, second] = await repository.searchResources({ ...search, count: 2 });
  if (second) {
    throw new OperationOutcomeError(multipleMatches);
  }
  return first ? `${type}/${first.id}` : null;
};

/** References written as a search (`Patient?identifier=…`) must find exactly one resource. */
const addConditionalReferences = async (
  steps: readonly Step[],
  names: Map<string, string>,
  repository: SqliteRepository,
): Promise<void> => {
  for (const step of steps) {
    for (const reference of referencesIn(step.resource)) {
      const [, type = '', criteria = ''] = /^([A-Za-z]+)\?(.+)$/.exec(reference) ?? [];
      if (type && !names.has(reference)) {
        const found = await matchOne(type, criteria, repository);
        names.set(reference, found ?? refuse('A conditional reference found nothing', step.index));
      }
    }
  }
};

const assertResolved = (resource: Resource | undefined, index: number): void => {
  if (referencesIn(resource).some((reference) => reference.startsWith('urn:'))) {
    refuse('A reference points to no entry of the bundle', index);
  }
};

const perform = async (
  step: Step,
  repository: SqliteRepository,
  router: FhirRouter,
): Promise<BundleEntry> => {
  if (step.existing) {
    const resource = await repository.readReference({ reference: step.existing });
    return entryOf(200, undefined, resource);
  }
  const route = router.find(step.method as HttpMethod, step.url);
  if (!route) {
    throw new OperationOutcomeError(notServed('Request is not offered'));
  }
  const headers = {
    ...(step.ifMatch === undefined ? {} : { 'if-match': step.ifMatch }),
    // In a transaction the search has been made already, when identities were decided.
    ...(step.ifNoneExist === undefined || step.assignedId
      ? {}
      : { 'if-none-exist': step.ifNoneExist }),
  };
  const request = {
    method: step.method as HttpMethod,
    url: step.url,
    pathname: route.path,
    params: route.params,
    query: route.query ?? {},
    body: step.resource,
    headers,
  };
  const options = { batch: true, assignedId: step.assignedId };
  const [outcome, resource]: FhirResponse = await route.handler(
    request,
    repository,
    router,
    options,
  );
  if (!isOk(outcome)) {
    throw new OperationOutcomeError(outcome);
  }
  return entryOf(getStatus(outcome), undefined, resource);
};

const attempt = async (task: () => Promise<BundleEntry>): Promise<BundleEntry> => {
  try {
    return await task();
  } catch (error) {
    const outcome = normalizeOperationOutcome(error);
    return entryOf(getStatus(outcome), outcome);
  }
};

const entryOf = (status: number, outcome?: OperationOutcome, resource?: Resource): BundleEntry => {
  const { versionId, lastUpdated } = resource?.meta ?? {};
  const versioned = resource?.id && versionId;
  return {
    ...(resource ? { resource } : {}),
    response: {
      status: String(status),
      ...(versioned
        ? {
            location: `${resource.resourceType}/${resource.id}/_history/${versionId}`,
            etag: etagOf(versionId),
          }
        : {}),
      ...(lastUpdated ? { lastModified: lastUpdated } : {}),
      ...(outcome ? { outcome } : {}),
    },
  };
};
