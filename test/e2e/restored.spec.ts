/** An older copy of a profile put back: closed before contact, erased at contact, and said (product V7). */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditEvent } from '@medplum/fhirtypes';
import { expect, test } from '@playwright/test';
import { callRaw, type Desk, eventually, NOW, openDesk, openFilled } from './support/desk.ts';
import { type Practice, startPractice } from './support/practice.ts';
import { caseFiles, vaultOf } from './support/vaultFolder.ts';
import { makeWorld, type World } from './support/world.ts';

/** Forgotten after the copy was made. */
const FORGOTTEN = 'episode-cr-4233';
/** In treatment. */
const OPEN = 'episode-cr-4471';
/** Waiting to be sent when the copy was made. */
const UNSENT = { caseRef: 'CR-4471', kind: 'message' };
/** CR-4105 was discharged on 14 October: its last day is 25 November. */
const DAY_43 = '2026-11-26T09:00:00Z';

test.describe.configure({ mode: 'serial' });

let world: World;
let practice: Practice;
let desk: Desk;
const vaults = () => join(world.profile, 'vaults');
const old = () => join(world.dir, 'old');
const mark = () => `${world.profile}.mark`;

const takeAside = () => {
  rmSync(old(), { recursive: true, force: true });
  cpSync(vaults(), old(), { recursive: true });
};
/** Puts the old copy into its place again, as somebody with a backup would. */
const putBack = () => {
  rmSync(vaults(), { recursive: true });
  cpSync(old(), vaults(), { recursive: true });
};
/** The desk has ended at contact, and says so; the page was loaded anew on the way. */
const erasedAtContact = async () => {
  practice.line.state = 'open';
  await desk.call('desk.sync', {}).catch(() => undefined);
  const { page } = desk;
  const name = 'An older copy of your desk was put back here';
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Back to sign-in' })).toBeEnabled();
};

test.beforeAll(async () => {
  world = makeWorld();
  practice = await startPractice({ dir: world.service, now: NOW });
  desk = await openFilled({ world, practice });
  practice.line.state = 'cut';
  await desk.ask('case.sendMessage', {
    ...{ episodeId: OPEN, messageId: crypto.randomUUID(), text: 'Written without a line.' },
  });
  await desk.signOut();
  takeAside();
  practice.line.state = 'open';
});
test.afterAll(async () => {
  await desk?.close();
  await practice?.stop();
  world?.remove();
});

test('what is erased after the copy was made is counted outside the profile', async () => {
  await desk.signIn();
  await desk.settled();
  const before = readFileSync(mark(), 'utf8');
  await desk.ask('computer.forget', { episodeId: FORGOTTEN });
  await eventually('a change of keys', async () => readFileSync(mark(), 'utf8') !== before);
  await desk.signOut();
  // Random ids and numbers: nothing of a person, nothing of a patient.
  expect(readFileSync(mark(), 'utf8')).toMatch(
    /^\{"[0-9a-f-]{36}":\{"epoch":\d+,"lastServerTime":\d+,"lastLocalTime":\d+\}\}$/,
  );
});

test('the copy opens nothing before contact, and says what it is and what was not sent', async () => {
  putBack();
  practice.line.state = 'cut';
  expect(await desk.signIn()).toMatchObject({ ok: true });
  expect((await desk.state()).restored).toMatchObject({ unsent: [UNSENT] });
  for (const episodeId of [FORGOTTEN, OPEN])
    expect(await callRaw(desk.page, 'case.header', { episodeId })).toMatchObject({
      code: 'profileRestored',
    });
  expect(await callRaw(desk.page, 'today.read', {})).toMatchObject({ code: 'profileRestored' });
  await expect(desk.page.getByText('This is an older copy of your desk.').first()).toBeVisible();
  await expect(desk.page.getByText('Not sent when this copy was made')).toBeVisible();
});

test('at contact it is erased whole, the service is told, and the cases are fetched anew', async () => {
  await erasedAtContact();
  expect((await desk.state()).refusal).toMatchObject({ code: 'profileRestored', unsent: [UNSENT] });
  await expect(desk.page.getByText('CR-4471', { exact: true })).toBeVisible();
  expect(readdirSync(vaultOf(world.profile))).toEqual(['lock']);
  const alarms = await practice.search<AuditEvent>('nair', 'AuditEvent', {
    subtype: 'profile-restored',
  });
  expect(alarms).toHaveLength(1);

  await desk.page.getByRole('button', { name: 'Back to sign-in' }).click();
  await desk.page.getByRole('heading', { name: 'Who are you?' }).waitFor();
  expect(await desk.signIn()).toMatchObject({ ok: true, value: { firstTime: true } });
  await desk.settled();
  expect((await desk.state()).restored).toBeNull();
});

test('where the file outside is lost too, the service knows', async () => {
  await desk.signOut();
  putBack();
  rmSync(mark());
  practice.line.state = 'cut';
  await desk.signIn();
  // Nothing tells it apart before contact: that is the limit.
  expect((await desk.state()).restored).toBeNull();
  await erasedAtContact();
  expect(existsSync(join(vaultOf(world.profile), 'keyring'))).toBe(false);
});

test('put back together with an old clock, it is erased at the start by the time known outside', async () => {
  await desk.page.getByRole('button', { name: 'Back to sign-in' }).click();
  // A new vault, since every copy of the first is known by now.
  await desk.signIn();
  await desk.settled();
  await desk.close();
  takeAside();
  desk = await openFilled({ world, practice, now: DAY_43 });
  await desk.close();
  putBack();
  const before = caseFiles(vaultOf(world.profile)).length;
  practice.line.state = 'cut';
  desk = await openDesk({ world, practice, now: NOW });
  expect((await desk.state()).erasedSinceLastOpen).toBeGreaterThan(0);
  expect(caseFiles(vaultOf(world.profile)).length).toBeLessThan(before);
  await desk.signIn();
  expect(await callRaw(desk.page, 'case.header', { episodeId: OPEN })).toMatchObject({
    code: 'profileRestored',
  });
  expect((await desk.state()).clock).toBe('behind');
});
