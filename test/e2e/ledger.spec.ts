/**
 * The ledger on the running app (product E1, domain R32): looked through and exported by its owner, told
 * to a patient, broken by somebody with the key, and seen by the Caldicott Guardian; by keys alone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { staff } from '../../main/records/practice/caseload/roster.ts';
import { appendLedger } from '../../main/vault/ledgerChain.ts';
import { verifyExport } from '../../main/vault/ledgerExport.ts';
import { violationsOf } from './support/axe.ts';
import { type Desk, eventually, NOW, openFilled } from './support/desk.ts';
import { jump, pressOn, tabTo } from './support/keys.ts';
import { type Practice, startPractice } from './support/practice.ts';
import { inDeskDb } from './support/vaultFolder.ts';
import { makeWorld, type World } from './support/world.ts';

test.describe.configure({ mode: 'serial' });

const CASE = { episodeId: 'episode-cr-4471', caseRef: 'CR-4471' };
const FORGOTTEN = { episodeId: 'episode-cr-4105', caseRef: 'CR-4105' };
const MANY = 10_000;

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

const saved = (pattern: RegExp): string | undefined =>
  readdirSync(world.saved).find((name) => pattern.test(name));
const savedText = (pattern: RegExp): Promise<string> =>
  eventually(`a file like ${pattern}`, async () => {
    const name = saved(pattern);
    const text = name === undefined ? '' : readFileSync(join(world.saved, name), 'latin1');
    return text === '' ? null : text;
  });
const list = () => desk.page.getByRole('region', { name: 'Entries, newest first' });
const openLedger = async () => {
  await jump(desk.page, 'ledger', /Ledger/);
  await desk.page.getByRole('heading', { name: 'Ledger', level: 1 }).waitFor();
};

test('a therapist tells a patient who has looked, by keys, with the number of the request', async () => {
  desk = await openFilled({ world, practice });
  const { page } = desk;
  await desk.ask('case.read', { episodeId: CASE.episodeId });
  await desk.call('case.read', { episodeId: 'episode-cr-of-nobody' });
  await desk.ask('computer.forget', { episodeId: FORGOTTEN.episodeId });
  await jump(page, CASE.caseRef, new RegExp(CASE.caseRef));
  await tabTo(page.getByRole('tab', { selected: true }));
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await pressOn(page.getByRole('button', { name: 'List for the patient…' }));
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Your therapist opened your record').waitFor();
  const request = dialog.getByLabel('Number of the request');
  await expect(request).toBeFocused();
  // A name is no number of a request.
  await page.keyboard.type('Hassan');
  await page.keyboard.press('Enter');
  await dialog.getByText('at least one of them a digit').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('SAR-2026-014');
  await page.keyboard.press('Enter');
  expect(await savedText(/\.pdf$/)).toContain('%PDF-');
  expect(saved(/\.pdf$/)).toBe(`who-has-looked-${CASE.caseRef}.pdf`);
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('You made the list for the patient of CR-4471').waitFor();
});

test('the own ledger is checked, narrowed and exported', async () => {
  const { page } = desk;
  await openLedger();
  await page.getByText(/entries, none altered/).waitFor();
  await page.getByText('The record service last confirmed entry').waitFor();
  await pressOn(page.getByRole('button', { name: 'Refused' }));
  await expect(list().getByRole('listitem')).toHaveCount(2);
  await list().getByText('You asked for something, which was refused').waitFor();
  await pressOn(page.getByRole('button', { name: 'All', exact: true }), 'Shift+Tab');
  await tabTo(page.getByLabel('Case reference'));
  await page.keyboard.type('4471');
  await page.getByText(/^\d of \d+ entries$/).waitFor();
  await expect(list().getByText('CR-4105')).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('9876');
  await page.getByText('No entry fits').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await pressOn(
    page.getByRole('button', { name: 'Export for the data protection officer…' }),
    'Shift+Tab',
  );
  const text = await savedText(/\.jsonl$/);
  const [device] = await practice.search('bell', 'Device');
  const verdict = verifyExport(text);
  expect(verdict).toMatchObject({ valid: true, firstBad: null });
  expect(JSON.stringify(device)).toContain(verdict.valid && verdict.statement.publicKey);
  expect(text).toContain('ledger.exported');
  expect(text).not.toMatch(/Hassan|Amira/);
});

test('a broken ledger of ten thousand entries is said exactly, and nothing is deleted', async () => {
  await desk.close();
  await inDeskDb(world.profile, staff.pugh.passphrase, (db) => {
    db.transaction(() => {
      for (let n = 0; n < MANY; n += 1)
        appendLedger(db, {
          id: `old-${n}`,
          at: Date.parse(NOW) + n,
          actor: staff.pugh.id,
          action: 'case.opened',
          episodeId: null,
          caseRef: n === 0 ? 'CR-1000' : CASE.caseRef,
          detail: {},
        });
    })();
    db.exec("DROP TRIGGER ledger_unchangeable; UPDATE ledger SET actor = 'x' WHERE seq = 9000");
  });
  desk = await openFilled({ world, practice });
  const { page } = desk;
  await openLedger();
  await page.getByText('The ledger breaks at entry 9,000').waitFor();
  await page
    .getByText(/The entries up to 8,999, of .*, fit together, and those up to \d+/)
    .waitFor();
  await page.getByText('Nothing was deleted, and you can go on working.').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  expect((await desk.ask('caseload.list', {})).rows.length).toBeGreaterThan(3);

  // Drawn only where they are seen; older pages come while one goes on, to the first entry of all.
  await list().focus();
  await eventually('the first entry', async () => {
    await page.keyboard.press('End');
    return list().getByText('You set up this computer.').isVisible();
  });
  expect(await list().getByRole('listitem').count()).toBeLessThan(100);
  await page.getByLabel('Case reference').fill('1000');
  await page.getByText(/^1 of 10,0\d\d entries$/).waitFor();
  await eventually('the report upstream', async () => {
    const found = await practice.search('bell', 'AuditEvent', { 'entity-name': 'ledger-broken' });
    return found.length > 0;
  });
});

test('the guardian holds no case, and sees what all workstations have reported', async () => {
  await desk.signOut();
  expect(await desk.signIn('bell')).toMatchObject({ ok: true });
  await desk.settled();
  const { page } = desk;
  await page.getByRole('tab', { name: 'All workstations', selected: true }).waitFor();
  const reports = page.getByRole('table', { name: 'Reports' });
  await reports.getByText('The ledger is broken at entry 9,000').waitFor();
  const row = reports.getByRole('row').filter({ hasText: FORGOTTEN.caseRef });
  await expect(row).toContainText('Signed, key registered');
  await expect(row).toContainText(staff.pugh.name);
  await expect(page.getByRole('table', { name: 'Workstations' })).toContainText(/entry [\d,]+/);
  expect(await violationsOf(page)).toEqual([]);
  expect(await page.content()).not.toMatch(/Hassan|Amira/);

  await pressOn(page.getByRole('button', { name: 'Erased', exact: true }));
  await expect(reports.getByText('The ledger is broken')).toHaveCount(0);
  await tabTo(page.getByLabel('Case reference'));
  await page.keyboard.type(FORGOTTEN.caseRef);
  await pressOn(page.getByRole('button', { name: 'List for the patient…' }));
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Our computer system erased a copy of your record').waitFor();
  await page.keyboard.type('SAR-2026-015');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(saved(new RegExp(`${FORGOTTEN.caseRef}\\.pdf$`))).toBeDefined();
  const { rows } = await desk.ask('ledger.read', {
    before: null,
    count: 20,
    kind: null,
    caseRef: null,
    on: null,
  });
  expect(rows.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['evidence.read', 'evidence.extracted']),
  );
  expect(await desk.call('case.read', { episodeId: CASE.episodeId })).toMatchObject({ ok: false });

  // Without a line there is nothing to see, and it says so.
  practice.line.state = 'cut';
  await pressOn(page.getByRole('button', { name: 'Broken ledger' }), 'Shift+Tab');
  await expect(page.getByRole('alert').first()).toBeVisible();
});

test('nobody else is shown the evidence of the service', async () => {
  practice.line.state = 'open';
  await desk.signOut();
  expect(await desk.signIn('pugh')).toMatchObject({ ok: true });
  const all = { skip: 0, count: 10, kind: null, caseRef: null };
  expect(await desk.call('evidence.read', all)).toMatchObject({ code: 'notPermitted' });
  expect(await desk.call('evidence.devices', {})).toMatchObject({ code: 'notPermitted' });
});
