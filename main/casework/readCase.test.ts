import { describe, expect, it } from 'vitest';
import { caseDesk, manager, NOW, supervisor, therapist } from '../../test/fixtures/caseDesk.ts';
import {
  at,
  daysAgo,
  gad,
  held,
  line,
  loop,
  message,
  note,
  phq,
  session,
  share,
  TODAY,
  underWay,
} from '../../test/fixtures/cases.ts';

const wording = 'drive alone on the A14';
const task = 'ten minutes in the corner shop';
const full = underWay(4471, {
  session: [held(4471, 1, daysAgo(14)), held(4471, 2, daysAgo(7)), session(4471, 3)],
  sessionNote: [note(4471, 2), note(4471, 1), note(4471, 3, { status: 'draft', signedAt: null })],
  measure: [gad(4471, 'g1', daysAgo(14), 15), gad(4471, 'g2', daysAgo(7), 11)],
  riskLoop: [loop(4471, 'old', { openedAt: at(daysAgo(9)) }), loop(4471, 'new')],
  goal: [{ id: 'goal-1', episodeId: 'episode-4471', text: wording, outcome: 'open' }],
  homework: [
    {
      id: 'homework-1',
      episodeId: 'episode-4471',
      sessionId: 'session-4471-2',
      text: task,
      status: 'set',
    },
  ],
  message: [message(4471, 'm')],
  lines: [line(4471, 1, 1, 'hello'), line(4471, 1, 2, 'hi')],
});
const Case = { episodeId: 'episode-4471' };

describe("the patient's page", () => {
  it('shows its therapist sessions newest first, the last summary, scores, risk, plan', async () => {
    const page = await (await caseDesk(therapist, [full])).get('case.read', Case);
    expect(
      page.sessions.map(({ number, lines, noteStatus }) => [number, lines, noteStatus]),
    ).toEqual([
      [3, 0, 'draft'],
      [2, 0, 'signed'],
      [1, 2, 'signed'],
    ]);
    expect(page.lastSummary).toEqual({
      sessionNumber: 2,
      at: at(daysAgo(7), '11:00'),
      progress: 'Progress of 2.',
      plan: 'Plan of 2.',
    });
    expect(page.trends).toMatchObject([
      { kind: 'PHQ-9', change: 'notEnoughScores', last: null },
      { kind: 'GAD-7', first: 15, last: 11, change: 'improvedReliably', belowCaseness: false },
    ]);
    expect(page.riskLoops.map(({ id }) => id)).toEqual(['new-4471', 'old-4471']);
    expect(page.contact).toEqual({
      address: '4 Orchard Way, Milden',
      phone: '07700 900126',
      gp: 'Dr S. Farrow, Mill Lane Surgery',
    });
    expect(page.goals[0]?.text).toBe(wording);
    expect(page.homework[0]?.text).toBe(task);
  });

  it('shows a case manager how plan and homework went, not what they say', async () => {
    const page = await (await caseDesk(manager, [full])).get('case.read', Case);
    expect(page.header.patient?.name).toBe('Amira Hassan');
    expect(page.goals).toMatchObject([{ text: '', outcome: 'open' }]);
    expect(page.homework).toMatchObject([{ text: '', status: 'set' }]);
    expect(page.sessions.map(({ lines }) => lines)).toEqual([0, 0, 0]);
    expect(page.lastSummary?.progress).toBe('Progress of 2.');
    expect(JSON.stringify(page)).not.toMatch(/A14|corner shop|hello/);
  });

  it('is refused to a supervisor, and words to a case manager', async () => {
    const shared = await caseDesk(supervisor, [{ ...full, supervisionRequest: [share(4471)] }]);
    expect(await shared.refusal('case.read', Case)).toMatchObject({ code: 'notPermitted' });
    const desk = await caseDesk(manager, [full]);
    for (const name of ['case.messages', 'case.header'] as const) {
      const answer = await desk.ask(name, Case);
      expect(answer.ok).toBe(name === 'case.header');
    }
  });

  it('is refused from the first instant after the six weeks, by rule', async () => {
    const closing = {
      ...full,
      episode: { ...full.episode, status: 'discharged' as const, dischargedOn: '2026-10-18' },
    };
    const desk = await caseDesk(therapist, [closing]);
    desk.setNow(Date.parse('2026-11-30T00:00:00.000Z') - 1);
    expect((await desk.get('case.read', Case)).header.access.daysLeft).toBe(0);
    desk.setNow(Date.parse('2026-11-30T00:00:00.000Z'));
    expect(await desk.refusal('case.read', Case)).toEqual({
      ok: false,
      code: 'windowClosed',
      rule: 'R01',
      help: 'guardian',
    });
  });
});

describe('the caseload', () => {
  it('has a row a case with the next session, scores and when it was last supervised', async () => {
    const booked = [
      session(4502, 4, { startsAt: at(TODAY, '11:30'), kind: 'video' }),
      session(4502, 5, { startsAt: '2026-12-01T11:30:00.000Z' }),
      held(4502, 3, daysAgo(7)),
    ];
    const desk = await caseDesk(therapist, [
      underWay(4502, {
        session: booked,
        supervisionRequest: [
          share(4502, { status: 'closed' }),
          share(4502, { id: 'open', broughtAt: at(daysAgo(1)) }),
        ],
      }),
      full,
    ]);
    const { rows } = await desk.get('caseload.list', {});
    expect(rows.map(({ header }) => header.caseRef)).toEqual(['CR-4471', 'CR-4502']);
    expect(rows[1]).toMatchObject({
      nextSession: { startsAt: at(TODAY, '11:30'), kind: 'video' },
      lastSupervisedAt: at(daysAgo(2)),
    });
    expect(rows[0]?.lastSupervisedAt).toBeNull();
    // An appointment that has passed without being held is not the next one.
    desk.setNow(Date.parse(at(TODAY, '12:20')));
    const later = await desk.get('caseload.list', {});
    expect(later.rows[1]?.nextSession?.startsAt).toBe('2026-12-01T11:30:00.000Z');
  });

  it('is refused to a supervisor', async () => {
    const desk = await caseDesk(supervisor, [{ ...full, supervisionRequest: [share(4471)] }]);
    expect(await desk.refusal('caseload.list', {})).toMatchObject({ code: 'notPermitted' });
  });
});

it('lists measures in time order with their trends', async () => {
  const measure = [
    gad(4471, 'g2', daysAgo(7), 11),
    phq(4471, 'p1', daysAgo(14), [1, 1, 1, 1, 1, 1, 1, 1, 0]),
  ];
  const desk = await caseDesk(therapist, [underWay(4471, { measure })]);
  const { measures, trends } = await desk.get('case.measures', Case);
  expect(measures.map(({ id }) => id)).toEqual(['p1-4471', 'g2-4471']);
  expect(trends.map(({ last }) => last)).toEqual([8, 11]);
});

it("shows this desk's own ledger rows of the case alone", async () => {
  const desk = await caseDesk(therapist, [full, underWay(4502)]);
  await desk.get('case.raiseRisk', { ...Case, note: 'x' });
  await desk.get('case.raiseRisk', { episodeId: 'episode-4502', note: 'y' });
  const { rows } = await desk.get('case.ledger', Case);
  expect(rows).toMatchObject([
    {
      action: 'risk.raised',
      caseRef: 'CR-4471',
      actor: therapist.id,
      at: new Date(NOW).toISOString(),
    },
  ]);
});

it('reads no list of records twice for one answer', async () => {
  const desk = await caseDesk(therapist, [full, underWay(4502)]);
  const sessionOf = { ...Case, sessionId: 'session-4471-1' };
  const asked = [
    () => desk.get('today.read', {}),
    () => desk.get('caseload.list', {}),
    () => desk.get('desk.find', { query: 'amira' }),
    () => desk.get('case.read', Case),
    () => desk.get('session.open', sessionOf),
    () => desk.get('transcript.read', { ...sessionOf, from: 1, count: 10 }),
    () => desk.get('desk.search', { query: 'hello' }),
  ];
  for (const ask of asked) {
    desk.reads.length = 0;
    await ask();
    expect(desk.reads).toEqual([...new Set(desk.reads)]);
    expect(desk.reads.length).toBeGreaterThan(0);
  }
});
