/** How a window moves with what the service says: hand-over, leaving, discharge set, moved and undone. */
import type { WithId } from '@medplum/core';
import type { CareTeam, Resource } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { careTeamToFhir, episodeToFhir } from '../../main/records/mapping/people.ts';
import { startOfLondonDay } from '../../shared/domain/london.ts';
import type { Episode } from '../../shared/domain/records.ts';
import { DAY, NOW } from '../vault/keystore.ts';
import {
  caseload,
  colleague,
  daysAgo,
  episodeOf,
  manager,
  practitioners,
  supervisor,
  therapist,
  today,
} from './caseload.ts';
import { type Desk, openDesk, startUpstream } from './desk.ts';
import { moved, whole } from './held.ts';

type Turn = { readonly id: string; readonly start?: string; readonly end?: string };

/** An episode whose therapists took turns; the last one has it now. */
const inTurns = (episode: Episode, turns: readonly Turn[], therapistId: string) => {
  const now = { ...episode, therapistId };
  const team: CareTeam = careTeamToFhir(now);
  const others = team.participant?.filter(
    (one) => !/pugh|adeyemi/.test(`${one.member?.reference}`),
  );
  const role = team.participant?.[0]?.role ?? [];
  const participant = turns.map(({ id, start, end }) => ({
    role,
    member: { reference: `Practitioner/${id}` },
    period: { ...(start ? { start } : {}), ...(end ? { end } : {}) },
  }));
  return [
    { ...episodeToFhir(now), id: episode.id },
    { ...team, participant: [...participant, ...(others ?? [])], id: `team-${episode.id}` },
  ];
};
const factsOf = async (desk: Desk, id: string) =>
  (await desk.vault.listEpisodes()).find((one) => one.id === id);
const rows = async (desk: Desk) =>
  (await desk.vault.ledgerPage({ count: 50 }))
    .filter((one) => one.action === 'case.windowMoved')
    .map((one) => ({ caseRef: one.caseRef, ...one.detail }))
    .reverse();

describe('a hand-over', () => {
  it('leaves the case with its therapist to the end of the day, then erases it for that reason', async () => {
    const upstream = await startUpstream(caseload([episodeOf(1), episodeOf(2)]));
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    const turns = [
      { id: therapist.id, start: daysAgo(50), end: today },
      { id: colleague.id, start: today },
    ];
    await upstream.put(...inTurns(episodeOf(1), turns, colleague.id));
    expect((await desk.pass()).gone).toEqual([]);
    const midnight = startOfLondonDay(daysAgo(-1));
    expect(await factsOf(desk, 'episode-1')).toMatchObject({
      handedOverOn: today,
      closesAt: midnight,
    });
    await whole(desk, 'episode-1');
    expect(await rows(desk)).toEqual([{ caseRef: 'CR-4001', from: null, to: today }]);
    await desk.pass();
    expect(await rows(desk)).toHaveLength(1);

    desk.now = midnight;
    expect(await desk.vault.eraseLapsed(desk.now)).toMatchObject([
      { caseRef: 'CR-4001', reason: 'handedOver' },
    ]);
    await desk.pass();
    expect(await desk.held()).toEqual(['episode-2']);

    const other = await openDesk(upstream, colleague);
    await other.pass();
    expect(await factsOf(other, 'episode-1')).toMatchObject({
      allocatedOn: today,
      handedOverOn: null,
    });
  });

  it('that is planned ends nothing before its day, and starts nothing either', async () => {
    const upstream = await startUpstream(caseload([episodeOf(1)]));
    const turns = [
      { id: therapist.id, end: daysAgo(-3) },
      { id: colleague.id, start: daysAgo(-4) },
    ];
    await upstream.put(...inTurns(episodeOf(1), turns, therapist.id));
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    expect(await factsOf(desk, 'episode-1')).toMatchObject({ handedOverOn: daysAgo(-3) });
    await upstream.put(...inTurns(episodeOf(1), turns, colleague.id));
    const other = await openDesk(upstream, colleague);
    await other.pass();
    expect(await other.held()).toEqual([]);
    other.now = NOW + 4 * DAY;
    await other.pass();
    expect(await other.held()).toEqual(['episode-1']);
  });

  it('back to the first therapist opens the case to them again', async () => {
    const upstream = await startUpstream(caseload([episodeOf(1)]));
    const turns = [
      { id: therapist.id, start: daysAgo(50), end: daysAgo(10) },
      { id: colleague.id, start: daysAgo(10), end: daysAgo(1) },
    ];
    await upstream.put(...inTurns(episodeOf(1), turns, colleague.id));
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    expect(await desk.held()).toEqual([]);
    const back = [...turns, { id: therapist.id, start: today }];
    await upstream.put(...inTurns(episodeOf(1), back, therapist.id));
    await desk.pass();
    await whole(desk, 'episode-1');
    expect(await factsOf(desk, 'episode-1')).toMatchObject({
      allocatedOn: today,
      handedOverOn: null,
    });
  });
});

describe('somebody who leaves the service', () => {
  const left = (id: string): WithId<Resource>[] =>
    practitioners.filter((one) => one.id === id).map((one) => ({ ...one, active: false }));

  it.each([
    ['therapist', therapist],
    ['case manager', manager],
  ])('as a %s keeps every case to the end of that day', async (_role, who) => {
    const upstream = await startUpstream(
      caseload([episodeOf(1), episodeOf(2, { status: 'discharged', dischargedOn: daysAgo(41) })]),
    );
    const desk = await openDesk(upstream, who);
    desk.owed = new Set(['episode-2']);
    await desk.pass();
    await upstream.put(...left(who.id));
    await desk.pass();
    const midnight = startOfLondonDay(daysAgo(-1));
    for (const id of ['episode-1', 'episode-2'])
      expect(await factsOf(desk, id)).toMatchObject({ handedOverOn: today, closesAt: midnight });
    desk.now = NOW + DAY;
    // Whatever is written to the entry afterwards: the day on which this desk learned of it stays.
    await upstream.put(...left(who.id));
    expect((await desk.pass()).gone).toEqual(['episode-1', 'episode-2']);
    await desk.pass();
    expect(await desk.held()).toEqual([]);

    await upstream.put(...practitioners.filter((one) => one.id === who.id));
    await desk.pass();
    expect(await desk.held()).toContain('episode-1');
  });

  it('as a supervisor holds nothing that was brought to them from then on', async () => {
    const upstream = await startUpstream([...caseload([episodeOf(1)]), ...left(supervisor.id)]);
    const desk = await openDesk(upstream, supervisor);
    await desk.pass();
    expect(await desk.held()).toEqual([]);
  });
});

describe('a discharge', () => {
  const discharged = (on: string) =>
    moved(episodeOf(1, { status: 'discharged', dischargedOn: on }));

  it('that is set, moved and undone upstream is followed, each time with a row of the ledger', async () => {
    const upstream = await startUpstream(caseload([episodeOf(1)]));
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    for (const on of [daysAgo(2), daysAgo(5)]) {
      await upstream.put(...discharged(on));
      await desk.pass();
    }
    await upstream.put(...moved(episodeOf(1)));
    await desk.pass();
    const day42 = (on: number) => daysAgo(on - 42);
    expect(await rows(desk)).toEqual([
      { caseRef: 'CR-4001', from: null, to: day42(2) },
      { caseRef: 'CR-4001', from: day42(2), to: day42(5) },
      { caseRef: 'CR-4001', from: day42(5), to: null },
    ]);
    expect(await factsOf(desk, 'episode-1')).toMatchObject({ dischargedOn: null, closesAt: null });
  });

  it('that is back-dated past day 42 lapses the case at once, and undone brings it back', async () => {
    const upstream = await startUpstream(caseload([episodeOf(1)]));
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    await upstream.put(...discharged(daysAgo(60)));
    const done = await desk.sync.run();
    expect(done).toMatchObject({ ok: true, value: { gone: ['episode-1'] } });
    expect(await desk.vault.eraseLapsed(NOW)).toMatchObject([{ reason: 'lapsed' }]);
    expect(await rows(desk)).toEqual([{ caseRef: 'CR-4001', from: null, to: daysAgo(18) }]);
    await desk.pass();
    expect(await desk.held()).toEqual([]);
    await upstream.put(...moved(episodeOf(1)));
    await desk.pass();
    await whole(desk, 'episode-1');
  });

  it('without a date locks the case and erases nothing', async () => {
    const upstream = await startUpstream(caseload([episodeOf(1), episodeOf(2)]));
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    await upstream.put(...moved(episodeOf(1, { status: 'discharged' })));
    expect((await desk.pass()).gone).toEqual([]);
    expect(await factsOf(desk, 'episode-1')).toMatchObject({
      status: 'discharged',
      closesAt: null,
    });
    await upstream.put(...moved(episodeOf(2, { status: 'waiting', allocatedOn: null })));
    expect((await desk.pass()).gone).toEqual(['episode-2']);
  });
});
