/** A record service that cannot be reached or answers badly: nothing is lost, doubled or believed (product R4, U2). */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Communication } from '@medplum/fhirtypes';
import { expect, test } from '@playwright/test';
import { staff } from '../../main/records/practice/caseload/roster.ts';
import type { LinkView } from '../../shared/contract/views.ts';
import { type Desk, eventually, NOW, openDesk } from './support/desk.ts';
import type { LineState } from './support/line.ts';
import { type Practice, startPractice } from './support/practice.ts';
import { makeWorld, type World } from './support/world.ts';

const CASE = 'episode-cr-4471';

/** How the service fails, and what the bottom line says of it. */
const faults: readonly { line: LineState; link: LinkView['state']; words: RegExp }[] = [
  { line: 'cut', link: 'offline', words: /Offline/ },
  { line: 'deaf', link: 'offline', words: /Offline/ },
  { line: 401, link: 'signInExpired', words: /Sign-in with the service has run out/ },
  { line: 500, link: 'fault', words: /The service has a fault/ },
  { line: 'invalidJson', link: 'fault', words: /The service has a fault/ },
  { line: 'wrongResource', link: 'fault', words: /The service has a fault/ },
];

test.describe.configure({ mode: 'serial' });

let world: World;
let practice: Practice;
let desk: Desk;

const textsUpstream = async (): Promise<string[]> => {
  const found = await practice.search<Communication>('pugh', 'Communication', {
    _sort: '-_lastUpdated',
    _count: '100',
  });
  return found.flatMap(({ payload }) => payload?.[0]?.contentString ?? []);
};

test.beforeAll(async () => {
  world = makeWorld();
  practice = await startPractice({ dir: world.service, now: NOW });
  desk = await openDesk({ world, practice });
});

test.afterAll(async () => {
  await desk?.kill();
  await practice?.stop();
  world?.remove();
});

test('a first sign-in needs a service that answers well, and leaves no vault without', async () => {
  for (const { line } of faults.filter((one) => one.line !== 'deaf')) {
    practice.line.state = line;
    const answer = await desk.signIn();
    expect(answer, String(line)).toMatchObject({ ok: false });
    expect((await desk.state()).state).toBe('signIn');
    const vaults = join(world.profile, 'vaults');
    const left = existsSync(vaults) ? readdirSync(vaults) : [];
    for (const name of left) expect(readdirSync(join(vaults, name))).toEqual([]);
  }
  practice.line.state = 'open';
  expect(await desk.signIn()).toMatchObject({ ok: true, value: { firstTime: true } });
  await desk.settled();
});

for (const { line, link, words } of faults)
  test(`${line}: the desk says so, goes on with what it holds, and sends once it can`, async () => {
    const { page } = desk;
    const held = (await desk.ask('caseload.list', {})).rows.length;
    practice.line.state = line;
    await desk.call('desk.sync', {});
    await desk.until((state) => state.link.state === link);
    await page.getByRole('contentinfo').getByText(words).first().waitFor();

    expect((await desk.ask('caseload.list', {})).rows).toHaveLength(held);
    expect(await desk.call('case.read', { episodeId: CASE })).toMatchObject({ ok: true });
    const text = `Written while the service answered with ${line}`;
    await desk.ask('case.sendMessage', { episodeId: CASE, messageId: crypto.randomUUID(), text });
    await desk.call('desk.sync', {});
    const { messages } = await desk.ask('case.messages', { episodeId: CASE });
    expect(messages.map((one) => one.text)).toContain(text);
    expect((await desk.state()).link.outbox).toEqual({ waiting: 1, refused: 0 });

    practice.line.state = 'open';
    await desk.ask('desk.sync', {});
    await desk.settled();
    expect((await desk.state()).link.outbox).toEqual({ waiting: 0, refused: 0 });
    const arrived = await eventually('the message upstream', async () => {
      const found = (await textsUpstream()).filter((one) => one === text);
      return found.length > 0 && found;
    });
    expect(arrived).toEqual([text]);
    expect((await desk.ask('caseload.list', {})).rows).toHaveLength(held);
  });

test('a sign-in that has run out comes back with the passphrase, and signs nobody out', async () => {
  practice.line.state = 401;
  await desk.call('desk.sync', {});
  await desk.until((state) => state.link.state === 'signInExpired');
  expect((await desk.state()).state).toBe('open');
  practice.line.state = 'open';
  await desk.signOut();
  expect(
    await desk.call('desk.signIn', {
      personId: staff.pugh.id,
      passphrase: staff.pugh.passphrase,
    }),
  ).toMatchObject({ ok: true, value: { firstTime: false } });
  await desk.settled();
});
