/** The work that erases, turns keys and changes the schema. */
import { join } from 'node:path';
import type { DeskEpisode } from '../../../main/vault/desk.ts';
import { vaultFiles } from '../../../main/vault/layout.ts';
import { openedFrom, takeCopy } from './held.ts';
import type { Closing } from './memory.ts';
import { endDuring, pickStrike, struckDuring, type Usual } from './struck.ts';
import { owner } from './template.ts';
import { unlessGone, type World } from './world.ts';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Notes down what is to be erased, and takes a copy of it as a thief would. */
const beginClosing = async (
  world: World,
  cases: readonly DeskEpisode[],
  why: Closing['why'],
  certain: boolean,
): Promise<void> => {
  const { memory, vaultDir, profileDir } = world;
  const receipts = await world.child().vault.receipts();
  memory.closing = cases.map(({ id, caseRef, file }) => ({
    episodeId: id,
    caseRef,
    file,
    why,
    receipts: receipts.filter((one) => one.caseRef === caseRef).length,
    certain,
  }));
  const to = join(world.dir, 'stolen', String(memory.copies.length));
  const copy = takeCopy(vaultDir, to, memory.passphrase, cases);
  const at = { profileDir, dir: vaultDir };
  const found = await openedFrom(copy, vaultFiles.keyring(vaultDir), memory.passphrase, at);
  // Otherwise a copy that opens nothing later would prove nothing.
  if (found.length !== cases.length) throw new Error('A copy of live cases does not open');
  memory.theft = copy;
};

const DAY = 86_400_000;

/** The cases that close next, all of one night; null when no case has an end. */
const nextToClose = async (world: World): Promise<DeskEpisode[] | null> => {
  const ending = (await world.erasable()).filter(({ closesAt }) => closesAt !== null);
  const at = Math.min(...ending.map(({ closesAt }) => closesAt ?? Number.POSITIVE_INFINITY));
  const cases = ending.filter(({ closesAt }) => closesAt === at);
  return cases.length === 0 ? null : cases;
};

/** Days go by with contact, until the last of these cases. @returns how long it is until their end */
const lastDayOf = async (world: World, [one]: readonly DeskEpisode[]): Promise<number> => {
  const until = () => (one?.closesAt ?? 0) - world.now() + 5_000;
  if (until() > 2 * DAY) {
    const gap = until() - DAY;
    world.pass(gap);
    await world.practice.setClock(new Date(world.now()).toISOString());
    await world.child().sleep(gap);
    await world.contact();
  }
  return until();
};

/** "Forget now", once or twice. */
const forget = async (world: World, usual: Usual): Promise<void> => {
  const { random, memory } = world;
  const child = world.child();
  const all = await world.erasable();
  const from = random.between(0, Math.max(0, all.length - 2));
  const picked = all.slice(from, from + random.between(1, 2));
  await beginClosing(world, picked, 'forgotten', false);
  await struckDuring(world, usual, 'forget', async () => {
    for (const one of memory.closing) {
      const { episodeId } = one;
      const answer = await unlessGone(child.call('computer.forget', { episodeId }));
      if (answer === null) return;
      if (!answer.ok) throw new Error(`Forgetting was refused: ${answer.code}`);
      one.certain = true;
    }
  });
};

/** The window ends while somebody is signed in and the computer sleeps. */
const lapseAwake = async (world: World, usual: Usual): Promise<boolean> => {
  const cases = await nextToClose(world);
  if (cases === null) return false;
  const wait = await lastDayOf(world, cases);
  await beginClosing(world, cases, 'lapsed', true);
  const child = world.child();
  await struckDuring(world, usual, 'lapse awake', async () => {
    world.pass(wait);
    if ((await unlessGone(child.sleep(wait))) === null) return;
    // The sweep runs by itself; looked at until it has ended.
    for (let n = 0; n < 100; n += 1) {
      const listed = await unlessGone(child.vault.listEpisodes());
      if (listed === null) return;
      const held = new Set(listed.map(({ file }) => file));
      if (cases.every(({ file }) => !held.has(file))) return;
      await pause(5);
    }
  });
  return true;
};

/** The window ends while the app is not running: swept before anybody signs in. */
const lapseAsleep = async (world: World, usual: Usual): Promise<boolean> => {
  const cases = await nextToClose(world);
  if (cases === null) return false;
  const wait = await lastDayOf(world, cases);
  await beginClosing(world, cases, 'lapsed', true);
  await world.child().end();
  world.pass(wait);
  await struckFromStart(world, usual, 'lapse asleep');
  return true;
};

/** Upstream the case passes to somebody else; the next contact erases it here. */
const handOver = async (world: World, usual: Usual): Promise<boolean> => {
  const all = (await world.erasable()).filter(({ closesAt }) => closesAt === null);
  const one = all[world.random.between(0, all.length - 1)];
  if (one === undefined || all.length < 4) return false;
  await beginClosing(world, [one], 'handedOver', false);
  const team = await world.upstream.read('CareTeam', `team-${one.id}`);
  if (!team.ok) throw new Error(`No team of ${one.caseRef}`);
  const { value } = team;
  const rest = value.participant?.filter(
    ({ member }) => member?.reference !== `Practitioner/${owner.id}`,
  );
  const changed = await world.upstream.update(
    { ...value, id: value.id ?? '', participant: rest ?? [] },
    value.meta?.versionId ?? '',
  );
  if (!changed.ok) throw new Error(`The hand-over was refused: ${changed.code}`);
  world.memory.leaving.add(one.id);
  world.practice.line.state = 'open';
  const child = world.child();
  await struckDuring(world, usual, 'hand over', () => unlessGone(child.call('desk.sync', {})));
  return true;
};

export const erase = async (world: World, usual: Usual): Promise<void> => {
  const kind = world.random.next();
  const done =
    (kind < 0.3 && (await lapseAwake(world, usual))) ||
    (kind < 0.6 && (await lapseAsleep(world, usual))) ||
    (kind < 0.75 && (await handOver(world, usual)));
  if (!done) await forget(world, usual);
};

/** New keys for everything, or a new passphrase. */
export const rotate = async (world: World, usual: Usual): Promise<void> => {
  const { memory } = world;
  const child = world.child();
  if (world.random.chance(0.5)) {
    await struckDuring(world, usual, 'rotate', () =>
      unlessGone(child.vault.rotateKeys(world.now())),
    );
    return;
  }
  const next = { text: `copper kettle number ${world.nextNumber()}`, answered: false };
  memory.nextPassphrase = next;
  await struckDuring(world, usual, 'change passphrase', async () => {
    const current = memory.passphrase;
    const done = await unlessGone(
      child.call('desk.changePassphrase', { current, next: next.text }),
    );
    if (done?.ok === false) throw new Error(`The new passphrase was refused: ${done.code}`);
    next.answered = done !== null;
  });
};

/** The next version of the app finds the vault of this one, and is ended while it migrates. */
export const migrate = async (world: World, usual: Usual): Promise<void> => {
  await world.child().end();
  world.memory.laterSteps += 1;
  await struckFromStart(world, usual, 'migrate');
};

/** Starts the app anew, has its owner sign in, and ends it somewhere on the way. */
const struckFromStart = async (world: World, usual: Usual, name: string): Promise<void> => {
  world.practice.line.state = 'cut';
  const picked = pickStrike(world, usual, name);
  await world.start(picked.strike);
  await endDuring(world, usual, picked, () => unlessGone(world.signIn()));
};
