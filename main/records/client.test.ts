import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Bundle, Goal, Resource } from '@medplum/fhirtypes';
import { afterEach, describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../shared/contract/result.ts';
import { type ClientOptions, type FhirClient, fhirClient } from './client.ts';

type Seen = { method: string; url: string; headers: IncomingMessage['headers']; body: string };
type Answering = (request: Seen, response: ServerResponse) => void;
const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server that answers as it is told, and remembers what it was asked. */
const serve = async (answer: Answering) => {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      seen.push({ method, url, headers, body });
      answer({ method, url, headers, body }, response);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { seen, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir` };
};

const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Answering =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/fhir+json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

const talkTo = (baseUrl: string, more: Partial<ClientOptions> = {}) => {
  const contacts: number[] = [];
  const client = fhirClient({
    baseUrl,
    token: () => 'secret-token',
    onContact: (at) => contacts.push(at),
    ...more,
  });
  return { client, contacts };
};

const goal = (id: string): Goal & { id: string } => ({
  resourceType: 'Goal',
  id,
  lifecycleStatus: 'active',
  description: { text: 'take the bus' },
  subject: { reference: 'Patient/p' },
});
const bundle = (resources: readonly Resource[], next?: string): Bundle => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map((resource) => ({ resource })),
  ...(next === undefined ? {} : { link: [{ relation: 'next', url: next }] }),
});
const identifier = { system: 'https://workstation.invalid/Id/record', value: 'g1' };

/** Each way of asking, and the code it ends with. */
const asks: Record<string, (client: FhirClient) => Promise<ErrorCode | 'ok'>> = {
  search: async (client) => codeOf(await client.searchAll('Goal', { patient: 'p' })),
  read: async (client) => codeOf(await client.read('Goal', 'g1')),
  create: async (client) => codeOf(await client.create(goal('g1'), identifier)),
  update: async (client) => codeOf(await client.update(goal('g1'), '3')),
};
const codeOf = (answer: { ok: boolean; code?: ErrorCode }) => answer.code ?? 'ok';
const ways = Object.keys(asks);
const ask = (way: string, client: FhirClient) => asks[way]?.(client);

describe.each(ways)('%s', (way) => {
  it.each([
    [400, 'invalidInput'],
    [401, 'signInExpired'],
    [403, 'notPermitted'],
    [404, 'notFound'],
    [405, 'invalidInput'],
    [408, 'serverFault'],
    [409, 'conflict'],
    [410, 'notFound'],
    [412, 'conflict'],
    [413, 'tooLarge'],
    [422, 'invalidInput'],
    [429, 'serverFault'],
    [500, 'serverFault'],
    [503, 'serverFault'],
  ] as const)('answers a status %i with %s, and it is no contact', async (status, code) => {
    const said = { resourceType: 'OperationOutcome', issue: [{ diagnostics: 'Amira Hassan' }] };
    const { url } = await serve(json(said, status));
    const { client, contacts } = talkTo(url);
    expect(await ask(way, client)).toBe(code);
    expect(contacts).toEqual([]);
  });

  it.each([
    ['broken JSON', '{"resourceType":"Bundle","entry":['],
    ['a page of a hotel', '<html>Please sign in</html>'],
    ['JSON that is no resource', '[1,2]'],
    ['another resource', { resourceType: 'Basic', id: 'g1' }],
  ])('does not take %s for an answer', async (_, body) => {
    const { url } = await serve(json(body, way === 'create' ? 201 : 200, { etag: 'W/"1"' }));
    const { client } = talkTo(url);
    expect(await ask(way, client)).toBe('serverNotUnderstood');
  });

  it('is offline when the line drops before, or in the middle of, the answer', async () => {
    const before = await serve((_, response) => response.destroy());
    expect(await ask(way, talkTo(before.url).client)).toBe('offline');
    const within = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"resourceType":"Goal"');
      setImmediate(() => response.destroy());
    });
    expect(await ask(way, talkTo(within.url).client)).toBe('offline');
  });

  it('is offline when nobody listens', async () => {
    const { url } = await serve(json(goal('g1')));
    const gone = servers.pop();
    await new Promise((resolve) => gone?.close(resolve));
    expect(await ask(way, talkTo(url).client)).toBe('offline');
  });

  it('is offline when the answer, or the rest of it, does not come in time', async () => {
    const silent = await serve(() => undefined);
    expect(await ask(way, talkTo(silent.url, { timeoutMs: 60 }).client)).toBe('offline');
    const slow = await serve((_, response) => response.write('{'));
    expect(await ask(way, talkTo(slow.url, { timeoutMs: 60 }).client)).toBe('offline');
  });

  it('follows no redirection, so that the token stays', async () => {
    const elsewhere = await serve(json(goal('g1')));
    const { url } = await serve(json('', 307, { location: elsewhere.url }));
    expect(await ask(way, talkTo(url).client)).toBe('offline');
    expect(elsewhere.seen).toEqual([]);
  });

  it('carries the token, or none when there is none', async () => {
    const { url, seen } = await serve(json('', 500));
    await ask(way, talkTo(url).client);
    await ask(way, talkTo(url, { token: () => null }).client);
    expect(seen.map((one) => one.headers.authorization)).toEqual([
      'Bearer secret-token',
      undefined,
    ]);
  });
});

describe('a search over pages', () => {
  const pages = (next: (page: number, url: string) => string | undefined) => {
    let url = '';
    const server = serve((request, response) => {
      const page = Number(request.url.match(/page=(\d)/)?.[1] ?? 1);
      json(bundle([goal(`g${page}`)], next(page, url)))(request, response);
    });
    return server.then((made) => {
      url = made.url;
      return made;
    });
  };

  it('walks them all, with relative links too', async () => {
    const { url, seen } = await pages((page, base) =>
      page === 1 ? `${base}/Goal?page=2` : page === 2 ? 'Goal?page=3' : undefined,
    );
    const found = await talkTo(url).client.searchAll('Goal', { patient: 'Patient/p' });
    expect(found.ok && found.value.map((one) => one.id)).toEqual(['g1', 'g2', 'g3']);
    expect(seen[0]?.url).toBe('/fhir/Goal?patient=Patient%2Fp');
  });

  it.each([
    ['a foreign host', (_: string, foreign: string) => `${foreign}/Goal`],
    ['a name before an @', (base: string) => `${base.replace('/fhir', '')}@127.0.0.1/fhir/Goal`],
    ['another path of the host', (base: string) => `${base}/../admin`],
    ['another protocol', () => 'file:///etc/passwd'],
    ['no address', () => 'http://['],
  ])('does not follow a link to %s, and does not pass for complete', async (_, link) => {
    const foreign = await serve(json(bundle([goal('foreign')])));
    const { url, seen } = await pages((page, base) =>
      page === 1 ? link(base, foreign.url) : undefined,
    );
    const found = await talkTo(url).client.searchAll('Goal', {});
    expect(found).toMatchObject({ ok: false, code: 'serverNotUnderstood' });
    expect(foreign.seen).toEqual([]);
    expect(seen).toHaveLength(1);
  });

  it('ends where pages lead back to themselves', async () => {
    const { url, seen } = await pages((page, base) => `${base}/Goal?page=${page === 2 ? 3 : 2}`);
    const found = await talkTo(url).client.searchAll('Goal', {});
    expect(found).toMatchObject({ ok: false, code: 'serverNotUnderstood' });
    expect(seen.length).toBeLessThan(5);
  });

  it('gives the pages before a failure, then the failure', async () => {
    const { url } = await serve((request, response) =>
      request.url.includes('page=2')
        ? json('', 500)(request, response)
        : json(bundle([goal('g1')], 'Goal?page=2'))(request, response),
    );
    const answers: unknown[] = [];
    for await (const page of talkTo(url).client.search('Goal', {}))
      answers.push(page.ok ? page.value.map((one) => one.id) : page.code);
    expect(answers).toEqual([['g1'], 'serverFault']);
  });

  it('passes over what the server remarks, and refuses what it slips in', async () => {
    const outcome: Resource = {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'information', code: 'informational' }],
    };
    const remark = await serve(
      json({
        resourceType: 'Bundle',
        type: 'searchset',
        entry: [{ resource: goal('g1') }, { resource: outcome, search: { mode: 'outcome' } }],
      }),
    );
    const found = await talkTo(remark.url).client.searchAll('Goal', {});
    expect(found.ok && found.value.length).toBe(1);
    const slipped = await serve(json(bundle([goal('g1'), { resourceType: 'Patient', id: 'x' }])));
    expect(codeOf(await talkTo(slipped.url).client.searchAll('Goal', {}))).toBe(
      'serverNotUnderstood',
    );
  });
});

describe('what is answered', () => {
  it("is a contact at the server's own time", async () => {
    const { url } = await serve(json(bundle([]), 200, { date: 'Tue, 24 Nov 2026 10:00:00 GMT' }));
    const { client, contacts } = talkTo(url);
    await client.searchAll('Goal', {});
    expect(contacts).toEqual([Date.UTC(2026, 10, 24, 10)]);
    await talkTo(url, { token: () => null, onContact: () => contacts.push(0) }).client.searchAll(
      'Goal',
      {},
    );
    expect(contacts).toHaveLength(1);
  });

  it('is not somebody else’s resource of the same type', async () => {
    const { url } = await serve(json(goal('another')));
    expect(codeOf(await talkTo(url).client.read('Goal', 'g1'))).toBe('serverNotUnderstood');
  });

  it('is no contact where it answers something else: its time would be believed too', async () => {
    const { url } = await serve(
      json({ resourceType: 'Basic', id: 'g1' }, 200, { date: 'Tue, 24 Nov 2099 10:00:00 GMT' }),
    );
    const { client, contacts } = talkTo(url);
    const asked = [
      await client.searchAll('Goal', {}),
      await client.read('Goal', 'g1'),
      await client.create(goal('g1'), identifier),
      await client.update(goal('g1'), '1'),
    ];
    expect(asked.map(codeOf)).toEqual(asked.map(() => 'serverNotUnderstood'));
    expect(contacts).toEqual([]);
  });

  it('is a version, from the ETag, the resource or the location', async () => {
    const withEtag = await serve(json(goal('g1'), 201, { etag: 'W/"7"' }));
    expect(await talkTo(withEtag.url).client.create(goal('x'), identifier)).toEqual({
      ok: true,
      value: { id: 'g1', versionId: '7', created: true },
    });
    expect(withEtag.seen[0]?.headers['if-none-exist']).toBe(
      'identifier=https%3A%2F%2Fworkstation.invalid%2FId%2Frecord%7Cg1',
    );
    const silent = await serve(
      json('', 201, { etag: 'W/"1"', location: 'http://host/fhir/Goal/g9/_history/1' }),
    );
    expect(await talkTo(silent.url).client.create(goal('x'), identifier)).toEqual({
      ok: true,
      value: { id: 'g9', versionId: '1', created: true },
    });
    const known = await serve(json({ ...goal('g1'), meta: { versionId: '4' } }));
    expect(await talkTo(known.url).client.create(goal('x'), identifier)).toEqual({
      ok: true,
      value: { id: 'g1', versionId: '4', created: false },
    });
    const updated = await serve(json(goal('g1'), 200, { etag: 'W/"5"' }));
    expect(await talkTo(updated.url).client.update(goal('g1'), '4')).toEqual({
      ok: true,
      value: { id: 'g1', versionId: '5', created: false },
    });
    expect(updated.seen[0]?.headers['if-match']).toBe('W/"4"');
    expect(updated.seen[0]?.url).toBe('/fhir/Goal/g1');
  });
});
