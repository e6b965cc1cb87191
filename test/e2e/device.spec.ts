/** What the service says of this computer and its policy, and what it was told of the ledger. */
import { readdirSync } from 'node:fs';
import type { AuditEvent, Basic, Device, Extension } from '@medplum/fhirtypes';
import { expect, test } from '@playwright/test';
import { staff } from '../../main/records/practice/caseload/roster.ts';
import { callRaw, type Desk, eventually, NOW, openFilled } from './support/desk.ts';
import { type Practice, startPractice } from './support/practice.ts';
import { caseFiles, inDeskDb, vaultOf } from './support/vaultFolder.ts';
import { makeWorld, type World } from './support/world.ts';

const BASE = 'https://workstation.invalid/StructureDefinition';

test.describe.configure({ mode: 'serial' });

let world: World;
let practice: Practice;
let desk: Desk;

/** Sets fields of the provider's policy upstream; `desk.sync` takes it over. */
const setPolicy = async (fields: Record<string, Partial<Extension>>) => {
  const [policy] = await practice.search<Basic>('nair', 'Basic', { code: 'workstation-policy' });
  if (policy === undefined) throw new Error('The service has no policy');
  const extension = Object.entries(fields).map(([name, value]) => ({
    url: `${BASE}/${name}`,
    ...value,
  }));
  await practice.put('nair', { ...policy, extension });
  await desk.ask('desk.sync', {});
};
const device = async (): Promise<Device> => {
  const [only, more] = await practice.search<Device>('nair', 'Device');
  if (only === undefined || more !== undefined) throw new Error('Expected one Device');
  return only;
};

test.beforeAll(async () => {
  world = makeWorld();
  practice = await startPractice({ dir: world.service, now: NOW });
  desk = await openFilled({ world, practice });
});
test.afterAll(async () => {
  await desk?.close();
  await practice?.stop();
  world?.remove();
});

test('a policy shortens the lease and the curtain, and the ledger says so', async () => {
  expect((await desk.state()).policy).toMatchObject({ leaseHours: 72, curtainMinutes: 5 });
  await setPolicy({
    leaseHours: { valueInteger: 24 },
    curtainMinutes: { valueInteger: 2 },
    pinAllowed: { valueBoolean: false },
  });
  const { policy, link } = await desk.until((state) => state.policy.leaseHours === 24);
  expect(policy).toMatchObject({ curtainMinutes: 2, pinAllowed: false });
  const leased = Date.parse(link.leaseEndsAt ?? '') - Date.parse(link.lastContactAt ?? '');
  expect(leased).toBe(24 * 3_600_000);
  const { rows } = await desk.ask('ledger.read', {
    ...{ before: null, count: 20, kind: null, caseRef: null, on: null },
  });
  const changed = rows.find(({ action }) => action === 'policy.changed');
  expect(changed).toMatchObject({ actor: 'workstation', detail: { leaseHours: 24 } });
});

test('a hostile policy is held to the limits, and one that cannot be read says nothing', async () => {
  await setPolicy({
    leaseHours: { valueInteger: 100_000 },
    curtainMinutes: { valueInteger: -5 },
    pinHours: { valueDecimal: 1e9 },
    clipboardSeconds: { valueString: '3600' },
  });
  expect((await desk.until((state) => state.policy.leaseHours !== 24)).policy).toEqual({
    leaseHours: 168,
    curtainMinutes: 1,
    pinAllowed: true,
    pinHours: 12,
    clipboardSeconds: 30,
  });
});

test('what was told last holds without contact too', async () => {
  await desk.signOut();
  practice.line.state = 'cut';
  await desk.signIn();
  expect((await desk.state()).policy).toMatchObject({ leaseHours: 168, curtainMinutes: 1 });
  practice.line.state = 'open';
  await desk.signOut();
});

test('a ledger that was cut off is said, reported once, and nothing is deleted', async () => {
  const headBefore = JSON.stringify(await device());
  expect(headBefore).toContain('ledgerHead');
  const files = caseFiles(vaultOf(world.profile)).length;
  await inDeskDb(world.profile, staff.pugh.passphrase, (db) => {
    const guards = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'ledger'")
      .pluck()
      .all() as string[];
    for (const name of guards) db.exec(`DROP TRIGGER ${name}`);
    db.exec('DELETE FROM ledger WHERE seq > (SELECT max(seq) FROM ledger) - 6');
  });
  await desk.signIn();
  expect((await desk.until(({ ledger }) => ledger !== 'unknown')).ledger).toBe('broken');
  await expect(desk.page.getByText('The ledger of this computer does not add up.')).toBeVisible();
  const alarms = await eventually('the alarm upstream', async () => {
    const found = await practice.search<AuditEvent>('nair', 'AuditEvent', {
      subtype: 'ledger-broken',
    });
    return found.length > 0 ? found : null;
  });
  await desk.ask('desk.sync', {});
  await desk.settled();
  expect(alarms).toHaveLength(1);
  expect(caseFiles(vaultOf(world.profile))).toHaveLength(files);
  // The anchor stays where it was: it is what shows the cut.
  expect(JSON.stringify((await device()).extension)).toBe(
    JSON.stringify((JSON.parse(headBefore) as Device).extension),
  );
});

test('a refusal of the service erases nothing', async () => {
  practice.line.state = 401;
  await desk.call('desk.sync', {});
  expect((await desk.until(({ link }) => link.state === 'signInExpired')).state).toBe('open');
  expect(caseFiles(vaultOf(world.profile)).length).toBeGreaterThan(0);
  practice.line.state = 'open';
});

test('a blocked computer is erased at once, and the screen says so', async () => {
  await practice.put('nair', { ...(await device()), status: 'inactive' });
  await desk.call('desk.sync', {}).catch(() => undefined);
  const { page } = desk;
  const name = 'Your service has blocked this computer';
  await expect(page.getByRole('heading', { name })).toBeVisible();
  const back = page.getByRole('button', { name: 'Back to sign-in' });
  await expect(back).toBeEnabled();
  const { refusal } = await desk.state();
  expect(refusal?.code).toBe('deviceBlocked');
  expect(refusal?.erased).toBeGreaterThan(0);
  expect(caseFiles(vaultOf(world.profile))).toEqual([]);
  expect(await callRaw(page, 'today.read', {})).toMatchObject({ code: 'locked' });
  // The receipts of it went to the service, one a case.
  const receipts = await practice.search<AuditEvent>('nair', 'AuditEvent', { action: 'D' });
  expect(receipts).toHaveLength(refusal?.erased ?? 0);
  expect(readdirSync(vaultOf(world.profile))).toContain('desk.db');

  await back.click();
  await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
  // Still blocked: signing in again ends on the same screen.
  await desk.call('desk.signIn', {
    personId: staff.pugh.id,
    passphrase: staff.pugh.passphrase,
  });
  await expect(page.getByRole('heading', { name })).toBeVisible();
});
