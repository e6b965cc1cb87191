/** Wrong clocks, a midnight, a hand-over and an undone discharge, on the running app. */

import type { CareTeam, EpisodeOfCare, Resource } from '@medplum/fhirtypes';
import { expect, test } from '@playwright/test';
import { staff } from '../../main/records/practice/caseload/roster.ts';
import { type Desk, eventually, NOW, openDesk, openFilled } from './support/desk.ts';
import { type Practice, startPractice } from './support/practice.ts';
import { caseFiles, vaultOf } from './support/vaultFolder.ts';
import { makeWorld, type World } from './support/world.ts';

/** Discharged on 14 October: the last day is Wednesday 25 November. */
const CLOSING = { episodeId: 'episode-cr-4105', caseRef: 'CR-4105' };
/** In treatment, and handed over on the day of the test. */
const HANDED = { episodeId: 'episode-cr-4471', caseRef: 'CR-4471' };
const MIDNIGHT = Date.parse('2026-11-25T00:00:00Z');
const YEAR_2099 = '2099-01-01T09:00:00Z';
const later = (days: number): string => new Date(Date.parse(NOW) + days * 86_400_000).toISOString();

test.describe.configure({ mode: 'serial' });

let world: World;
let practice: Practice;
let desk: Desk;

test.beforeAll(async () => {
  world = makeWorld();
  practice = await startPractice({ dir: world.service, now: NOW });
});
test.afterAll(async () => {
  await desk?.kill();
  await practice?.stop();
  world?.remove();
});

/** Changes a resource upstream, as patient services would. */
const change = async <R extends Resource & { id?: string }>(
  type: R['resourceType'],
  episode: { readonly caseRef: string },
  next: (now: R) => R,
): Promise<void> => {
  const signedIn = await fetch(`${practice.direct}/practice/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId: staff.nair.id, passphrase: staff.nair.passphrase }),
  });
  const { token } = (await signedIn.json()) as { token: string };
  const found = await practice.search<R>('nair', type);
  const one = found.find((each) => JSON.stringify(each).includes(`"value":"${episode.caseRef}"`));
  if (!one) throw new Error(`Upstream has no ${type} of ${episode.caseRef}`);
  const answer = await fetch(`${practice.direct}/${type}/${one.id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/fhir+json', authorization: `Bearer ${token}` },
    body: JSON.stringify(next(one)),
  });
  if (!answer.ok) throw new Error(`${type} answered ${answer.status}: ${await answer.text()}`);
};

const accessOf = async ({ episodeId }: { readonly episodeId: string }) =>
  (await desk.ask('case.header', { episodeId })).access;
const held = async (): Promise<string[]> =>
  (await desk.ask('computer.read', {})).cases.map((one) => one.episodeId);

test('a case that was handed over today is read to the end of the day, and the ledger says so', async () => {
  desk = await openFilled({ world, practice });
  expect(await accessOf(HANDED)).toMatchObject({ state: 'inTreatment', lastDay: null });
  await change<CareTeam>('CareTeam', HANDED, (team) => ({
    ...team,
    participant: (team.participant ?? []).flatMap((one) =>
      one.member?.reference?.endsWith(staff.pugh.id)
        ? [
            { ...one, period: { end: '2026-11-24' } },
            { ...one, member: { reference: `Practitioner/${staff.adeyemi.id}` } },
          ]
        : [one],
    ),
  }));
  await change<EpisodeOfCare>('EpisodeOfCare', HANDED, (episode) => ({
    ...episode,
    careManager: { reference: `Practitioner/${staff.adeyemi.id}` },
  }));
  await desk.ask('desk.sync', {});
  expect(await accessOf(HANDED)).toMatchObject({ state: 'inTreatment', lastDay: '2026-11-24' });
  expect(await desk.call('case.read', { episodeId: HANDED.episodeId })).toMatchObject({ ok: true });
  await desk.page.keyboard.press('Control+k');
  await desk.page.keyboard.type('ledger');
  await desk.page
    .getByRole('option', { name: /^Ledger$/ })
    .first()
    .click();
  await desk.page
    .getByText('This computer was told that access to CR-4471 ends with Tue 24 Nov')
    .first()
    .waitFor();
  await desk.close();
});

test('at London midnight the case is gone, and every count of days is another one', async () => {
  for (const seconds of [14, 100]) {
    const now = new Date(MIDNIGHT - seconds * 1000).toISOString();
    desk = await openDesk({ world, practice, now });
    await desk.signIn();
    if (Date.parse((await desk.state()).now) < MIDNIGHT - 3_000) break;
    await desk.close();
  }
  const { page } = desk;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('caseload');
  await page
    .getByRole('option', { name: /^Caseload$/ })
    .first()
    .click();
  const row = page.getByRole('row').filter({ hasText: CLOSING.caseRef });
  await row.getByText('1 day left').first().waitFor();
  await page.getByText(HANDED.caseRef).first().waitFor();

  await row.getByText('closes today').first().waitFor({ timeout: 130_000 });
  await page.getByText(HANDED.caseRef).first().waitFor({ state: 'detached' });
  const { receipts } = await desk.ask('computer.read', {});
  expect(receipts[0]).toMatchObject({ caseRef: HANDED.caseRef, reason: 'handedOver' });
  await desk.close();
});

test('a clock that stands at 2099 costs a fetch and nothing more', async () => {
  const before = caseFiles(vaultOf(world.profile)).length;
  practice.line.followsClock = false;
  practice.line.state = 'cut';
  await practice.setClock(later(1));
  desk = await openDesk({ world, practice, now: YEAR_2099 });
  // Every case that has an end has reached it by this clock; those in treatment are only locked.
  expect((await desk.state()).erasedSinceLastOpen).toBeGreaterThan(0);
  await desk.signIn();
  expect(await desk.state()).toMatchObject({ clock: 'trusted', lease: 'expired' });
  await desk.close();

  desk = await openDesk({ world, practice, now: later(1) });
  await desk.signIn();
  expect((await desk.state()).clock).toBe('behind');
  for (const ask of [
    'today.read',
    'caseload.list',
    'letters.worklist',
    'supervision.list',
  ] as const)
    expect(await desk.call(ask, {})).toMatchObject({ ok: false, code: 'clockBehind' });
  await desk.page.getByText('Cases are locked, so nothing can be listed here').waitFor();
  expect((await held()).length).toBeGreaterThan(0);
  practice.line.state = 'open';
  await desk.ask('desk.sync', {});
  expect(await desk.state()).toMatchObject({ clock: 'trusted', lease: 'fresh' });
  expect(await accessOf(CLOSING)).toMatchObject({ state: 'afterDischarge', daysLeft: 0 });
  expect(caseFiles(vaultOf(world.profile))).toHaveLength(before);
  await desk.close();
});

test('60 days later what has ended is gone, and an undone discharge brings its case back', async () => {
  practice.line.state = 'open';
  practice.line.followsClock = true;
  desk = await openDesk({ world, practice, now: later(60) });
  expect((await desk.state()).erasedSinceLastOpen).toBeGreaterThan(0);
  await desk.signIn();
  await desk.settled();
  expect(await held()).not.toContain(CLOSING.episodeId);
  await change<EpisodeOfCare>('EpisodeOfCare', CLOSING, ({ period, ...episode }) => ({
    ...episode,
    status: 'active',
    period: { start: period?.start ?? '2026-05-01' },
  }));
  await desk.ask('desk.sync', {});
  await eventually(
    'the case to be whole again',
    async () => (await desk.call('case.read', { episodeId: CLOSING.episodeId })).ok,
  );
  expect(await accessOf(CLOSING)).toMatchObject({ state: 'inTreatment', closesAt: null });
});
