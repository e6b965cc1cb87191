import type { Bundle, BundleEntry, Communication, Resource } from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fixture, line, patient, startFixture } from './restFixture.ts';

let server: Fixture;
beforeAll(async () => {
  server = await startFixture();
});
afterAll(async () => {
  await server.stop();
});

const URN_A = 'urn:uuid:00000000-0000-4000-8000-00000000000a';
const URN_B = 'urn:uuid:00000000-0000-4000-8000-00000000000b';

const post = (type: 'transaction' | 'batch', entry: BundleEntry[]) =>
  server.send('POST', '/', { resourceType: 'Bundle', type, entry });
const createEntry = (resource: Resource, more: Partial<BundleEntry> = {}): BundleEntry => ({
  resource,
  ...more,
  request: { method: 'POST', url: resource.resourceType, ...more.request },
});
const total = async (query: string): Promise<number | undefined> =>
  (await server.get(query)).as<Bundle>().total;
const statuses = (bundle: Bundle) => bundle.entry?.map((entry) => entry.response?.status);

describe('a transaction', () => {
  test('resolves urn:uuid references wherever the entry stands, and answers in order', async () => {
    const reply = await post('transaction', [
      createEntry(line({ subject: { reference: URN_A }, about: [{ reference: URN_B }] })),
      createEntry(patient('Bundled'), { fullUrl: URN_A }),
      createEntry(line({ subject: { reference: URN_A } }), { fullUrl: URN_B }),
    ]);
    expect(reply.status, reply.text).toBe(200);
    const bundle = reply.as<Bundle>();
    expect(bundle.type).toBe('transaction-response');
    expect(statuses(bundle)).toEqual(['201', '201', '201']);
    const [first, person, second] = bundle.entry?.map((entry) => entry.resource) ?? [];
    const made = first as Communication;
    expect(made.subject?.reference).toBe(`Patient/${person?.id}`);
    expect(made.about?.[0]?.reference).toBe(`Communication/${second?.id}`);
    expect(bundle.entry?.[0]?.response?.location).toBe(`Communication/${made.id}/_history/1`);
    expect(bundle.entry?.[0]?.response?.etag).toBe('W/"1"');
  });

  test('changes nothing at all where one entry is refused', async () => {
    await server.send('PUT', '/Patient/stays', patient('Stays', { id: 'stays' }));
    const { status: _, ...invalid } = line();
    const faults: BundleEntry[] = [
      createEntry(invalid as Communication),
      { request: { method: 'GET', url: 'Patient/nobody' } },
      {
        resource: patient('Stays', { id: 'stays' }),
        request: { method: 'PUT', url: 'Patient/stays', ifMatch: 'W/"7"' },
      },
      createEntry(line({ subject: { reference: URN_B } })),
      { request: { method: 'PATCH', url: 'Patient/stays' } },
      createEntry(line(), {
        request: { method: 'POST', url: 'Communication', ifNoneExist: 'bogus=1' },
      }),
    ];
    for (const fault of faults) {
      const reply = await post('transaction', [
        createEntry(patient('Rolled')),
        { request: { method: 'DELETE', url: 'Patient/stays' } },
        fault,
      ]);
      expect(reply.status, JSON.stringify(fault)).toBeGreaterThanOrEqual(400);
      expect(reply.as().resourceType).toBe('OperationOutcome');
      expect(await total('/Patient?family=Rolled')).toBe(0);
      expect((await server.get('/Patient/stays')).status).toBe(200);
    }
  });

  test('creates by condition once, even named twice in the same bundle, and links to what exists', async () => {
    const identified = createEntry(
      patient('Once', { identifier: [{ system: 'urn:test', value: 'p1' }] }),
      {
        fullUrl: URN_A,
        request: { method: 'POST', url: 'Patient', ifNoneExist: 'identifier=urn:test|p1' },
      },
    );
    const again = { ...identified, fullUrl: URN_B };
    const first = await post('transaction', [
      identified,
      again,
      createEntry(line({ subject: { reference: URN_B } })),
    ]);
    expect(statuses(first.as<Bundle>()), first.text).toEqual(['201', '200', '201']);
    const second = await post('transaction', [
      identified,
      createEntry(line({ subject: { reference: URN_A } })),
    ]);
    expect(statuses(second.as<Bundle>()), second.text).toEqual(['200', '201']);
    expect(await total('/Patient?family=Once')).toBe(1);
    const id = second.as<Bundle>().entry?.[0]?.resource?.id;
    expect(await total(`/Communication?subject=Patient/${id}`)).toBe(2);
  });

  test('takes hundreds of conditional creates', async () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      createEntry(line({ identifier: [{ system: 'urn:many', value: String(index) }] }), {
        request: {
          method: 'POST',
          url: 'Communication',
          ifNoneExist: `identifier=urn:many|${index}`,
        },
      }),
    );
    const reply = await post('transaction', many);
    expect(new Set(statuses(reply.as<Bundle>()))).toEqual(new Set(['201']));
    expect(await total('/Communication?identifier=urn:many|')).toBe(300);
  });

  test('resolves a conditional reference, and refuses one that finds nothing', async () => {
    const identifier = [{ system: 'urn:test', value: 'known' }];
    const known = (await server.send('POST', '/Patient', patient('Known', { identifier }))).as();
    const entry = (value: string) =>
      createEntry(line({ subject: { reference: `Patient?identifier=urn:test|${value}` } }));
    const reply = await post('transaction', [entry('known')]);
    const made = reply.as<Bundle>().entry?.[0]?.resource as Communication;
    expect(made.subject?.reference).toBe(`Patient/${known.id}`);
    expect((await post('transaction', [entry('unknown')])).status).toBe(400);
  });

  test('reads its own writes and may not write one resource twice', async () => {
    const put = {
      resource: patient('Twice', { id: 'tx-1' }),
      request: { method: 'PUT', url: 'Patient/tx-1' },
    } as const;
    const reply = await post('transaction', [
      { request: { method: 'GET', url: 'Patient/tx-1' } },
      put,
    ]);
    expect(statuses(reply.as<Bundle>()), reply.text).toEqual(['200', '201']);
    expect((await post('transaction', [put, put])).status).toBe(400);
  });

  test('gives all it wrote the same time of change, later than anything before', async () => {
    const reply = await post('transaction', [
      createEntry(patient('T1')),
      createEntry(patient('T2')),
    ]);
    const times = reply.as<Bundle>().entry?.map((entry) => entry.resource?.meta?.lastUpdated);
    expect(times?.[0]).toBe(times?.[1]);
    const next = (await server.send('POST', '/Patient', patient('T3'))).as();
    expect((next.meta?.lastUpdated ?? '') > (times?.[0] ?? '')).toBe(true);
  });
});

test('a batch does each entry by itself and says what failed', async () => {
  const { status: _, ...invalid } = line();
  const reply = await post('batch', [
    createEntry(patient('Batched')),
    createEntry(invalid as Communication),
    { request: { method: 'GET', url: 'Patient?family=Batched' } },
    { request: { method: 'GET', url: 'Patient/nobody' } },
    { request: { method: 'GET', url: 'Patient?colour=red' } },
  ]);
  expect(statuses(reply.as<Bundle>())).toEqual(['201', '400', '200', '404', '400']);
  expect(reply.as<Bundle>().entry?.[1]?.response?.outcome?.resourceType).toBe('OperationOutcome');
  const [, , searched] = reply.as<Bundle<Bundle>>().entry ?? [];
  expect(searched?.resource?.total).toBe(1);
});

test('a bundle that is neither, or none at all, is refused', async () => {
  expect(
    (await server.send('POST', '/', { resourceType: 'Bundle', type: 'collection' })).status,
  ).toBe(400);
  expect((await server.send('POST', '/', patient('NoBundle'))).status).toBe(400);
});
