import { describe, expect, it } from 'vitest';
import { caseDesk, NOW, therapist } from '../../test/fixtures/caseDesk.ts';
import { at, daysAgo, discharged, message, underWay } from '../../test/fixtures/cases.ts';

const Case = { episodeId: 'episode-4388' };
const own = 'b0f1c8e2-0000-4000-8000-000000000001';
const send = (text: string, messageId = own) => ({ ...Case, messageId, text });

describe('messages between sessions', () => {
  it('are read in the order they were written', async () => {
    const list = [
      message(4388, 'b', { at: at(daysAgo(1)) }),
      message(4388, 'a', { at: at(daysAgo(3)) }),
    ];
    const desk = await caseDesk(therapist, [underWay(4388, { message: list })]);
    const { messages } = await desk.get('case.messages', Case);
    expect(messages.map(({ id }) => id)).toEqual(['a-4388', 'b-4388']);
  });

  it('are durable with their way upstream before the answer, and clear their draft', async () => {
    const desk = await caseDesk(therapist, [underWay(4388)]);
    const draft = { ...Case, draftId: 'chat:episode-4388', text: 'Thursday is fine', caret: 3 };
    await desk.get('draft.save', draft);
    const { message: sent } = await desk.get('case.sendMessage', send('Thursday is fine'));
    expect(sent).toMatchObject({
      id: own,
      from: 'therapist',
      at: new Date(NOW).toISOString(),
      readAt: null,
    });
    expect(await desk.outbox(Case.episodeId)).toMatchObject([
      {
        kind: 'message',
        method: 'create',
        resource: {
          resourceType: 'Communication',
          payload: [{ contentString: 'Thursday is fine' }],
        },
      },
    ]);
    expect((await desk.get('draft.read', { ...Case, draftId: draft.draftId })).draft).toBeNull();
    expect((await desk.ledger()).map(({ action }) => action)).toEqual(['message.sent']);
  });

  it('sent twice are one, and keep the words of the first', async () => {
    const desk = await caseDesk(therapist, [underWay(4388)]);
    const answers = await Promise.all([
      desk.get('case.sendMessage', send('first')),
      desk.get('case.sendMessage', send('second')),
    ]);
    expect(answers.map(({ message: one }) => one.text)).toEqual(['first', 'first']);
    expect((await desk.get('case.messages', Case)).messages).toHaveLength(1);
    expect(await desk.outbox(Case.episodeId)).toHaveLength(1);
  });

  it("cannot take a patient's message for their own, or be empty", async () => {
    const desk = await caseDesk(therapist, [underWay(4388, { message: [message(4388, 'm')] })]);
    expect(await desk.refusal('case.sendMessage', send('x', 'm-4388'))).toMatchObject({
      code: 'invalidInput',
    });
    expect(await desk.refusal('case.sendMessage', send(' \n\u0001 '))).toMatchObject({
      code: 'invalidInput',
      fields: ['text'],
    });
  });

  it('are not sent in the six weeks, and can still be read', async () => {
    const desk = await caseDesk(therapist, [
      discharged(4388, 5, { message: [message(4388, 'm')] }),
    ]);
    expect(await desk.refusal('case.sendMessage', send('hello'))).toMatchObject({
      code: 'notPermitted',
      rule: 'A-08',
    });
    await desk.get('case.confirmRead', { ...Case, messageId: 'm-4388' });
    expect((await desk.get('case.messages', Case)).messages[0]?.readAt).toBe(
      new Date(NOW).toISOString(),
    );
  });
});

describe('saying that a message was read', () => {
  it('is one update however often it is said', async () => {
    const desk = await caseDesk(therapist, [underWay(4388, { message: [message(4388, 'm')] })]);
    const input = { ...Case, messageId: 'm-4388' };
    await Promise.all([desk.get('case.confirmRead', input), desk.get('case.confirmRead', input)]);
    expect(await desk.outbox(Case.episodeId)).toMatchObject([
      {
        method: 'update',
        ifMatch: 'message/m-4388/1',
        resource: { received: new Date(NOW).toISOString() },
      },
    ]);
    expect((await desk.ledger()).map(({ action }) => action)).toEqual(['message.read']);
    expect((await desk.get('today.read', {})).needs).toEqual([]);
  });

  it("is about the patient's messages of this case", async () => {
    const desk = await caseDesk(therapist, [
      underWay(4388, { message: [message(4388, 'mine', { from: 'therapist' })] }),
      underWay(4471, { message: [message(4471, 'm')] }),
    ]);
    const refused = (messageId: string) => desk.refusal('case.confirmRead', { ...Case, messageId });
    expect(await refused('mine-4388')).toMatchObject({ code: 'wrongState' });
    expect(await refused('m-4471')).toMatchObject({ code: 'notFound' });
  });
});
