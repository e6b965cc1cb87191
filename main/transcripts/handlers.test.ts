import { describe, expect, it } from 'vitest';
import { caseDesk, manager, NOW, supervisor, therapist } from '../../test/fixtures/caseDesk.ts';
import { daysAgo, discharged, held, line, share, underWay } from '../../test/fixtures/cases.ts';
import { VaultError } from '../vault/errors.ts';
import { searchCases } from './search.ts';

const Of = { episodeId: 'episode-4471', sessionId: 'session-4471-1' };
const numbered = (seqs: readonly number[], n = 4471) =>
  seqs.map((seq) => line(n, 1, seq, `line number ${seq} about the bus`));

describe('a transcript', () => {
  it('is read by pages of line numbers, with how many there are', async () => {
    const seqs = Array.from({ length: 30 }, (_, i) => i + 1);
    const desk = await caseDesk(therapist, [underWay(4471, { lines: numbered(seqs) })]);
    const page = async (from: number, count: number) => {
      const read = await desk.get('transcript.read', { ...Of, from, count });
      return [read.total, read.hasGaps, read.utterances.map(({ seq }) => seq)];
    };
    expect(await page(1, 5)).toEqual([30, false, [1, 2, 3, 4, 5]]);
    expect(await page(28, 100)).toEqual([30, false, [28, 29, 30]]);
    expect(await page(31, 100)).toEqual([30, false, []]);
  });

  it.each([
    [[1, 2, 3], false],
    [[1, 2, 4], true],
    [[3, 4, 5], false],
    [[3, 5], true],
    [[7], false],
    [[], false],
    [[1, 3, 4, 5], true],
  ])('with lines %j has gaps: %s', async (seqs, gaps) => {
    const desk = await caseDesk(therapist, [underWay(4471, { lines: numbered(seqs) })]);
    const read = await desk.get('transcript.read', { ...Of, from: 1, count: 2000 });
    expect([read.total, read.hasGaps]).toEqual([seqs.length, gaps]);
  });

  it('is never for a case manager or a supervisor, and of this case only', async () => {
    const input = { ...Of, from: 1, count: 10 };
    const one = underWay(4471, { lines: numbered([1]), supervisionRequest: [share(4471)] });
    const managed = await caseDesk(manager, [one]);
    const shared = await caseDesk(supervisor, [{ ...one, lines: [] }]);
    for (const desk of [managed, shared]) {
      expect(await desk.refusal('transcript.read', input)).toMatchObject({ code: 'notPermitted' });
      const search = { episodeId: Of.episodeId, query: 'bus' };
      expect(await desk.refusal('transcript.search', search)).toMatchObject({
        code: 'notPermitted',
      });
      expect(await desk.refusal('desk.search', { query: 'bus' })).toMatchObject({ rule: 'R04' });
    }
    const desk = await caseDesk(therapist, [one, underWay(4502)]);
    expect(
      await desk.refusal('transcript.read', { ...input, sessionId: 'session-4502-1' }),
    ).toMatchObject({ code: 'notFound' });
  });
});

describe('search', () => {
  const cases = [
    underWay(4471, {
      session: [held(4471, 1, daysAgo(14)), held(4471, 2, daysAgo(7), { kind: 'video' })],
      lines: numbered([1, 2]),
    }),
    discharged(4105, 30, { session: [held(4105, 1, daysAgo(40))], lines: numbered([1], 4105) }),
    discharged(4061, 43, { session: [held(4061, 1, daysAgo(50))], lines: numbered([1], 4061) }),
  ];

  it('in one case says where each hit stands and how much was searched', async () => {
    const desk = await caseDesk(therapist, cases);
    const found = await desk.get('transcript.search', { episodeId: Of.episodeId, query: 'bus' });
    expect(found.hits).toHaveLength(2);
    expect(found.hits.find(({ seq }) => seq === 2)).toEqual({
      episodeId: 'episode-4471',
      caseRef: 'CR-4471',
      sessionId: 'session-4471-1',
      sessionNumber: 1,
      sessionStartsAt: '2026-11-10T10:00:00.000Z',
      utteranceId: 'line-4471-1-2',
      seq: 2,
      speaker: 'patient',
      snippet: [
        { text: 'line number 2 about the ', hit: false },
        { text: 'bus', hit: true },
      ],
    });
    expect([found.sessionsIndexed, found.sessionsHeld]).toEqual([1, 2]);
  });

  it('in the caseload covers open cases and no closed one', async () => {
    const desk = await caseDesk(therapist, cases);
    const found = await desk.get('desk.search', { query: 'bus' });
    expect(new Set(found.hits.map(({ caseRef }) => caseRef))).toEqual(
      new Set(['CR-4471', 'CR-4105']),
    );
    expect([found.sessionsIndexed, found.sessionsHeld]).toEqual([2, 3]);
    desk.setNow(NOW + 60 * 86_400_000);
    const later = await desk.get('desk.search', { query: 'bus' });
    expect(new Set(later.hits.map(({ caseRef }) => caseRef))).toEqual(new Set(['CR-4471']));
  });

  it.each(['', '   ', '"', 'bus AND', 'NEAR(bus', '*', '🚌', 'session_id:1', "'; DROP TABLE"])(
    'takes %j as words and nothing else',
    async (query) => {
      const desk = await caseDesk(therapist, cases);
      const found = await desk.get('desk.search', { query });
      expect(found.sessionsHeld).toBe(3);
      if (query.trim() === '') expect(found.hits).toEqual([]);
    },
  );

  it('never claims to be complete when a case could not be opened', async () => {
    const desk = await caseDesk(therapist, cases);
    const { episodes, readableCases } = desk.parts;
    const damaged = {
      ...desk.parts,
      episodes: {
        ...episodes,
        coverage: ((window) => {
          if (window.episodeId === 'episode-4105') throw new VaultError('episodeDamaged');
          return episodes.coverage(window);
        }) as typeof episodes.coverage,
      },
    };
    const windows = await readableCases(therapist, 'typedTranscripts');
    const found = await searchCases(damaged, windows, 'bus');
    expect([found.sessionsIndexed, found.sessionsHeld]).toEqual([1, 3]);
  });
});
