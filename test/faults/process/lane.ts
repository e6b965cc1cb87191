/** Kill, start again, look; kill, start again, look. */
import { join } from 'node:path';
import type { Random } from '../random.ts';
import { checkClosed, checkSwept } from './checkClosed.ts';
import { checkCases, checkKeys, checkLedger, checkPassphrases } from './checkDesk.ts';
import { checkDrafts, checkUpstream, checkWritten } from './checkWritten.ts';
import type { Usual } from './struck.ts';
import type { Tally } from './tally.ts';
import { erase, migrate, rotate } from './workErasing.ts';
import { checkContact } from './workFetching.ts';
import { autosave, signing, sync } from './workWriting.ts';
import { live, makeWorld, type World } from './world.ts';

const works = { erase, rotate, migrate, autosave, sync, sign: signing } as const;
export type WorkName = keyof typeof works;
export const workNames = Object.keys(works) as WorkName[];

/** Struck once more than the others: most can go wrong here. */
const again: readonly WorkName[] = ['erase', 'erase', 'sync', 'sync', 'sign'];

const shuffled = <T>(random: Random, list: readonly T[]): T[] =>
  list
    .map((one) => ({ one, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

/** Which work is struck next: like cards, so that a short run has some of each. */
const createDeck = (random: Random, of: readonly WorkName[]): (() => WorkName) => {
  const more = again.filter((name) => of.includes(name));
  let cards: WorkName[] = [];
  return () => {
    if (cards.length === 0) cards = [...shuffled(random, of), ...shuffled(random, more)];
    return cards.shift() ?? 'sync';
  };
};

/** After so many kills a world is settled and looked at as a whole. */
const KILLS_A_WORLD = 40;
/** Enough to see what is wrong. */
const MOST_BROKEN = 100;
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
  for (const [id, sessions] of memory.lines)
    memory.had.set(
      id,
      [...sessions.values()].reduce((sum, count) => sum + count, 0),
    );
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
  await checkKeys(world, listed);
  await checkClosed(world, listed);
  await checkCases(world, listed);
  await checkDrafts(world);
  await checkWritten(world);
  await checkLedger(world);
  await checkUpstream(world, false);
};

/** Contact once a day of simulated time, as a desk that is used has it; sooner for what is missing. */
const keepContact = async (world: World, lastContact: number): Promise<number> => {
  const { memory, random } = world;
  const waits = world.now() - lastContact < DAY && memory.filling.size === 0;
  if (waits && random.chance(0.8)) return lastContact;
  await world.contact();
  await checkContact(world);
  return world.now();
};

const oneWorld = async (
  world: World,
  usual: Usual,
  next: () => WorkName,
  kills: number,
  onKill: () => void,
): Promise<void> => {
  const { tally } = world;
  await settleIn(world);
  let contact = world.now();
  let done = 0;
  while (done < kills) {
    const name = next();
    await works[name](world, usual);
    tally.worked(name);
    done += 1;
    onKill();
    await look(world);
    contact = await keepContact(world, contact);
    if ((await world.erasable()).length < 4) break;
  }
  await world.settle();
  await checkContact(world);
  await checkWritten(world);
  await checkUpstream(world, true);
};

/** Kills in one world after the other. */
export const runLane = async (parts: {
  readonly template: string;
  readonly dir: string;
  readonly compiled: string;
  readonly kills: number;
  readonly works: readonly WorkName[];
  readonly random: Random;
  readonly tally: Tally;
  readonly onKill: () => void;
  readonly onDefects: (lines: readonly string[]) => void;
}): Promise<void> => {
  const usual: Usual = new Map();
  const next = createDeck(parts.random, parts.works);
  let done = 0;
  for (let n = 0; done < parts.kills && parts.tally.broken.length < MOST_BROKEN; n += 1) {
    const folders = { dir: join(parts.dir, String(n)), compiled: parts.compiled };
    const world = await makeWorld({ ...parts, folders });
    try {
      const kills = Math.min(KILLS_A_WORLD, parts.kills - done);
      await oneWorld(world, usual, next, kills, () => {
        done += 1;
        parts.onKill();
      });
    } catch (error) {
      // A desk that cannot go on has broken what it promised; the next world shows how often it does.
      const { stack } = error instanceof Error ? error : new Error('unknown');
      parts.tally.check('whole', false, () => `the desk did not go on: ${stack}`);
      done += 1;
    } finally {
      parts.onDefects(world.defects());
      await world.remove();
    }
  }
};
