/** What people type and what computers do to them: wrong passphrases, any text at all, a full disk (product V5, W2, U2). */
import { join } from 'node:path';
import type { Communication } from '@medplum/fhirtypes';
import { expect, test } from '@playwright/test';
import { staff } from '../../main/records/practice/caseload/roster.ts';
import { callRaw, type Desk, eventually, NOW, openDesk, openFilled } from './support/desk.ts';
import { composerOf, startNextSession } from './support/going.ts';
import { type Practice, startPractice } from './support/practice.ts';
import { mountSmallDisk, type SmallDisk } from './support/smallDisk.ts';
import { makeWorld, type World } from './support/world.ts';

const CASE = 'episode-cr-4471';
const SESSION = 'session-cr4471-5';
const after = (seconds: number): string =>
  new Date(Date.parse(NOW) + seconds * 1_000).toISOString();

test.describe.configure({ mode: 'serial' });

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

const texts: readonly (readonly [string, string])[] = [
  ['markup', '<img src=x onerror="globalThis.hacked=1"><b>bold</b> &amp; </script> {{7*7}}'],
  ['quotes and SQL', `O'Brien said "it's fine"; DROP TABLE utterance; -- % _ * OR 1=1 \\n \\u0041`],
  ['emoji', '👩🏽‍⚕️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿 👨‍👩‍👧‍👦 ❤️‍🩹 1️⃣'],
  ['right to left', 'قالت \u202Bأنا بخير\u202C و\u2066mixed\u2069 עברית'],
  ['accents left as typed', 'e\u0301 \u00e9 A\u030a Å ﬁ Ⅸ ½ Łódź ŵythnos'],
  ['Welsh, Polish, Urdu, Chinese', 'Sut dych chi? Dzień dobry. آپ کیسے ہیں؟ 你好吗？'],
  ['lines and spaces', '  first\n\n\tsecond\u00a0line  \nthird\u2028fourth  '],
  ['zero-width characters', 'a\u200bb\u200dc\ufeffd\u00ade'],
  ['100,000 characters', 'Ünïcode lïne wïth a dögtâg 🐕 '.repeat(4_000).slice(0, 100_000)],
];

test('any text sent in a session is read back as it was typed, here and upstream', async () => {
  desk = await openFilled({ world, practice });
  await desk.ask('session.step', { episodeId: CASE, sessionId: SESSION, event: 'start' });
  for (const [what, text] of texts) {
    const answer = await desk.call('session.send', {
      episodeId: CASE,
      sessionId: SESSION,
      utteranceId: crypto.randomUUID(),
      text,
    });
    expect(answer.ok, what).toBe(true);
  }
  await desk.settled();
  expect((await desk.state()).link.outbox).toEqual({ waiting: 0, refused: 0 });
  const upstream = await practice.search<Communication>('pugh', 'Communication', {
    encounter: `Encounter/${SESSION}`,
    _sort: 'sent',
  });
  const arrived = upstream.map(({ payload }) => payload?.[0]?.contentString ?? '');
  const { utterances } = await desk.ask('session.utterances', {
    episodeId: CASE,
    sessionId: SESSION,
  });
  const held = utterances.map(({ text }) => text);
  // A hundred thousand characters in a report of what differs help nobody.
  for (const [what, text] of texts) {
    expect(arrived.includes(text), `${what}, upstream`).toBe(true);
    expect(held.includes(text), `${what}, here`).toBe(true);
  }
});

test('markup in a line is shown as it was typed and does nothing', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+3');
  await page.getByText('<b>bold</b>').first().waitFor();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
});

test('what is longer than the table allows, empty, or of another shape is refused', async () => {
  const send = (more: Record<string, unknown>) =>
    callRaw(desk.page, 'session.send', {
      episodeId: CASE,
      sessionId: SESSION,
      utteranceId: crypto.randomUUID(),
      text: 'x',
      ...more,
    });
  expect(await send({ text: '' })).toMatchObject({ code: 'invalidInput', fields: ['text'] });
  expect(await send({ text: ' \n\u00a0' })).toMatchObject({ code: 'invalidInput' });
  expect(await send({ text: 'x'.repeat(600_000) })).toMatchObject({ ok: false });
  expect(await send({ text: 7 })).toMatchObject({ code: 'invalidInput', fields: ['text'] });
  expect(await send({ more: 'of it' })).toMatchObject({ code: 'invalidInput' });
  expect(await send({ episodeId: '../../etc/passwd' })).toMatchObject({ ok: false });
  expect(await callRaw(desk.page, 'session.send', null)).toMatchObject({ code: 'invalidInput' });
  expect(await callRaw(desk.page, 'session.send', undefined)).toMatchObject({ ok: false });
  await desk.close();
});

test('after a restart every one of them is still what was typed', async () => {
  desk = await openDesk({ world, practice, now: after(60) });
  await desk.signIn();
  const read = await desk.ask('session.utterances', { episodeId: CASE, sessionId: SESSION });
  const held = new Set(read.utterances.map(({ text }) => text));
  for (const [what, text] of texts) expect(held.has(text), what).toBe(true);
  await desk.close();
});

test('wrong passphrases make the next one wait longer, restart or not, and the right one ends it', async () => {
  const attempt = (passphrase: string) =>
    desk.call('desk.signIn', { personId: staff.pugh.id, passphrase });
  desk = await openDesk({ world, practice, now: after(120) });
  expect(await attempt('wrong one')).toMatchObject({ code: 'wrongPassphrase' });
  expect(await attempt('wrong two')).toMatchObject({ code: 'wrongPassphrase' });
  expect(await attempt('wrong three')).toMatchObject({ code: 'wrongPassphrase', retryAfter: 5 });
  expect(await attempt(staff.pugh.passphrase)).toMatchObject({ code: 'waitBeforeRetry' });
  await desk.kill();

  desk = await openDesk({ world, practice, now: after(180) });
  expect(await attempt('wrong four')).toMatchObject({ retryAfter: 15 });
  expect(await attempt(staff.pugh.passphrase)).toMatchObject({ code: 'waitBeforeRetry' });
  const { page } = desk;
  await page.getByRole('button', { name: /Rhiannon Pugh/ }).press('Enter');
  // The screen was away while the try before was looked at, and may have come back empty.
  await expect(async () => {
    await page.getByLabel('Passphrase', { exact: true }).fill('wrong again');
    await page.keyboard.press('Enter');
    const wait = page.getByRole('button', { name: /You can try again in \d+ seconds?/ });
    await wait.waitFor({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await desk.kill();

  desk = await openDesk({ world, practice, now: after(300) });
  expect(await attempt(staff.pugh.passphrase)).toMatchObject({ ok: true });
  await desk.signOut();
  expect(await attempt('wrong once')).toMatchObject({ code: 'wrongPassphrase' });
  expect(await attempt(staff.pugh.passphrase)).toMatchObject({ ok: true });
  await desk.close();
});

test('a disk that fills up while somebody types loses none of it', async () => {
  const small: World = { ...world, profile: join(world.dir, 'small') };
  const disk: SmallDisk | null = mountSmallDisk(small.profile, 120);
  test.skip(disk === null, 'a disk to fill needs Linux and root');
  if (disk === null) return;
  try {
    desk = await openFilled({ world: small, practice, now: after(400) });
    const { page } = desk;
    await startNextSession(page);
    const composer = composerOf(page);
    await composer.fill('');
    await composer.pressSequentially('Before the disk was full.');
    const stored = async () =>
      (await desk.ask('draft.read', { episodeId: CASE, draftId: `message:${SESSION}` })).draft
        ?.text;
    await eventually(
      'the draft kept',
      async () => (await stored()) === 'Before the disk was full.',
    );

    disk.fill();
    await composer.pressSequentially(` And ${'then it was, word after word, '.repeat(20)}`);
    const typed = await composer.inputValue();
    await page.getByText('Not saved. Your words are still here').first().waitFor();
    const utteranceId = crypto.randomUUID();
    const line = { episodeId: CASE, sessionId: SESSION, utteranceId, text: 'L'.repeat(50_000) };
    expect(await desk.call('session.send', line)).toMatchObject({ code: 'diskFull' });
    // Nothing is read without a line in the ledger, and there is no room for one.
    const other = { episodeId: 'episode-cr-4388' };
    expect(await desk.call('case.read', other)).toMatchObject({ code: 'diskFull' });
    expect(await desk.call('case.header', other)).toMatchObject({ ok: true });
    expect(await composer.inputValue()).toBe(typed);

    disk.free();
    await eventually('the draft kept once there is room', async () => (await stored()) === typed);
    expect(await desk.call('session.send', line)).toMatchObject({ ok: true });
    await desk.settled();
    await desk.kill();
    desk = await openDesk({ world: small, practice, now: after(500) });
    await desk.signIn();
    expect(await stored()).toBe(typed);
  } finally {
    await desk.kill();
    disk.unmount();
  }
});
