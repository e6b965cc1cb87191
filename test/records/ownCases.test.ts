import { describe, expect, it } from 'vitest';
import { fetchedTypes } from '../../main/records/mapping/index.ts';
import { DAY, NOW } from '../vault/keystore.ts';
import { caseload, colleague, daysAgo, episodeOf, LINES, therapist } from './caseload.ts';
import { openDesk, startUpstream } from './desk.ts';

import { moved, whole } from './held.ts';

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

  it('a lapsed case is not fetched by a clock set back that the same contact sets right', async () => {
    const upstream = await startUpstream(
      caseload([episodeOf(1), episodeOf(2, { status: 'discharged', dischargedOn: daysAgo(43) })]),
    );
    const desk = await openDesk(upstream, therapist);
    desk.now = NOW - 30 * DAY;
    desk.onContact = (at) => {
      desk.now = at;
    };
    await desk.pass();
    expect(await desk.held()).toEqual(['episode-1']);
    expect(upstream.asked.filter((one) => one.includes('patient-2'))).toEqual([]);
  });

  it('a re-referral brings the old episode for as long as the new one is open, without a line of it', async () => {
    const again = episodeOf(1, { previousEpisodeId: 'episode-9' });
    const old = episodeOf(9, {
      patientId: 'patient-1',
      therapistId: colleague.id,
      status: 'discharged',
      referredOn: daysAgo(400),
      dischargedOn: daysAgo(200),
    });
    const upstream = await startUpstream(caseload([again, old]));
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    await whole(desk, 'episode-1');
    expect(await desk.vault.listEpisodes()).toMatchObject([
      { id: 'episode-1', involvement: 'treating' },
      { id: 'episode-9', involvement: 'treatingLater', status: 'inTreatment', closesAt: null },
    ]);
    const access = { episodeId: 'episode-9', now: desk.now };
    for (const kind of ['sessionNote', 'measure', 'riskLoop', 'message'])
      expect([kind, (await desk.vault.listRecords(access, kind)).length]).toEqual([kind, 1]);
    expect(await desk.vault.countUtterances(access)).toEqual([]);
    const found = await desk.vault.search(['episode-1', 'episode-9'], 'said', 50, NOW);
    expect(found.hits.map((one) => one.episodeId)).toEqual(
      Array.from({ length: LINES }, () => 'episode-1'),
    );

    // The old therapist regains nothing; the new one keeps it by the window of the new episode.
    const before = await openDesk(upstream, colleague);
    await before.pass();
    expect(await before.held()).toEqual([]);
    await upstream.put(...moved({ ...again, status: 'discharged', dischargedOn: daysAgo(10) }));
    await desk.pass();
    const [first, second] = await desk.vault.listEpisodes();
    expect(second?.closesAt).toBe(first?.closesAt);
    await upstream.put(...moved({ ...again, status: 'discharged', dischargedOn: daysAgo(50) }));
    await desk.pass();
    expect(await desk.held()).toEqual([]);
  });

  it('an old episode that is one’s own again comes whole', async () => {
    const again = episodeOf(1, { previousEpisodeId: 'episode-9' });
    const closed = { patientId: 'patient-1', referredOn: daysAgo(400) };
    const old = episodeOf(9, { ...closed, status: 'discharged', dischargedOn: daysAgo(200) });
    const upstream = await startUpstream(caseload([again, old]));
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    await desk.pass();
    expect(await desk.vault.listEpisodes()).toMatchObject([
      { involvement: 'treating' },
      { involvement: 'treatingLater' },
    ]);
    await upstream.put(...moved(episodeOf(9, closed)));
    await desk.pass();
    await desk.pass();
    await whole(desk, 'episode-9');
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
