import type {
  Bundle,
  CapabilityStatement,
  Communication,
  OperationOutcome,
  Patient,
} from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fixture, ids, line, patient, startFixture } from './restFixture.ts';

let server: Fixture;
beforeAll(async () => {
  server = await startFixture();
});
afterAll(async () => {
  await server.stop();
});

const create = async (family: string, more: Partial<Patient> = {}): Promise<Patient> =>
  (await server.send('POST', '/Patient', patient(family, more))).as<Patient>();
const outcomeText = (outcome: OperationOutcome): string =>
  outcome.issue.map((issue) => issue.details?.text ?? '').join(' ');

describe('one resource', () => {
  test('is created with 201, an id, version 1, Location, ETag and Last-Modified', async () => {
    const reply = await server.send('POST', '/Patient', patient('Create'));
    const made = reply.as<Patient>();
    expect(reply.status).toBe(201);
    expect(made.meta?.versionId).toBe('1');
    expect(reply.headers.get('location')).toBe(`${server.url()}/Patient/${made.id}/_history/1`);
    expect(reply.headers.get('etag')).toBe('W/"1"');
    expect(Date.parse(reply.headers.get('last-modified') ?? '')).not.toBeNaN();
    expect(reply.headers.get('content-type')).toContain('application/fhir+json');
  });

  test('is given an id by the server even where the body brings one', async () => {
    const reply = await server.send('POST', '/Patient', patient('OwnId', { id: 'mine' }));
    expect(reply.status).toBe(201);
    expect(reply.as<Patient>().id).not.toBe('mine');
  });

  test('is read as it was written', async () => {
    const made = await create('Read', { birthDate: '1990-02-03' });
    const reply = await server.get(`/Patient/${made.id}`);
    expect(reply.status).toBe(200);
    expect(reply.as<Patient>()).toEqual(made);
    expect(reply.headers.get('etag')).toBe('W/"1"');
  });

  test('answers 304 to a reader who has this version', async () => {
    const made = await create('NotModified');
    const reply = await server.get(`/Patient/${made.id}`, { 'if-none-match': 'W/"1"' });
    expect(reply.status).toBe(304);
    expect(reply.text).toBe('');
  });

  test('is updated to a next version, and the old one stays readable', async () => {
    const made = await create('Before');
    const changed = { ...made, name: [{ family: 'After' }] };
    const reply = await server.send('PUT', `/Patient/${made.id}`, changed);
    expect(reply.status).toBe(200);
    expect(reply.as<Patient>().meta?.versionId).toBe('2');
    const first = (await server.get(`/Patient/${made.id}/_history/1`)).as<Patient>();
    expect(first.name?.[0]?.family).toBe('Before');
    const second = (await server.get(`/Patient/${made.id}/_history/2`)).as<Patient>();
    expect(second.name?.[0]?.family).toBe('After');
    expect((await server.get(`/Patient/${made.id}/_history/3`)).status).toBe(404);
  });

  test('is created by an update under an id of the client, with 201', async () => {
    const reply = await server.send('PUT', '/Patient/put-1', patient('Put', { id: 'put-1' }));
    expect(reply.status).toBe(201);
    const again = await server.send('PUT', '/Patient/put-1', patient('Put', { id: 'put-1' }));
    expect(again.status).toBe(200);
  });

  test('is not updated under another id than its own', async () => {
    const reply = await server.send('PUT', '/Patient/put-2', patient('Put', { id: 'other' }));
    expect(reply.status).toBe(400);
  });

  test('is updated with If-Match of its version and refused with 412 for an older one', async () => {
    const made = await create('Match');
    const path = `/Patient/${made.id}`;
    expect((await server.send('PUT', path, made, { 'if-match': 'W/"1"' })).status).toBe(200);
    expect((await server.send('PUT', path, made, { 'if-match': 'W/"1"' })).status).toBe(412);
    expect((await server.get(path)).as<Patient>().meta?.versionId).toBe('2');
  });

  test('is not updated with an If-Match that cannot be read, nor where nothing is', async () => {
    const made = await create('BadMatch');
    const path = `/Patient/${made.id}`;
    expect((await server.send('PUT', path, made, { 'if-match': '1' })).status).toBe(400);
    const missing = patient('None', { id: 'never-there' });
    const reply = await server.send('PUT', '/Patient/never-there', missing, {
      'if-match': 'W/"1"',
    });
    expect(reply.status).toBe(412);
  });

  test('is gone with 410 once deleted, in a version too, and out of every search', async () => {
    const made = await create('Deleted');
    expect((await server.send('DELETE', `/Patient/${made.id}`)).status).toBe(200);
    expect((await server.get(`/Patient/${made.id}`)).status).toBe(410);
    expect((await server.get(`/Patient/${made.id}/_history/2`)).status).toBe(410);
    expect((await server.get(`/Patient/${made.id}/_history/1`)).status).toBe(200);
    expect(ids((await server.get('/Patient?family=Deleted')).as<Bundle>())).toEqual([]);
    expect((await server.send('DELETE', `/Patient/${made.id}`)).status).toBe(200);
    expect((await server.send('DELETE', '/Patient/nobody')).status).toBe(404);
  });

  test('comes back after a deletion as a later version', async () => {
    await server.send('PUT', '/Patient/phoenix', patient('Phoenix', { id: 'phoenix' }));
    await server.send('DELETE', '/Patient/phoenix');
    const reply = await server.send(
      'PUT',
      '/Patient/phoenix',
      patient('Phoenix', { id: 'phoenix' }),
    );
    expect(reply.status).toBe(201);
    expect(reply.as<Patient>().meta?.versionId).toBe('3');
    expect(ids((await server.get('/Patient?family=Phoenix')).as<Bundle>())).toEqual(['phoenix']);
  });

  test('has a history newest first that stays the same however often it is read', async () => {
    const made = await create('History');
    const path = `/Patient/${made.id}`;
    await server.send('PUT', path, made);
    await server.send('PUT', path, made);
    await server.send('DELETE', path);
    const versions = async () =>
      (await server.get(`${path}/_history`))
        .as<Bundle>()
        .entry?.map((entry) => `${entry.request?.method} ${entry.response?.etag}`);
    const expected = ['DELETE W/"4"', 'PUT W/"3"', 'PUT W/"2"', 'POST W/"1"'];
    expect(await versions()).toEqual(expected);
    expect(await versions()).toEqual(expected);
    expect((await server.get('/Patient/nobody/_history')).status).toBe(404);
  });

  test('answers 404 with an OperationOutcome where nothing is', async () => {
    const reply = await server.get('/Patient/nobody');
    expect(reply.status).toBe(404);
    expect(reply.as<OperationOutcome>().resourceType).toBe('OperationOutcome');
  });
});

describe('conditional create', () => {
  const identified = (value: string) => line({ identifier: [{ system: 'urn:test', value }] });

  test('creates once, then answers 200 with what exists', async () => {
    const condition = { 'if-none-exist': 'identifier=urn:test|once' };
    const first = await server.send('POST', '/Communication', identified('once'), condition);
    const second = await server.send('POST', '/Communication', identified('once'), condition);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.as<Communication>().id).toBe(first.as<Communication>().id);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
  });

  test('creates one of many sent at the same moment', async () => {
    const condition = { 'if-none-exist': 'identifier=urn:test|race' };
    const replies = await Promise.all(
      Array.from({ length: 8 }, () =>
        server.send('POST', '/Communication', identified('race'), condition),
      ),
    );
    expect(replies.filter((reply) => reply.status === 201)).toHaveLength(1);
    expect(new Set(replies.map((reply) => reply.as<Communication>().id)).size).toBe(1);
  });

  test('refuses with 412 where several match', async () => {
    await server.send('POST', '/Communication', identified('twice'));
    await server.send('POST', '/Communication', identified('twice'));
    const reply = await server.send('POST', '/Communication', identified('twice'), {
      'if-none-exist': 'identifier=urn:test|twice',
    });
    expect(reply.status).toBe(412);
  });

  test('refuses criteria that it does not understand instead of creating', async () => {
    for (const criteria of ['bogus=1', 'identifier:near=x', '', '_count=1']) {
      const reply = await server.send('POST', '/Communication', identified('strict'), {
        'if-none-exist': criteria || ' ',
      });
      expect(reply.status, criteria).toBe(400);
    }
    const found = (await server.get('/Communication?identifier=urn:test|strict')).as<Bundle>();
    expect(found.total).toBe(0);
  });
});

describe('refusals', () => {
  test('a resource with a missing, an unknown or an ill-formed property', async () => {
    const { status: _, ...noStatus } = line();
    const bad: unknown[] = [
      noStatus,
      { ...line(), colour: 'red' },
      { ...line(), sent: 'yesterday' },
      { ...line(), payload: { contentString: 'not a list' } },
      { ...line(), status: 'bogus' },
    ];
    for (const body of bad) {
      const reply = await server.send('POST', '/Communication', body);
      expect([400, 422], JSON.stringify(body)).toContain(reply.status);
      expect(reply.as<OperationOutcome>().issue[0]?.severity).toBe('error');
    }
  });

  test('a resource of another type than its path', async () => {
    expect((await server.send('POST', '/Patient', line())).status).toBe(400);
    expect((await server.send('PUT', '/Patient/x', { ...line(), id: 'x' })).status).toBe(400);
  });

  test('a type that is not served, a path that is none, a method that is not offered', async () => {
    expect((await server.get('/Medication')).status).toBe(404);
    expect((await server.get('/Patient/x/y/z/q')).status).toBe(404);
    expect((await server.send('POST', '/$graphql', { query: '{}' })).status).toBe(404);
    const patch = await server.send('PATCH', '/Patient/x', []);
    expect(patch.status).toBe(405);
    expect(patch.headers.get('allow')).toContain('PUT');
  });

  test('an unknown parameter, modifier, value or chain, each with 400 and its name', async () => {
    const bad = [
      '/Patient?colour=red',
      '/Patient?family:near=x',
      '/Patient?_count=many',
      '/Patient?_sort=colour',
      '/Patient?_cursor=rubbish',
      '/Patient?family=',
      '/Patient?_summary=data',
      '/Communication?sent=ge2026-13-45',
      '/Communication?subject.name=x',
      '/Communication?subject:Patient=x',
      '/Communication?_include=Communication:colour',
      '/Patient?_has:Observation:patient:code=1',
      '/Flag?status=active',
    ];
    for (const path of bad) {
      const reply = await server.get(path);
      expect(reply.status, path).toBe(400);
      expect(reply.as<OperationOutcome>().resourceType).toBe('OperationOutcome');
    }
    const named = (await server.get('/Patient?colour=red')).as<OperationOutcome>();
    expect(outcomeText(named)).toContain('colour');
  });

  test('a body that is not JSON, not an object, or empty', async () => {
    for (const body of ['{"resourceType":', '[]', '"text"', '', 'null']) {
      expect((await server.send('POST', '/Patient', body)).status, body).toBe(400);
    }
  });

  test('a body of another media type with 415, an answer of another one with 406', async () => {
    const xml = { 'content-type': 'application/xml' };
    expect((await server.send('POST', '/Patient', '<Patient/>', xml)).status).toBe(415);
    expect((await server.get('/Patient', { accept: 'application/fhir+xml' })).status).toBe(406);
  });

  test('a body beyond 10 MB with 413, and goes on serving', async () => {
    const huge = line({ payload: [{ contentString: 'x'.repeat(10_500_000) }] });
    const status = await server.send('POST', '/Communication', huge).then(
      (reply) => reply.status,
      // The service may close the connection while the rest is still being written.
      () => 413,
    );
    expect(status).toBe(413);
    expect((await server.get('/metadata')).status).toBe(200);
  });

  test('anybody without a token or with a wrong one, but for /metadata', async () => {
    for (const authorization of ['', 'Bearer wrong', 'Basic abc']) {
      const reply = await server.get('/Patient', { authorization });
      expect(reply.status).toBe(401);
      expect(reply.as<OperationOutcome>().issue[0]?.code).toBe('login');
    }
    expect((await server.get('/metadata', { authorization: '' })).status).toBe(200);
  });
});

test('the CapabilityStatement says what the service does and that its data are synthetic', async () => {
  const statement = (await server.get('/metadata')).as<CapabilityStatement>();
  expect(statement.fhirVersion).toBe('4.0.1');
  expect(statement.software?.name).toBe('Practice service');
  expect(statement.meta?.security?.[0]?.code).toBe('HTEST');
  const communication = statement.rest?.[0]?.resource?.find(({ type }) => type === 'Communication');
  expect(communication?.conditionalCreate).toBe(true);
  expect(communication?.versioning).toBe('versioned-update');
  expect(communication?.searchParam?.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['_lastUpdated', 'encounter', 'sent', 'subject', 'identifier']),
  );
  expect(statement.rest?.[0]?.interaction?.map(({ code }) => code)).toContain('transaction');
});
