import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FhirClient, fhirClient } from './client.ts';
import { type PracticeService, startPracticeService } from './practice/server.ts';
import { createRemoteDrafts, type KeptDraft } from './remoteDrafts.ts';

const people = (['person-1', 'person-2'] as const).map(
  (id) => ({ id, name: `Therapist ${id}`, role: 'therapist' }) as const,
);
const [first, second] = people;

let service: PracticeService;
const clients = new Map<string, FhirClient>();
beforeAll(async () => {
  const seeded = people.map((one) => ({ ...one, title: '', passphrase: 'three plain words' }));
  service = await startPracticeService({ dbFile: ':memory:', seed: { people: seeded } });
  for (const { id } of people) {
    const signedIn = await fetch(new URL('/practice/sign-in', service.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ personId: id, passphrase: 'three plain words' }),
    });
    const { token } = (await signedIn.json()) as { token: string };
    const options = { baseUrl: service.url, token: () => token, onContact: () => undefined };
    clients.set(id, fhirClient(options));
  }
});
afterAll(() => service.close());

const draftsOf = (clinician: (typeof people)[number] | undefined) => {
  const client = clients.get(clinician?.id ?? '');
  if (!client || !clinician) throw new Error('no such person');
  return createRemoteDrafts({ client, clinician });
};
const draft = (text: string, more: Partial<KeptDraft> = {}): KeptDraft => ({
  episodeId: 'episode-1',
  draftId: 'scratch:session-1',
  text,
  caret: text.length,
  at: Date.UTC(2026, 10, 24, 10),
  ...more,
});
const texts = async (of: ReturnType<typeof draftsOf>) => {
  const found = await of.list();
  return found.ok ? found.value.map((one) => one.text).toSorted() : found.code;
};

it('keeps the newest words of each draft, as they are, and gives them to a new start', async () => {
  const drafts = draftsOf(first);
  for (const text of ['f', 'fi', ' first\twords \u0001 ']) await drafts.put(draft(text));
  const other = draft('other case', { episodeId: 'episode-2', caret: 3 });
  expect(await drafts.put(other)).toEqual({ ok: true, value: null });
  const found = await draftsOf(first).list();
  expect(found.ok && found.value).toEqual(
    expect.arrayContaining([draft(' first\twords \u0001 '), other]),
  );
  expect(await texts(draftsOf(first))).toHaveLength(2);
});

it('goes on with a draft begun on another computer', async () => {
  const here = draftsOf(first);
  const there = draftsOf(first);
  await here.put(draft('begun here', { draftId: 'note:s2' }));
  await there.put(draft('gone on with there', { draftId: 'note:s2' }));
  expect(await here.put(draft('and here again', { draftId: 'note:s2' }))).toMatchObject({
    ok: true,
  });
  expect(await texts(there)).toContain('and here again');
});

it('takes a draft away when nothing of it is left', async () => {
  const drafts = draftsOf(first);
  await drafts.put(draft('to be sent', { draftId: 'message:s3' }));
  await drafts.put(draft('', { draftId: 'message:s3' }));
  expect(await texts(drafts)).not.toContain('to be sent');
});

it('gives nobody the drafts of somebody else', async () => {
  await draftsOf(first).put(draft('mine'));
  expect(await texts(draftsOf(second))).toEqual([]);
});

it('says so when the service does not take it', async () => {
  const client = fhirClient({
    baseUrl: 'http://127.0.0.1:1',
    token: () => 'token',
    onContact: () => undefined,
  });
  if (!first) throw new Error('no such person');
  const drafts = createRemoteDrafts({ client, clinician: first });
  expect(await drafts.put(draft('unsaved'))).toMatchObject({ ok: false, code: 'offline' });
});
