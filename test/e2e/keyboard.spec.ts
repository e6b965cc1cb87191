/**
 * The main path by keyboard alone, and axe on every screen it passes, in both themes and for the three
 * roles that work with cases (screens 3, product U1).
 */
import { expect, type Page, test } from '@playwright/test';
import { staff } from '../../main/records/practice/caseload/roster.ts';
import { blockNames, blockWords, discharge } from '../../renderer/copy/discharge.ts';
import { keySheet } from '../../renderer/copy/keys.ts';
import { letter, letters } from '../../renderer/copy/letters.ts';
import { contactLabels, noteParts, note as noteWords } from '../../renderer/copy/note.ts';
import { findDialog, settingsWords } from '../../renderer/copy/palette.ts';
import { patient } from '../../renderer/copy/patient.ts';
import * as live from '../../renderer/copy/session.ts';
import { curtainWords, signIn } from '../../renderer/copy/signIn.ts';
import { bringing, meeting, supervision } from '../../renderer/copy/supervision.ts';
import { today } from '../../renderer/copy/today.ts';
import { findBar, search } from '../../renderer/copy/transcript.ts';
import { codeLabel } from '../../shared/domain/careContact.ts';
import { appointmentTypeCodes } from '../../shared/domain/careContactTable.ts';
import * as on from '../harness/story/window.ts';
import { violationsOf } from './support/axe.ts';
import { type Desk, openDesk } from './support/desk.ts';
import { chooseIn, isFocused, jump, pressOn, tabTo, walkTabs } from './support/keys.ts';
import { agree, arrive, cleanScreen, leave, lookAtComputer, putAway } from './support/screens.ts';
import { makeWorld, type World } from './support/world.ts';

test.describe.configure({ mode: 'serial' });

const CASE = 'CR-4471';
/** Brought to Dr Marsh and not discussed yet. */
const BROUGHT = 'CR-4455';
/** Discharged; its patient has declined a letter to the GP. */
const DECLINED = 'CR-4233';
/** Discharged, with everything that its letter needs. */
const READY = 'CR-4301';

let world: World;
let desk: Desk;
let page: Page;

const press = (keys: string) => page.keyboard.press(keys);
const type = (text: string) => page.keyboard.type(text);
const clean = (what: string) => cleanScreen(page, what);

test.beforeAll(async () => {
  world = makeWorld();
  desk = await openDesk({ world, size: { width: 1280, height: 800 } });
  page = desk.page;
  page.setDefaultTimeout(15_000);
});

test.afterAll(async () => {
  await desk?.kill();
  world?.remove();
});

test('signing in, Today, and Ctrl+K to a case', async () => {
  await on.heading(page, signIn.title).waitFor();
  expect.soft(await violationsOf(page), 'sign-in').toEqual([]);
  await arrive(page, staff.pugh.name);
  await clean('sign-in, person chosen');
  await press('Enter');
  await on.words(on.screen(page, 'today'), 'CR-4471').waitFor();
  await desk.settled();
  await clean('Today');

  await press('Control+/');
  await on.heading(on.dialog(page), keySheet.title).waitFor();
  await clean('keys');
  await putAway(page);

  await press('Control+k');
  await page.getByRole('listbox').waitFor();
  await type('4471');
  await page.getByRole('option', { name: /CR-4471/, selected: true }).waitFor();
  await clean('Ctrl+K');
  await press('Enter');
  await on.heading(page, patient.heading('CR-4471')).waitFor();
});

test('every part of a patient’s page', async () => {
  await walkTabs(page, Object.values(patient.tabs), (label) => clean(`patient, ${label}`));
});

test('a session: ready check, a line with Ctrl+Enter, the panel, the curtain and back', async () => {
  await press('Control+1');
  await pressOn(on.button(on.screen(page, 'today'), today.start));
  const start = on.button(page, live.readyCheck.start);
  await start.waitFor();
  await clean('ready check');
  expect(await isFocused(start)).toBe(true);
  await press('Enter');

  const message = on.field(page, live.composer.label);
  await message.waitFor();
  await expect(message).toBeFocused();
  await type('Hello Amira, it is Rhiannon.');
  await press('Enter');
  await type('How was the queue?');
  await press('Control+Enter');
  await on.words(on.conversation(page), 'How was the queue?').waitFor();
  await expect(message).toHaveValue('');
  await expect(message).toBeFocused();

  await walkTabs(page, Object.values(live.panel.tabs), (label) => clean(`session, ${label}`));
  await press('Control+Shift+N');
  const scratch = on.field(page, live.panel.scratch.onlyYou);
  await expect(scratch).toBeFocused();
  await expect(scratch).toBeEditable();
  await type('Ask about Tuesday');
  await expect(scratch).toHaveValue('Ask about Tuesday');
  await press('Control+Shift+R');
  await on.dialog(page).waitFor();
  await clean('risk card');
  await putAway(page);

  await tabTo(message, 'Shift+Tab');
  await type('You wrote the prediction down');
  for (let n = 0; n < 4; n += 1) await press('ArrowLeft');
  await press('Control+l');
  await on.button(page, curtainWords.back).waitFor();
  await clean('curtain');
  await type(staff.pugh.passphrase);
  await press('Enter');
  await expect(message).toBeFocused();
  await type('first ');
  await expect(message).toHaveValue('You wrote the prediction first down');
});

test('the end of the session, its note, and signing it', async () => {
  await press('Control+Enter');
  await pressOn(on.button(page, live.session.end), 'Shift+Tab');
  await agree(page, live.ending.title, 'end of session');
  await on.heading(page, live.wrapUp.title).waitFor();
  await clean('wrap-up');
  await pressOn(on.button(page, live.wrapUp.write), 'Shift+Tab');

  const progress = on.field(page, noteParts.progress.label);
  await progress.waitFor();
  await expect(progress).toBeFocused();
  await clean('note');
  for (const part of ['progress', 'intervention', 'risk', 'plan'] as const) {
    await tabTo(on.field(page, noteParts[part].label));
    await type(`By keys: ${part}`);
  }
  // A field that is not right yet is where the focus goes, and a list is opened and closed by keys.
  const minutes = on.field(page, contactLabels.clinicalMinutes);
  await press('Control+Enter');
  await expect(minutes).toBeFocused();
  await clean('note with a gap');
  await press('Control+a');
  await type('20');
  const appointment = page.getByRole('combobox', { name: contactLabels.appointmentType });
  await chooseIn(appointment, codeLabel(appointmentTypeCodes, '03'), 'Shift+Tab');
  await expect(appointment).toHaveText(codeLabel(appointmentTypeCodes, '03'));
  await press('Control+Enter');
  await agree(page, noteWords.confirm.title, 'signing a note');
  await on.heading(page, noteWords.next.title).waitFor();
  await clean('signed note');
});

test('transcripts, and finding in all sessions', async () => {
  await press('Control+4');
  const screen = on.screen(page, 'transcript');
  await on.words(screen, 'How was the queue?').waitFor();
  await clean('transcript');
  await press('Control+Shift+f');
  const field = on.field(page, search.field);
  await expect(field).toBeFocused();
  await type('queue');
  await on.marked(page.getByRole('list', { name: search.results })).waitFor();
  await clean('found in all sessions');
  await press('Control+f');
  await expect(on.field(page, findBar.label)).toBeFocused();
  await clean('find bar');
  await press('Escape');

  await press('Control+1');
  await on.screen(page, 'today').waitFor();
  await press('Control+Shift+f');
  await on.field(on.dialog(page), findDialog.field).waitFor();
  await type('queue');
  await on.marked(on.dialog(page)).waitFor();
  await clean('find from anywhere');
  await putAway(page);
});

test('supervision, discharge and letters', async () => {
  await press('Control+5');
  const home = on.screen(page, 'supervision');
  await on.words(home, CASE).waitFor();
  await clean('supervision');
  await pressOn(on.caseButton(home, supervision.bring, CASE));
  await on.heading(page, bringing.titleOf(CASE)).waitFor();
  await clean('bringing a case');
  await tabTo(on.field(page, bringing.question));
  await type('Is it right to close now?');
  await pressOn(on.button(page, bringing.submit));
  await on.heading(page, CASE).waitFor();
  await clean('a case that was brought');

  await jump(page, '4388', /CR-4388/);
  await on.heading(page, patient.heading('CR-4388')).waitFor();
  await pressOn(on.button(page, patient.actions.discharge));
  await on.heading(page, discharge.title).waitFor();
  await clean('discharge');
  await chooseIn(page.getByRole('combobox', { name: discharge.endCode }), /^46 /);
  for (const name of blockNames) {
    const block = on.field(page, blockWords[name].label);
    await tabTo(block);
    await press('Control+a');
    await type(`By keys: ${name}`);
  }
  await pressOn(on.button(page, discharge.sign));
  await on.button(on.dialog(page), discharge.confirm).waitFor();
  await clean('signing a discharge');
  await press('Enter');
  await on.heading(page, discharge.titleSigned).waitFor();
  await clean('discharged');

  await press('Control+6');
  const list = on.screen(page, 'letters');
  await on.rowOf(list, DECLINED).waitFor();
  await clean('letters');
  await pressOn(on.rowOf(list, DECLINED).getByRole('button').first());
  await on.heading(page, letter.title).waitFor();
  await clean('a letter');
});

test('caseload, computer, ledger and settings', async () => {
  await press('Control+2');
  await on.rowOf(on.screen(page, 'caseload'), CASE).waitFor();
  await clean('caseload');
  await lookAtComputer(page);
  await press('Control+,');
  await on.heading(on.dialog(page), settingsWords.title).waitFor();
  await clean('settings');
  await putAway(page);
  await leave(page);
});

test('the supervisor’s screens', async () => {
  await arrive(page, staff.marsh.name);
  await press('Enter');
  await on.words(on.screen(page, 'today'), BROUGHT).waitFor();
  await desk.settled();
  await clean('supervisor, Today');
  await press('Control+5');
  const list = on.screen(page, 'supervision');
  await on.words(list, BROUGHT).waitFor();
  await clean('supervisor, cases');
  await pressOn(on.caseButton(list, supervision.open, BROUGHT));
  await on.region(page, meeting.regionItems).waitFor();
  await clean('supervisor, meeting');
  await tabTo(on.field(page, meeting.paragraph(1)));
  await type('Go on in wet weather.');
  const side = page.getByRole('group', { name: meeting.sideOf(1) });
  await tabTo(on.button(side, meeting.sides.reflection));
  await press('ArrowRight');
  await press('Enter');
  await on.words(page, meeting.stays(0)).waitFor();
  await press('Control+Enter');
  await agree(page, meeting.signTitle(BROUGHT), 'supervisor, signing');
  await on.words(page, supervision.notHere.title).waitFor();
  await clean('supervisor, the share has ended');
  await lookAtComputer(page);
  await leave(page);
});

test('the case manager’s screens', async () => {
  await arrive(page, staff.whitlock.name);
  await press('Enter');
  await on.words(on.screen(page, 'today'), READY).waitFor();
  await desk.settled();
  await clean('case manager, Today');
  await press('Control+2');
  await on.rowOf(on.screen(page, 'caseload'), READY).waitFor();
  await clean('case manager, caseload');
  await jump(page, READY.slice(-4), new RegExp(READY));
  await on.heading(page, patient.heading(READY)).waitFor();
  await walkTabs(page, await page.getByRole('tab').allTextContents(), (label) =>
    clean(`case manager, ${label}`),
  );
  await press('Control+6');
  const list = on.screen(page, 'letters');
  await on.rowOf(list, READY).waitFor();
  await clean('case manager, letters');
  await pressOn(on.caseButton(on.rowOf(list, READY), letters.compose, READY));
  await on.heading(page, letter.title).waitFor();
  await clean('case manager, a letter');
  await pressOn(on.button(page, letter.sign));
  await agree(page, letter.confirmTitle(READY), 'case manager, signing a letter');
  await on.heading(page, letter.after).waitFor();
  await clean('case manager, a letter on its way');
  await lookAtComputer(page);
});
