import type { Communication, Patient } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { goalToFhir } from '../../main/records/mapping/care.ts';
import { fetchedTypes } from '../../main/records/mapping/index.ts';
import { careTeamToFhir, episodeToFhir, patientToFhir } from '../../main/records/mapping/people.ts';
import { messageToFhir, utteranceToFhir } from '../../main/records/mapping/sessions.ts';
import type { Episode } from '../../shared/domain/records.ts';
import { DAY, NOW } from '../vault/keystore.ts';
import {
  caseload,
  caseResources,
  colleague,
  daysAgo,
  episodeOf,
  iso,
  LINES,
  patientOf,
  therapist,
  wordOf,
} from './caseload.ts';
import { type Desk, openDesk, startUpstream } from './desk.ts';

const lines = async (desk: Desk, episodeId: string) =>
  desk.vault.listUtterances({ episodeId, now: desk.now }, `${episodeId}-session`, {
    from: 1,
    count: 1000,
  });
const list = async (desk: Desk, episodeId: string, kind: string) =>
  (await desk.vault.listRecords({ episodeId, now: desk.now }, kind)).map((one) => one.body);
const kinds = [
  'patient',
  'episode',
  'session',
  'measure',
  'goal',
  'homework',
  'message',
  'consent',
  'sessionNote',
  'riskLoop',
];
/** How much of a case is here: one of each kind and all lines. */
const whole = async (desk: Desk, episodeId: string) => {
  for (const kind of kinds)
    expect([kind, (await list(desk, episodeId, kind)).length]).toEqual([kind, 1]);
  expect((await lines(desk, episodeId)).map((one) => [one.seq, one.text])).toEqual(
    Array.from({ length: LINES }, (_, i) => [i + 1, wordOf(episodeId, i + 1)]),
  );
};

const moved = (episode: Episode) => [
  { ...episodeToFhir(episode), id: episode.id },
  { ...careTeamToFhir(episode), id: `team-${episode.id}` },
];

describe('the first fill', () => {
  it("brings this therapist's open cases whole, and nothing of anybody else's", async () => {
    const upstream = await startUpstream(
      caseload([
        episodeOf(1),
        episodeOf(2, { status: 'discharged', dischargedOn: daysAgo(20) }),
        episodeOf(3, { therapistId: colleague.id }),
        // Six weeks are over.
        episodeOf(4, { status: 'discharged', dischargedOn: daysAgo(43) }),
        episodeOf(5, { status: 'waiting', therapistId: null, allocatedOn: null }),
      ]),
    );
    const desk = await openDesk(upstream, therapist);
    const done = await desk.pass();
    expect(done).toEqual({ gone: [], incomplete: [], renewed: [] });
    expect(await desk.held()).toEqual(['episode-1', 'episode-2']);
    await whole(desk, 'episode-1');
    await whole(desk, 'episode-2');
    expect(desk.progress).toEqual([{ done: 0, of: 2 }, { done: 1, of: 2 }, null]);
    // What is not this desk's is not even asked for.
    for (const other of ['patient-3', 'patient-4', 'patient-5', 'episode-3', 'episode-4'])
      expect(upstream.asked.filter((one) => one.includes(other))).toEqual([]);
  });

  it.each([
    ['the patient', 'GET /Patient'],
    ['the sessions', 'GET /Encounter'],
    ['the lines', 'GET /Communication'],
    ['the notes', 'GET /Composition'],
  ])('goes on where the line dropped, at %s of the second case', async (_, at) => {
    const upstream = await startUpstream(caseload([episodeOf(1), episodeOf(2), episodeOf(3)]));
    const desk = await openDesk(upstream, therapist);
    let drops = 0;
    upstream.setFault(({ method, url }) => {
      const request = `${method} ${decodeURIComponent(url)}`;
      if (!request.startsWith(at) || !request.includes('patient-2')) return null;
      drops += 1;
      return 'drop';
    });
    expect(await desk.sync.run()).toMatchObject({ ok: false, code: 'offline' });
    expect(drops).toBe(1);
    expect(desk.progress.at(-1)).toBeNull();
    await whole(desk, 'episode-1');
    // What had come is told, what had not is not invented.
    expect(desk.touched.at(-1)?.episodes.has('episode-1')).toBe(true);

    upstream.setFault(() => null);
    upstream.asked.length = 0;
    const again = await desk.reopen();
    await again.pass();
    for (const id of ['episode-1', 'episode-2', 'episode-3']) await whole(again, id);
    // The first case is not fetched from its beginning once more.
    expect(upstream.asked.filter((one) => /=Patient\/patient-1&_sort/.test(one))).toEqual([]);
  });

  it('keeps the order of the lines over many pages', async () => {
    const episode = episodeOf(1);
    const many = Array.from({ length: 1_100 }, (_, i) => ({
      ...utteranceToFhir(
        {
          id: `many-${i}`,
          sessionId: 'long-session',
          seq: i + 1,
          speaker: 'patient' as const,
          at: iso(NOW - DAY + i * 1_000),
          text: `line ${i}`,
          status: 'sent' as const,
        },
        episode.id,
        { patientId: episode.patientId, therapistId: therapist.id },
      ),
      id: `many-${i}`,
    }));
    // Stored in another order than they were said.
    const shuffled = many.toSorted((a, b) =>
      a.id.split('').reverse().join('') < b.id.split('').reverse().join('') ? -1 : 1,
    );
    const upstream = await startUpstream([...caseload([episode]), ...shuffled]);
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    const held = await desk.vault.listUtterances(
      { episodeId: episode.id, now: NOW },
      'long-session',
      { from: 1, count: 5_000 },
    );
    expect(held.map((one) => one.text)).toEqual(many.map((_, i) => `line ${i}`));
    expect(held.map((one) => one.seq)).toEqual(many.map((_, i) => i + 1));
  });

  it('does not let a case that the service refuses keep the others waiting', async () => {
    const upstream = await startUpstream(caseload([episodeOf(1), episodeOf(2)]));
    const desk = await openDesk(upstream, therapist);
    upstream.setFault(({ url }) =>
      url.includes('Goal') &&
      decodeURIComponent(url).endsWith('patient=Patient/patient-1&_sort=_lastUpdated&_count=500')
        ? 500
        : null,
    );
    const done = await desk.pass();
    expect(done.incomplete).toEqual([{ episodeId: 'episode-1', code: 'serverFault' }]);
    expect(done.gone).toEqual([]);
    await whole(desk, 'episode-2');
    // Meanwhile the others stay current.
    await upstream.put({
      ...goalToFhir(
        { id: 'later', episodeId: 'episode-2', text: 'later', outcome: 'open' },
        'patient-2',
      ),
      id: 'later',
    });
    // And so does what comes for the first case before it is whole.
    await upstream.put({
      ...messageToFhir(
        {
          id: 'm',
          episodeId: 'episode-1',
          from: 'patient',
          at: iso(NOW),
          text: 'hi',
          readAt: null,
        },
        { patientId: 'patient-1', therapistId: therapist.id },
      ),
      id: 'm',
    });
    await desk.pass();
    expect(await list(desk, 'episode-2', 'goal')).toHaveLength(2);
    upstream.setFault(() => null);
    expect((await desk.pass()).incomplete).toEqual([]);
    expect(await list(desk, 'episode-1', 'goal')).toHaveLength(1);
    expect(await list(desk, 'episode-1', 'message')).toHaveLength(2);
  });
});

describe('an increment', () => {
  it('brings what is new and what has changed, and asks for no more', async () => {
    const upstream = await startUpstream(caseload([episodeOf(1), episodeOf(2)]));
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    await desk.pass();
    desk.touched.length = 0;
    await desk.pass();
    expect(desk.touched.map((one) => [...one.episodes])).toEqual([[]]);

    await upstream.put(
      { ...patientToFhir(patientOf('patient-1', { phone: '01632 960123' })), id: 'patient-1' },
      {
        ...goalToFhir(
          { id: 'episode-1-goal', episodeId: 'episode-1', text: 'changed', outcome: 'met' },
          'patient-1',
        ),
        id: 'episode-1-goal',
      },
    );
    upstream.asked.length = 0;
    await desk.pass();
    expect(await list(desk, 'episode-1', 'patient')).toMatchObject([{ phone: '01632 960123' }]);
    expect(await list(desk, 'episode-1', 'goal')).toMatchObject([
      { text: 'changed', outcome: 'met' },
    ]);
    expect(desk.touched.at(-1)?.episodes).toEqual(new Set(['episode-1']));
    const unbounded = upstream.asked.filter(
      (one) => !one.includes('_lastUpdated=ge') && !/CareTeam|EpisodeOfCare\?/.test(one),
    );
    expect(unbounded).toEqual([]);
  });

  it('numbers later lines behind those that are here, and learns that one was delivered', async () => {
    const upstream = await startUpstream(caseload([episodeOf(1)]));
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    const [first] = (await upstream.all<Communication>('Communication')).filter(
      (one) => one.id === 'episode-1-line-2',
    );
    if (!first) throw new Error('no line');
    await upstream.put({ ...first, received: iso(NOW) });
    const sides = { patientId: 'patient-1', therapistId: therapist.id };
    for (const [i, id] of ['z', 'a'].entries())
      await upstream.put({
        ...utteranceToFhir(
          {
            id,
            sessionId: 'episode-1-session',
            seq: 1,
            speaker: 'patient',
            at: iso(NOW + i * 1000),
            text: id,
            status: 'sent',
          },
          'episode-1',
          sides,
        ),
        id,
      });
    await desk.pass();
    const held = await lines(desk, 'episode-1');
    expect(held.map((one) => one.id).slice(-2)).toEqual(['z', 'a']);
    expect(held.map((one) => one.seq)).toEqual(held.map((_, i) => i + 1));
    expect(held[1]).toMatchObject({ status: 'delivered', text: wordOf('episode-1', 2) });
  });

  it('misses nothing that shares its instant of change with what was seen', async () => {
    const upstream = await startUpstream(caseload([episodeOf(1)]));
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    await desk.pass();
    // A server whose clock stands still: the new goal is as old as everything else.
    const [known] = await upstream.all<Patient>('Patient');
    const at = known?.meta?.lastUpdated ?? '';
    await upstream.put({
      ...goalToFhir(
        { id: 'same', episodeId: 'episode-1', text: 'same', outcome: 'open' },
        'patient-1',
      ),
      id: 'same',
    });
    const real = upstream.service.repository.search.bind(upstream.service.repository);
    upstream.service.repository.search = (async (...args: Parameters<typeof real>) => {
      const bundle = await real(...args);
      for (const { resource } of bundle.entry ?? [])
        if (resource?.id === 'same' && resource.meta) resource.meta.lastUpdated = at;
      return bundle;
    }) as typeof real;
    await desk.pass();
    expect(await list(desk, 'episode-1', 'goal')).toHaveLength(2);
  });

  it('loses nothing that changes behind its back on a desk of many cases', async () => {
    const episodes = Array.from({ length: 45 }, (_, i) => episodeOf(i + 1));
    const slim = episodes.flatMap((one) =>
      caseResources(one).filter((r) =>
        ['EpisodeOfCare', 'CareTeam', 'Goal'].includes(r.resourceType),
      ),
    );
    const upstream = await startUpstream([
      ...caseload([]),
      ...episodes.map((one) => ({ ...patientToFhir(patientOf(one.patientId)), id: one.patientId })),
      ...slim,
    ]);
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    const goal = (n: number, text: string) => ({
      ...goalToFhir(
        { id: `episode-${n}-goal`, episodeId: `episode-${n}`, text, outcome: 'open' },
        `patient-${n}`,
      ),
      id: `episode-${n}-goal`,
    });
    // Between the first forty and the rest: one of the first changes, then one of the rest.
    const first = upstream.service.repository.search.bind(upstream.service.repository);
    let meddled = false;
    upstream.service.repository.search = (async (...args: Parameters<typeof first>) => {
      const answer = await first(...args);
      if (!meddled && args[0].resourceType === 'Goal') {
        meddled = true;
        await upstream.service.repository.putAll([goal(1, 'behind')]);
        await upstream.service.repository.putAll([goal(45, 'before')]);
      }
      return answer;
    }) as typeof first;
    await desk.pass();
    await desk.pass();
    expect(await list(desk, 'episode-45', 'goal')).toMatchObject([{ text: 'before' }]);
    expect(await list(desk, 'episode-1', 'goal')).toMatchObject([{ text: 'behind' }]);
  }, 60_000);
});

describe('whose case it is', () => {
  it('a case handed over leaves with a receipt, and comes whole if it is handed back', async () => {
    const upstream = await startUpstream(caseload([episodeOf(1), episodeOf(2)]));
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    await upstream.put(...moved(episodeOf(1, { therapistId: colleague.id })));
    expect((await desk.pass()).gone).toEqual(['episode-1']);
    expect(await desk.held()).toEqual(['episode-2']);
    expect(await desk.vault.receipts()).toMatchObject([{ reason: 'handedOver' }]);

    const other = await openDesk(upstream, colleague);
    await other.pass();
    await whole(other, 'episode-1');

    await upstream.put(...moved(episodeOf(1)));
    await desk.pass();
    await whole(desk, 'episode-1');
  });

  it('a case that has lapsed is neither kept nor fetched again', async () => {
    const upstream = await startUpstream(
      caseload([episodeOf(1), episodeOf(2, { status: 'discharged', dischargedOn: daysAgo(42) })]),
    );
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    expect(await desk.held()).toEqual(['episode-1', 'episode-2']);
    desk.now = NOW + DAY;
    expect((await desk.pass()).gone).toEqual(['episode-2']);
    upstream.asked.length = 0;
    await desk.pass();
    expect(await desk.held()).toEqual(['episode-1']);
    expect(upstream.asked.filter((one) => one.includes('patient-2'))).toEqual([]);
  });

  it('a re-referral does not bring the old episode of the same patient', async () => {
    const upstream = await startUpstream(
      caseload([
        episodeOf(1, { previousEpisodeId: 'episode-9' }),
        episodeOf(9, {
          patientId: 'patient-1',
          therapistId: colleague.id,
          status: 'discharged',
          dischargedOn: daysAgo(200),
        }),
      ]),
    );
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    // A change of the old case comes with the same patient's name, and is not for this desk either.
    await upstream.put({
      ...goalToFhir(
        { id: 'old', episodeId: 'episode-9', text: 'old', outcome: 'open' },
        'patient-1',
      ),
      id: 'old',
    });
    await desk.pass();
    expect(await desk.held()).toEqual(['episode-1']);
    await whole(desk, 'episode-1');
    expect(
      (await desk.vault.search(['episode-1'], 'said', 50, NOW)).hits.map((one) => one.episodeId),
    ).toEqual(Array.from({ length: LINES }, () => 'episode-1'));
  });

  it('both episodes of a patient who is back within the six weeks are kept apart', async () => {
    const upstream = await startUpstream(
      caseload([
        episodeOf(1, { previousEpisodeId: 'episode-9' }),
        episodeOf(9, { patientId: 'patient-1', status: 'discharged', dischargedOn: daysAgo(10) }),
      ]),
    );
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    await whole(desk, 'episode-1');
    await whole(desk, 'episode-9');
  });
});

describe('a file that cannot be read', () => {
  it('is replaced, and the case comes whole again', async () => {
    const upstream = await startUpstream(caseload([episodeOf(1), episodeOf(2)]));
    let desk = await openDesk(upstream, therapist);
    await desk.pass();
    await desk.vault.saveDraft(
      { episodeId: 'episode-1', now: NOW },
      { draftId: 'note', text: 'half a sentence', caret: 4, at: NOW },
    );
    const file =
      (await desk.vault.listEpisodes()).find((one) => one.id === 'episode-1')?.file ?? '';
    await desk.vault.close();
    const { readdirSync, writeFileSync } = await import('node:fs');
    const path = readdirSync(desk.dir, { recursive: true, encoding: 'utf8' }).find(
      (name) => name.includes(file) && name.endsWith('.db'),
    );
    writeFileSync(`${desk.dir}/${path}`, Buffer.alloc(16_384, 7));
    desk = await desk.reopen();
    const done = await desk.pass();
    expect(done.renewed).toEqual([{ episodeId: 'episode-1', unsentLost: [] }]);
    await desk.pass();
    await whole(desk, 'episode-1');
    expect(await desk.vault.readDrafts({ episodeId: 'episode-1', now: NOW })).toMatchObject([
      { text: 'half a sentence' },
    ]);
  });
});

it('asks for nothing on behalf of roles without a desk of cases', () => {
  expect(fetchedTypes.guardian).toEqual([]);
  expect(fetchedTypes.administrator).toEqual([]);
  expect(fetchedTypes.supervisor).toEqual([]);
});
