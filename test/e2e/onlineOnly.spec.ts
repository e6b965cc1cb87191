/**
 * A computer without a keystore: the desk works, and nothing of any patient is ever written to it
 * (product V3). Started as anybody may ask for it, with `--online-only`.
 */
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { frame } from '../../renderer/copy/frame.ts';
import { signIn } from '../../renderer/copy/signIn.ts';
import { scan } from '../harness/scan.ts';
import { type Desk, NOW, openDesk } from './support/desk.ts';
import { composerOf, startNextSession } from './support/going.ts';
import { type Practice, startPractice } from './support/practice.ts';
import { makeWorld, type World } from './support/world.ts';

const half = `half a sentence ${randomBytes(6).toString('hex')}`;
const said = `sent for good ${randomBytes(6).toString('hex')}`;
const EPISODE = 'episode-cr-4471';

test.describe.configure({ mode: 'serial' });

let world: World;
let practice: Practice;
let desk: Desk;
test.beforeAll(async () => {
  world = makeWorld();
  practice = await startPractice({ dir: world.service, now: NOW });
  desk = await openDesk({ world, practice, onlineOnly: true });
});
test.afterAll(async () => {
  await desk?.kill();
  await practice?.stop();
  world?.remove();
});

/** What is being typed in the session that is held now, as it was answered as saved. */
const keptDraft = async (): Promise<string | undefined> => {
  const { sessions } = await desk.ask('today.read', {});
  const held = sessions.find(({ status }) => status === 'inSession');
  if (!held) return undefined;
  const draftId = `message:${held.sessionId}`;
  const { draft } = await desk.ask('draft.read', { episodeId: held.episodeId, draftId });
  return draft?.text;
};

const nothingOfAPatient = () => {
  expect(scan([world.profile, world.temp, world.home], [half, said, 'Whitaker'])).toEqual([]);
  expect(() => readdirSync(join(world.profile, 'vaults'))).toThrow(/ENOENT/);
};

test('says before anybody signs in that nothing is kept, and works as ever', async () => {
  await desk.page.getByText(signIn.keepsNothing).waitFor();
  expect(await desk.signIn()).toMatchObject({ ok: true });
  expect((await desk.settled()).keeps).toBe('nothing');
  await desk.page.getByText(frame.keepsNothing).waitFor();
  await startNextSession(desk.page);
  await composerOf(desk.page).fill(said);
  await desk.page.keyboard.press('Control+Enter');
  await desk.page.getByText(said).waitFor();
  await desk.settled();
  await composerOf(desk.page).pressSequentially(half);
  await expect.poll(keptDraft).toBe(half);
  nothingOfAPatient();
});

test('after kill −9 nothing is on the disk, and what was typed comes back from the service', async () => {
  await desk.kill();
  nothingOfAPatient();
  desk = await openDesk({ world, practice, onlineOnly: true, now: '2026-11-24T10:09:00Z' });
  expect(await desk.signIn()).toMatchObject({ ok: true, value: { firstTime: true } });
  await desk.settled();
  await desk.page.keyboard.press('Control+3');
  await expect(composerOf(desk.page)).toHaveValue(half);
  await desk.page.getByText(said).waitFor();
});

test('out of contact a draft is not called saved, and is once there is contact', async () => {
  practice.line.state = 'cut';
  const draft = { episodeId: EPISODE, draftId: 'scratch:any', text: half, caret: 4 };
  expect(await desk.call('draft.save', draft)).toMatchObject({ ok: false, code: 'offline' });
  practice.line.state = 'open';
  expect(await desk.call('draft.save', draft)).toMatchObject({ ok: true });
});

test('with the sign-out the cases are gone from the memory too', async () => {
  await desk.signOut();
  nothingOfAPatient();
  expect(await desk.call('caseload.list', {})).toMatchObject({ ok: false, code: 'locked' });
});
