import type { Bundle, Patient } from '@medplum/fhirtypes';
import { afterEach, describe, expect, test } from 'vitest';
import type { Fault } from './http.ts';
import { type Fixture, patient, somebody, startFixture } from './restFixture.ts';
import { startPracticeService } from './server.ts';

let server: Fixture | null = null;
const start = async (more: Parameters<typeof startFixture>[0] = {}): Promise<Fixture> => {
  server = await startFixture(more);
  return server;
};
afterEach(async () => {
  await server?.stop();
  server = null;
});

describe('signing in', () => {
  test('lists who can, with the passphrase that the screen shows', async () => {
    const { get } = await start();
    const reply = await get('/practice/people', { authorization: '' });
    expect(reply.as()).toEqual({ people: [somebody] });
  });

  test('answers with a token and the person, without the passphrase', async () => {
    const { send, get } = await start();
    const { id: personId, passphrase } = somebody;
    const reply = await send('POST', '/practice/sign-in', { personId, passphrase });
    const { token, person } = reply.as<{ token: string; person: unknown }>();
    expect(person).toEqual({
      id: personId,
      name: 'Tess Example',
      role: 'therapist',
      title: 'Therapist',
    });
    expect((await get('/Patient', { authorization: `Bearer ${token}` })).status).toBe(200);
  });

  test('refuses a wrong passphrase, an unknown person and a wrong shape', async () => {
    const { send } = await start();
    const signIn = (body: unknown) => send('POST', '/practice/sign-in', body);
    const { id: personId, passphrase } = somebody;
    expect((await signIn({ personId, passphrase: 'wrong' })).status).toBe(401);
    expect((await signIn({ personId: 'nobody', passphrase })).status).toBe(401);
    expect((await signIn({ personId, passphrase: ['a'] })).status).toBe(400);
  });
});

describe('a restart', () => {
  test('keeps resources, versions, history, tokens and the practice day', async () => {
    const now = Date.parse('2026-11-24T09:00:00.000Z');
    const { get, send, restart } = await start({ now });
    await send('PUT', '/Patient/kept', patient('Kept', { id: 'kept' }));
    await send('PUT', '/Patient/kept', patient('Kept', { id: 'kept' }));
    await send('DELETE', '/Patient/kept');
    await send('PUT', '/Patient/kept', patient('Kept', { id: 'kept' }));
    const before = (await get('/Patient/kept')).text;
    await restart({ now: now + 86_400_000 });
    expect((await get('/Patient/kept')).text).toBe(before);
    expect((await get('/Patient/kept/_history')).as<Bundle>().total).toBe(4);
    expect((await get('/Patient?family=kept')).as<Bundle>().total).toBe(1);
    const day = (await get('/practice/day')).as<{ practiceDay: string; today: string }>();
    expect([day.practiceDay, day.today]).toEqual(['2026-11-24', '2026-11-25']);
  });

  test('never gives a time of change that is not later, even with the clock set back', async () => {
    const { send, restart } = await start({ now: Date.parse('2026-11-24T09:00:00.000Z') });
    const first = (await send('POST', '/Patient', patient('One'))).as<Patient>();
    await restart({ now: Date.parse('2026-11-23T09:00:00.000Z') });
    const second = (await send('POST', '/Patient', patient('Two'))).as<Patient>();
    expect((second.meta?.lastUpdated ?? '') > (first.meta?.lastUpdated ?? '')).toBe(true);
  });

  test('fills an empty service once, and rolls a failed filling back', async () => {
    let fills = 0;
    const fill = async (repository: { putAll: (all: never[]) => Promise<void> }) => {
      fills += 1;
      await repository.putAll([{ ...patient('Filled'), id: `filled-${fills}` } as never]);
    };
    const { get, restart } = await start({ seed: { people: [somebody], fill } });
    await restart();
    expect(fills).toBe(1);
    expect((await get('/Patient')).as<Bundle>().total).toBe(1);
    const broken = async () => {
      throw new Error('half filled');
    };
    const seed = { people: [somebody], fill: broken };
    await expect(startPracticeService({ dbFile: ':memory:', seed })).rejects.toThrow('half filled');
  });
});

describe('the clock', () => {
  test('shows in the Date header and goes back to real time', async () => {
    const { get, send } = await start();
    const date = async () => Date.parse((await get('/metadata')).headers.get('date') ?? '');
    await send('POST', '/practice/clock', { now: '2027-03-28T00:30:00.000Z' });
    expect(new Date(await date()).toISOString().slice(0, 13)).toBe('2027-03-28T00');
    const made = (await send('POST', '/Patient', patient('Later'))).as<Patient>();
    expect(made.meta?.lastUpdated?.slice(0, 13)).toBe('2027-03-28T00');
    await send('POST', '/practice/clock', { now: null });
    expect(new Date(await date()).getUTCFullYear()).toBe(new Date(Date.now()).getUTCFullYear());
    expect((await send('POST', '/practice/clock', { now: 'soon' })).status).toBe(400);
  });
});

test('a port in use is said in plain words', async () => {
  const { url } = await start();
  const port = Number(new URL(url()).port);
  const second = startPracticeService({ dbFile: ':memory:', port, seed: { people: [] } });
  await expect(second).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use`);
});

test('faults lose the request or the answer, or answer what no client should trust', async () => {
  let fault: Fault = null;
  const { get, send } = await start({
    faults: ({ path }) => (path.startsWith('/Patient') ? fault : null),
  });
  const put = () => send('PUT', '/Patient/f', patient('Fault', { id: 'f' }));
  fault = 'drop';
  await expect(put()).rejects.toThrow();
  fault = null;
  expect((await get('/Patient/f')).status).toBe(404);
  fault = 'dropAfter';
  await expect(put()).rejects.toThrow();
  fault = null;
  expect((await get('/Patient/f')).status).toBe(200);
  fault = 401;
  expect((await get('/Patient/f')).status).toBe(401);
  fault = 500;
  expect((await get('/Patient/f')).status).toBe(500);
  fault = 'invalidJson';
  expect((await get('/Patient/f')).as).toThrow(SyntaxError);
  fault = 'wrongResource';
  expect((await get('/Patient/f')).as().resourceType).toBe('Basic');
});
