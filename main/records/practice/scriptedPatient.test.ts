import type { Bundle, Communication, Encounter } from '@medplum/fhirtypes';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Fixture, line, somebody, startFixture } from './restFixture.ts';

const script = ['hi, it went well', 'four minutes by the freezers', 'bye'];
let server: Fixture;

const encounter = (status: Encounter['status']): Encounter => ({
  resourceType: 'Encounter',
  id: 'live',
  status,
  class: { code: 'VR' },
  episodeOfCare: [{ reference: 'EpisodeOfCare/e' }],
});
const says = (text: string, more: Partial<Communication> = {}) =>
  server.send(
    'POST',
    '/Communication',
    line({
      subject: { reference: 'Patient/p' },
      encounter: { reference: 'Encounter/live' },
      sender: { reference: 'Practitioner/t' },
      recipient: [{ reference: 'Patient/p' }],
      category: [{ coding: [{ code: 'session' }] }],
      extension: [
        {
          url: 'https://workstation.invalid/episode',
          valueReference: { reference: 'EpisodeOfCare/e' },
        },
        { url: 'https://workstation.invalid/seq', valueInteger: 1 },
      ],
      payload: [{ contentString: text }],
      ...more,
    }),
  );
const lines = async (): Promise<Communication[]> => {
  const bundle = (await server.get('/Communication?encounter=live&_sort=sent')).as<
    Bundle<Communication>
  >();
  return (bundle.entry ?? []).flatMap((entry) => (entry.resource ? [entry.resource] : []));
};
const patientLines = async () =>
  (await lines())
    .filter((one) => one.sender?.reference === 'Patient/p')
    .map((one) => one.payload?.[0]?.contentString);

beforeEach(async () => {
  const replies = (caseRef: string) => (caseRef === 'CR-4471' ? script : []);
  server = await startFixture({ seed: { people: [somebody], replies } });
  await server.send('PUT', '/EpisodeOfCare/e', {
    resourceType: 'EpisodeOfCare',
    id: 'e',
    status: 'active',
    identifier: [{ value: 'CR-4471' }],
    patient: { reference: 'Patient/p' },
  });
  await server.send('PUT', '/Encounter/live', encounter('in-progress'));
});
afterEach(async () => {
  await server.stop();
});

test('answers each line of a live session with the next one of the script', async () => {
  for (const [index, reply] of script.entries()) {
    await says(`question ${index}`, { sent: `2026-11-24T10:2${index}:00.000Z` });
    await vi.waitFor(async () => expect(await patientLines()).toContain(reply));
  }
  expect(await patientLines()).toEqual(script);
});

test('reads the line first, and answers in the same session, episode and category', async () => {
  await says('hello');
  await vi.waitFor(async () => expect(await patientLines()).toHaveLength(1));
  const [asked, answered] = await lines();
  expect(asked?.received).toBeDefined();
  expect(answered?.encounter?.reference).toBe('Encounter/live');
  expect(answered?.recipient?.[0]?.reference).toBe('Practitioner/t');
  expect(answered?.category).toEqual(asked?.category);
  expect(answered?.extension?.map((one) => one.url)).toEqual([
    'https://workstation.invalid/episode',
  ]);
  expect(Date.parse(answered?.sent ?? '')).toBeGreaterThan(Date.parse(asked?.sent ?? ''));
});

test('goes on after a restart, and answers what was asked before it', async () => {
  await says('one');
  await vi.waitFor(async () => expect(await patientLines()).toHaveLength(1));
  // A human pause: the service stops before the patient has answered.
  await server.restart({ patientDelay: 1_000 });
  await says('two', { sent: '2099-01-01T00:00:00.000Z' });
  await server.restart({ patientDelay: 0 });
  await vi.waitFor(async () => expect(await patientLines()).toEqual(script.slice(0, 2)));
});

test('says nothing in a session that is not live, and nothing to a message or to itself', async () => {
  await server.send('PUT', '/Encounter/live', encounter('finished'));
  await says('after the end');
  await says('message', { encounter: undefined } as never);
  await server.send('PUT', '/Encounter/live', encounter('in-progress'));
  await says('own line', { sender: { reference: 'Patient/p' } });
  await says('live again', { sent: '2026-11-25T10:00:00.000Z' });
  await vi.waitFor(async () => expect(await patientLines()).toHaveLength(2));
  expect(await patientLines()).toEqual(['own line', script[1]]);
});

test('closes politely when the script has run out', async () => {
  for (let index = 0; index <= script.length; index += 1) {
    await says(`question ${index}`, { sent: `2026-11-24T10:2${index}:00.000Z` });
    await vi.waitFor(async () => expect(await patientLines()).toHaveLength(index + 1));
  }
  expect((await patientLines()).at(-1)).not.toBe(script.at(-1));
});
