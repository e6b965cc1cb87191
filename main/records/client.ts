/**
 * FHIR R4 over HTTP: the only client of the record service, practice or real. Every answer is a
 * Result; nothing of a resource's content goes into an error.
 */
import type { Bundle, Resource } from '@medplum/fhirtypes';
import { ok, type Refusal, type Result, refuse } from '../../shared/contract/result.ts';
import type { Millis } from '../../shared/domain/ids.ts';

type Kind = Resource['resourceType'];
type Named<K extends Kind> = Extract<Resource, { resourceType: K }>;

export type ClientOptions = {
  /** Base of the service, without a trailing slash. */
  readonly baseUrl: string;
  readonly token: () => string | null;
  /** Called after each authenticated answer with the server's own time (product A2, A3). */
  readonly onContact: (serverTime: Millis) => void;
  readonly timeoutMs?: number;
  readonly fetch?: typeof fetch;
};

export type Written = {
  readonly id: string;
  readonly versionId: string;
  readonly created: boolean;
};

/** What makes a resource the same one: its business identifier, or a search for types without. */
export type Once =
  | { readonly system: string; readonly value: string }
  | { readonly search: Record<string, string> };

export type FhirClient = {
  readonly baseUrl: string;
  search<K extends Kind>(
    kind: K,
    params: Record<string, string>,
  ): AsyncGenerator<Result<readonly Named<K>[]>>;
  searchAll<K extends Kind>(
    kind: K,
    params: Record<string, string>,
  ): Promise<Result<readonly Named<K>[]>>;
  read<K extends Kind>(kind: K, id: string): Promise<Result<Named<K>>>;
  /** Conditional create: an existing resource with this identifier is answered, not doubled. */
  create(resource: Resource, once: Once): Promise<Result<Written>>;
  /** Versioned update; `conflict` when somebody else changed it since `versionId`. */
  update(resource: Resource & { id: string }, versionId: string): Promise<Result<Written>>;
};

/** The code for an HTTP status that is not a success. */
export const codeOfStatus = (status: number): Refusal => {
  if (status === 401) return refuse('signInExpired');
  if (status === 403) return refuse('notPermitted');
  if (status === 404 || status === 410) return refuse('notFound');
  if (status === 409 || status === 412) return refuse('conflict');
  if (status === 413) return refuse('tooLarge');
  // Too slow or too often: the same request is good later.
  if (status === 408 || status === 425 || status === 429) return refuse('serverFault');
  return refuse(status >= 400 && status < 500 ? 'invalidInput' : 'serverFault');
};

const isResource = (value: unknown): value is Resource =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Resource).resourceType === 'string';

/** What a page found; remarks of the server about the search are no findings. */
const entriesOf = (bundle: Bundle): (Resource | undefined)[] =>
  (bundle.entry ?? []).flatMap(({ search, resource }) =>
    search?.mode === 'outcome' ? [] : [resource],
  );

const isPageOf = (kind: Kind, resource: Resource | null): boolean =>
  resource?.resourceType === 'Bundle' &&
  entriesOf(resource).every((found) => found?.resourceType === kind);

/** A server may answer a write with what it stored, or with nothing. */
const isNoOther = (sent: Resource, made: Resource | null): boolean =>
  made === null || made.resourceType === sent.resourceType;

/** The id under which a new resource stands: in its own words, or in the address it was given. */
const idOfNew = (made: Resource | null, headers: Headers): string =>
  made?.id ?? headers.get('location')?.match(/\/([^/]+)(?:\/_history\/|$)/)?.[1] ?? '';

const versionOf = (etag: string | null, resource: Resource | null): string =>
  etag?.match(/"([^"]+)"/)?.[1] ?? resource?.meta?.versionId ?? '';

export const fhirClient = (options: ClientOptions): FhirClient => {
  const send = options.fetch ?? fetch;
  const base = options.baseUrl.replace(/\/+$/, '');

  /**
   * One request. A line that drops, a slow server and broken JSON each have a code of their own, and
   * what is not an answer to this request is no contact: its time is not believed either.
   */
  const request = async (
    method: string,
    url: string,
    answers: (resource: Resource | null, headers: Headers) => boolean,
    more: { body?: Resource; headers?: Record<string, string> } = {},
  ): Promise<Result<{ resource: Resource | null; headers: Headers; status: number }>> => {
    const token = options.token();
    let response: Response;
    let body: string;
    try {
      response = await send(url, {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(options.timeoutMs ?? 15_000),
        headers: {
          accept: 'application/fhir+json',
          ...(more.body ? { 'content-type': 'application/fhir+json' } : {}),
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...more.headers,
        },
        ...(more.body ? { body: JSON.stringify(more.body) } : {}),
      });
      body = await response.text();
    } catch {
      return refuse('offline');
    }
    if (!response.ok) return codeOfStatus(response.status);
    let resource: unknown = null;
    if (body !== '') {
      try {
        resource = JSON.parse(body);
      } catch {
        return refuse('serverNotUnderstood');
      }
      if (!isResource(resource)) return refuse('serverNotUnderstood');
    }
    if (!answers(resource as Resource | null, response.headers))
      return refuse('serverNotUnderstood');
    const date = Date.parse(response.headers.get('date') ?? '');
    if (token && !Number.isNaN(date)) options.onContact(date);
    return ok({
      resource: resource as Resource | null,
      headers: response.headers,
      status: response.status,
    });
  };

  /**
   * A link of the server's is followed only where it stays on the server. Null on the last page;
   * any other link is refused, because a search without its other pages would look complete.
   */
  const nextPage = (bundle: Bundle): Result<string | null> => {
    const link = bundle.link?.find((l) => l.relation === 'next')?.url;
    if (!link) return ok(null);
    const url = URL.parse(link, `${base}/`)?.href ?? '';
    return url.startsWith(`${base}/`) || url.startsWith(`${base}?`)
      ? ok(url)
      : refuse('serverNotUnderstood');
  };

  async function* search<K extends Kind>(kind: K, params: Record<string, string>) {
    let url: string | null = `${base}/${kind}?${new URLSearchParams(params)}`;
    const asked = new Set<string>();
    while (url !== null) {
      asked.add(url);
      const page: Result<{ resource: Resource | null }> = await request('GET', url, (resource) =>
        isPageOf(kind, resource),
      );
      if (!page.ok) {
        yield page;
        return;
      }
      const bundle = page.value.resource as Bundle;
      yield ok(entriesOf(bundle).map((resource) => resource as Named<K>));
      const next = nextPage(bundle);
      if (!next.ok || (next.value !== null && asked.has(next.value))) {
        // Pages that lead back to themselves have no end.
        yield refuse('serverNotUnderstood');
        return;
      }
      url = next.value;
    }
  }

  return {
    baseUrl: base,
    search,
    async searchAll(kind, params) {
      const found: Named<typeof kind>[] = [];
      for await (const page of search(kind, params)) {
        if (!page.ok) return page;
        found.push(...page.value);
      }
      return ok(found);
    },
    async read(kind, id) {
      const answer = await request(
        'GET',
        `${base}/${kind}/${encodeURIComponent(id)}`,
        // Somebody else's resource of the same type would be stored as this one's.
        (found) => found?.resourceType === kind && found.id === id,
      );
      return answer.ok ? ok(answer.value.resource as Named<typeof kind>) : answer;
    },
    async create(resource, once) {
      const answers = (made: Resource | null, headers: Headers): boolean =>
        idOfNew(made, headers) !== '' && isNoOther(resource, made);
      const answer = await request('POST', `${base}/${resource.resourceType}`, answers, {
        body: resource,
        headers: {
          'if-none-exist': new URLSearchParams(
            'search' in once ? once.search : { identifier: `${once.system}|${once.value}` },
          ).toString(),
          prefer: 'return=representation',
        },
      });
      if (!answer.ok) return answer;
      const { resource: made, headers, status } = answer.value;
      return ok({
        id: idOfNew(made, headers),
        versionId: versionOf(headers.get('etag'), made),
        created: status === 201,
      });
    },
    async update(resource, versionId) {
      const answer = await request(
        'PUT',
        `${base}/${resource.resourceType}/${resource.id}`,
        (made) => isNoOther(resource, made),
        { body: resource, headers: { 'if-match': `W/"${versionId}"` } },
      );
      if (!answer.ok) return answer;
      const { resource: made, headers } = answer.value;
      return ok({
        id: resource.id,
        versionId: versionOf(headers.get('etag'), made),
        created: false,
      });
    },
  };
};
