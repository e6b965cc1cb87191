/** Files that were damaged, that come from the future, or that somebody else has open (product V5, V6, V7). */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Communication } from '@medplum/fhirtypes';
import { expect, test } from '@playwright/test';
import { staff } from '../../main/records/practice/caseload/roster.ts';
import { vaultFiles } from '../../main/vault/layout.ts';
import { type Desk, eventually, NOW, openDesk, openFilled } from './support/desk.ts';
import { type Practice, startPractice } from './support/practice.ts';
import { damage, filesThatOpen, inDeskDb, takeCopy, vaultOf } from './support/vaultFolder.ts';
import { makeWorld, type World } from './support/world.ts';

const DAMAGED = 'episode-cr-4417';
const WHOLE = 'episode-cr-4471';
const { passphrase } = staff.pugh;

test.describe.configure({ mode: 'serial' });

let world: World;
let practice: Practice;
let desk: Desk;
let countsBefore: Readonly<Record<string, number>>;

const countsOf = async (episodeId: string) => {
  const { cases } = await desk.ask('computer.read', {});
  return cases.find((one) => one.episodeId === episodeId)?.counts ?? {};
};

/** The same profile once more, so that one trial does not spoil the next. */
const cloneOf = (name: string): World => ({ ...world, profile: takeCopy(world, name) });

test.beforeAll(async () => {
  world = makeWorld();
  practice = await startPractice({ dir: world.service, now: NOW });
  desk = await openFilled({ world, practice });
  await desk.ask('draft.save', {
    episodeId: DAMAGED,
    draftId: 'letter:half',
    text: 'half a sentence',
    caret: 4,
  });
  countsBefore = await countsOf(DAMAGED);
  // Unsent work, for the lists of what is lost: a message that found no line.
  practice.line.state = 'cut';
  await desk.ask('case.sendMessage', {
    episodeId: WHOLE,
    messageId: 'message-never-sent',
    text: 'This one never left the computer',
  });
  await desk.until(({ link }) => link.outbox.waiting === 1);
  await desk.close();
  practice.line.state = 'open';
});

test.afterEach(async () => {
  await desk?.close().catch(() => undefined);
});

test.afterAll(async () => {
  await practice?.stop();
  world?.remove();
});

test('a damaged case is fetched again with its draft; the rest of the desk works', async () => {
  const copy = cloneOf('episode');
  const vault = vaultOf(copy.profile);
  const [file] = await filesThatOpen(copy.profile, passphrase, DAMAGED, vault);
  damage(join(vault, `${file}.db`));
  expect(await filesThatOpen(copy.profile, passphrase, DAMAGED, vault)).toEqual([file]);

  desk = await openDesk({ world: copy, practice });
  await desk.signIn();
  expect(await desk.call('case.read', { episodeId: WHOLE })).toMatchObject({ ok: true });
  // Whoever asks first may still be told that it cannot be read; then it is whole again.
  await eventually('the case fetched again', async () => {
    const { utterance } = await countsOf(DAMAGED);
    const read = await desk.call('case.read', { episodeId: DAMAGED });
    return read.ok && utterance === countsBefore.utterance;
  });
  await desk.settled();
  expect(await countsOf(DAMAGED)).toEqual(countsBefore);
  const { draft } = await desk.ask('draft.read', {
    episodeId: DAMAGED,
    draftId: 'letter:half',
  });
  expect(draft).toMatchObject({ text: 'half a sentence', caret: 4 });
  expect(readdirSync(vault).filter((name) => name.startsWith(file ?? '?'))).toEqual([]);
  const { rows } = await desk.ask('caseload.list', {});
  expect(rows).toHaveLength(9);
});

for (const [what, spoil, code, title] of [
  [
    'damaged',
    async (profile: string) => damage(vaultFiles.desk(vaultOf(profile))),
    'vaultDamaged',
    'What this computer keeps can no longer be read',
  ],
  [
    'of a newer version',
    (profile: string) => inDeskDb(profile, passphrase, (db) => db.pragma('user_version = 90000')),
    'vaultNewer',
    'A newer workstation has been used on this computer',
  ],
] as const)
  test(`a desk.db that is ${what}: says so, names unsent work, and starts anew when told to`, async () => {
    const copy = cloneOf(code);
    await spoil(copy.profile);
    const keyring = readFileSync(vaultFiles.keyring(vaultOf(copy.profile)));
    desk = await openDesk({ world: copy, practice });
    const { page } = desk;
    await page.getByRole('button', { name: /Rhiannon Pugh/ }).press('Enter');
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: title }).waitFor();
    expect((await desk.state()).refusal).toMatchObject({
      code,
      unsent: [{ caseRef: 'CR-4471', kind: 'message' }],
    });
    await page.getByRole('heading', { name: 'Not sent before this happened' }).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'CR-4471' }).waitFor();
    // Looking at it has changed nothing, whatever the version.
    expect(readFileSync(vaultFiles.keyring(vaultOf(copy.profile))).equals(keyring)).toBe(true);

    await page.getByRole('button', { name: 'Fetch my cases anew…' }).press('Enter');
    const dialog = page.getByRole('dialog');
    const confirm = dialog.getByRole('button', { name: 'Destroy and fetch anew' });
    await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await expect(confirm).toBeDisabled();
    await dialog.getByLabel('Type RE-ENROL to confirm').fill('RE-ENROL');
    await confirm.press('Enter');
    await desk.until(({ state }) => state === 'open');
    await desk.settled();
    expect((await desk.ask('caseload.list', {})).rows).toHaveLength(9);
    expect(await countsOf(DAMAGED)).toMatchObject({ utterance: countsBefore.utterance });
    expect((await desk.state()).link.outbox).toEqual({ waiting: 0, refused: 0 });
  });

test('a keyring that cannot be read keeps the app from nothing but this desk', async () => {
  const copy = cloneOf('keyring');
  writeFileSync(vaultFiles.keyring(vaultOf(copy.profile)), 'not a keyring');
  desk = await openDesk({ world: copy, practice });
  expect(await desk.signIn()).toMatchObject({ ok: false, code: 'vaultDamaged' });
  await desk.page
    .getByRole('heading', { name: 'What this computer keeps can no longer be read' })
    .waitFor();
  await desk.page.getByRole('button', { name: 'Fetch my cases anew…' }).waitFor();
  expect(await desk.signIn('adeyemi')).toMatchObject({ ok: true });
});

test('a second app on the same profile is refused, and the first goes on', async () => {
  desk = await openDesk({ world, practice });
  await desk.signIn();
  await desk.settled();
  const second = await openDesk({ world, practice });
  try {
    expect(await second.signIn()).toMatchObject({ ok: false, code: 'anotherInstance' });
    await second.page
      .getByRole('heading', { name: 'The workstation is already open on this computer' })
      .waitFor();
    // A new vault would destroy what the first one has open.
    expect(await second.page.getByRole('button', { name: /anew/ }).count()).toBe(0);
    const anew = await second.call('desk.reEnrol', {
      personId: staff.pugh.id,
      passphrase,
      confirm: 'RE-ENROL',
    });
    expect(anew).toMatchObject({ ok: false, code: 'anotherInstance' });
  } finally {
    await second.close();
  }
  await desk.page.keyboard.press('Control+2');
  await desk.page.getByRole('heading', { name: 'Caseload' }).waitFor();
  expect(await desk.call('case.read', { episodeId: WHOLE })).toMatchObject({ ok: true });
  // What was unsent at the start has gone out meanwhile.
  const sent = await practice.search<Communication>('pugh', 'Communication');
  const texts = sent.map(({ payload }) => payload?.[0]?.contentString);
  expect(texts.filter((text) => text === 'This one never left the computer')).toHaveLength(1);
});
