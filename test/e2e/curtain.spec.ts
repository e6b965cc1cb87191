/** The curtain by all its triggers, what it leaves in the page, and what comes back (product A9, A10). */
import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright-core';
import { staff } from '../../main/records/practice/caseload/roster.ts';
import { frame } from '../../renderer/copy/frame.ts';
import { letter } from '../../renderer/copy/letters.ts';
import { noteParts } from '../../renderer/copy/note.ts';
import { curtainWords, signIn, signInSettings } from '../../renderer/copy/signIn.ts';
import { findBar } from '../../renderer/copy/transcript.ts';
import * as on from '../harness/story/window.ts';
import { type Desk, eventually, openFilled } from './support/desk.ts';
import { choose, composerOf, startNextSession } from './support/going.ts';
import { isFocused, pressOn, tabTo } from './support/keys.ts';
import { tracesIn } from './support/traces.ts';
import { makeWorld, type World } from './support/world.ts';

const CASE = 'episode-cr-4471';
const READY = 'CR-4316';
const PIN = '408172';
const CHOSEN = 'window otter gravel noon';

const word = (what: string): string => `zq${what}${randomBytes(6).toString('hex')}`;
const planted = { line: word('line'), half: word('half'), scratch: word('scratch') };

test.describe.configure({ mode: 'serial' });

let world: World;
let desk: Desk;
let page: Page;
let secrets: string[] = [];
/** What the vault opens with now. */
let passphrase: string = staff.pugh.passphrase;

test.beforeAll(async () => {
  world = makeWorld();
  desk = await openFilled({ world });
  page = desk.page;
});
test.afterAll(async () => {
  await desk?.kill();
  world?.remove();
});

const covered = () => on.button(page, curtainWords.back).waitFor();
const openAgain = () => on.button(page, /^Ctrl L/).waitFor();
/** Types into the field that has the focus already, as somebody who comes back does. */
const uncover = async (typed: string) => {
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await openAgain();
};
const coverByKey = async () => {
  await page.keyboard.press('Control+l');
  await covered();
  await desk.until(({ state }) => state === 'curtained');
};
const nowhere = (found: Readonly<Record<string, readonly string[]>>) =>
  expect(Object.entries(found).filter(([, places]) => places.length > 0)).toEqual([]);

/** The field has the focus and the caret stands before `rest`. */
const caretBefore = async (field: ReturnType<typeof on.field>, rest: string) => {
  await eventually('the caret', async () => {
    if (!(await isFocused(field))) return false;
    return field.evaluate((element, wanted) => {
      const { value, selectionStart } = element as HTMLTextAreaElement;
      return value.slice(selectionStart ?? -1) === wanted;
    }, rest);
  });
};

test('behind the curtain nothing of a patient is in the document, the accessibility tree or the memory', async () => {
  await startNextSession(page);
  const composer = composerOf(page);
  await page.keyboard.type(`Hello ${planted.line}`);
  await page.keyboard.press('Control+Enter');
  await on.words(page, planted.line).waitFor();
  await page.getByRole('tab', { name: 'Scratch' }).press('Enter');
  await page.getByRole('textbox', { name: 'Scratch notes' }).press('End');
  await page.keyboard.type(planted.scratch);
  await composer.focus();
  await page.keyboard.type(`not sent ${planted.half} yet`);
  for (let n = 0; n < 4; n += 1) await page.keyboard.press('ArrowLeft');

  const { patient } = await desk.ask('case.header', { episodeId: CASE });
  if (patient === null) throw new Error('a therapist knows who the patient is');
  secrets = [...Object.values(planted), patient.name, patient.nhsNumber ?? patient.name];
  // The search finds what is there: each word is in the memory, and most are in the document.
  const before = await tracesIn(page).of(secrets);
  for (const secret of secrets) expect(before[secret], secret).toContain('memory');
  expect(before[planted.half]).toEqual(['document', 'accessibility', 'memory']);

  await coverByKey();
  nowhere(await tracesIn(page).of(secrets));
  await expect(page.locator('[aria-live]')).toHaveText(['', '']);
});

test('every question about a case is refused, while the session and its outbox go on', async () => {
  expect(await desk.call('case.read', { episodeId: CASE })).toEqual({ ok: false, code: 'locked' });
  expect(await desk.call('caseload.list', {})).toEqual({ ok: false, code: 'locked' });
  const draft = { episodeId: CASE, draftId: 'message:session-1' };
  expect(await desk.call('draft.read', draft)).toEqual({ ok: false, code: 'locked' });
  await desk.until(({ link }) => link.outbox.waiting === 0 && link.state === 'connected');

  await uncover(passphrase);
  const composer = composerOf(page);
  await caretBefore(composer, ' yet');
  expect(await composer.inputValue()).toBe(`not sent ${planted.half} yet`);
  await on.words(on.conversation(page), planted.line).waitFor();
  // The patient has answered meanwhile, or does now: the line was sent and is heard.
  await eventually('the answer', async () => {
    const { sessions } = await desk.ask('case.read', { episodeId: CASE });
    const sessionId = sessions.find(({ status }) => status === 'inSession')?.sessionId ?? '';
    const { utterances } = await desk.ask('session.utterances', { episodeId: CASE, sessionId });
    return utterances.at(-1)?.speaker === 'patient';
  });
});

test('the computer’s lock screen and its sleep cover the desk, and the last letters are kept', async () => {
  const composer = composerOf(page);
  for (const [event, letters] of [
    ['lock', ' and these'],
    ['suspend', ' and those'],
  ] as const) {
    await composer.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(letters);
    desk.power(event);
    await covered();
    await desk.until(({ state }) => state === 'curtained');
    desk.power(event === 'lock' ? 'unlock' : 'resume');
    await uncover(passphrase);
    await caretBefore(composer, '');
    expect((await composer.inputValue()).endsWith(letters)).toBe(true);
  }
  const { rows } = await desk.ask('case.ledger', { episodeId: CASE });
  expect(rows.length).toBeGreaterThan(0);
});

test('the caret comes back to the note, and to the words one searches with', async () => {
  await page.keyboard.press('Control+1');
  await pressOn(page.getByRole('button', { name: /^Open note/ }).first());
  const plan = on.field(page, noteParts.plan.label);
  await tabTo(plan);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Walk to the shop');
  for (let n = 0; n < 5; n += 1) await page.keyboard.press('ArrowLeft');
  await coverByKey();
  await uncover(passphrase);
  await caretBefore(plan, ' shop');

  await choose(page, '4471', /CR-4471/);
  await page.keyboard.press('Control+4');
  await on.screen(page, 'transcript').getByRole('grid').waitFor();
  await page.keyboard.press('Control+f');
  const find = on.field(page, findBar.label);
  await find.waitFor();
  await page.keyboard.type('wet weather');
  await page.keyboard.press('ArrowLeft');
  await coverByKey();
  nowhere(await tracesIn(page).of(['wet weather', ...secrets]));
  await uncover(passphrase);
  await caretBefore(find, 'r');
  await page.keyboard.press('Escape');
});

test('a quick PIN lifts the curtain, three wrong ones do not', async () => {
  const words = signInSettings.pin;
  await page.keyboard.press('Control+,');
  await pressOn(on.button(on.dialog(page), words.set));
  await page.keyboard.type(passphrase);
  for (const field of [words.field, words.again]) {
    await tabTo(on.field(page, field));
    await page.keyboard.type(PIN);
  }
  await page.keyboard.press('Enter');
  await on.words(on.dialog(page), words.isSet).waitFor();
  await page.keyboard.press('Escape');
  await on.dialog(page).waitFor({ state: 'detached' });

  await coverByKey();
  await on.field(page, curtainWords.pin).waitFor();
  await uncover(PIN);
  await coverByKey();
  for (const left of ['2 tries left', '1 try left', 'Three wrong PINs']) {
    await page.keyboard.type('117299');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText(left).waitFor();
  }
  await on.passphrase(page).waitFor();
  expect(await desk.call('desk.uncover', { pin: PIN })).toMatchObject({ code: 'pinSpent' });
  await uncover(passphrase);
  await coverByKey();
  await uncover(PIN);
});

test('what is copied from an editor is taken back with the curtain; nothing else can be copied', async () => {
  // The app gives itself the permission for a moment, and takes it away again: from here too.
  const clipboard = async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], {
      origin: 'https://workstation.invalid',
    });
    return page.evaluate(() => navigator.clipboard.readText()).catch(() => null);
  };
  await page.keyboard.press('Control+3');
  const composer = composerOf(page);
  await expect(composer).toHaveValue(new RegExp(planted.half));
  await composer.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.getByText(frame.copied(30)).first().waitFor();
  await eventually('the copy', async () => (await clipboard())?.includes(planted.half), 10);
  await coverByKey();
  await eventually('an empty clipboard', async () => (await clipboard()) === '', 10);
  await uncover(PIN);

  await on.words(on.conversation(page), planted.line).waitFor();
  await page.evaluate(() => {
    const line = document.querySelector('[data-region] [dir="auto"]');
    if (line === null) throw new Error('no line on screen');
    document.getSelection()?.selectAllChildren(line);
    (document.activeElement as HTMLElement | null)?.blur();
  });
  await page.keyboard.press('Control+c');
  await page.getByText(frame.copyRefused).first().waitFor();
  await eventually('a clipboard that is still empty', async () => (await clipboard()) === '', 10);
});

test('a changed passphrase opens the desk, the old one does not, and no hint misleads', async () => {
  const words = signInSettings.passphrase;
  await page.keyboard.press('Control+,');
  await pressOn(on.button(on.dialog(page), signInSettings.changePassphrase));
  await page.keyboard.type(passphrase);
  for (const field of [words.next, words.again]) {
    await tabTo(on.field(page, field));
    await page.keyboard.type(CHOSEN);
  }
  await page.keyboard.press('Enter');
  await page.getByText(words.done).first().waitFor();
  const old = passphrase;
  passphrase = CHOSEN;
  await page.keyboard.press('Escape');
  await on.dialog(page).waitFor({ state: 'detached' });

  await desk.signOut();
  nowhere(await tracesIn(page).of([...secrets, CHOSEN]));
  const row = on.personRow(page, staff.pugh.name);
  await expect(row).toContainText(signIn.ownPassphrase);
  await expect(row).not.toContainText(old);
  await row.press('Enter');
  await expect(on.passphrase(page)).toBeFocused();
  await expect(on.passphrase(page)).toHaveValue('');
  await page.keyboard.type(old);
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await on.passphrase(page).press('Control+a');
  await page.keyboard.type(CHOSEN);
  await page.keyboard.press('Enter');
  await openAgain();
  await desk.signOut();
});

test('the caret comes back to the letter of a case manager', async () => {
  await on.personRow(page, staff.nair.name).press('Enter');
  await expect(on.passphrase(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await openAgain();
  await desk.settled();
  await page.keyboard.press('Control+6');
  const row = on.rowOf(on.screen(page, 'letters'), READY);
  await pressOn(row.getByRole('button').first());
  const cover = on.field(page, letter.coverNote);
  await tabTo(cover);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('With thanks for seeing her');
  for (let n = 0; n < 4; n += 1) await page.keyboard.press('ArrowLeft');
  await coverByKey();
  await uncover(staff.nair.passphrase);
  await caretBefore(cover, ' her');
});
