/** Kill, start again, look; kill, start again, look. */
import { join } from 'node:path';
import type { Random } from '../random.ts';
import { checkClosed, checkSwept } from './checkClosed.ts';
import { checkCases, checkKeys, checkLedger, checkPassphrases } from './checkDesk.ts';
import { checkDrafts, checkUpstream, checkWritten } from './checkWritten.ts';
import type { Usual } from './struck.ts';
import type { Tally } from './tally.ts';
import { erase, migrate, rotate } from './workErasing.ts';
import { autosave, signing, sync } from './workWriting.ts';
import { live, makeWorld, type World } from './world.ts';

const works = { erase, rotate, migrate, autosave, sync, sign: signing } as const;
type WorkName = keyof typeof works;

/** Each kind of work once, and those where most can go wrong again. */
const once = Object.keys(works) as WorkName[];
const again: readonly WorkName[] = ['erase', 'erase', 'sync', 'sign'];

const shuffled = <T>(random: Random, list: readonly T[]): T[] =>
  list
    .map((one) => ({ one, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

/** Which work is struck next: like cards, so that a short run has some of each. */
const createDeck = (random: Random): (() => WorkName) => {
  let cards: WorkName[] = [];
  return () => {
    if (cards.length === 0) cards = [...shuffled(random, once), ...shuffled(random, again)];
    return cards.shift() ?? 'sync';
  };
};

/** After so many kills a world is settled and looked at as a whole. */
const KILLS_A_WORLD = 40;
const DAY = 86_400_000;

/** Begins to hold a session, and notes down what is there. */
const settleIn = async (world: World): Promise<void> => {
  const { memory } = world;
  const child = await world.start();
  await expectIn(world);
  const { sessions } = await child.ask('today.read', {});
  const row = sessions.find(({ episodeId }) => episodeId === live.episodeId);
  if (row === undefined) throw new Error('There is no session today');
  memory.live = row.sessionId;
  await child.ask('session.step', {
    episodeId: live.episodeId,
    sessionId: row.sessionId,
    event: 'start',
  });
  const { patientId } = (
    await child.vault.listRecords({ episodeId: live.episodeId, now: world.now() }, 'episode')
  ).map(({ body }) => body as { patientId: string })[0] ?? { patientId: '' };
  memory.patientId = patientId;
  memory.since = new Date(world.now()).toISOString();
  await world.settle();
  await checkCases(world, await child.vault.listEpisodes());
};

const expectIn = async (world: World): Promise<void> => {
  const answer = await world.signIn();
  const holds = answer.ok;
  world.tally.check('whole', holds, () => `nobody gets in: ${answer.ok || answer.code}`);
  if (!holds) throw new Error('Signing in was refused');
};

/** Starts again after a kill and looks at everything that was promised. */
const look = async (world: World): Promise<void> => {
  const { practice } = world;
  // Without contact, so that what is missing here cannot have been fetched again.
  practice.line.state = 'cut';
  const child = await world.start();
  checkSwept(world);
  await checkPassphrases(world);
  await expectIn(world);
  const listed = await child.vault.listEpisodes();
  checkKeys(world, listed);
  await checkClosed(world, listed);
  await checkCases(world, listed);
  await checkDrafts(world);
  await checkWritten(world);
  await checkLedger(world);
  await checkUpstream(world, false);
};

/** Contact once a day of simulated time, as a desk that is used has it. */
const keepContact = async (world: World, lastContact: number): Promise<number> => {
  if (world.now() - lastContact < DAY && world.random.chance(0.8)) return lastContact;
  world.practice.line.state = 'open';
  await world.child().ask('desk.sync', {});
  return world.now();
};

const oneWorld = async (
  world: World,
  usual: Usual,
  next: () => WorkName,
  kills: number,
  onKill: (work: WorkName) => void,
): Promise<number> => {
  const { tally } = world;
  await settleIn(world);
  let contact = world.now();
  let done = 0;
  while (done < kills) {
    const name = next();
    await works[name](world, usual);
    tally.killed(name, world.child().where());
    done += 1;
    onKill(name);
    await look(world);
    contact = await keepContact(world, contact);
    if ((await world.erasable()).length < 4) break;
  }
  await world.settle();
  await checkWritten(world);
  await checkUpstream(world, true);
  return done;
};

/** Kills in one world after the other. */
export const runLane = async (parts: {
  readonly template: string;
  readonly dir: string;
  readonly compiled: string;
  readonly kills: number;
  readonly random: Random;
  readonly tally: Tally;
  readonly onKill: (work: WorkName) => void;
  readonly onDefects: (lines: readonly string[]) => void;
}): Promise<void> => {
  const usual: Usual = new Map();
  const next = createDeck(parts.random);
  let done = 0;
  for (let n = 0; done < parts.kills; n += 1) {
    const folders = { dir: join(parts.dir, String(n)), compiled: parts.compiled };
    const world = await makeWorld({ ...parts, folders });
    try {
      const kills = Math.min(KILLS_A_WORLD, parts.kills - done);
      done += await oneWorld(world, usual, next, kills, parts.onKill);
    } finally {
      parts.onDefects(world.defects());
      await world.remove();
    }
  }
};
