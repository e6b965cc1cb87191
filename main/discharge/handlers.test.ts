import type { Resource } from '@medplum/fhirtypes';
import { describe, expect, test } from 'vitest';
import type { ClosingBlocks } from '../../shared/contract/operations/care.ts';
import type { RiskLoop, Session } from '../../shared/domain/records.ts';
import {
  blocks,
  caseManager,
  episode,
  messages,
  notes,
  now,
  quotation,
  sessions,
  therapist,
} from '../../test/fixtures/closingCase.ts';
import { closingDesk, header } from '../../test/fixtures/closingDesk.ts';
import { loadDefinitions } from '../records/practice/definitions.ts';
import { assertValid } from '../records/practice/validation.ts';
import { closingGaps, dischargeDays, startingBlocks } from './closing.ts';
import { dischargeHandlers } from './handlers.ts';

type Instead = Parameters<typeof closingDesk>[1];
const desk = async (instead: Instead = {}) => {
  const made = await closingDesk({ ...therapist, role: 'therapist' }, instead);
  return { made, handlers: dischargeHandlers({ ...made, header: async () => header }) };
};
const form = (more: Partial<ClosingBlocks> = {}, dischargedOn = '2026-11-03') => ({
  episodeId: episode.id,
  dischargedOn,
  endCode: '46',
  blocks: { ...blocks, ...more },
});
const withStatus = (status: Session['status'], more: Partial<Session> = {}): Session[] => [
  ...sessions.slice(0, 2),
  ...sessions.slice(2).map((s) => ({ ...s, status, ...more })),
];
const loop: RiskLoop = {
  id: 'loop-1',
  episodeId: episode.id,
  source: 'item9',
  answer: 1,
  openedAt: '2026-10-20T20:00:00.000Z',
  ownerId: therapist.id,
  closed: null,
};

describe('preparing a discharge', () => {
  test('starts the blocks from facts; risk and the therapist’s own parts stay empty', async () => {
    const { made, handlers } = await desk();
    const answer = await handlers['discharge.prepare']({ episodeId: episode.id }, made.context());
    if (!answer.ok) throw new Error(answer.code);
    const { blocks: started, missing, earliestOn, latestOn, signed } = answer.value;
    expect(started).toMatchObject({ clinicalSummary: '', risk: '', gpActions: '', advice: '' });
    expect(started.treatmentGiven).toContain('3 attended');
    expect(started.plan).toBe('Plan of session 3: keep the diary.');
    expect({ missing, earliestOn, latestOn, signed }).toEqual({
      missing: [],
      earliestOn: '2026-11-03',
      latestOn: '2026-11-04',
      signed: null,
    });
  });

  test('assumes nothing where the record is empty', () => {
    const records = { episode, sessions: [], notes: [], riskLoops: [] };
    expect(Object.values(startingBlocks(records, null))).toEqual(['', '', '', '', '', '']);
  });

  test.each([
    ['paused', 'openSession', {}],
    ['wrapUp', 'unsignedNote', {}],
    ['noteToSign', 'unsignedNote', {}],
    ['signed', 'contactFields', { contact: null }],
    ['scheduled', 'contactFields', { contact: null }],
  ] as const)('a session that is %s lacks %s', (status, kind, more) => {
    const records = {
      episode,
      sessions: withStatus(status, more),
      notes,
      riskLoops: [],
    };
    expect(closingGaps(records, now)).toEqual([{ kind, sessionNumber: 3, sessionId: 'session-3' }]);
  });

  test('an open question of risk is listed, an appointment that lies ahead is not', () => {
    const ahead = withStatus('scheduled', { startsAt: '2026-11-10T10:00:00.000Z' });
    expect(closingGaps({ episode, sessions: ahead, notes, riskLoops: [loop] }, now)).toEqual([
      { kind: 'openRiskLoop', sessionNumber: null, sessionId: null },
    ]);
  });

  test('a recorded discharge date is not the therapist’s to move', () => {
    const discharged = { ...episode, dischargedOn: '2026-10-30' };
    expect(dischargeDays({ episode: discharged, sessions }, now)).toEqual({
      earliestOn: '2026-10-30',
      latestOn: '2026-10-30',
    });
  });
});

describe('the verbatim firewall', () => {
  test('shows what stands too near to a line, and says how much it looked at', async () => {
    const { made, handlers } = await desk();
    const near = `She said that ${quotation}. Since then much better.`;
    const answer = await handlers['discharge.check'](
      { episodeId: episode.id, blocks: { ...blocks, treatmentGiven: near } },
      made.context(),
    );
    if (!answer.ok) throw new Error(answer.code);
    expect(answer.value.comparedWith).toBe(4);
    const [match] = answer.value.matches;
    expect(match).toMatchObject({ block: 'treatmentGiven', sessionNumber: 2, seq: 2 });
    expect(near.slice(match?.start, match?.end)).toContain('chest is in a vice');
    expect(match?.theirWords).toContain('chest is in a vice');
  });

  test('knows messages between sessions too', async () => {
    const { made, handlers } = await desk();
    const answer = await handlers['discharge.check'](
      { episodeId: episode.id, blocks: { ...blocks, plan: messages[0]?.text ?? '' } },
      made.context(),
    );
    expect(answer).toMatchObject({
      value: { matches: [{ block: 'plan', sessionNumber: null, seq: null }] },
    });
  });

  test('lets ordinary sentences pass', async () => {
    const { made, handlers } = await desk();
    const answer = await handlers['discharge.check'](
      { episodeId: episode.id, blocks },
      made.context(),
    );
    expect(answer).toMatchObject({ value: { matches: [] } });
  });
});

describe('signing a discharge', () => {
  test('writes the blocks and the discharge as one change, and the window begins to count', async () => {
    const { made, handlers } = await desk();
    const answer = await handlers['discharge.sign'](form(), made.context());
    expect(answer).toEqual({
      ok: true,
      value: {
        access: {
          state: 'afterDischarge',
          dischargedOn: '2026-11-03',
          lastDay: '2026-12-15',
          closesAt: '2026-12-16T00:00:00.000Z',
          daysLeft: 41,
        },
      },
    });
    const rows = await made.outbox();
    expect(rows.map((r) => [r.kind, r.method])).toEqual([
      ['closingSummary', 'create'],
      ['episode', 'update'],
    ]);
    expect(rows[1]?.ifMatch).toBe(`episode/${episode.id}/1`);
    expect(rows[1]?.resource).toMatchObject({
      status: 'finished',
      period: { end: '2026-11-03' },
    });
    for (const { resource } of rows)
      expect(() => assertValid(resource as Resource, loadDefinitions())).not.toThrow();
    expect(await made.ledger()).toEqual(['discharge.signed']);
    const [held] = await made.vault.listEpisodes();
    expect(held).toMatchObject({
      status: 'discharged',
      dischargedOn: '2026-11-03',
      closesAt: Date.parse('2026-12-16T00:00:00.000Z'),
    });
    const [summary] = await made.episodes.list(made.window, 'closingSummary');
    expect(summary?.body).toMatchObject({ ...blocks, comparedWith: 4, authorId: therapist.id });
  });

  test.each([
    ['a note to sign', { session: withStatus('noteToSign') }, form(), ['unsignedNote']],
    [
      'no contact fields',
      { session: withStatus('signed', { contact: null }) },
      form(),
      ['contactFields'],
    ],
    ['an open question of risk', { riskLoop: [loop] }, form(), ['openRiskLoop']],
    ['empty blocks', {}, form({ risk: ' \n', plan: '' }), ['risk', 'plan']],
  ] as const)('is refused with %s', async (_, instead, input, fields) => {
    const { made, handlers } = await desk(instead);
    expect(await handlers['discharge.sign'](input, made.context())).toEqual({
      ok: false,
      code: 'incomplete',
      fields,
    });
    expect(await made.outbox()).toEqual([]);
    expect((await made.vault.listEpisodes())[0]?.status).toBe('inTreatment');
  });

  test('is refused with the patient’s own words in a block', async () => {
    const { made, handlers } = await desk();
    expect(
      await handlers['discharge.sign'](
        form({ clinicalSummary: `Described: ${quotation}.` }),
        made.context(),
      ),
    ).toEqual({ ok: false, code: 'tooCloseToPatientsWords', fields: ['clinicalSummary'] });
    expect(await made.ledger()).toEqual([]);
  });

  test.each([
    ['2026-11-05', '46', ['dischargedOn']],
    ['2026-11-02', '46', ['dischargedOn']],
    ['2026-11-03', '42', ['endCode']],
  ])('is refused for %s with code %s', async (day, endCode, fields) => {
    const { made, handlers } = await desk();
    expect(await handlers['discharge.sign']({ ...form({}, day), endCode }, made.context())).toEqual(
      { ok: false, code: 'invalidInput', fields },
    );
  });

  test('happens once', async () => {
    const { made, handlers } = await desk();
    const answers = await Promise.all([
      handlers['discharge.sign'](form(), made.context()),
      handlers['discharge.sign'](form(), made.context()),
    ]);
    expect(answers.map((a) => (a.ok ? 'ok' : a.code))).toEqual(['ok', 'alreadySigned']);
    expect(await made.outbox()).toHaveLength(2);
  });

  test('a share that would outlive the window ends with it', async () => {
    const { made, handlers } = await desk({
      supervisionRequest: [
        {
          id: 'request-1',
          episodeId: episode.id,
          caseRef: episode.caseRef,
          therapistId: therapist.id,
          supervisorId: 'practitioner-supervisor',
          question: 'How to close?',
          items: [],
          broughtAt: '2026-11-04T09:00:00.000Z',
          endsAt: '2026-12-20T09:00:00.000Z',
          status: 'brought',
        },
      ],
    });
    await handlers['discharge.sign'](form(), made.context());
    const [share] = await made.episodes.list(made.window, 'supervisionRequest');
    expect(share?.body.endsAt).toBe('2026-12-16T00:00:00.000Z');
    expect((await made.outbox()).map((r) => r.kind)).toContain('supervisionRequest');
  });

  test('a case manager reads what was signed and the same gaps', async () => {
    const made = await closingDesk({ ...caseManager, role: 'caseManager' });
    const handlers = dischargeHandlers({ ...made, header: async () => header });
    expect(
      await handlers['discharge.prepare']({ episodeId: episode.id }, made.context()),
    ).toMatchObject({ ok: true, value: { missing: [], blocks, signed: { comparedWith: 4 } } });
  });
});
