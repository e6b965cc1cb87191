import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Input } from '../../shared/contract/table.ts';
import type { SessionStatus } from '../../shared/domain/records.ts';
import { caseDesk, manager, NOW, therapist } from '../../test/fixtures/caseDesk.ts';
import { at, contact, discharged, session, TODAY, underWay } from '../../test/fixtures/cases.ts';

const Case = { episodeId: 'episode-4471' };
const Of = { ...Case, sessionId: 'session-4471-2' };
type Step = Input<'session.step'>['event'];
const steps: readonly Step[] = ['start', 'pause', 'resume', 'end', 'finishWrapUp'];
const step = (event: Step) => ({ ...Of, event });
const inState = (status: SessionStatus) =>
  underWay(4471, { session: [session(4471, 2, { status, startsAt: at(TODAY, '10:10') })] });

describe('a session', () => {
  it('walks from start to its note, each step durable, upstream and in the ledger', async () => {
    const desk = await caseDesk(therapist, [underWay(4471)]);
    const walk: [Step, SessionStatus][] = [
      ['start', 'inSession'],
      ['pause', 'paused'],
      ['resume', 'inSession'],
      ['end', 'wrapUp'],
      ['finishWrapUp', 'noteToSign'],
    ];
    for (const [i, [event, status]] of walk.entries()) {
      desk.setNow(NOW + i * 60_000);
      const { session: after } = await desk.get('session.step', step(event));
      expect(after.status).toBe(status);
      const { session: stored } = await desk.get('session.open', Of);
      expect(stored).toEqual(after);
    }
    const { session: stored } = await desk.get('session.open', Of);
    expect(stored.startedAt).toBe(new Date(NOW).toISOString());
    expect(stored.endedAt).toBe(new Date(NOW + 3 * 60_000).toISOString());
    const rows = await desk.outbox(Case.episodeId);
    expect(rows.map(({ method, ifMatch }) => [method, ifMatch])).toEqual(
      walk.map(() => ['update', 'session/session-4471-2/1']),
    );
    expect(rows.at(-1)?.resource).toMatchObject({ resourceType: 'Encounter', status: 'finished' });
    expect((await desk.ledger()).map(({ action, detail }) => [action, detail])).toEqual([
      ['session.started', { session: 2 }],
      ['session.paused', { session: 2 }],
      ['session.resumed', { session: 2 }],
      ['session.ended', { session: 2 }],
      ['session.linesSent', { session: 2, lines: 0 }],
    ]);
  });

  it.each([
    ['scheduled', ['start']],
    ['inSession', ['pause', 'end']],
    ['paused', ['resume', 'end']],
    ['wrapUp', ['finishWrapUp']],
    ['noteToSign', []],
    ['signed', []],
    ['cancelled', []],
  ] as const)('that is %s takes the steps %j and no other', async (status, allowed) => {
    for (const event of steps) {
      const desk = await caseDesk(therapist, [inState(status)]);
      const answer = await desk.ask('session.step', step(event));
      expect([event, answer.ok]).toEqual([event, (allowed as readonly Step[]).includes(event)]);
      if (!answer.ok) {
        expect(answer.code).toBe('wrongState');
        expect(await desk.outbox(Case.episodeId)).toEqual([]);
        expect(await desk.ledger()).toEqual([]);
      }
    }
  });

  it('is not started while another of the desk is being held, even paused', async () => {
    for (const status of ['inSession', 'paused'] as const) {
      const other = underWay(4502, { session: [session(4502, 1, { status })] });
      const desk = await caseDesk(therapist, [underWay(4471), other]);
      expect(await desk.refusal('session.step', step('start'))).toMatchObject({
        code: 'wrongState',
        fields: ['anotherSession'],
      });
      await desk.get('session.step', {
        episodeId: 'episode-4502',
        sessionId: 'session-4502-1',
        event: 'end',
      });
      await desk.get('session.step', step('start'));
    }
  });

  it('is started once when two are started at the same moment', async () => {
    const other = underWay(4502, { session: [session(4502, 1)] });
    const desk = await caseDesk(therapist, [underWay(4471), other]);
    const answers = await Promise.all([
      desk.ask('session.step', step('start')),
      desk.ask('session.step', {
        episodeId: 'episode-4502',
        sessionId: 'session-4502-1',
        event: 'start',
      }),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
  });

  it('is listened to while it is held, after a restart too', async () => {
    const desk = await caseDesk(therapist, [underWay(4471)]);
    expect(desk.live()).toBeNull();
    await desk.get('session.step', step('start'));
    expect(desk.live()).toEqual(Of);
    await desk.get('session.step', step('end'));
    expect(desk.live()).toBeNull();
    const restarted = await caseDesk(therapist, [inState('inSession')]);
    await restarted.get('session.open', Of);
    expect(restarted.live()).toEqual(Of);
  });

  it('is not held after discharge, nor by a case manager, nor in a case it is not of', async () => {
    const closed = discharged(4471, 5, { session: [session(4471, 2)] });
    const late = await caseDesk(therapist, [closed]);
    expect(await late.refusal('session.step', step('start'))).toMatchObject({ rule: 'A-08' });
    const managed = await caseDesk(manager, [underWay(4471)]);
    for (const name of ['session.open', 'session.utterances'] as const)
      expect(await managed.refusal(name, Of)).toMatchObject({ code: 'notPermitted', rule: 'R15' });
    const desk = await caseDesk(therapist, [underWay(4471), underWay(4502)]);
    expect(
      await desk.refusal('session.step', { ...step('start'), sessionId: 'session-4502-2' }),
    ).toMatchObject({ code: 'notFound' });
  });
});

it('no sequence of steps, lines and notes reaches signed without a signed note', async () => {
  const words = fc.constantFrom('', '  ', 'As planned.');
  const act = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...steps).map((event) => ({ event })) },
    { weight: 1, arbitrary: fc.constant({ line: true }) },
    {
      weight: 3,
      arbitrary: fc.record({ progress: words, plan: words, minutes: fc.constantFrom(0, 50) }),
    },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
      const desk = await caseDesk(therapist, [underWay(4471)]);
      for (const one of acts) {
        if ('event' in one) await desk.ask('session.step', step(one.event));
        else if ('line' in one)
          await desk.ask('session.send', { ...Of, utteranceId: crypto.randomUUID(), text: 'hi' });
        else {
          await desk.ask('note.sign', {
            ...Of,
            progress: one.progress,
            intervention: 'Exposure.',
            risk: 'None reported.',
            plan: one.plan,
            contact: { ...contact, clinicalMinutes: one.minutes },
          });
        }
        const { note, session: now } = await desk.get('note.read', Of);
        expect(now.status === 'signed').toBe(note?.status === 'signed');
        if (now.status === 'signed') {
          expect(now.endedAt).not.toBeNull();
          expect(note?.progress).toBe('As planned.');
          expect(now.contact?.clinicalMinutes).toBe(50);
        }
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);
