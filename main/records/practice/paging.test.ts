import type { Bundle, Communication } from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fixture, ids, line, startFixture } from './restFixture.ts';

let server: Fixture;
beforeAll(async () => {
  server = await startFixture();
});
afterAll(async () => {
  await server.stop();
});

describe('pages', () => {
  const MANY = 1_050;
  beforeAll(async () => {
    const lines = Array.from({ length: MANY }, (_, index) => ({
      ...line({ subject: { reference: 'Patient/many' } }),
      id: `many-${String(index).padStart(4, '0')}`,
      sent: new Date(Date.UTC(2026, 0, 1) + ((index * 11) % MANY) * 60_000).toISOString(),
    }));
    await server.service().repository.exclusively(() => server.service().repository.putAll(lines));
  });

  const walk = async (first: string, between: (page: number) => Promise<void> = async () => {}) => {
    const seen: string[] = [];
    let next: string | undefined = first;
    for (let page = 1; next; page += 1) {
      const bundle: Bundle = (await server.get(next)).as<Bundle>();
      seen.push(...ids(bundle));
      next = bundle.link?.find(({ relation }) => relation === 'next')?.url;
      await between(page);
    }
    return seen;
  };

  test('follow their next links over 1,050 resources and show each one once', async () => {
    const sorts = [
      '',
      '&_sort=_lastUpdated',
      '&_sort=-_lastUpdated',
      '&_sort=sent',
      '&_sort=-sent',
    ];
    for (const sort of sorts) {
      const seen = await walk(`/Communication?subject=Patient/many&_count=100${sort}`);
      expect(seen, sort).toHaveLength(MANY);
      expect(new Set(seen).size, sort).toBe(MANY);
    }
  });

  test('come in the order asked for, and carry the total', async () => {
    const page = (await server.get('/Communication?subject=Patient/many&_sort=-sent&_count=3')).as<
      Bundle<Communication>
    >();
    const times = page.entry?.map((entry) => entry.resource?.sent ?? '') ?? [];
    expect(times).toEqual([...times].sort().reverse());
    expect(times[0]).toBe(new Date(Date.UTC(2026, 0, 1) + (MANY - 1) * 60_000).toISOString());
    expect(page.total).toBe(MANY);
    const count = (
      await server.get('/Communication?subject=Patient/many&_summary=count')
    ).as<Bundle>();
    expect([count.total, count.entry]).toEqual([MANY, undefined]);
  });

  test('lose nothing when resources change between two of them', async () => {
    const target = '/Communication/many-0900';
    const seen = await walk(
      '/Communication?subject=Patient/many&_count=200&_sort=_lastUpdated',
      async (page) => {
        if (page === 1) {
          const old = (await server.get(target)).as<Communication>();
          await server.send('PUT', target, old);
          await server.send('DELETE', '/Communication/many-0001');
        }
      },
    );
    expect(new Set(seen).size).toBe(MANY);
    expect(seen.at(-1)).toBe('many-0900');
  });

  test('take no cursor of another search', async () => {
    const page = (
      await server.get('/Communication?subject=Patient/many&_sort=sent&_count=5')
    ).as<Bundle>();
    const next = page.link?.find(({ relation }) => relation === 'next')?.url ?? '';
    const cursor = new URL(next).searchParams.get('_cursor');
    expect((await server.get(`/Communication?_cursor=${cursor}`)).status).toBe(400);
  });
});
