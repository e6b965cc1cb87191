import {
  allOk,
  badRequest,
  created,
  OperationOutcomeError,
  parseSearchRequest,
  singularize,
} from '@medplum/core';
import {
  type FhirRequest,
  type FhirRouteHandler,
  type FhirRouteMetadata,
  FhirRouter,
  type HttpMethod,
  type RouteResult,
} from '@medplum/fhir-router';
import type { Resource } from '@medplum/fhirtypes';
import { processBundle } from './bundle.ts';
import { type Definitions, isServedType, loadDefinitions } from './definitions.ts';
import { notServed, serviceFault } from './outcomes.ts';
import type { SqliteRepository } from './repository.ts';
import { checkCriteria, checkReadQuery, checkSearch, pairsOf } from './strictQuery.ts';

type Found = RouteResult<FhirRouteHandler, FhirRouteMetadata>;

/**
 * The library's router with strict handling in front: only served types, only understood
 * parameters, the service's own bundles and conditional create, and no defect that
 * shows as a client's error.
 */
export class PracticeRouter extends FhirRouter {
  private readonly repository: SqliteRepository;
  private readonly definitions: Definitions = loadDefinitions();

  constructor(repository: SqliteRepository) {
    super();
    this.repository = repository;
  }

  override find(method: HttpMethod, url: string): Found | undefined {
    const found = super.find(method, url);
    const interaction = found?.data?.interaction;
    if (!found || url.includes('$') || interaction === 'patch' || interaction === 'search-system') {
      return undefined;
    }
    if (interaction === 'batch') {
      return { ...found, handler: this.guarded(this.bundle) };
    }
    this.check(found);
    if (interaction === 'create') {
      return { ...found, handler: this.guarded(this.create) };
    }
    if (interaction === 'update' && found.params.id !== undefined) {
      return { ...found, handler: this.guarded(this.update) };
    }
    return { ...found, handler: this.guarded(found.handler) };
  }

  private check(found: Found): void {
    const { resourceType = '', id } = found.params;
    if (!isServedType(resourceType)) {
      throw new OperationOutcomeError(notServed('Resource type is not served'));
    }
    if (id !== undefined && !/^[A-Za-z0-9\-.]{1,64}$/.test(id)) {
      throw new OperationOutcomeError(badRequest('Invalid resource id'));
    }
    const pairs = pairsOf(found.query ?? {});
    const interaction = found.data?.interaction;
    if (interaction === 'search-type') {
      checkSearch(this.definitions, resourceType, pairs);
    } else if (interaction === 'read' || interaction === 'vread' || id !== undefined) {
      checkReadQuery(pairs);
    } else if (interaction === 'create') {
      if (pairs.length > 0) {
        throw new OperationOutcomeError(badRequest('A create takes no parameters'));
      }
    } else {
      checkCriteria(this.definitions, resourceType, pairs);
    }
  }

  private readonly bundle: FhirRouteHandler = async (request, _repository, _router, options) => {
    if (options?.batch) {
      return [badRequest('A bundle inside a bundle is not offered')];
    }
    return [allOk, await processBundle(request.body as Resource, this.repository, this)];
  };

  /** The server names what it creates, so an id in the body counts only inside a transaction. */
  private readonly create: FhirRouteHandler = async (request, _repository, _router, options) => {
    const type = request.params.resourceType ?? '';
    const assignedId = options?.assignedId === true;
    const { id, ...body } = bodyOf(request, type);
    const resource = (assignedId ? { ...body, id } : body) as Resource;
    const criteria = singularize(request.headers?.['if-none-exist']);
    if (criteria === undefined) {
      return [created, await this.repository.createResource(resource, { assignedId })];
    }
    checkCriteria(this.definitions, type, [...new URLSearchParams(criteria)]);
    const search = parseSearchRequest(`${type}?${criteria.replaceAll('?', '%3F')}`);
    const result = await this.repository.conditionalCreate(resource, search, { assignedId });
    return [result.outcome, result.resource];
  };

  private readonly update: FhirRouteHandler = async (request) => {
    const { resourceType: type = '', id = '' } = request.params;
    const resource = bodyOf(request, type);
    if (resource.id !== id) {
      return [badRequest('The id in the body is not the id in the URL', `${type}.id`)];
    }
    const ifMatch = versionOf(request.headers?.['if-match']);
    const options = ifMatch === undefined ? {} : { ifMatch };
    const { resource: stored, wasCreated } = await this.repository.upsert(resource, options);
    return [wasCreated ? created : allOk, stored];
  };

  /** Lets outcomes pass and marks everything else as the service's own fault (500). */
  private guarded(handler: FhirRouteHandler): FhirRouteHandler {
    return async (request, repository, router, options) => {
      try {
        return await handler(request, repository, router, options);
      } catch (error) {
        if (error instanceof OperationOutcomeError) {
          throw error;
        }
        return [serviceFault];
      }
    };
  }
}

const bodyOf = (request: FhirRequest, type: string): Resource => {
  const body = request.body as Resource | null | undefined;
  if (typeof body !== 'object' || body === null || body.resourceType !== type) {
    throw new OperationOutcomeError(
      badRequest(`The body is not a ${type}`, 'Resource.resourceType'),
    );
  }
  return body;
};

/** Version of an If-Match header; one that cannot be read must not count as none. */
const versionOf = (header: string | undefined): string | undefined => {
  if (header === undefined) {
    return undefined;
  }
  const version = /^(?:W\/)?"([^"]+)"$/.exec(header.trim())?.[1];
  if (version === undefined) {
    throw new OperationOutcomeError(badRequest('If-Match is not an ETag'));
  }
  return version;
};
