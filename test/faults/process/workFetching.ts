/** A case that was forgotten is asked for again: file, key and place on the desk are made anew. */
import { forgetCase } from './checkClosed.ts';
import { struckDuring, type Usual } from './struck.ts';
import { unlessGone, type World } from './world.ts';

/** @returns false when no forgotten case is known that could come again */
export const fetchAgain = async (world: World, usual: Usual): Promise<boolean> => {
  const { memory, practice, random } = world;
  const child = world.child();
  const forgotten = (await child.vault.forgotten()).map(({ episodeId }) => episodeId);
  const episodeId = forgotten[random.between(0, forgotten.length - 1)];
  if (episodeId === undefined) return false;
  memory.away.delete(episodeId);
  memory.filling.add(episodeId);
  practice.line.state = 'open';
  await struckDuring(world, usual, 'fetch again', async () => {
    const asked = await unlessGone(child.call('computer.fetchAgain', { episodeId }));
    if (asked?.ok) await unlessGone(child.call('desk.sync', {}));
  });
  return true;
};

/**
 * After contact: who is somebody else's has left, what was forgotten has not come back by itself, and
 * what was being fetched is here with everything it had.
 */
export const checkContact = async (world: World): Promise<void> => {
  const { memory, tally } = world;
  const child = world.child();
  const listed = new Set((await child.vault.listEpisodes()).map(({ id }) => id));
  for (const id of memory.leaving) {
    tally.check('closed', !listed.has(id), () => `${id} is still here after a hand-over`);
    forgetCase(world, id);
  }
  for (const episodeId of memory.filling) {
    memory.filling.delete(episodeId);
    if (!listed.has(episodeId)) continue;
    const header = await child.call('case.header', { episodeId });
    tally.check('whole', header.ok, () => `${episodeId} was fetched again and cannot be read`);
    const counts = await child.vault.countUtterances({ episodeId, now: world.now() });
    const lines = counts.reduce((sum, { count }) => sum + count, 0);
    const had = memory.had.get(episodeId) ?? 0;
    tally.check(
      'whole',
      lines >= had,
      () => `${episodeId} came back with ${lines} of ${had} lines`,
    );
  }
  const back = [...memory.away].filter((id) => listed.has(id));
  tally.check('closed', back.length === 0, () => `came back by themselves: ${back}`);
};
