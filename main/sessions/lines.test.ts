import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../shared/domain/records.ts';
import { caseDesk, NOW, type TestCase, therapist } from '../../test/fixtures/caseDesk.ts';
import { at, line, note, session, TODAY, underWay } from '../../test/fixtures/cases.ts';

const Of = { episodeId: 'episode-4471', sessionId: 'session-4471-2' };
const live = (more: Partial<Session> = {}, rest: Partial<TestCase> = {}) =>
  underWay(4471, {
    session: [
      session(4471, 1, { status: 'signed' }),
      session(4471, 2, { status: 'inSession', startsAt: at(TODAY), ...more }),
    ],
    sessionNote: [note(4471, 1)],
    ...rest,
  });
const uuid = (n: number) => `b0f1c8e2-0000-4000-8000-${String(n).padStart(12, '0')}`;
const send = (n: number, text: string) => ({ ...Of, utteranceId: uuid(n), text });

describe('sending a line', () => {
  it('is durable with its way upstream and its ledger row before the answer', async () => {
    const desk = await caseDesk(therapist, [live()]);
    const { utterance } = await desk.get('session.send', send(1, 'Hello, can you see me typing?'));
    expect(utterance).toEqual({
      id: uuid(1),
      sessionId: Of.sessionId,
      seq: 1,
      speaker: 'therapist',
      at: new Date(NOW).toISOString(),
      text: 'Hello, can you see me typing?',
      status: 'queued',
    });
    const [row] = await desk.outbox(Of.episodeId);
    expect(row).toMatchObject({
      kind: 'utterance',
      recordId: uuid(1),
      method: 'create',
      resource: {
        resourceType: 'Communication',
        encounter: { reference: 'Encounter/session-4471-2' },
        payload: [{ contentString: utterance.text }],
      },
    });
    expect(row?.identifier.endsWith(`|${uuid(1)}`)).toBe(true);
    const ledger = await desk.ledger();
    expect(ledger.map(({ action, detail }) => [action, detail])).toEqual([
      ['session.linesSent', { session: 2, line: 1 }],
    ]);
    expect(JSON.stringify(ledger)).not.toContain('typing');
    const read = await desk.get('session.utterances', Of);
    expect(read).toEqual({ utterances: [utterance], patientWriting: false });
    expect(desk.changes).toEqual([Of]);
  });

  it('twice is one line, with the words of the first', async () => {
    const desk = await caseDesk(therapist, [live()]);
    const answers = await Promise.all([
      desk.get('session.send', send(1, 'first')),
      desk.get('session.send', send(1, 'second')),
      desk.get('session.send', send(1, 'first')),
    ]);
    expect(new Set(answers.map(({ utterance }) => utterance.text))).toEqual(new Set(['first']));
    expect((await desk.get('session.utterances', Of)).utterances).toHaveLength(1);
    expect(await desk.outbox(Of.episodeId)).toHaveLength(1);
  });

  it('again after the session ended answers the stored line', async () => {
    const desk = await caseDesk(therapist, [live()]);
    await desk.get('session.send', send(1, 'see you next week'));
    await desk.get('session.step', { ...Of, event: 'end' });
    const { utterance } = await desk.get('session.send', send(1, 'see you next week'));
    expect(utterance.seq).toBe(1);
    expect(await desk.refusal('session.send', send(2, 'one more'))).toMatchObject({
      code: 'wrongState',
    });
  });

  it.each(['scheduled', 'wrapUp', 'noteToSign', 'signed', 'cancelled'] as const)(
    'is refused while the session is %s, and nothing is kept of it',
    async (status) => {
      const desk = await caseDesk(therapist, [live({ status })]);
      expect(await desk.refusal('session.send', send(1, 'x'))).toMatchObject({
        code: 'wrongState',
      });
      expect(await desk.outbox(Of.episodeId)).toEqual([]);
    },
  );

  it('goes on while paused or without a link, and not in a video session', async () => {
    const desk = await caseDesk(therapist, [live({ status: 'paused' })]);
    desk.setLinked(false);
    await desk.get('session.send', send(1, 'still here'));
    const video = await caseDesk(therapist, [live({ kind: 'video' })]);
    expect(await video.refusal('session.send', send(1, 'x'))).toMatchObject({ code: 'wrongState' });
  });

  it('follows the last line in number and in time, as long as clocks differ a little', async () => {
    const said = (ahead: number) =>
      line(4471, 2, 4, 'hi', { at: new Date(NOW + ahead).toISOString() });
    const desk = await caseDesk(therapist, [live({}, { lines: [said(5_000)] })]);
    const { utterance } = await desk.get('session.send', send(1, 'hello'));
    expect([utterance.seq, utterance.at]).toEqual([5, new Date(NOW + 5_001).toISOString()]);
    // A clock an hour ahead does not take ours with it.
    const wrong = await caseDesk(therapist, [live({}, { lines: [said(3_600_000)] })]);
    const own = await wrong.get('session.send', send(1, 'hello'));
    expect(own.utterance.at).toBe(new Date(NOW).toISOString());
  });

  it('never writes over a line, whosever id is used', async () => {
    const lines = [line(4471, 2, 2, 'what the patient said'), line(4471, 1, 1, 'of session one')];
    const desk = await caseDesk(therapist, [live({}, { lines })]);
    for (const { id } of lines)
      expect(
        await desk.refusal('session.send', { ...Of, utteranceId: id, text: 'overwritten' }),
      ).toMatchObject({ code: 'invalidInput', fields: ['utteranceId'] });
    const first = { episodeId: Of.episodeId, sessionId: 'session-4471-1', from: 1, count: 9 };
    expect((await desk.get('transcript.read', first)).utterances[0]?.text).toBe('of session one');
  });

  it('clears the draft of these words and no other', async () => {
    const desk = await caseDesk(therapist, [live()]);
    const draftId = `message:${Of.sessionId}`;
    const draft = { episodeId: Of.episodeId, draftId };
    const kept = async () => (await desk.get('draft.read', draft)).draft?.text ?? null;
    await desk.get('draft.save', { ...draft, text: 'hello ', caret: 5 });
    await desk.get('session.send', send(1, 'hello'));
    expect(await kept()).toBeNull();
    await desk.get('draft.save', { ...draft, text: 'and then I', caret: 4 });
    await desk.get('session.send', send(2, 'something else'));
    expect(await kept()).toBe('and then I');
  });

  it('is refused when there is nothing in it', async () => {
    const desk = await caseDesk(therapist, [live()]);
    expect(await desk.refusal('session.send', send(1, ' \n\t '))).toMatchObject({
      code: 'invalidInput',
      fields: ['text'],
    });
  });
});

it('keeps every line once, in the order of sending, whatever is repeated', async () => {
  const repeats = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 });
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((t) => /\p{L}/u.test(t));
  await fc.assert(
    fc.asyncProperty(repeats, text, async (times, words) => {
      const desk = await caseDesk(therapist, [live()]);
      await Promise.all(
        times.flatMap((n, i) =>
          Array.from({ length: n }, () => desk.get('session.send', send(i, `${words} ${i}`))),
        ),
      );
      const { utterances } = await desk.get('session.utterances', Of);
      expect(utterances.map(({ id, seq, text: stored }) => [id, seq, stored])).toEqual(
        times.map((_, i) => [uuid(i), i + 1, `${words} ${i}`]),
      );
      const stamps = utterances.map(({ at: said }) => said);
      expect(stamps).toEqual([...new Set(stamps)].sort());
      const rows = await desk.outbox(Of.episodeId);
      expect(rows.map(({ recordId }) => recordId)).toEqual(times.map((_, i) => uuid(i)));
    }),
    { numRuns: 12 },
  );
}, 120_000);
