import type { Bundle, DocumentReference, Resource, Task } from '@medplum/fhirtypes';
import { describe, expect, test } from 'vitest';
import { latestGpConsent } from '../../shared/domain/recipientProfiles.ts';
import {
  caseManager,
  closingSummary,
  consent,
  episode,
  now,
  patient,
  quotation,
  therapist,
} from '../../test/fixtures/closingCase.ts';
import { input, letterDesk, noConsent, signedLetter } from '../../test/fixtures/letterDesk.ts';
import { loadDefinitions } from '../records/practice/definitions.ts';
import { assertValid } from '../records/practice/validation.ts';
import { handoverCursor } from './facts.ts';
import { settleLetter } from './service.ts';
import { mayLeaveLetter } from './status.ts';

describe('signing', () => {
  test('queues text, page, document and hand-over in this order, each under an identifier of its own', async () => {
    const { made, letter } = await signedLetter();
    expect(letter).toMatchObject({ status: 'queued', version: 1, authorId: caseManager.id });
    const rows = await made.outbox();
    expect(rows.map((r) => [r.kind, r.method, r.recordId])).toEqual([
      ['letter', 'create', letter.id],
      ['letterPdf', 'create', letter.id],
      ['letterDocument', 'create', letter.id],
      ['letterHandover', 'create', letter.id],
    ]);
    expect(new Set(rows.map((r) => r.identifier)).size).toBe(4);
    for (const row of rows) {
      const resource = row.resource as Resource & { identifier?: unknown };
      expect(() => assertValid(resource, loadDefinitions()), row.kind).not.toThrow();
      const value = row.identifier.split('|')[1];
      expect(JSON.stringify(resource.identifier)).toContain(value);
    }
    const [, pdf, bundle, task] = rows.map((r) => r.resource) as [
      Resource,
      DocumentReference,
      Bundle,
      Task,
    ];
    expect(task.focus?.identifier).toEqual(bundle.identifier);
    expect(pdf.content[0]?.attachment.contentType).toBe('application/pdf');
    expect(await made.ledger()).toEqual(['letter.signed']);
  });

  test('what is sent is what was printed, cover note included', async () => {
    const { made } = await signedLetter();
    const [, row] = await made.outbox();
    const sent = row?.resource as DocumentReference | undefined;
    const html = Buffer.from(sent?.content[0]?.attachment.data ?? '', 'base64').toString('utf8');
    expect(html).toContain('Sent by patient services.');
    expect(html).toContain('Signed electronically by Priya Nair, case manager');
  });

  test.each(['declined', 'withdrawn', 'unknown'] as const)(
    'is refused with consent %s; nothing is queued',
    async (answer) => {
      const { made, handlers } = await letterDesk({ consent: [{ ...consent, answer }] });
      expect(await handlers['letter.sign'](input, made.context())).toEqual(noConsent);
      expect(await made.outbox()).toEqual([]);
      expect(await made.episodes.list(made.window, 'letter')).toEqual([]);
    },
  );

  test('is refused when consent is withdrawn while the page is being printed', async () => {
    const { made, handlers, hooks } = await letterDesk();
    hooks.whilePrinting = () => made.put({ consent: [{ ...consent, answer: 'withdrawn' }] });
    expect(await handlers['letter.sign'](input, made.context())).toEqual(noConsent);
    expect(await made.outbox()).toEqual([]);
  });

  test('names what is missing', async () => {
    const { made, handlers } = await letterDesk({
      patient: [{ ...patient, gp: null }],
      closingSummary: [],
    });
    expect(await handlers['letter.sign'](input, made.context())).toEqual({
      ok: false,
      code: 'incomplete',
      fields: ['gp', 'closingSummary'],
    });
  });

  test('happens once, however fast somebody clicks', async () => {
    const { made, handlers } = await letterDesk();
    const answers = await Promise.all([
      handlers['letter.sign'](input, made.context()),
      handlers['letter.sign'](input, made.context()),
    ]);
    expect(answers.map((a) => (a.ok ? 'ok' : a.code))).toEqual(['ok', 'alreadySigned']);
    expect(await made.outbox()).toHaveLength(4);
  });

  const asTherapist = { ...therapist, role: 'therapist' as const };
  const discharged = {
    episode: [
      { ...episode, status: 'discharged' as const, dischargedOn: '2026-11-03', endCode: '46' },
    ],
  };

  test('a therapist’s cover note is compared with the transcripts', async () => {
    const { made, handlers } = await letterDesk(
      { ...discharged, closingSummary: [closingSummary] },
      asTherapist,
    );
    expect(
      await handlers['letter.sign']({ ...input, coverNote: quotation }, made.context()),
    ).toEqual({ ok: false, code: 'tooCloseToPatientsWords', fields: ['coverNote'] });
  });

  test('blocks that could not be compared need somebody other than their author', async () => {
    const unchecked = { closingSummary: [{ ...closingSummary, comparedWith: null }] };
    const own = await letterDesk({ ...discharged, ...unchecked }, asTherapist);
    expect(await own.handlers['letter.sign'](input, own.made.context())).toMatchObject({
      code: 'incomplete',
      fields: ['secondPerson'],
    });
    const other = await letterDesk(unchecked);
    expect(await other.handlers['letter.sign'](input, other.made.context())).toMatchObject({
      ok: true,
    });
  });
});

describe('sending', () => {
  const send = async (made: Awaited<ReturnType<typeof letterDesk>>['made'], count: number) => {
    for (const row of (await made.outbox()).slice(0, count))
      await made.vault.outboxMark(row.id, 'sent', { version: `X/${row.id}/1`, now });
  };
  const status = async ({ handlers, made }: Awaited<ReturnType<typeof letterDesk>>) => {
    const answer = await handlers['letters.worklist']({}, made.context());
    return answer.ok ? answer.value.rows[0]?.letter?.status : answer.code;
  };

  test('reads accepted when all has arrived, and delivered only when the hand-over is completed', async () => {
    const one = await signedLetter();
    expect(await status(one)).toBe('queued');
    await send(one.made, 3);
    expect(await status(one)).toBe('queued');
    await send(one.made, 1);
    expect(await status(one)).toBe('transportAccepted');
    const key = handoverCursor(episode.id, one.letter.id);
    await one.made.vault.setCursor(key, 'requested');
    expect(await status(one)).toBe('transportAccepted');
    await one.made.vault.setCursor(key, 'completed');
    expect(await status(one)).toBe('businessAck');
  });

  test('a withdrawal stops what has not left, and takes back what has', async () => {
    const one = await signedLetter();
    await send(one.made, 1);
    await one.made.put({ consent: [{ ...consent, answer: 'withdrawn' }] });
    const consents = await one.made.episodes.list(one.made.window, 'consent');
    for (const row of await one.made.outbox()) {
      const held = mayLeaveLetter(row, latestGpConsent(consents.map((c) => c.body)));
      expect(held).toBe('consentMissing');
      await one.made.vault.outboxMark(row.id, 'refused', { reason: held ?? '', now });
    }
    expect(await status(one)).toBe('stopped');
    const stopped = await settleLetter(one.parts, one.made.context(), one.letter.id);
    expect(stopped).toMatchObject({ status: 'stopped', stoppedBecause: 'consentMissing' });
    const [update, ...more] = await one.made.outbox();
    expect(more).toEqual([]);
    expect(update).toMatchObject({
      kind: 'letter',
      method: 'update',
      resource: { status: 'entered-in-error' },
    });
    expect(update && mayLeaveLetter(update, null)).toBeNull();
    expect(await one.made.ledger()).toEqual(['letter.stopped', 'letter.signed']);
    // Once is enough, and with consent given anew there can be a next version.
    expect(await settleLetter(one.parts, one.made.context(), one.letter.id)).toBeNull();
    await one.made.put({ consent: [{ ...consent, on: '2026-11-04' }] });
    expect(await one.handlers['letter.sign'](input, one.made.context())).toMatchObject({
      ok: true,
      value: { letter: { version: 2 } },
    });
  });

  test('nothing is stopped while all is well', async () => {
    const one = await signedLetter();
    expect(await settleLetter(one.parts, one.made.context(), one.letter.id)).toBeNull();
  });
});
