import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseSearchRequest } from '@medplum/core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fhirClient } from './client.ts';
import { type PracticeService, startPracticeService } from './practice/server.ts';
import { probeService } from './probe.ts';

const person = {
  id: 'person-1',
  name: 'A Therapist',
  role: 'therapist',
  title: 'Therapist',
  passphrase: 'three plain words',
} as const;

let service: PracticeService;
let token: string;
const open: Server[] = [];

beforeAll(async () => {
  service = await startPracticeService({ dbFile: ':memory:', seed: { people: [person] } });
  const signedIn = await fetch(new URL('/practice/sign-in', service.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId: person.id, passphrase: person.passphrase }),
  });
  ({ token } = (await signedIn.json()) as { token: string });
});
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});
afterAll(() => service.close());

type Passing = { method: string; path: string; headers: Record<string, string> };

/** A server that lacks something: the practice service behind a door that changes what comes in. */
const crippled = (change: (passing: Passing) => Passing | number): Promise<string> =>
  new Promise((resolve) => {
    const server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const { authorization = '', ...headers } = request.headers as Record<string, string>;
      const { connection: _, host: __, 'content-length': ___, ...passed } = headers;
      const said = change({
        method: request.method ?? 'GET',
        path: request.url ?? '/',
        headers: { ...passed, authorization },
      });
      if (typeof said === 'number') {
        response.writeHead(said).end();
        return;
      }
      const answer = await fetch(`${service.url}${said.path}`, {
        method: said.method,
        headers: said.headers,
        ...(parts.length > 0 ? { body: Buffer.concat(parts) } : {}),
      });
      const sent: Record<string, string> = {};
      for (const name of ['content-type', 'etag', 'location', 'date']) {
        const value = answer.headers.get(name);
        if (value !== null) sent[name] = value;
      }
      response.writeHead(answer.status, sent).end(await answer.text());
    });
    open.push(server);
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });

const without =
  (header: string) =>
  (passing: Passing): Passing => ({
    ...passing,
    headers: Object.fromEntries(Object.entries(passing.headers).filter(([n]) => n !== header)),
  });

const probe = (baseUrl: string, as: string | null = token) =>
  probeService(fhirClient({ baseUrl, token: () => as, onContact: () => undefined }), person.id);

describe('a service that can be worked with', () => {
  it('is the practice service, asked once or again', async () => {
    expect(await probe(service.url)).toEqual({ ok: true, value: null });
    expect(await probe(service.url)).toEqual({ ok: true, value: null });
    expect(await probe(await crippled((passing) => passing))).toEqual({ ok: true, value: null });
    const probes = await service.repository.searchResources(parseSearchRequest('Basic'));
    expect(probes).toHaveLength(1);
  });

  it('also when it could not be worked with before', async () => {
    await probe(await crippled(without('if-none-exist')));
    expect(await probe(service.url)).toEqual({ ok: true, value: null });
  });
});

describe('a service that is refused', () => {
  it('makes another resource of what is sent twice', async () => {
    expect(await probe(await crippled(without('if-none-exist')))).toMatchObject({
      code: 'serverUnsuited',
      fields: ['conditionalCreate'],
    });
  });

  it('saves over a newer version', async () => {
    expect(await probe(await crippled(without('if-match')))).toMatchObject({
      code: 'serverUnsuited',
      fields: ['ifMatch'],
    });
  });

  it.each<[string, (passing: Passing) => Passing | number]>([
    [
      'passes over what it does not know',
      (passing) => ({ ...passing, path: passing.path.replace(/&?_lastUpdated=[^&]*/, '') }),
    ],
    ['refuses it', (passing) => (passing.path.includes('_lastUpdated') ? 400 : passing)],
  ])('does not find what has changed since: it %s', async (_name, change) => {
    expect(await probe(await crippled(change))).toMatchObject({
      code: 'serverUnsuited',
      fields: ['lastUpdated'],
    });
  });

  it('names all that it lacks at once', async () => {
    const door = await crippled((passing) =>
      without('if-match')(without('if-none-exist')(passing)),
    );
    expect(await probe(door)).toMatchObject({ fields: ['conditionalCreate', 'ifMatch'] });
  });
});

describe('a service that is not judged', () => {
  it('has a fault, or refuses the person', async () => {
    expect(await probe(await crippled(() => 500))).toMatchObject({ code: 'serverFault' });
    expect(await probe(await crippled(() => 403))).toMatchObject({ code: 'notPermitted' });
    expect(await probe(service.url, null)).toMatchObject({ code: 'signInExpired' });
    expect(await probe('http://127.0.0.1:9')).toMatchObject({ code: 'offline' });
  });
});
