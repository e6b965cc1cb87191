import type { Communication, Patient } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { goalToFhir } from '../../main/records/mapping/care.ts';
import { patientToFhir } from '../../main/records/mapping/people.ts';
import { utteranceToFhir } from '../../main/records/mapping/sessions.ts';
import { NOW } from '../vault/keystore.ts';
import {
  caseload,
  caseResources,
  episodeOf,
  iso,
  patientOf,
  therapist,
  wordOf,
} from './caseload.ts';
import { openDesk, startUpstream } from './desk.ts';

import { lines, list } from './held.ts';

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
      (one) =>
        !one.includes('_lastUpdated=ge') &&
        !/CareTeam|EpisodeOfCare\?|Practitioner\/pugh/.test(one),
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
