import { describe, expect, it } from 'vitest';
import { caseDesk, manager, NOW, supervisor, therapist } from '../../test/fixtures/caseDesk.ts';
import {
  at,
  consent,
  daysAgo,
  discharged,
  gad,
  held,
  letter,
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
import { startIsLive, topOf } from './today.ts';

const MINUTE = 60_000;
const answers = [2, 2, 1, 1, 1, 1, 1, 0, 0];

describe('the agenda', () => {
  it('lists today in the order of the day, with lines, notes and the next one on top', async () => {
    const desk = await caseDesk(therapist, [
      underWay(4502, {
        session: [session(4502, 4, { startsAt: at(TODAY, '11:30') })],
      }),
      underWay(4471, {
        lines: [line(4471, 2, 1, 'hello'), line(4471, 2, 2, 'hi')],
        measure: [phq(4471, 'p1', daysAgo(14), answers), gad(4471, 'g1', daysAgo(14), 11)],
      }),
    ]);
    const today = await desk.get('today.read', {});
    expect(today.sessions.map((row) => [row.caseRef, row.number, row.lines])).toEqual([
      ['CR-4471', 2, 2],
      ['CR-4502', 4, 0],
    ]);
    expect(today.sessions[0]).toMatchObject({
      shortName: 'Amira H.',
      planned: 8,
      status: 'scheduled',
      noteStatus: 'none',
    });
    expect(today.next).toMatchObject({
      row: { sessionId: 'session-4471-2' },
      lastPlan: 'Plan of 1.',
      startLive: true,
      trends: [
        { kind: 'PHQ-9', first: 9, last: 9, change: 'notEnoughScores' },
        { kind: 'GAD-7', first: 11 },
      ],
    });
  });

  it('goes by the London day: 23:30 UTC in July is tomorrow', async () => {
    const now = Date.parse('2026-07-14T08:00:00.000Z');
    const desk = await caseDesk(
      therapist,
      [
        underWay(4471, {
          session: [
            session(4471, 1, { startsAt: '2026-07-13T23:00:00.000Z' }),
            session(4471, 2, { startsAt: '2026-07-14T23:00:00.000Z' }),
          ],
          episode: { ...underWay(4471).episode, allocatedOn: '2026-07-01' },
        }),
      ],
      now,
    );
    const today = await desk.get('today.read', {});
    expect(today.sessions.map(({ number }) => number)).toEqual([1]);
  });

  it('puts a running session on top, then the next to come, and a note to sign last', () => {
    const of = (number: number, status: 'scheduled' | 'noteToSign' | 'signed' | 'inSession') => ({
      session: session(1, number, { status, startsAt: at(TODAY, `1${number}:00`) }),
    });
    const top = (...list: ReturnType<typeof of>[]) => topOf(list)?.session.number ?? null;
    expect(top(of(1, 'signed'), of(2, 'noteToSign'), of(3, 'scheduled'))).toBe(3);
    expect(top(of(1, 'scheduled'), of(2, 'inSession'))).toBe(2);
    expect(top(of(1, 'signed'), of(2, 'noteToSign'))).toBe(2);
    expect(top(of(1, 'signed'))).toBeNull();
  });

  it('makes Start live ten minutes before, to the millisecond', () => {
    const one = session(1, 1, { startsAt: at(TODAY, '11:00') });
    const start = Date.parse(one.startsAt);
    expect(startIsLive(one, start - 10 * MINUTE)).toBe(true);
    expect(startIsLive(one, start - 10 * MINUTE - 1)).toBe(false);
    expect(startIsLive({ ...one, status: 'signed' }, start)).toBe(false);
  });
});

describe('what needs a therapist', () => {
  it('stands in the fixed order, one row a message and a risk that nobody recorded included', async () => {
    const desk = await caseDesk(therapist, [
      discharged(4105, 37, { session: [held(4105, 1, daysAgo(45), { status: 'noteToSign' })] }),
      discharged(4290, 3, { consent: [consent(4290, 'given')] }),
      discharged(4233, 3, { consent: [consent(4233, 'declined')] }),
      discharged(4061, 3, { consent: [consent(4061, 'given')], letter: [letter(4061)] }),
      underWay(4388, {
        message: [message(4388, 'm1'), message(4388, 'm2', { at: at(daysAgo(2), '18:00') })],
      }),
      underWay(4502, { measure: [phq(4502, 'p', daysAgo(1), [0, 0, 0, 0, 0, 0, 0, 0, 1])] }),
      underWay(4471, {
        session: [
          session(4471, 2, {
            startsAt: at(TODAY, '10:00'),
            startedAt: at(TODAY, '10:01'),
            status: 'inSession',
          }),
        ],
      }),
    ]);
    const { needs } = await desk.get('today.read', {});
    expect(needs.map((one) => [one.kind, one.caseRef, one.subjectId, one.number])).toEqual([
      ['riskLoop', 'CR-4502', 'risk-p-4502', 1],
      ['patientWaiting', 'CR-4471', 'session-4471-2', null],
      ['message', 'CR-4388', 'm2-4388', null],
      ['noteToSign', 'CR-4105', 'session-4105-1', 1],
      ['summaryDue', 'CR-4290', 'episode-4290', null],
      ['windowClosing', 'CR-4105', 'episode-4105', 5],
    ]);
    expect(needs.find(({ kind }) => kind === 'summaryDue')?.consent).toBe('given');
    expect(needs.find(({ kind }) => kind === 'windowClosing')?.at).toBe('2026-11-29T23:59:59.999Z');
  });

  it('holds a note begun and not signed, and leaves read, answered and closed things out', async () => {
    const closed = { action: 'assessed', note: 'n', at: at(TODAY), byId: 'p' } as const;
    const desk = await caseDesk(therapist, [
      underWay(4471, {
        session: [held(4471, 1, daysAgo(7)), held(4471, 3, daysAgo(2), { status: 'noteToSign' })],
        sessionNote: [note(4471, 1), note(4471, 3, { status: 'draft', signedAt: null })],
        message: [message(4471, 'm', { readAt: at(TODAY) })],
        riskLoop: [loop(4471, 'l', { closed })],
      }),
      // Closes in five days, and nothing is loose.
      discharged(4105, 37, { session: [held(4105, 1, daysAgo(45))], sessionNote: [note(4105, 1)] }),
    ]);
    const { needs } = await desk.get('today.read', {});
    expect(needs.map(({ kind, number }) => [kind, number])).toEqual([['noteToSign', 3]]);
  });

  it('knows nothing of a case whose window has closed', async () => {
    const late = { session: [held(4061, 1, daysAgo(60), { status: 'noteToSign' })] };
    const open = await caseDesk(therapist, [discharged(4061, 42, late)]);
    expect((await open.get('today.read', {})).needs).not.toEqual([]);
    const closed = await caseDesk(therapist, [discharged(4061, 43, late)]);
    expect(await closed.get('today.read', {})).toEqual({ sessions: [], next: null, needs: [] });
  });
});

describe('what needs the others', () => {
  it('is, for a case manager, unclosed loops and what discharges lack; no sessions', async () => {
    const desk = await caseDesk(manager, [
      underWay(4471, { riskLoop: [loop(4471, 'l')], message: [message(4471, 'm')] }),
      discharged(4105, 10, {
        session: [held(4105, 1, daysAgo(45), { status: 'noteToSign' })],
        consent: [consent(4105, 'given')],
      }),
      discharged(4316, 3, {}),
      discharged(4233, 3, { consent: [consent(4233, 'withdrawn')] }),
    ]);
    const today = await desk.get('today.read', {});
    expect(today).toMatchObject({ sessions: [], next: null });
    expect(today.needs.map(({ kind, caseRef, consent }) => [kind, caseRef, consent])).toEqual([
      ['riskLoop', 'CR-4471', null],
      ['noteToSign', 'CR-4105', null],
      ['summaryDue', 'CR-4105', 'given'],
      ['summaryDue', 'CR-4316', 'unknown'],
    ]);
  });

  it('is, for a supervisor, what was brought and is still open, by reference', async () => {
    const desk = await caseDesk(supervisor, [
      underWay(4471, { supervisionRequest: [share(4471)] }),
      underWay(4502, { supervisionRequest: [share(4502, { status: 'closed' })] }),
    ]);
    const today = await desk.get('today.read', {});
    expect(today.needs.map(({ kind, subjectId }) => [kind, subjectId])).toEqual([
      ['supervision', 'share-4471'],
    ]);
    expect(JSON.stringify(today)).not.toMatch(/Amira|Hassan/);
    desk.setNow(Date.parse(share(4471).endsAt));
    expect((await desk.get('today.read', {})).needs).toEqual([]);
  });
});

it('shows the rest of the day when one file is damaged', async () => {
  const desk = await caseDesk(therapist, [underWay(4471), underWay(4502)]);
  const { episodes } = desk;
  const { VaultError } = await import('../vault/errors.ts');
  const { readToday } = await import('./today.ts');
  const { readCaseload } = await import('./caseload.ts');
  const damaged = {
    ...desk.parts,
    episodes: {
      ...episodes,
      list: ((window, kind) => {
        if (window.episodeId === 'episode-4502') throw new VaultError('episodeDamaged');
        return episodes.list(window, kind);
      }) as typeof episodes.list,
    },
  };
  const today = await readToday(damaged, therapist, NOW);
  expect(today.sessions.map(({ caseRef }) => caseRef)).toEqual(['CR-4471']);
  // It stays in the caseload, by its reference: a case missing from a list is a case forgotten.
  const rows = await readCaseload(damaged, therapist, NOW);
  expect(rows.map(({ header }) => [header.caseRef, header.patient?.shortName ?? null])).toEqual([
    ['CR-4471', 'Amira H.'],
    ['CR-4502', null],
  ]);
});
