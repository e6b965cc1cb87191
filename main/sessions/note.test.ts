import { describe, expect, it } from 'vitest';
import { caseDesk, NOW, type TestCase, therapist } from '../../test/fixtures/caseDesk.ts';
import {
  at,
  contact,
  daysAgo,
  discharged,
  held,
  note,
  session,
  underWay,
} from '../../test/fixtures/cases.ts';
import { clinicalMinutes, suggestedContact } from './contact.ts';

const Case = { episodeId: 'episode-4417' };
const Of = { ...Case, sessionId: 'session-4417-3' };
const toSign = (more: Partial<TestCase> = {}) =>
  underWay(4417, {
    session: [
      held(4417, 2, daysAgo(9)),
      held(4417, 3, daysAgo(2), { status: 'noteToSign', contact: null }),
    ],
    sessionNote: [note(4417, 2)],
    ...more,
  });
const words = {
  progress: 'Dropped two safety behaviours.',
  intervention: 'Behavioural experiment.',
  risk: 'Asked directly; none reported.',
  plan: 'Repeat twice this week.',
};
const sign = (more: object = {}) => ({ ...Of, ...words, contact, ...more });

describe('signing a note', () => {
  it('signs note and session in one change and clears the draft', async () => {
    const desk = await caseDesk(therapist, [toSign()]);
    const draftId = `note:${Of.sessionId}`;
    await desk.get('draft.save', { ...Case, draftId, text: '{"progress":"Dropped"}', caret: 0 });
    const signed = await desk.get('note.sign', sign());
    expect(signed.note).toMatchObject({
      ...words,
      status: 'signed',
      authorId: therapist.id,
      signedAt: new Date(NOW).toISOString(),
    });
    expect(signed.session).toMatchObject({ status: 'signed', contact });
    expect(await desk.outbox(Case.episodeId)).toMatchObject([
      { kind: 'sessionNote', method: 'create', resource: { status: 'final' } },
      { kind: 'session', method: 'update', ifMatch: 'session/session-4417-3/1' },
    ]);
    expect((await desk.get('draft.read', { ...Case, draftId })).draft).toBeNull();
    expect((await desk.ledger()).map(({ action, detail }) => [action, detail])).toEqual([
      ['note.signed', { session: 3 }],
    ]);
    expect((await desk.get('today.read', {})).needs).toEqual([]);
  });

  it('says which fields are missing, in the order of the form, and writes nothing', async () => {
    const desk = await caseDesk(therapist, [toSign()]);
    const gaps = sign({ intervention: ' ', plan: '', contact: { ...contact, clinicalMinutes: 0 } });
    expect(await desk.refusal('note.sign', gaps)).toMatchObject({
      code: 'incomplete',
      fields: ['intervention', 'plan', 'clinicalMinutes'],
    });
    expect(await desk.outbox(Case.episodeId)).toEqual([]);
    expect((await desk.get('note.read', Of)).note).toBeNull();
  });

  it.each(['scheduled', 'inSession', 'paused', 'wrapUp', 'cancelled'] as const)(
    'has no place while the session is %s',
    async (status) => {
      const desk = await caseDesk(therapist, [
        toSign({ session: [session(4417, 3, { status })], sessionNote: [] }),
      ]);
      expect(await desk.refusal('note.sign', sign())).toMatchObject({ code: 'wrongState' });
    },
  );

  it('with the same words again is one note', async () => {
    const desk = await caseDesk(therapist, [toSign()]);
    const answers = await Promise.all([
      desk.ask('note.sign', sign()),
      desk.ask('note.sign', sign({ plan: ` ${words.plan}\n` })),
    ]);
    expect(answers.map((one) => (one.ok ? 'signed' : one.code))).toEqual([
      'signed',
      'alreadySigned',
    ]);
    expect((await desk.get('note.read', Of)).earlier).toEqual([]);
  });

  it('with new words supersedes the note before, whose words stay as they were', async () => {
    const desk = await caseDesk(therapist, [toSign()]);
    const first = (await desk.get('note.sign', sign())).note;
    desk.setNow(NOW + 60_000);
    const second = (await desk.get('note.sign', sign({ plan: 'Three times this week.' }))).note;
    expect(second.id).not.toBe(first.id);
    const read = await desk.get('note.read', Of);
    expect(read.note).toEqual(second);
    expect(read.earlier).toEqual([{ ...first, status: 'superseded' }]);
    expect((await desk.outbox(Case.episodeId)).slice(2)).toMatchObject([
      {
        kind: 'sessionNote',
        method: 'update',
        recordId: first.id,
        resource: { status: 'entered-in-error' },
      },
      { kind: 'sessionNote', method: 'create', recordId: second.id },
      { kind: 'session', method: 'update' },
    ]);
    expect((await desk.ledger()).at(-1)?.detail).toEqual({ session: 3, addendum: true });
    // The words of a superseded note are words that were signed.
    expect(await desk.refusal('note.sign', sign({ plan: 'Three times this week.' }))).toMatchObject(
      {
        code: 'alreadySigned',
      },
    );
  });

  it('makes the draft on record the signed note', async () => {
    const draft = note(4417, 3, { status: 'draft', signedAt: null });
    const desk = await caseDesk(therapist, [toSign({ sessionNote: [draft] })]);
    expect((await desk.get('note.read', Of)).note).toEqual(draft);
    const signed = await desk.get('note.sign', sign());
    expect(signed.note.id).toBe(draft.id);
    expect((await desk.outbox(Case.episodeId))[0]).toMatchObject({
      method: 'update',
      recordId: draft.id,
      ifMatch: `sessionNote/${draft.id}/1`,
      resource: { status: 'final' },
    });
  });

  it('is still open in the six weeks as a late note, and not after them', async () => {
    const late = discharged(4417, 41, {
      session: [held(4417, 3, daysAgo(43), { status: 'noteToSign', contact: null })],
    });
    const desk = await caseDesk(therapist, [late]);
    await desk.get('note.sign', sign());
    expect((await desk.ledger()).at(-1)?.detail).toEqual({ session: 3, late: true });
    const closed = await caseDesk(therapist, [
      { ...late, episode: { ...late.episode, dischargedOn: daysAgo(43) } },
    ]);
    expect(await closed.refusal('note.sign', sign())).toMatchObject({ code: 'windowClosed' });
  });
});

describe('the suggested care contact', () => {
  const one = held(1, 1, daysAgo(1), { contact: null });
  it('is what the session says: mechanism, type and minutes', () => {
    expect(suggestedContact(one)).toEqual({
      attendance: '5',
      mechanism: '10',
      appointmentType: '02',
      therapyCode: '304891004',
      clinicalMinutes: 49,
    });
    const video = { ...one, kind: 'video', purpose: 'assessment' } as const;
    expect(suggestedContact(video)).toMatchObject({ mechanism: '11', appointmentType: '01' });
  });
  it('is what is on record, once something is', () => {
    const recorded = { ...contact, attendance: '6' } as const;
    expect(suggestedContact({ ...one, contact: recorded })).toEqual(recorded);
  });
  it('counts minutes to the nearest, never fewer than none or more than a working day', () => {
    const between = (from: string, to: string) =>
      clinicalMinutes({ ...one, startedAt: from, endedAt: to });
    expect(between('2026-11-20T10:00:00.000Z', '2026-11-20T10:49:30.000Z')).toBe(50);
    expect(between('2026-11-20T10:00:00.000Z', '2026-11-20T09:00:00.000Z')).toBe(0);
    expect(between('2026-11-20T10:00:00.000Z', '2026-11-22T10:00:00.000Z')).toBe(480);
    expect(clinicalMinutes({ ...one, endedAt: null })).toBe(50);
  });
});

describe('what is read beside a session', () => {
  it('is the last plan before it, never its own or a later one', async () => {
    const desk = await caseDesk(therapist, [
      toSign({
        session: [
          held(4417, 1, daysAgo(16)),
          held(4417, 2, daysAgo(9)),
          held(4417, 3, daysAgo(2)),
          session(4417, 4, { startsAt: at(daysAgo(-5)) }),
        ],
        sessionNote: [note(4417, 1), note(4417, 2, { status: 'superseded' }), note(4417, 3)],
      }),
    ]);
    const plan = async (n: number) =>
      (await desk.get('session.open', { ...Case, sessionId: `session-4417-${n}` })).lastPlan;
    expect(await plan(1)).toBeNull();
    expect(await plan(3)).toEqual({ sessionNumber: 1, plan: 'Plan of 1.' });
    expect(await plan(4)).toEqual({ sessionNumber: 3, plan: 'Plan of 3.' });
  });
});

describe('homework', () => {
  it('is set in a session that has begun, and reviewed later', async () => {
    const desk = await caseDesk(therapist, [toSign()]);
    const { homework } = await desk.get('session.setHomework', {
      ...Of,
      text: ' walk to the shop ',
    });
    expect(homework).toMatchObject({
      text: 'walk to the shop',
      status: 'set',
      sessionId: Of.sessionId,
    });
    const review = { ...Case, homeworkId: homework.id, status: 'partly done' } as const;
    for (let n = 0; n < 2; n += 1)
      expect((await desk.get('session.reviewHomework', review)).homework.status).toBe(
        'partly done',
      );
    // The review waits for the version that its own creation will have.
    expect(await desk.outbox(Case.episodeId)).toMatchObject([
      { kind: 'homework', method: 'create', resource: { description: 'walk to the shop' } },
      { kind: 'homework', method: 'update', ifMatch: null, recordId: homework.id },
    ]);
    expect((await desk.ledger()).map(({ action, detail }) => [action, detail])).toEqual([
      ['homework.set', { session: 3 }],
      ['homework.reviewed', { status: 'partly done' }],
    ]);
  });

  it('is not set before a session, without words, or in the six weeks', async () => {
    const desk = await caseDesk(therapist, [underWay(4417)]);
    const before = { ...Case, sessionId: 'session-4417-2', text: 'x' };
    expect(await desk.refusal('session.setHomework', before)).toMatchObject({ code: 'wrongState' });
    const blank = { ...Case, sessionId: 'session-4417-1', text: '  ' };
    expect(await desk.refusal('session.setHomework', blank)).toMatchObject({
      code: 'invalidInput',
    });
    const late = await caseDesk(therapist, [
      discharged(4417, 5, { session: [held(4417, 1, daysAgo(9))] }),
    ]);
    expect(await late.refusal('session.setHomework', { ...blank, text: 'x' })).toMatchObject({
      rule: 'A-08',
    });
  });
});

describe('drafts', () => {
  it('come back with their caret, and are gone once empty', async () => {
    const desk = await caseDesk(therapist, [toSign()]);
    const draft = { ...Case, draftId: 'scratch:session-4417-3' };
    const { savedAt } = await desk.get('draft.save', {
      ...draft,
      text: 'ask about sleep',
      caret: 99,
    });
    expect(savedAt).toBe(new Date(NOW).toISOString());
    expect((await desk.get('draft.read', draft)).draft).toEqual({
      text: 'ask about sleep',
      caret: 15,
      savedAt,
    });
    await desk.get('draft.save', { ...draft, text: '', caret: 0 });
    expect((await desk.get('draft.read', draft)).draft).toBeNull();
  });
});
