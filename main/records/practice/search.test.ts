import type { Bundle, Encounter, Resource } from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fixture, ids, line, patient, startFixture } from './restFixture.ts';

let server: Fixture;
const put = async (resource: Resource & { id: string }) => {
  const path = `/${resource.resourceType}/${resource.id}`;
  const reply = await server.send('PUT', path, resource);
  expect(reply.status, reply.text).toBe(201);
};
const found = async (query: string): Promise<string[]> => {
  const reply = await server.get(query);
  expect(reply.status, reply.text).toBe(200);
  return ids(reply.as<Bundle>()).sort();
};

const encounter = (
  id: string,
  status: Encounter['status'],
  start: string,
): Encounter & { id: string } => ({
  resourceType: 'Encounter',
  id,
  status,
  class: { code: 'VR' },
  subject: { reference: 'Patient/ann' },
  participant: [{ individual: { reference: 'Practitioner/pugh' } }],
  episodeOfCare: [{ reference: 'EpisodeOfCare/e1' }],
  period: { start },
});

beforeAll(async () => {
  server = await startFixture();
  const nhs = 'https://fhir.nhs.uk/Id/nhs-number';
  const ann = patient('Ágota-Smith', {
    id: 'ann',
    identifier: [{ system: nhs, value: '9990000018' }],
  });
  await put({ ...ann, id: 'ann', gender: 'female', birthDate: '1990-05-06' });
  await put({ ...patient('Smithers', { birthDate: '1990-05-07' }), id: 'bob' });
  await put({ resourceType: 'Practitioner', id: 'pugh', name: [{ family: 'Pugh' }] });
  await put({
    resourceType: 'EpisodeOfCare',
    id: 'e1',
    status: 'active',
    patient: { reference: 'Patient/ann' },
    careManager: { reference: 'Practitioner/pugh' },
    period: { start: '2026-10-01' },
  });
  await put({
    resourceType: 'EpisodeOfCare',
    id: 'e2',
    status: 'finished',
    patient: { reference: 'Patient/bob' },
    period: { start: '2026-01-01', end: '2026-03-31' },
  });
  await put(encounter('enc-1', 'finished', '2026-11-17T10:15:00.000Z'));
  await put(encounter('enc-2', 'planned', '2026-11-24T10:15:00.000Z'));
  const talk = {
    subject: { reference: 'Patient/ann' },
    encounter: { reference: 'Encounter/enc-1' },
  };
  await put({ ...line({ ...talk, sent: '2026-11-17T10:16:00.000Z' }), id: 'c1' });
  await put({ ...line({ ...talk, sent: '2026-11-17T10:17:30.250Z' }), id: 'c2' });
  await put({
    ...line({ subject: { reference: 'Patient/bob' }, sent: '2026-11-20T00:30:00.000Z' }),
    id: 'c3',
    received: '2026-11-20T00:31:00.000Z',
  });
  await put({
    resourceType: 'Task',
    id: 't1',
    status: 'requested',
    intent: 'order',
    owner: { reference: 'Practitioner/pugh' },
    for: { reference: 'Patient/ann' },
  });
  await put({
    resourceType: 'CareTeam',
    id: 'team',
    subject: { reference: 'Patient/ann' },
    participant: [{ member: { reference: 'Practitioner/pugh' } }],
  });
  await put({
    resourceType: 'QuestionnaireResponse',
    id: 'q1',
    status: 'completed',
    questionnaire: 'https://workstation.invalid/Questionnaire/phq-9|1',
  });
});
afterAll(async () => {
  await server.stop();
});

describe('a reference', () => {
  test('finds by Type/id, by bare id, by either of two, and by nothing else', async () => {
    expect(await found('/Communication?subject=Patient/ann')).toEqual(['c1', 'c2']);
    expect(await found('/Communication?patient=ann')).toEqual(['c1', 'c2']);
    expect(await found('/Communication?subject=Patient/ann,Patient/bob')).toEqual([
      'c1',
      'c2',
      'c3',
    ]);
    expect(await found('/Communication?encounter=Encounter/enc-1')).toEqual(['c1', 'c2']);
    expect(await found('/Communication?encounter=enc-1&subject=Patient/bob')).toEqual([]);
    expect(await found('/Communication?subject=Group/ann')).toEqual([]);
  });

  test('finds by care manager, participant, owner and episode', async () => {
    expect(await found('/EpisodeOfCare?care-manager=Practitioner/pugh')).toEqual(['e1']);
    expect(await found('/CareTeam?participant=Practitioner/pugh')).toEqual(['team']);
    expect(await found('/Task?owner=Practitioner/pugh&patient=ann')).toEqual(['t1']);
    expect(await found('/Encounter?episode-of-care=e1&status=planned')).toEqual(['enc-2']);
  });

  test('finds a canonical with and without its version', async () => {
    const url = 'https://workstation.invalid/Questionnaire/phq-9';
    expect(await found(`/QuestionnaireResponse?questionnaire=${url}`)).toEqual(['q1']);
    expect(
      await found(`/QuestionnaireResponse?questionnaire=${encodeURIComponent(`${url}|1`)}`),
    ).toEqual(['q1']);
  });
});

describe('a token', () => {
  test('finds by system and value, value alone, system alone, and negated', async () => {
    const nhs = 'https://fhir.nhs.uk/Id/nhs-number';
    expect(await found(`/Patient?identifier=${nhs}|9990000018`)).toEqual(['ann']);
    expect(await found('/Patient?identifier=9990000018')).toEqual(['ann']);
    expect(await found(`/Patient?identifier=${nhs}|`)).toEqual(['ann']);
    expect(await found('/Patient?identifier=urn:other|9990000018')).toEqual([]);
    expect(await found('/Patient?identifier=|9990000018')).toEqual([]);
    expect(await found('/EpisodeOfCare?status:not=active')).toEqual(['e2']);
    expect(await found('/EpisodeOfCare?status=active,finished')).toEqual(['e1', 'e2']);
    expect(await found('/Patient?_id=ann,bob&gender=female')).toEqual(['ann']);
  });
});

describe('a date', () => {
  test('compares with every prefix at the precision that is written', async () => {
    const sent = (value: string) => found(`/Communication?sent=${value}`);
    expect(await sent('2026-11-17')).toEqual(['c1', 'c2']);
    expect(await sent('eq2026-11-17T10:16:00Z')).toEqual(['c1']);
    expect(await sent('gt2026-11-17T10:16:00Z')).toEqual(['c2', 'c3']);
    expect(await sent('ge2026-11-17T10:16:00Z')).toEqual(['c1', 'c2', 'c3']);
    expect(await sent('lt2026-11-17T10:17:30.250Z')).toEqual(['c1']);
    expect(await sent('le2026-11-17T10:17:30.250Z')).toEqual(['c1', 'c2']);
    expect(await sent('gt2026-11-17')).toEqual(['c3']);
    expect(await found('/Communication?sent=ge2026-11-17&sent=lt2026-11-18')).toEqual(['c1', 'c2']);
  });

  test('counts a day as a London one', async () => {
    const summer = line({ sent: '2026-07-10T23:30:00.000Z' });
    await put({ ...summer, id: 'summer' });
    expect(await found('/Communication?sent=2026-07-11')).toEqual(['summer']);
    expect(await found('/Communication?sent=2026-07-10')).toEqual([]);
    await server.send('DELETE', '/Communication/summer');
  });

  test('matches an open period', async () => {
    expect(await found('/EpisodeOfCare?date=ge2026-06-01')).toEqual(['e1']);
    expect(await found('/EpisodeOfCare?date=le2026-03-31')).toEqual(['e2']);
  });

  test('finds what changed since, and never the one that was seen last', async () => {
    const all = (await server.get('/Encounter?_sort=_lastUpdated')).as<Bundle>();
    const times = all.entry?.map((entry) => entry.resource?.meta?.lastUpdated ?? '') ?? [];
    expect(await found(`/Encounter?_lastUpdated=gt${times[0]}`)).toEqual(['enc-2']);
    expect(await found(`/Encounter?_lastUpdated=gt${times[1]}`)).toEqual([]);
    expect(await found(`/Encounter?_lastUpdated=ge${times[0]}`)).toEqual(['enc-1', 'enc-2']);
  });
});

test('a string finds by its beginning without case and accents, exactly, and within', async () => {
  expect(await found('/Patient?family=agota')).toEqual(['ann']);
  expect(await found('/Patient?family=SMITH')).toEqual(['bob']);
  expect(await found('/Patient?family:contains=smith')).toEqual(['ann', 'bob']);
  expect(await found('/Patient?family:exact=smithers')).toEqual([]);
  expect(await found('/Patient?family:exact=Smithers')).toEqual(['bob']);
});

test(':missing finds what has no value, and what has one', async () => {
  expect(await found('/Communication?received:missing=true')).toEqual(['c1', 'c2']);
  expect(await found('/Communication?received:missing=false')).toEqual(['c3']);
  expect(await found('/EpisodeOfCare?care-manager:missing=true')).toEqual(['e2']);
});

test('hostile values are values and nothing else', async () => {
  for (const value of [
    "' OR 1=1 --",
    '%',
    '_',
    '";DROP TABLE resource;',
    'q\\',
    '🙂',
    '\u0000',
    '\u0301',
  ]) {
    const encoded = encodeURIComponent(value);
    expect(await found(`/Patient?family=${encoded}`)).toEqual([]);
    expect(await found(`/Patient?identifier=${encoded}`)).toEqual([]);
    expect(await found(`/Provenance?target=${encoded}`)).toEqual([]);
  }
});

test('_include and _revinclude add what is pointed to and what points here', async () => {
  const bundle = (await server.get('/Encounter?_id=enc-1&_include=Encounter:subject')).as<Bundle>();
  const included = bundle.entry?.filter((entry) => entry.search?.mode === 'include');
  expect(included?.map((entry) => entry.fullUrl)).toEqual([`${server.url()}/Patient/ann`]);
  const back = (
    await server.get('/Encounter?_id=enc-1&_revinclude=Communication:encounter')
  ).as<Bundle>();
  expect(back.total).toBe(1);
  expect(back.entry).toHaveLength(3);
});

test('POST _search answers as GET does', async () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const reply = await server.send('POST', '/Communication/_search', 'patient=ann&_count=1', form);
  expect(reply.as<Bundle>().total).toBe(2);
  expect(ids(reply.as<Bundle>())).toHaveLength(1);
  const bad = await server.send('POST', '/Communication/_search', 'colour=red', form);
  expect(bad.status).toBe(400);
});

describe('the plan of a search', () => {
  const plan = (...filters: [code: string, operator: 'eq' | 'gt', value: string][]) =>
    server
      .service()
      .repository.explain({
        resourceType: 'Communication',
        filters: filters.map(([code, operator, value]) => ({ code, operator, value })),
      })
      .join('\n');

  test('starts at the index of its most telling parameter and walks no table', () => {
    const since = ['_lastUpdated', 'gt', '2026-01-01T00:00:00.000Z'] as const;
    const byPatient = plan(['status', 'eq', 'completed'], ['patient', 'eq', 'ann'], [...since]);
    expect(byPatient).toContain('SEARCH r USING INTEGER PRIMARY KEY');
    expect(byPatient).toContain('SEARCH x USING PRIMARY KEY (param=? AND value=?)');
    expect(plan(['identifier', 'eq', 'urn:x|1'])).toContain('SEARCH r USING INTEGER PRIMARY KEY');
    expect(plan([...since])).toContain('resource_by_time');
    for (const text of [byPatient, plan([...since]), plan(['sent', 'gt', '2026-01-01'])]) {
      expect(text).not.toMatch(/SCAN (r|x)\b/);
    }
  });
});
