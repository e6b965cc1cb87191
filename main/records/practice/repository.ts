import {
  badRequest,
  conflict,
  formatSearchQuery,
  notFound,
  OperationOutcomeError,
  preconditionFailed,
  type SearchRequest,
  type WithId,
} from '@medplum/core';
import {
  type CreateResourceOptions,
  type DeleteResourceOptions,
  FhirRepository,
  getExtraEntries,
  type ReadHistoryOptions,
  type SearchOptions,
  type UpdateResourceOptions,
} from '@medplum/fhir-router';
import type { Bundle, BundleEntry, Reference, Resource } from '@medplum/fhirtypes';
import type { PracticeDatabase } from './database.ts';
import { type Definitions, loadDefinitions } from './definitions.ts';
import { historyEntry } from './historyEntry.ts';
import { explainSearch, readPage } from './searchPage.ts';
import type { QueryContext } from './searchQuery.ts';
import { openParameterIds, openStore, type ResourceStore, type StoredVersion } from './store.ts';
import { contentOf } from './storedContent.ts';
import { type Change, Transactions } from './transactions.ts';
import { assertValid } from './validation.ts';

/**
 * A FHIR repository on SQLite (R2, cache 4): indexed search, atomic transactions, versions.
 * Its methods do their work in one synchronous step; callers that need several steps undisturbed
 * go through {@link exclusively}. Failures are OperationOutcomeErrors with the status they mean.
 */
export class SqliteRepository extends FhirRepository {
  /** Base URL of the service, without a slash at its end; known once it listens. */
  base = '';
  private readonly db: PracticeDatabase;
  private readonly definitions: Definitions;
  private readonly store: ResourceStore;
  private readonly context: QueryContext;
  private readonly transactions: Transactions;

  constructor(db: PracticeDatabase, now: () => number) {
    super();
    this.db = db;
    this.definitions = loadDefinitions();
    const parameterId = openParameterIds(db, this.definitions);
    this.context = { definitions: this.definitions, parameterId };
    this.store = openStore(db, this.definitions, parameterId);
    this.transactions = new Transactions(db, now, this.store.lastUpdated());
  }

  /** Runs one task after another, so that no request sees or joins another one's transaction. */
  exclusively<T>(task: () => Promise<T>): Promise<T> {
    return this.transactions.exclusively(task);
  }

  /** Calls back after each commit with what it changed. */
  onCommit(listener: (changes: readonly Change[]) => void): void {
    this.transactions.onCommit(listener);
  }

  /** Every resource as it is now, in the order of creation; each one is read when its turn comes. */
  *all(): Generator<WithId<Resource>> {
    for (const { type, id } of this.store.keys()) {
      yield contentOf(this.store.current(type, id));
    }
  }

  count(): number {
    return this.store.count();
  }

  /** How the database would find a search's rows, a step a line. */
  explain(request: SearchRequest): string[] {
    return explainSearch(this.db, this.context, request);
  }

  /**
   * Stores resources under their own ids in one transaction: the way in for many at once.
   *
   * @param checked true for resources known to be valid; validation is half of the cost
   */
  async putAll(resources: Iterable<WithId<Resource>>, checked = false): Promise<void> {
    await this.withTransaction(async () => {
      for (const resource of resources) {
        this.put(resource, checked);
      }
    });
  }

  override setMode(): void {
    // One connection serves reading and writing.
  }

  override generateId(): string {
    return crypto.randomUUID();
  }

  override async createResource<T extends Resource>(
    resource: T,
    options?: CreateResourceOptions,
  ): Promise<WithId<T>> {
    const id = options?.assignedId && resource.id ? resource.id : this.generateId();
    if (this.store.current(resource.resourceType, id)) {
      throw new OperationOutcomeError(conflict('A resource with this id exists'));
    }
    return this.withTransaction(async () => this.put({ ...resource, id }));
  }

  override async updateResource<T extends Resource>(
    resource: T,
    options?: UpdateResourceOptions,
  ): Promise<WithId<T>> {
    return (await this.upsert(resource, options)).resource;
  }

  /** Updates, or creates under the client's own id. */
  async upsert<T extends Resource>(
    resource: T,
    options?: UpdateResourceOptions,
  ): Promise<{ readonly resource: WithId<T>; readonly wasCreated: boolean }> {
    const { id } = resource;
    if (!id) {
      throw new OperationOutcomeError(badRequest('Resource has no id', 'Resource.id'));
    }
    const before = this.store.current(resource.resourceType, id);
    this.checkVersion(before, options?.ifMatch);
    const stored = await this.withTransaction(async () => this.put({ ...resource, id }));
    return { resource: stored, wasCreated: !before || before.deleted === 1 };
  }

  override async deleteResource(
    type: string,
    id: string,
    options?: DeleteResourceOptions,
  ): Promise<void> {
    const before = this.store.current(type, id);
    this.checkVersion(before, options?.ifMatch);
    if (!before) {
      throw new OperationOutcomeError(notFound);
    }
    if (!before.deleted) {
      await this.withTransaction(async () => {
        this.store.write(type, id, before, this.transactions.stamp, null);
        this.transactions.note({ kind: 'deleted', type, id, resource: null });
      });
    }
  }

  override async patchResource<T extends Resource>(): Promise<WithId<T>> {
    throw new OperationOutcomeError(badRequest('PATCH is not offered'));
  }

  override async readResource<T extends Resource>(type: string, id: string): Promise<WithId<T>> {
    return contentOf<T>(this.store.current(type, id));
  }

  override async readVersion<T extends Resource>(
    type: string,
    id: string,
    vid: string,
  ): Promise<WithId<T>> {
    return contentOf<T>(/^\d{1,9}$/.test(vid) ? this.store.version(type, id, Number(vid)) : null);
  }

  override async readHistory<T extends Resource>(
    type: string,
    id: string,
    options?: ReadHistoryOptions,
  ): Promise<Bundle<WithId<T>>> {
    const versions = this.store.history(type, id);
    if (versions.length === 0) {
      throw new OperationOutcomeError(notFound);
    }
    const start = options?.offset ?? 0;
    const shown = versions.slice(start, options?.limit ? start + options.limit : undefined);
    return {
      resourceType: 'Bundle',
      type: 'history',
      total: versions.length,
      entry: shown.map((version) => historyEntry<T>(`${type}/${id}`, this.base, version)),
    };
  }

  override async readReference<T extends Resource>(reference: Reference<T>): Promise<WithId<T>> {
    const [type, id, more] = reference.reference?.split('/') ?? [];
    if (!type || !id || more !== undefined) {
      throw new OperationOutcomeError(notFound);
    }
    return this.readResource<T>(type, id);
  }

  override async readReferences<T extends Resource>(
    references: readonly Reference<T>[],
  ): Promise<(T | Error)[]> {
    return Promise.all(
      references.map((reference) =>
        this.readReference(reference).catch((error: unknown) => error as Error),
      ),
    );
  }

  override async search<T extends Resource>(
    request: SearchRequest<T>,
    options?: SearchOptions,
  ): Promise<Bundle<WithId<T>>> {
    const wantTotal = !options?.resourceOnly && request.total !== 'none';
    const page = readPage(this.db, this.context, request, wantTotal);
    const found = page.contents.map((content) => JSON.parse(content) as WithId<T>);
    const fullUrl = (type: string, id: string) => `${this.base}/${type}/${id}`;
    const entry: BundleEntry<WithId<T>>[] = found.map((resource) => ({
      fullUrl: fullUrl(resource.resourceType, resource.id),
      resource,
      search: { mode: 'match' },
    }));
    if (request.include || request.revInclude) {
      await getExtraEntries(this, request, found, entry as BundleEntry[], { fullUrl });
    }
    return {
      resourceType: 'Bundle',
      type: 'searchset',
      ...(page.total === null ? {} : { total: page.total }),
      link: [
        { relation: 'self', url: this.searchUrl(request) },
        ...(page.next ? [{ relation: 'next', url: this.searchUrl(request, page.next) }] : []),
      ],
      ...(entry.length > 0 ? { entry } : {}),
    };
  }

  override async searchByReference<T extends Resource>(
    request: SearchRequest<T>,
    field: string,
    references: string[],
  ): Promise<Record<string, WithId<T>[]>> {
    const result: Record<string, WithId<T>[]> = {};
    for (const reference of references) {
      const filter = { code: field, operator: 'eq' as const, value: reference };
      result[reference] = await this.searchResources({
        ...request,
        filters: [...(request.filters ?? []), filter],
      });
    }
    return result;
  }

  /** One SQLite transaction, all or nothing; one inside another is a savepoint of it. */
  override withTransaction<R>(callback: (repository: this) => Promise<R>): Promise<R> {
    return this.transactions.run(() => callback(this));
  }

  private put<T extends Resource>(resource: T & { id: string }, checked = false): WithId<T> {
    const { resourceType: type, id } = resource;
    if (!checked) {
      assertValid(resource, this.definitions);
    }
    const before = this.store.current(type, id);
    const lastUpdated = new Date(this.transactions.stamp).toISOString();
    const { resource: stored } = this.store.write(
      type,
      id,
      before,
      this.transactions.stamp,
      (version) => ({
        ...resource,
        meta: { ...resource.meta, versionId: String(version), lastUpdated },
      }),
    );
    const result = stored as WithId<T>;
    const kind = before && !before.deleted ? 'updated' : 'created';
    this.transactions.note({ kind, type, id, resource: result });
    return result;
  }

  private checkVersion(before: StoredVersion | null, ifMatch: string | undefined): void {
    if (
      ifMatch !== undefined &&
      (!before || before.deleted || String(before.version) !== ifMatch)
    ) {
      throw new OperationOutcomeError(preconditionFailed);
    }
  }

  private searchUrl(request: SearchRequest, cursor?: string): string {
    const query = formatSearchQuery(cursor ? { ...request, cursor } : request);
    return `${this.base}/${request.resourceType}${query}`;
  }
}
