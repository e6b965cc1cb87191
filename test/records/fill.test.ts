import { describe, expect, it } from 'vitest';
import { goalToFhir } from '../../main/records/mapping/care.ts';
import { messageToFhir, utteranceToFhir } from '../../main/records/mapping/sessions.ts';
import { DAY, NOW } from '../vault/keystore.ts';
import { caseload, colleague, daysAgo, episodeOf, iso, therapist } from './caseload.ts';
import { openDesk, startUpstream } from './desk.ts';

import { list, whole } from './held.ts';

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
