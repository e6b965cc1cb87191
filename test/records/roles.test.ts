import type { Composition } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import {
  supervisionAdviceToFhir,
  supervisionRequestToFhir,
} from '../../main/records/mapping/documents.ts';
import { careTeamToFhir, episodeToFhir } from '../../main/records/mapping/people.ts';
import type { SupervisionAdvice, SupervisionRequest } from '../../shared/domain/records.ts';
import { filesWith } from '../vault/desk.ts';
import { DAY, NOW } from '../vault/keystore.ts';
import {
  administrator,
  caseload,
  colleague,
  daysAgo,
  episodeOf,
  iso,
  LINES,
  manager,
  supervisor,
  therapist,
  wordOf,
} from './caseload.ts';
import { type Desk, openDesk, startUpstream, type Upstream } from './desk.ts';

const list = async (desk: Desk, episodeId: string, kind: string) =>
  (await desk.vault.listRecords({ episodeId, now: desk.now }, kind)).map((one) => one.body);

const request = (n: number, more: Partial<SupervisionRequest> = {}): SupervisionRequest => ({
  id: `share-${n}`,
  episodeId: `episode-${n}`,
  caseRef: `CR-${4000 + n}`,
  therapistId: therapist.id,
  supervisorId: supervisor.id,
  question: `question-${n}`,
  items: [{ kind: 'summary', sessionNumber: 1, text: `shared-${n}` }],
  broughtAt: iso(NOW - DAY),
  endsAt: iso(NOW + 5 * DAY),
  status: 'brought',
  ...more,
});
const share = (n: number, more: Partial<SupervisionRequest> = {}) => ({
  ...supervisionRequestToFhir(request(n, more)),
  id: more.id ?? `share-${n}`,
});
const advice: SupervisionAdvice = {
  id: 'advice-1',
  episodeId: 'episode-1',
  requestId: 'share-1',
  authorId: supervisor.id,
  heldOn: daysAgo(0),
  paragraphs: ['Slow the exposure down'],
  signedAt: iso(NOW),
};

describe("a case manager's desk", () => {
  it('never asks for a line, a message or homework, and holds none, in any file', async () => {
    const upstream = await startUpstream(caseload([episodeOf(1), episodeOf(2)]));
    const desk = await openDesk(upstream, manager);
    await desk.pass();
    await desk.pass();
    expect(await desk.held()).toEqual(['episode-1', 'episode-2']);
    expect(await list(desk, 'episode-1', 'sessionNote')).toMatchObject([
      { progress: 'progress-episode-1' },
    ]);
    expect(await list(desk, 'episode-1', 'patient')).toHaveLength(1);
    for (const kind of ['message', 'homework'])
      expect(await list(desk, 'episode-1', kind)).toEqual([]);
    expect(await desk.vault.countUtterances({ episodeId: 'episode-1', now: NOW })).toEqual([]);
    expect(upstream.asked.filter((one) => /\/(Communication|Task)/.test(one))).toEqual([]);
    expect((await desk.vault.storage()).cases.map((one) => one.counts.utterance)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('does not listen to a session', async () => {
    const upstream = await startUpstream(caseload([episodeOf(1)]));
    const desk = await openDesk(upstream, manager);
    await desk.pass();
    upstream.asked.length = 0;
    expect(await desk.sync.pollSession('episode-1', 'episode-1-session')).toMatchObject({
      ok: false,
      code: 'notPermitted',
    });
    expect(upstream.asked).toEqual([]);
  });

  it('keeps waiting and open cases, and a closed one only while its summary is owed', async () => {
    const closed = { status: 'discharged' as const, dischargedOn: daysAgo(60) };
    const upstream = await startUpstream(
      caseload([
        episodeOf(1),
        episodeOf(2, { status: 'waiting', therapistId: null, allocatedOn: null }),
        episodeOf(3, closed),
        episodeOf(4, closed),
        episodeOf(5, { caseManagerId: 'whitlock' }),
      ]),
    );
    const desk = await openDesk(upstream, manager);
    desk.owed = new Set(['episode-3']);
    await desk.pass();
    expect(await desk.held()).toEqual(['episode-1', 'episode-2', 'episode-3']);
    desk.owed = new Set();
    expect((await desk.pass()).gone).toEqual(['episode-3']);
    // Another manager takes the first case over.
    const taken = episodeOf(1, { caseManagerId: 'whitlock' });
    await upstream.put({ ...careTeamToFhir(taken), id: 'team-episode-1' });
    expect((await desk.pass()).gone).toEqual(['episode-1']);
  });
});

describe("a supervisor's desk", () => {
  it('holds what was brought and nothing else of the case', async () => {
    const upstream = await startUpstream([
      ...caseload([episodeOf(1), episodeOf(2)]),
      share(1),
      share(2, { supervisorId: 'somebody-else' }),
    ]);
    const desk = await openDesk(upstream, supervisor);
    await desk.pass();
    expect(await desk.held()).toEqual(['episode-1']);
    expect(await list(desk, 'episode-1', 'supervisionRequest')).toEqual([request(1)]);
    expect((await desk.vault.storage()).cases.map((one) => one.counts)).toEqual([
      { supervisionRequest: 1 },
    ]);
    expect(
      upstream.asked.filter((one) => /^GET (?!.*\/(Task\?|Practitioner\/marsh))/.test(one)),
    ).toEqual([]);
    expect(desk.touched.at(-1)?.episodes).toEqual(new Set(['episode-1']));
    await desk.pass();
    expect(desk.touched.at(-1)?.episodes).toEqual(new Set());
  });

  it('lets go of a share at its end, and of the case with the last one', async () => {
    const upstream = await startUpstream([
      ...caseload([episodeOf(1)]),
      share(1),
      share(1, { id: 'longer', endsAt: iso(NOW + 9 * DAY) }),
    ]);
    const desk = await openDesk(upstream, supervisor);
    await desk.pass();
    expect(await list(desk, 'episode-1', 'supervisionRequest')).toHaveLength(2);
    desk.now = NOW + 6 * DAY;
    expect((await desk.pass()).gone).toEqual([]);
    expect(await list(desk, 'episode-1', 'supervisionRequest')).toMatchObject([{ id: 'longer' }]);
    desk.now = NOW + 10 * DAY;
    expect((await desk.pass()).gone).toEqual(['episode-1']);
    expect(await desk.held()).toEqual([]);
  });

  it('lets go of a share that was closed', async () => {
    const upstream = await startUpstream([...caseload([episodeOf(1)]), share(1)]);
    const desk = await openDesk(upstream, supervisor);
    await desk.pass();
    await upstream.put(share(1, { status: 'closed' }));
    expect((await desk.pass()).gone).toEqual(['episode-1']);
  });
});

describe('advice that names the case alone', () => {
  const signed = (upstream: Upstream) =>
    upstream.put({ ...supervisionAdviceToFhir(advice, null), id: 'advice-1' });

  it.each([
    ['therapist', therapist],
    ['case manager', manager],
  ])('is found for the %s, in the first fill and later', async (_, clinician) => {
    const upstream = await startUpstream(caseload([episodeOf(1), episodeOf(2)]));
    const early = await openDesk(upstream, clinician);
    await early.pass();
    await signed(upstream);
    const [stored] = (await upstream.all<Composition>('Composition')).filter(
      (one) => one.id === 'advice-1',
    );
    expect(stored?.subject?.reference).toBe('EpisodeOfCare/episode-1');
    await early.pass();
    expect(await list(early, 'episode-1', 'supervisionAdvice')).toEqual([advice]);
    expect(await list(early, 'episode-2', 'supervisionAdvice')).toEqual([]);
    expect(early.touched.at(-1)?.episodes).toEqual(new Set(['episode-1']));

    const late = await openDesk(upstream, clinician);
    await late.pass();
    expect(await list(late, 'episode-1', 'supervisionAdvice')).toEqual([advice]);
  });

  it("is not found for another therapist's desk", async () => {
    const upstream = await startUpstream(
      caseload([episodeOf(1), episodeOf(3, { therapistId: colleague.id })]),
    );
    await signed(upstream);
    const desk = await openDesk(upstream, colleague);
    await desk.pass();
    expect(await list(desk, 'episode-3', 'supervisionAdvice')).toEqual([]);
  });

  it('comes with the closing of the request, but not with what another therapist once asked', async () => {
    const upstream = await startUpstream([
      ...caseload([episodeOf(1)]),
      share(1, { status: 'closed' }),
      share(1, { id: 'before', therapistId: colleague.id, question: 'of the therapist before' }),
    ]);
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    expect(await list(desk, 'episode-1', 'supervisionRequest')).toEqual([
      request(1, { status: 'closed' }),
    ]);
  });
});

describe('an administrator', () => {
  it('has no case; being known upstream is the contact', async () => {
    const upstream = await startUpstream(caseload([episodeOf(1)]));
    const desk = await openDesk(upstream, administrator);
    await desk.pass();
    expect(await desk.held()).toEqual([]);
    expect(upstream.asked.filter((one) => one.startsWith('GET'))).toEqual([
      `GET /Practitioner/${administrator.id}`,
    ]);
  });
});

describe('a sign-in that has ended', () => {
  it('stops the pass, and nothing leaves this desk because of it', async () => {
    const upstream = await startUpstream(caseload([episodeOf(1)]));
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    desk.token = 'ended';
    expect(await desk.sync.run()).toMatchObject({ ok: false, code: 'signInExpired' });
    expect(await desk.held()).toEqual(['episode-1']);
  });

  it.each([
    ['a server fault', 500, 'serverFault'],
    ['broken JSON', 'invalidJson', 'serverNotUnderstood'],
    ['another resource', 'wrongResource', 'serverNotUnderstood'],
    ['a dropped line', 'drop', 'offline'],
  ] as const)(
    '%s neither empties the desk nor passes for an empty caseload',
    async (_, fault, code) => {
      const upstream = await startUpstream(caseload([episodeOf(1)]));
      const desk = await openDesk(upstream, therapist);
      await desk.pass();
      upstream.setFault(() => fault);
      expect(await desk.sync.run()).toMatchObject({ ok: false, code });
      expect(await desk.held()).toEqual(['episode-1']);
    },
  );

  it('an empty caseload that is one empties the desk', async () => {
    const upstream = await startUpstream(caseload([episodeOf(1)]));
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    const gone = episodeOf(1, { therapistId: null });
    await upstream.put(
      { ...episodeToFhir(gone), id: 'episode-1' },
      { ...careTeamToFhir(gone), id: 'team-episode-1' },
    );
    expect((await desk.pass()).gone).toEqual(['episode-1']);
  });
});

describe('listening to a session', () => {
  it('brings new lines, once each, in order', async () => {
    const upstream = await startUpstream(caseload([episodeOf(1)]));
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    const poll = () => desk.sync.pollSession('episode-1', 'episode-1-session');
    expect(await poll()).toEqual({ ok: true, value: true });
    expect(await poll()).toEqual({ ok: true, value: false });
    const held = await desk.vault.listUtterances(
      { episodeId: 'episode-1', now: NOW },
      'episode-1-session',
      { from: 1, count: 99 },
    );
    expect(held.map((one) => one.text)).toEqual(
      Array.from({ length: LINES }, (_, i) => wordOf('episode-1', i + 1)),
    );
    // The words are in the vault, and in no file of it as they are.
    await desk.vault.signOut();
    expect(filesWith(desk.dir, wordOf('episode-1', 1))).toEqual([]);
  });
});
