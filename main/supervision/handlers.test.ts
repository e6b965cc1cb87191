import type { Resource } from '@medplum/fhirtypes';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SupervisionParagraph } from '../../shared/contract/operations/care.ts';
import { addDays, londonDay, startOfLondonDay } from '../../shared/domain/london.ts';
import type { SupervisionRequest } from '../../shared/domain/records.ts';
import {
  episode,
  now,
  patient,
  quotation,
  supervisor,
  therapist,
} from '../../test/fixtures/closingCase.ts';
import { closingDesk, personName } from '../../test/fixtures/closingDesk.ts';
import { filesWith } from '../../test/vault/desk.ts';
import { loadDefinitions } from '../records/practice/definitions.ts';
import { assertValid } from '../records/practice/validation.ts';
import { supervisionHandlers } from './handlers.ts';
import { treatmentOf } from './note.ts';

const therapistDesk = async () => {
  const desk = await closingDesk({ ...therapist, role: 'therapist' });
  return { desk, handlers: supervisionHandlers({ ...desk, personName }) };
};

const bring = {
  episodeId: episode.id,
  question: 'How do I pace exposure for Hannah Whitaker (999 000 0018)?',
  excerpts: [{ sessionId: 'session-2', from: 1, to: 2 }],
  summaries: ['note-1'],
  scores: ['PHQ-9' as const],
};

const brought = async (): Promise<SupervisionRequest> => {
  const { desk, handlers } = await therapistDesk();
  const answer = await handlers['supervision.bring'](bring, desk.context());
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.request;
};

/** A supervisor's desk holds the share and nothing else of the case. */
const supervisorDesk = async (request?: SupervisionRequest) => {
  const share = request ?? (await brought());
  const desk = await closingDesk(
    { ...supervisor, role: 'supervisor' },
    { supervisionRequest: [share] },
  );
  return { desk, share, handlers: supervisionHandlers({ ...desk, personName }) };
};

const paragraphs: SupervisionParagraph[] = [
  { id: 'p1', side: 'reflection', text: 'I felt hurried by the clock.' },
  { id: 'p2', side: 'treatment', text: 'Slow the hierarchy down by one step.' },
  { id: 'p3', side: 'treatment', text: '   ' },
];

describe('bringing a case', () => {
  test('copies what was chosen, and none of it names the patient', async () => {
    const { desk, handlers } = await therapistDesk();
    const answer = await handlers['supervision.bring'](bring, desk.context());
    if (!answer.ok) throw new Error(answer.code);
    const { request } = answer.value;
    expect(request.items.map((i) => i.kind)).toEqual(['scores', 'summary', 'excerpt']);
    const text = JSON.stringify(request);
    for (const identity of [
      patient.given,
      patient.family,
      '07700 900126',
      '999 000 0018',
      patient.nhsNumber ?? '',
    ])
      expect(text, identity).not.toContain(identity);
    expect(text).toContain('my chest is in a vice');
    expect(text).toContain('[patient]');
  });

  test('goes upstream as one Task by reference, valid, with a ledger row', async () => {
    const { desk, handlers } = await therapistDesk();
    await handlers['supervision.bring'](bring, desk.context());
    const [row, ...more] = await desk.outbox();
    expect(more).toEqual([]);
    const task = row?.resource as Resource;
    expect(() => assertValid(task, loadDefinitions())).not.toThrow();
    expect(task.resourceType).toBe('Task');
    expect(JSON.stringify(task)).not.toContain(patient.id);
    expect(await desk.ledger()).toEqual(['supervision.brought']);
  });

  test('ends with the thirtieth day, or with the therapist’s own window', async () => {
    const request = await brought();
    expect(Date.parse(request.endsAt)).toBe(startOfLondonDay(addDays(londonDay(now), 30)));
  });

  test('refuses what is not there, and a case without a supervisor', async () => {
    const { desk, handlers } = await therapistDesk();
    const at = desk.context();
    const fields = async (more: object) => {
      const answer = await handlers['supervision.bring']({ ...bring, ...more }, at);
      return answer.ok ? 'ok' : [answer.code, answer.fields];
    };
    expect(await fields({ summaries: ['note-9'] })).toEqual(['invalidInput', ['summaries']]);
    expect(await fields({ excerpts: [{ sessionId: 'session-2', from: 3, to: 2 }] })).toEqual([
      'invalidInput',
      ['excerpts'],
    ]);
    expect(await fields({ excerpts: [{ sessionId: 'session-2', from: 1, to: 5000 }] })).toEqual([
      'invalidInput',
      ['excerpts'],
    ]);
    await desk.put({ episode: [{ ...episode, supervisorId: null }] });
    expect(await fields({})).toEqual(['incomplete', ['supervisor']]);
    expect(await desk.outbox()).toEqual([]);
  });
});

describe('the lists', () => {
  test('a therapist sees their requests and when each case was last supervised', async () => {
    const { desk, handlers } = await therapistDesk();
    await handlers['supervision.bring'](bring, desk.context());
    const answer = await handlers['supervision.list']({}, desk.context());
    expect(answer).toMatchObject({
      ok: true,
      value: {
        rows: [{ caseRef: 'CR-4290', items: 3, status: 'brought', supervisor: supervisor.name }],
        cases: [{ caseRef: 'CR-4290', lastSupervisedAt: null }],
        supervisor: supervisor.name,
      },
    });
  });

  test('a supervisor sees what was brought, by reference, until it ends', async () => {
    const { desk, handlers, share } = await supervisorDesk();
    const before = await handlers['supervision.list']({}, desk.context());
    expect(before).toMatchObject({
      ok: true,
      value: { rows: [{ caseRef: 'CR-4290' }], cases: [] },
    });
    expect(JSON.stringify(before)).not.toContain(patient.family);
    desk.setNow(Date.parse(share.endsAt));
    expect(await handlers['supervision.list']({}, desk.context())).toMatchObject({
      value: { rows: [] },
    });
    expect(
      await handlers['supervision.read'](
        { episodeId: episode.id, requestId: share.id },
        desk.context(),
      ),
    ).toEqual({ ok: false, code: 'windowClosed', rule: 'A-09', help: 'therapist' });
  });
});

describe('the two-part note', () => {
  const ids = (share: SupervisionRequest) => ({ episodeId: episode.id, requestId: share.id });

  test('comes back as it was typed', async () => {
    const { desk, handlers, share } = await supervisorDesk();
    await handlers['supervision.saveNote']({ ...ids(share), paragraphs }, desk.context());
    const read = await handlers['supervision.read'](ids(share), desk.context());
    expect(read).toMatchObject({ ok: true, value: { paragraphs, advice: [] } });
  });

  test('signs the treatment side only; the reflection goes nowhere', async () => {
    const { desk, handlers, share } = await supervisorDesk();
    await handlers['supervision.saveNote']({ ...ids(share), paragraphs }, desk.context());
    const signed = await handlers['supervision.signNote'](ids(share), desk.context());
    expect(signed).toMatchObject({
      ok: true,
      value: {
        advice: { paragraphs: ['Slow the hierarchy down by one step.'], authorId: supervisor.id },
        request: { status: 'closed' },
      },
    });
    const rows = await desk.outbox();
    expect(rows.map((r) => [r.kind, r.method])).toEqual([
      ['supervisionAdvice', 'create'],
      ['supervisionRequest', 'update'],
    ]);
    const sent = JSON.stringify([rows, await desk.vault.ledgerPage({ count: 50 })]);
    expect(sent).not.toContain('hurried');
    expect(await desk.episodes.reflections(desk.window)).toMatchObject([
      { requestId: share.id, paragraphs: ['I felt hurried by the clock.'] },
    ]);
    for (const { resource } of rows)
      expect(() => assertValid(resource as Resource, loadDefinitions())).not.toThrow();
  });

  test('a supervisor’s advice has the episode for a subject, a therapist’s the patient', async () => {
    const { desk, handlers, share } = await supervisorDesk();
    await handlers['supervision.saveNote']({ ...ids(share), paragraphs }, desk.context());
    await handlers['supervision.signNote'](ids(share), desk.context());
    expect((await desk.outbox())[0]?.resource).toMatchObject({
      subject: { reference: `EpisodeOfCare/${episode.id}` },
    });

    const own = await therapistDesk();
    const at = own.desk.context();
    const answer = await own.handlers['supervision.bring'](bring, at);
    if (!answer.ok) throw new Error(answer.code);
    await own.handlers['supervision.saveNote']({ ...ids(answer.value.request), paragraphs }, at);
    await own.handlers['supervision.signNote'](ids(answer.value.request), at);
    expect((await own.desk.outbox())[1]?.resource).toMatchObject({
      resourceType: 'Composition',
      subject: { reference: `Patient/${patient.id}` },
    });
  });

  test('is signed once, however often it is asked', async () => {
    const { desk, handlers, share } = await supervisorDesk();
    await handlers['supervision.saveNote']({ ...ids(share), paragraphs }, desk.context());
    const [first, second] = await Promise.all([
      handlers['supervision.signNote'](ids(share), desk.context()),
      handlers['supervision.signNote'](ids(share), desk.context()),
    ]);
    expect(first.ok).toBe(true);
    expect(second.ok).toBe(false);
    expect(await desk.outbox()).toHaveLength(2);
  });

  test('with nothing on the treatment side there is nothing to sign', async () => {
    const { desk, handlers, share } = await supervisorDesk();
    const empty = { ok: false, code: 'incomplete', fields: ['treatment'] };
    expect(await handlers['supervision.signNote'](ids(share), desk.context())).toEqual(empty);
    const only = paragraphs.filter((p) => p.side === 'reflection');
    await handlers['supervision.saveNote']({ ...ids(share), paragraphs: only }, desk.context());
    expect(await handlers['supervision.signNote'](ids(share), desk.context())).toEqual(empty);
    expect(await desk.outbox()).toEqual([]);
  });

  test('says in the ledger how often a paragraph changed sides', async () => {
    const { desk, handlers, share } = await supervisorDesk();
    const turned = paragraphs.map((p) => ({ ...p, side: 'treatment' as const }));
    for (const list of [paragraphs, turned])
      await handlers['supervision.saveNote']({ ...ids(share), paragraphs: list }, desk.context());
    await handlers['supervision.signNote'](ids(share), desk.context());
    const [row] = await desk.vault.ledgerPage({ episodeId: episode.id, count: 1 });
    expect(row?.detail).toEqual({ paragraphs: 2, sideChanges: 1 });
  });

  test('after signing, the author still reads their reflections, the supervisor no longer the share', async () => {
    const own = await therapistDesk();
    const at = own.desk.context();
    const answer = await own.handlers['supervision.bring'](bring, at);
    if (!answer.ok) throw new Error(answer.code);
    const request = answer.value.request;
    await own.handlers['supervision.saveNote']({ ...ids(request), paragraphs }, at);
    await own.handlers['supervision.signNote'](ids(request), at);
    expect(await own.handlers['supervision.read'](ids(request), at)).toMatchObject({
      ok: true,
      value: {
        paragraphs: [{ side: 'reflection', text: 'I felt hurried by the clock.' }],
        advice: [{ paragraphs: ['Slow the hierarchy down by one step.'] }],
      },
    });
    const { desk, handlers, share } = await supervisorDesk({ ...request, status: 'closed' });
    const read = await handlers['supervision.read'](ids(share), desk.context());
    expect(read).toMatchObject({ ok: false, code: 'windowClosed' });
  });

  test('lies on the disk encrypted', async () => {
    const { desk, handlers, share } = await supervisorDesk();
    await handlers['supervision.saveNote']({ ...ids(share), paragraphs }, desk.context());
    expect(filesWith(desk.dir, 'hurried by the clock')).toEqual([]);
    expect(filesWith(desk.dir, quotation.slice(0, 20))).toEqual([]);
  });

  test('no reflection is ever among what enters the record', () => {
    const paragraph = fc.record({
      id: fc.uuid(),
      side: fc.constantFrom('reflection' as const, 'treatment' as const),
      text: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(paragraph), (all) => {
        const expected = all
          .filter((p) => p.side === 'treatment')
          .map((p) => p.text.trim())
          .filter((text) => text !== '');
        expect(treatmentOf(all)).toEqual(expected);
      }),
    );
  });
});
