/** Nothing typed stands readable anywhere outside the vault, at any moment (product V1, V4, A9). */
import { randomBytes } from 'node:crypto';
import type { Communication, Patient } from '@medplum/fhirtypes';
import { expect, test } from '@playwright/test';
import { staff } from '../../main/records/practice/caseload/roster.ts';
import { scan } from '../harness/scan.ts';
import { type Desk, eventually, NOW, openFilled } from './support/desk.ts';
import { composerOf, startNextSession } from './support/going.ts';
import { type Practice, startPractice } from './support/practice.ts';
import { processTexts } from './support/processes.ts';
import { caseFiles, filesThatOpen, takeCopy, vaultOf } from './support/vaultFolder.ts';
import { makeWorld, type World } from './support/world.ts';

const CASE = 'episode-cr-4471';
const LETTER_CASE = 'episode-cr-4290';

/** One word, so that the search index would hold it whole; no other program writes such a word. */
const word = (what: string): string => `zq${what}${randomBytes(9).toString('hex')}`;
const planted = {
  line: word('line'),
  halfLine: word('half'),
  scratch: word('scratch'),
  note: word('note'),
  query: word('query'),
  palette: word('palette'),
  message: word('message'),
  cover: word('cover'),
  homework: word('homework'),
};

test.describe.configure({ mode: 'serial' });

let world: World;
let practice: Practice;
let desk: Desk;
/** The planted words, and what the service itself holds of the patient. */
let secrets: string[] = [];
let before = '';

/** Files that hold any of it; the service's own folder is the server and not looked at. */
const leaks = (): { file: string; marker: string }[] =>
  scan([world.profile, world.temp, world.home, world.saved], secrets);

test.beforeAll(async () => {
  world = makeWorld();
  practice = await startPractice({ dir: world.service, now: NOW });
  desk = await openFilled({ world, practice });
});

test.afterAll(async () => {
  await desk?.kill();
  await practice?.stop();
  world?.remove();
});

test('patient text is planted through the screens and the operations', async () => {
  const { page } = desk;
  await startNextSession(page);
  const composer = composerOf(page);
  await composer.pressSequentially(`Hello ${planted.line} and welcome`);
  await composer.press('Control+Enter');
  await page.getByText(planted.line).waitFor();
  await composer.pressSequentially(`not sent yet ${planted.halfLine}`);

  await page.getByRole('tab', { name: 'Scratch' }).press('Enter');
  const scratch = page.getByRole('textbox', { name: 'Scratch notes' });
  await scratch.pressSequentially(`only me ${planted.scratch}`);

  await page.keyboard.press('Control+k');
  await page.keyboard.type(planted.palette);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type(planted.query);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');

  const { sessions } = await desk.ask('case.read', { episodeId: CASE });
  const sessionId = sessions.find(({ status }) => status === 'inSession')?.sessionId ?? '';
  expect(sessionId).not.toBe('');
  await desk.ask('draft.save', {
    episodeId: CASE,
    draftId: `note:${sessionId}`,
    text: `She said ${planted.note}`,
    caret: 0,
  });
  await desk.ask('desk.search', { query: planted.query });
  await desk.ask('transcript.search', { episodeId: CASE, query: planted.query });
  await desk.ask('case.sendMessage', {
    episodeId: CASE,
    messageId: crypto.randomUUID(),
    text: `Between sessions ${planted.message}`,
  });
  await desk.ask('session.setHomework', {
    episodeId: CASE,
    sessionId,
    text: `Write down ${planted.homework}`,
  });
  await desk.ask('letter.preview', {
    episodeId: LETTER_CASE,
    coverNote: `Dear doctor ${planted.cover}`,
  });

  // What came from the service is patient text as much as what was typed here.
  const lines = await practice.search<Communication>('pugh', 'Communication');
  const texts = lines.flatMap(({ payload }) => payload?.[0]?.contentString ?? []);
  const longest = texts.toSorted((a, b) => b.length - a.length).slice(0, 20);
  const patients = await practice.search<Patient>('pugh', 'Patient');
  const names = patients.flatMap(({ name }) => name?.[0]?.family ?? []);
  const numbers = patients.flatMap(({ identifier }) => identifier?.[0]?.value ?? []);
  const people = [...names.filter((name) => name.length >= 8), ...numbers];
  expect(people.length).toBeGreaterThan(8);
  secrets = [
    ...Object.values(planted),
    ...longest.map((text) => text.slice(0, 60)),
    ...people.filter((text) => text.length >= 8),
  ];
});

test('the words have reached the service, so that not finding them here means something', async () => {
  await desk.settled();
  await eventually('the line upstream', async () => {
    const found = await practice.search<Communication>('pugh', 'Communication', {
      _sort: '-_lastUpdated',
      _count: '50',
    });
    return JSON.stringify(found).includes(planted.line);
  });
  const onServer = scan([world.service], [planted.line, planted.message, planted.homework]);
  expect(new Set(onServer.map(({ marker }) => marker)).size).toBe(3);
});

test('while running nothing stands on disk, in a title or in the process list', async () => {
  // A second of quiet, so that the drafts are in their journal.
  await eventually('the draft kept', async () => {
    const { sessions } = await desk.ask('case.read', { episodeId: CASE });
    const sessionId = sessions.find(({ status }) => status === 'inSession')?.sessionId ?? '';
    const { draft } = await desk.ask('draft.read', {
      episodeId: CASE,
      draftId: `message:${sessionId}`,
    });
    return draft?.text.includes(planted.halfLine);
  });
  expect(leaks()).toEqual([]);
  expect(await desk.page.title()).toBe('Clinician workstation');
  const seen = processTexts();
  expect(secrets.filter((text) => seen.includes(text))).toEqual([]);
});

test('behind the curtain nothing stands on disk', async () => {
  await desk.ask('desk.curtain', {});
  await desk.page.getByRole('button', { name: 'Come back' }).waitFor();
  expect(leaks()).toEqual([]);
});

test('after kill −9 nothing stands on disk, and the words come back from the vault', async () => {
  await desk.kill();
  expect(leaks()).toEqual([]);
  desk = await openFilled({ world, practice });
  expect(leaks()).toEqual([]);
  const { sessions } = await desk.ask('case.read', { episodeId: CASE });
  const sessionId = sessions.find(({ status }) => status === 'inSession')?.sessionId ?? '';
  const found = async (kind: string) =>
    (await desk.ask('draft.read', { episodeId: CASE, draftId: `${kind}:${sessionId}` })).draft
      ?.text ?? '';
  expect(await found('message')).toContain(planted.halfLine);
  expect(await found('scratch')).toContain(planted.scratch);
  expect(await found('note')).toContain(planted.note);
});

test('after signing out nothing stands on disk or in the window', async () => {
  await desk.signOut();
  expect(leaks()).toEqual([]);
  const html = await desk.page.content();
  expect(secrets.filter((text) => html.includes(text))).toEqual([]);
  await desk.close();
  expect(leaks()).toEqual([]);
  before = takeCopy(world, 'before');
});

test('after the erasure no file and no key is left, and an old copy of the file does not open', async () => {
  // The check can fail: with the keyring of before, the same copy opens.
  const { passphrase } = staff.pugh;
  const old = await filesThatOpen(before, passphrase, CASE, vaultOf(before));
  expect(old).toHaveLength(1);

  desk = await openFilled({ world, practice });
  // Out of contact nothing is fetched again.
  practice.line.state = 'cut';
  const { receipt } = await desk.ask('computer.forget', { episodeId: CASE });
  expect(receipt).toMatchObject({ caseRef: 'CR-4471', reason: 'forgotten', verified: true });
  expect(leaks()).toEqual([]);
  expect(caseFiles(vaultOf(world.profile))).not.toContain(old[0]);
  await desk.close();
  expect(leaks()).toEqual([]);

  expect(await filesThatOpen(world.profile, passphrase, CASE, vaultOf(before))).toEqual([]);
  expect(await filesThatOpen(world.profile, passphrase, CASE, vaultOf(world.profile))).toEqual([]);
  // And the rest of the desk is still there.
  const other = await filesThatOpen(world.profile, passphrase, LETTER_CASE, vaultOf(world.profile));
  expect(other).toHaveLength(1);
});
