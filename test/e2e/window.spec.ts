/** The six weeks as they pass on a desk: day 42, day 43, a wrong clock, no line, forgetting, covering. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { staff } from '../../main/records/practice/caseload/roster.ts';
import { vaultFiles } from '../../main/vault/layout.ts';
import { verifyReceipt } from '../../main/vault/receiptCheck.ts';
import { type OperationName, operationNames, operations } from '../../shared/contract/table.ts';
import { sampleOf } from '../contract/sample.ts';
import { callRaw, type Desk, eventually, NOW, openDesk, openFilled } from './support/desk.ts';
import { choose, composerOf, openPatient, startNextSession } from './support/going.ts';
import { type Practice, startPractice } from './support/practice.ts';
import { caseFiles, filesThatOpen, takeCopy, vaultOf } from './support/vaultFolder.ts';
import { makeWorld, type World } from './support/world.ts';

/** Discharged on 14 October: day 42 is 25 November, in London on GMT. */
const CLOSING = { episodeId: 'episode-cr-4105', caseRef: 'CR-4105' };
const LAST_READABLE = '2026-11-25T23:59:59.999Z';
const FIRST_DENIED = Date.parse('2026-11-26T00:00:00Z');
/** In treatment. */
const OPEN = 'episode-cr-4471';
const { passphrase } = staff.pugh;

test.describe.configure({ mode: 'serial' });

let world: World;
let practice: Practice;
let desk: Desk;

const keyringBytes = ({ profile }: World): string =>
  readFileSync(vaultFiles.keyring(vaultOf(profile))).toString('base64');

/** The same profile once more, as it was at the end of day 41. */
const cloneOf = (name: string): World => ({ ...world, profile: takeCopy(world, name) });

const hours = (n: number): string => new Date(Date.parse(NOW) + n * 3_600_000).toISOString();

/** Every operation on a case that the table knows, asked for this one, but those about its local copy. */
const askEverything = async (
  episodeId: string,
): Promise<{ name: OperationName; code: string }[]> => {
  const answers: { name: OperationName; code: string }[] = [];
  for (const name of operationNames) {
    const input = sampleOf(operations[name].input);
    if (!('episodeId' in input) || name.startsWith('computer.')) continue;
    const answer = await callRaw(desk.page, name, { ...input, episodeId });
    answers.push({ name, code: answer.ok ? 'ok' : answer.code });
  }
  return answers;
};

test.beforeAll(async () => {
  world = makeWorld();
  practice = await startPractice({ dir: world.service, now: NOW });
});

test.afterEach(async () => {
  // These are copies of one vault: what one has told the service would erase the next as an older one.
  await practice.forgetDevices();
  Object.assign(practice.line, { state: 'open', followsClock: true });
});

test.afterAll(async () => {
  await desk?.kill();
  await practice?.stop();
  world?.remove();
});

test('a case in its last days says so, to the day', async () => {
  desk = await openFilled({ world, practice });
  const { access } = await desk.ask('case.header', { episodeId: CLOSING.episodeId });
  expect(access).toMatchObject({
    state: 'afterDischarge',
    dischargedOn: '2026-10-14',
    lastDay: '2026-11-25',
    closesAt: new Date(FIRST_DENIED).toISOString(),
  });
});

test('the curtain hides everything at once, also while main is busy, and gives caret and draft back', async () => {
  const { page } = desk;
  await startNextSession(page);
  const composer = composerOf(page);
  await composer.pressSequentially('You said the corridor was the hard part');
  for (let n = 0; n < 9; n += 1) await composer.press('ArrowLeft');
  const visible = page.getByText('CR-4471').first();
  await visible.waitFor();

  // Main stands still: what the page does now, it does by itself.
  desk.process.kill('SIGSTOP');
  try {
    await page.keyboard.press('Control+l');
    await page.getByRole('button', { name: 'Come back' }).waitFor();
    expect(await page.content()).not.toContain('CR-4471');
    expect(await page.content()).not.toContain('corridor');
  } finally {
    desk.process.kill('SIGCONT');
  }
  await desk.until(({ state }) => state === 'curtained');
  const spoken = await page.locator('body').ariaSnapshot();
  for (const text of ['CR-4471', 'Hassan', 'corridor', 'CR-4105'])
    expect(spoken, 'what a screen reader is given').not.toContain(text);
  expect(await page.title()).toBe('Clinician workstation');

  // Behind it the case cannot be asked for either, with everything typed kept.
  expect(await desk.call('case.read', { episodeId: OPEN })).toMatchObject({ code: 'locked' });
  const field = page.getByLabel('Passphrase', { exact: true });
  await field.fill('not my passphrase');
  await field.press('Enter');
  await page.getByText('That passphrase does not open this desk').waitFor();
  await field.fill(passphrase);
  await field.press('Enter');
  await composer.waitFor();
  await expect(composer).toHaveValue('You said the corridor was the hard part');
  await expect(composer).toBeFocused();
  await page.keyboard.type('very ');
  await expect(composer).toHaveValue('You said the corridor was the very hard part');
});

test('signing out leaves nothing of a patient in the window and locks every case', async () => {
  await desk.signOut();
  const html = await desk.page.content();
  for (const text of ['CR-4471', 'Hassan', 'corridor']) expect(html).not.toContain(text);
  const codes = new Set((await askEverything(OPEN)).map(({ code }) => code));
  expect([...codes]).toEqual(['locked']);
  await desk.close();
});

test('started on day 43, the app erases the case before anybody signs in, and shows the receipt after', async () => {
  const copy = cloneOf('day43');
  const vault = vaultOf(copy.profile);
  const [file] = await filesThatOpen(copy.profile, passphrase, CLOSING.episodeId, vault);
  const before = { files: caseFiles(vault), keyring: keyringBytes(copy) };
  expect(before.files).toContain(file);

  desk = await openDesk({ world: copy, practice, now: '2026-11-26T00:00:05Z' });
  expect((await desk.state()).erasedSinceLastOpen).toBe(1);
  expect(readdirSync(vault).filter((name) => name.startsWith(file ?? '?'))).toEqual([]);
  expect(caseFiles(vault)).toEqual(before.files.filter((name) => name !== file));
  expect(keyringBytes(copy)).not.toBe(before.keyring);
  // With the files of the day before, and the keyring as it is now.
  expect(
    await filesThatOpen(copy.profile, passphrase, CLOSING.episodeId, vaultOf(world.profile)),
  ).toEqual([]);

  expect(await desk.signIn()).toMatchObject({ ok: true });
  await desk.settled();
  const { rows } = await desk.ask('caseload.list', {});
  expect(rows.map(({ header }) => header.caseRef)).not.toContain(CLOSING.caseRef);
  expect(rows.length).toBeGreaterThan(5);
  const answers = await askEverything(CLOSING.episodeId);
  expect(answers.filter(({ code }) => code === 'ok')).toEqual([]);
  // The service still has the case, and the desk never fetches it again.
  await desk.ask('desk.sync', {});
  expect(caseFiles(vault)).toHaveLength(before.files.length - 1);

  const { receipts } = await desk.ask('computer.read', {});
  expect(receipts).toMatchObject([
    { caseRef: CLOSING.caseRef, reason: 'lapsed', beforeUnlock: true, verified: true },
  ]);
  await desk.ask('computer.saveReceipt', { receiptId: receipts[0]?.id ?? '' });
  const saved = readFileSync(join(world.saved, 'erasure-receipt.json'), 'utf8');
  expect(verifyReceipt(saved)).toMatchObject({ valid: true, receipt: { caseRef: 'CR-4105' } });
  expect(verifyReceipt(saved.replace('CR-4105', 'CR-4106'))).toEqual({ valid: false });
  await desk.page
    .getByText('One case on this computer reached its date and was erased')
    .first()
    .waitFor();
  await desk.close();
});

test('on day 42 the case is readable to the last second, and erased while the app runs on', async () => {
  // On a slow machine the start itself may pass midnight: then it begins earlier.
  for (const [attempt, seconds] of [20, 90].entries()) {
    await practice.forgetDevices();
    const now = new Date(FIRST_DENIED - seconds * 1000).toISOString();
    desk = await openDesk({ world: cloneOf(`day42-${attempt}`), practice, now });
    await desk.signIn();
    const first = await desk.call('case.read', { episodeId: CLOSING.episodeId });
    if (Date.parse((await desk.state()).now) < FIRST_DENIED) {
      expect(first).toMatchObject({ ok: true });
      break;
    }
    await desk.close();
  }
  await openPatient(desk.page, CLOSING.caseRef);
  await desk.page.getByText('Lloyd').first().waitFor();

  let readable = 0;
  let denied = 0;
  await eventually(
    'the erasure after midnight',
    async () => {
      const from = Date.parse((await desk.state()).now);
      const answer = await desk.call('case.read', { episodeId: CLOSING.episodeId });
      const to = Date.parse((await desk.state()).now);
      if (to < FIRST_DENIED) {
        expect(answer, LAST_READABLE).toMatchObject({ ok: true });
        readable += 1;
      }
      if (from >= FIRST_DENIED) {
        expect(answer).toMatchObject({ ok: false });
        denied += 1;
      }
      expect(from, 'a minute to erase').toBeLessThan(FIRST_DENIED + 60_000);
      const { cases, receipts } = await desk.ask('computer.read', {});
      const erased = cases.every(({ episodeId }) => episodeId !== CLOSING.episodeId);
      return erased && receipts.length > 0 && denied > 0;
    },
    180,
  );
  expect(readable).toBeGreaterThan(0);
  await desk.page.getByText('The case you were reading has closed').first().waitFor();
  expect(await desk.page.content()).not.toContain('Lloyd');
  await desk.close();
});

test('with the clock set back and the line cut nothing opens, until contact', async () => {
  Object.assign(practice.line, { state: 'cut', followsClock: false });
  await practice.setClock(hours(1));
  desk = await openDesk({ world, practice, now: hours(-24 * 60) });
  expect(await desk.signIn()).toMatchObject({ ok: true });
  expect((await desk.state()).clock).toBe('behind');
  for (const episodeId of [OPEN, CLOSING.episodeId]) {
    const codes = (await askEverything(episodeId)).map(({ code }) => code);
    expect([...new Set(codes)]).toEqual(['clockBehind']);
  }
  const shown = JSON.stringify([
    await desk.call('today.read', {}),
    await desk.call('caseload.list', {}),
    await desk.call('desk.find', { query: 'Hassan' }),
    await desk.call('desk.search', { query: 'panic' }),
    await desk.call('letters.worklist', {}),
  ]);
  expect(shown).not.toMatch(/Hassan|Amira|panic/i);
  await desk.page.getByText('clock is behind the time it has already seen').waitFor();

  practice.line.asked.length = 0;
  practice.line.state = 'open';
  await desk.page.getByRole('button', { name: 'Connect now' }).press('Enter');
  await desk.until(({ clock }) => clock === 'trusted');
  const { header } = await desk.ask('case.read', { episodeId: OPEN });
  expect(header.patient?.name).toContain('Hassan');
  expect(await desk.call('case.read', { episodeId: CLOSING.episodeId })).toMatchObject({
    ok: true,
  });
  await desk.settled();
  // Lapsed two days before: by the wrong clock it would have been open.
  expect(practice.line.asked.length).toBeGreaterThan(5);
  expect(practice.line.asked.filter((one) => one.includes('callum-fraser'))).toEqual([]);
  await desk.close();
});

test('without contact cases open for 72 hours, then lock, and open again at contact', async () => {
  Object.assign(practice.line, { state: 'cut', followsClock: false });
  desk = await openDesk({ world, practice, now: hours(71) });
  await desk.signIn();
  expect((await desk.state()).lease).toBe('fresh');
  expect(await desk.call('case.read', { episodeId: OPEN })).toMatchObject({ ok: true });
  await desk.close();

  desk = await openDesk({ world, practice, now: hours(75) });
  await desk.signIn();
  expect((await desk.state()).lease).toBe('expired');
  const codes = (await askEverything(OPEN)).map(({ code }) => code);
  expect([...new Set(codes)]).toEqual(['leaseExpired']);
  await desk.page.getByText('has been offline too long').waitFor();

  await practice.setClock(hours(75));
  practice.line.state = 'open';
  await desk.ask('desk.sync', {});
  await desk.until(({ lease }) => lease === 'fresh');
  expect(await desk.call('case.read', { episodeId: OPEN })).toMatchObject({ ok: true });
});

test('a case is forgotten at once when its therapist says so', async () => {
  const { page } = desk;
  const vault = vaultOf(world.profile);
  const copy = takeCopy(world, 'kept');
  await choose(page, 'Computer', /^Computer$/);
  const row = page.getByRole('row').filter({ hasText: 'CR-3987' });
  practice.line.state = 'cut';
  await row.getByRole('button', { name: /Forget now/ }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Forget now' }).press('Enter');
  await page.getByText('CR-3987 was forgotten on this computer').first().waitFor();
  await row.waitFor({ state: 'detached' });
  expect(await desk.call('case.read', { episodeId: 'episode-cr-3987' })).toMatchObject({
    code: 'notFound',
  });
  const { receipts } = await desk.ask('computer.read', {});
  expect(receipts[0]).toMatchObject({ caseRef: 'CR-3987', reason: 'forgotten', verified: true });
  await desk.close();
  const kept = await filesThatOpen(copy, passphrase, 'episode-cr-3987', vaultOf(copy));
  expect(kept).toHaveLength(1);
  expect(caseFiles(vault)).not.toContain(kept[0]);
  expect(await filesThatOpen(world.profile, passphrase, 'episode-cr-3987', vaultOf(copy))).toEqual(
    [],
  );
});
