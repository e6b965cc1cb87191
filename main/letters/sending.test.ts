import type { Bundle, DocumentReference, Resource, Task } from '@medplum/fhirtypes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { latestGpConsent } from '../../shared/domain/recipientProfiles.ts';
import { consent, episode, now } from '../../test/fixtures/closingCase.ts';
import { input, letterDesk } from '../../test/fixtures/letterDesk.ts';
import { fhirClient } from '../records/client.ts';
import { systems } from '../records/mapping/systems.ts';
import { createOutbox } from '../records/outbox.ts';
import { type Fixture, somebody, startFixture } from '../records/practice/restFixture.ts';

import { settleLetter } from './service.ts';
import { letterOfHandover, mayLeaveLetter } from './status.ts';

let fixture: Fixture;
let token = '';
beforeAll(async () => {
  fixture = await startFixture();
  const reply = await fixture.send('POST', '/practice/sign-in', {
    personId: somebody.id,
    passphrase: somebody.passphrase,
  });
  ({ token } = reply.as<{ token: string }>());
});
afterAll(() => fixture.stop());

const sender = async () => {
  const one = await letterDesk();
  const client = fhirClient({
    baseUrl: fixture.url(),
    token: () => token,
    onContact: () => {},
  });
  const moved: string[] = [];
  const outbox = createOutbox({
    client,
    vault: one.made.vault,
    now: () => now,
    mayLeave: async (row) => {
      const consents = await one.made.episodes.list(one.made.window, 'consent');
      return mayLeaveLetter(row, latestGpConsent(consents.map((c) => c.body)));
    },
    onMoved: (row, state) => moved.push(`${row.kind} ${state}`),
  });
  const sign = async () => {
    const answer = await one.handlers['letter.sign'](input, one.made.context());
    if (!answer.ok) throw new Error(answer.code);
    return answer.value.letter;
  };
  const found = async <K extends 'Composition' | 'DocumentReference' | 'Bundle' | 'Task'>(
    kind: K,
    identifier: string,
  ) => {
    const answer = await client.searchAll(kind, { identifier });
    if (!answer.ok) throw new Error(answer.code);
    return answer.value;
  };
  return { ...one, outbox, moved, sign, found };
};

test('a letter arrives as one resource of each kind, also when it is sent twice', async () => {
  const { made, outbox, sign, found, moved } = await sender();
  const letter = await sign();
  const rows = await made.outbox();
  expect(await outbox.flush()).toBeNull();
  expect(moved).toEqual([
    'letter sent',
    'letterPdf sent',
    'letterDocument sent',
    'letterHandover sent',
  ]);
  // As after a kill between the server's answer and the mark: the same rows leave once more.
  const client = fhirClient({ baseUrl: fixture.url(), token: () => token, onContact: () => {} });
  for (const row of rows) {
    const [system = '', value = ''] = row.identifier.split('|');
    const again = await client.create(row.resource as Resource, { system, value });
    expect(again).toMatchObject({ ok: true, value: { created: false } });
  }
  const [text, page, document, task] = await Promise.all(
    rows.map((row) =>
      found(
        (row.resource as Resource).resourceType as 'Composition' | 'Bundle' | 'Task',
        row.identifier,
      ),
    ),
  );
  for (const one of [text, page, document, task]) expect(one).toHaveLength(1);
  const reference = page?.[0] as unknown as DocumentReference;
  const bundle = document?.[0] as Bundle;
  const binary = bundle.entry?.find((e) => e.resource?.resourceType === 'Binary')?.resource;
  expect(binary).toMatchObject({ data: reference.content[0]?.attachment.data });
  expect(text?.[0]?.identifier).toEqual({ system: systems.record, value: letter.id });
  expect(letterOfHandover(task?.[0] as Task)).toBe(letter.id);
});

test('a withdrawal after signing stops it, and marks what had arrived', async () => {
  const one = await sender();
  const letter = await one.sign();
  // The text is already there when the patient withdraws.
  const [first] = await one.made.outbox();
  const client = fhirClient({ baseUrl: fixture.url(), token: () => token, onContact: () => {} });
  const written = await client.create(first?.resource as Resource, {
    system: systems.record,
    value: letter.id,
  });
  if (!first || !written.ok) throw new Error('the text did not arrive');
  await one.made.vault.outboxMark(first.id, 'sent', {
    version: `Composition/${written.value.id}/${written.value.versionId}`,
    now,
  });
  await one.made.put({ consent: [{ ...consent, answer: 'withdrawn' }] });
  expect(await one.outbox.flush()).toBeNull();
  expect(one.moved).toEqual([
    'letterPdf refused',
    'letterDocument refused',
    'letterHandover refused',
  ]);
  await settleLetter(one.parts, one.made.context(), letter.id);
  expect(await one.outbox.flush()).toBeNull();
  const [text] = await one.found('Composition', `${systems.record}|${letter.id}`);
  expect(text).toMatchObject({ status: 'entered-in-error' });
  const tasks = await client.searchAll('Task', { patient: `Patient/${episode.patientId}` });
  expect(tasks.ok && tasks.value.some((t) => letterOfHandover(t) === letter.id)).toBe(false);
});
