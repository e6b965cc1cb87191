/** A case that closes: its loose ends one by one, forgetting and fetching, a kept reflection, what is sealed. */
import type { Composition } from '@medplum/fhirtypes';
import { expect, test } from '@playwright/test';
import { checklist, classWords, computer, inside } from '../../renderer/copy/computer.ts';
import { railWords } from '../../renderer/copy/frame.ts';
import { keeping, keptWords } from '../../renderer/copy/keeping.ts';
import { noteParts } from '../../renderer/copy/note.ts';
import { checkWords, forgottenWords, noticeWords, sealed } from '../../renderer/copy/sealed.ts';
import * as on from '../harness/story/window.ts';
import { violationsOf } from './support/axe.ts';
import { type Desk, eventually, NOW, openDesk, openFilled } from './support/desk.ts';
import { isFocused, jump, pressOn, tabTo } from './support/keys.ts';
import { type Practice, startPractice } from './support/practice.ts';
import { makeWorld, type World } from './support/world.ts';

/** Discharged on 14 October: its last day is 25 November. */
const CLOSING = 'CR-4105';
const MIDNIGHT = Date.parse('2026-11-26T00:00:00Z');
const WORDS = 'walked to the harbour twice';

test.describe.configure({ mode: 'serial' });

let world: World;
let practice: Practice;
let desk: Desk;

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

const toComputer = () => jump(desk.page, railWords.computer, railWords.computer);
const openChecklist = async () => {
  await toComputer();
  const { page } = desk;
  await pressOn(page.getByRole('button', { name: new RegExp(`^${checklist.show} ${CLOSING}`) }));
  await on.heading(on.dialog(page), checklist.title(CLOSING)).waitFor();
};
const badge = () =>
  desk.page.getByRole('button', { name: `${railWords.computer} , ${noticeWords.badge(1)}` });

test('a loose end is one key from done, and the checklist comes up once a checkpoint', async () => {
  const { page } = desk;
  await badge().waitFor();
  await openChecklist();
  expect.soft(await violationsOf(page), 'checklist').toEqual([]);
  const toNote = page.getByRole('button', {
    name: new RegExp(`^${checklist.ends.unsignedNote.action}`),
  });
  expect(await isFocused(toNote)).toBe(true);
  await page.keyboard.press('Enter');
  const progress = page.getByRole('textbox', { name: noteParts.progress.label });
  await tabTo(progress);
  await page.keyboard.type(WORDS);
  await page
    .getByText(/^Draft saved/)
    .first()
    .waitFor();
  await badge().waitFor({ state: 'detached' });

  await openChecklist();
  await pressOn(
    page.getByRole('button', { name: new RegExp(`^${checklist.ends.feedback.action} ?:`) }),
  );
  await eventually('the message with the focus', () =>
    page.evaluate(() => document.activeElement?.hasAttribute('data-message')),
  );
});

test('what is stored of a case is listed by class, and a receipt that somebody brings is checked', async () => {
  const { page } = desk;
  await toComputer();
  await pressOn(page.getByRole('button', { name: `${computer.show} ${CLOSING}` }));
  const classes = page.getByLabel(inside.of(CLOSING));
  for (const name of [
    'utterance',
    'session',
    'message',
    'sessionNote',
    'measure',
    'draft',
    'index',
  ])
    await classes.getByText(classWords(name), { exact: true }).waitFor();
  expect.soft(await violationsOf(page), 'computer').toEqual([]);
  await pressOn(on.button(page, computer.checkReceipt), 'Shift+Tab');
  await tabTo(on.field(on.dialog(page), checkWords.text));
  await page.keyboard.type('{"format":"erasure-receipt/1","signature":"x"}');
  await pressOn(on.button(on.dialog(page), checkWords.check));
  await on.dialog(page).getByText('The signature does not fit').waitFor();
  await page.keyboard.press('Escape');
  await on.dialog(page).waitFor({ state: 'detached' });
});

test('a forgotten case stays away until its clinician asks for it again', async () => {
  const { page } = desk;
  const row = on.rowOf(page, 'CR-3987');
  await pressOn(row.getByRole('button', { name: new RegExp(`^${computer.forgetNow}`) }));
  await pressOn(on.button(on.dialog(page), computer.forgetNow));
  await row.waitFor({ state: 'detached' });
  await on.heading(page, forgottenWords.title).waitFor();
  await desk.ask('desk.sync', {});
  const { cases, receipts } = await desk.ask('computer.read', {});
  expect(cases.map(({ caseRef }) => caseRef)).not.toContain('CR-3987');
  const receipt = receipts.find(({ caseRef }) => caseRef === 'CR-3987');
  expect(receipt).toMatchObject({ reason: 'forgotten', verified: true });
  await pressOn(page.getByRole('button', { name: `${forgottenWords.again} CR-3987` }));
  await row.waitFor();
  await on.heading(page, forgottenWords.title).waitFor({ state: 'detached' });
  const { rows } = await desk.ask('ledger.read', {
    ...{ before: null, count: 20, kind: null, caseRef: null, on: null },
  });
  expect(rows.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['case.erased', 'case.fetchAgain']),
  );
});

test('a supervisor keeps a reflection without names, reads it, and deletes it', async () => {
  const { page } = desk;
  const brought = {
    episodeId: 'episode-cr-4471',
    question: 'How fast?',
    excerpts: [],
    summaries: [],
  };
  const { request } = await desk.ask('supervision.bring', { ...brought, scores: ['PHQ-9'] });
  await desk.settled();
  await desk.signOut();
  expect(await desk.signIn('marsh')).toMatchObject({ ok: true });
  await desk.settled();
  const { episodeId } = brought;
  const text = 'I hurried Rhiannon along, and 07700 900126 said nothing.';
  const paragraphs = [{ id: 'p1', side: 'reflection' as const, text }];
  await desk.ask('supervision.saveNote', { episodeId, requestId: request.id, paragraphs });
  await toComputer();
  await pressOn(page.getByRole('button', { name: new RegExp(`^${checklist.show} CR-4471`) }));
  await pressOn(
    page.getByRole('button', { name: new RegExp(`^${checklist.ends.reflection.action}`) }),
  );
  const dialog = on.dialog(page).filter({ hasText: keeping.title });
  await dialog.getByText(keeping.left(2)).waitFor();
  expect.soft(await violationsOf(page), 'keeping').toEqual([]);
  const keep = on.button(dialog, keeping.keep);
  await expect(keep).toBeDisabled();
  await pressOn(dialog.getByRole('button', { name: `${keeping.goTo} : 07700 900126` }));
  await page.keyboard.type('a bell');
  await pressOn(dialog.getByRole('button', { name: `${keeping.harmless} : Rhiannon` }));
  await dialog.getByText(keeping.left(0)).waitFor();
  await pressOn(keep);
  await on.heading(page, keptWords.title).waitFor();
  await page.getByText('I hurried Rhiannon along, and a bell said nothing.').waitFor();
  const { cases } = await desk.ask('computer.read', {});
  expect(cases.flatMap(({ looseEnds }) => looseEnds)).toEqual([]);
  await pressOn(page.getByRole('button', { name: new RegExp(`^${keptWords.remove}`) }));
  await pressOn(on.button(on.dialog(page), keptWords.confirm.action));
  await on.heading(page, keptWords.title).waitFor({ state: 'detached' });
  await desk.signOut();
  await desk.close();
});

test('at midnight the last day is over: the case is sealed and gone, then sent, each with a receipt', async () => {
  practice.line.state = 'cut';
  desk = await openDesk({ world, practice, now: new Date(MIDNIGHT - 15_000).toISOString() });
  expect(await desk.signIn()).toMatchObject({ ok: true });
  const { page } = desk;
  await toComputer();
  const row = on.rowOf(page, CLOSING);
  if (Date.parse((await desk.state()).now) < MIDNIGHT - 4_000)
    await row.getByText('Closes today').waitFor();
  await on.heading(page, sealed.title).waitFor({ timeout: 60_000 });
  await row.getByRole('button', { name: /Forget/ }).waitFor({ state: 'detached' });
  await page
    .getByRole('table', { name: sealed.table })
    .getByText('Note, unsigned at closing')
    .waitFor();
  expect(await page.content()).not.toContain('harbour');

  await practice.setClock((await desk.state()).now);
  practice.line.state = 'open';
  await desk.ask('desk.sync', {});
  const notes = await practice.search<Composition>('pugh', 'Composition', {
    status: 'preliminary',
  });
  const note = notes.filter((one) => JSON.stringify(one).includes(WORDS));
  expect(note).toMatchObject([
    { status: 'preliminary', title: expect.stringContaining('unsigned at closing') },
  ]);
  await on.heading(page, sealed.title).waitFor({ state: 'detached' });
  const { receipts } = await desk.ask('computer.read', {});
  expect(receipts.filter(({ caseRef }) => caseRef === CLOSING)).toMatchObject([
    { reason: 'sent', verified: true, counts: { sent: 1 } },
    { reason: 'lapsed', verified: true, counts: { keptForSending: 1 } },
  ]);
});
