/**
 * The power cut, again and again: the app is ended with SIGKILL at random moments of a live session
 * while lines are sent and a draft is typed, with a line that drops now and then. What the service
 * holds at the end is compared with every line the app said it had (product W2, R4).
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Communication } from '@medplum/fhirtypes';
import { type Desk, eventually, NOW, openDesk } from '../e2e/support/desk.ts';
import { composerOf } from '../e2e/support/going.ts';
import { startPractice } from '../e2e/support/practice.ts';
import { inside, makeWorld } from '../e2e/support/world.ts';
import type { Place, Run } from './killRun.ts';
import { judge, type SentLine, textOf, type Verdict } from './promises.ts';
import { randomOf } from './random.ts';
import { ALLOWED_LOSS, lossOf, type Typed, typeUntilGone } from './typing.ts';

/** Typed sessions of one therapist's day; held one after the other, since a desk holds one at a time. */
const sessions = [
  { episodeId: 'episode-cr-4471', caseRef: 'CR-4471' },
  { episodeId: 'episode-cr-4502', caseRef: 'CR-4502' },
  { episodeId: 'episode-cr-4519', caseRef: 'CR-4519' },
] as const;

export type KillReport = Verdict & {
  readonly kills: number;
  /** Kills while the app started or signed in, before a line could be sent. */
  readonly early: number;
  /** Drafts that were answered as saved and did not come back. */
  readonly draftsLost: number;
  /** Drafts typed in the window; the longest time before a kill from which a letter was lost, ms. */
  readonly typedDrafts: number;
  readonly worstTypedLoss: number;
  readonly seconds: number;
  /** In words, what was promised and not kept. Empty when all of it was. */
  readonly broken: readonly string[];
};

export type KillOptions = {
  readonly kills: number;
  readonly seed: number;
  readonly say?: (line: string) => void;
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const startFile = fileURLToPath(new URL('../../dist/main/start.js', import.meta.url));

const startedAt = performance.now();
/** The simulated time of the next start: never behind what the vault has seen. */
const nowAgain = (): string =>
  new Date(Date.parse(NOW) + Math.ceil(performance.now() - startedAt)).toISOString();

/** Ends the app before anybody could see it: while it starts, sweeps, and opens its window. */
const killWhileStarting = async ({ world, practice, random }: Run): Promise<void> => {
  const args = ['--harness', '--headless', '--profile', world.profile];
  const child = await inside(world, async () =>
    spawn(process.execPath, [startFile, ...args, '--fhir', practice.url, '--now', nowAgain()], {
      stdio: 'ignore',
    }),
  );
  await pause(random.between(20, 1_500));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
};

/** The session of this part of the run, running: the one before is ended first. */
const placeOf = async (desk: Desk, run: Run, episodeId: string): Promise<Place> => {
  const { sessions: rows } = await desk.ask('today.read', {});
  for (const row of rows)
    if (row.episodeId !== episodeId && (row.status === 'inSession' || row.status === 'paused'))
      await desk.ask('session.step', {
        episodeId: row.episodeId,
        sessionId: row.sessionId,
        event: 'end',
      });
  const row = rows.find((one) => one.episodeId === episodeId);
  if (row === undefined) throw new Error(`No session of ${episodeId} today`);
  const place = { episodeId, sessionId: row.sessionId };
  if (row.status !== 'inSession') await desk.ask('session.step', { ...place, event: 'start' });
  run.held.set(row.sessionId, episodeId);
  return place;
};

/** What the cycle before left has to be here again. */
const lookBack = async (desk: Desk, run: Run): Promise<void> => {
  const { lastDraft, lastTyped } = run;
  run.lastDraft = null;
  run.lastTyped = null;
  if (lastDraft !== null) {
    const { place, text } = lastDraft;
    const draftId = `scratch:${place.sessionId}`;
    const { draft } = await desk.ask('draft.read', { episodeId: place.episodeId, draftId });
    // A later one may have been stored without its answer having come back.
    if (draft === null || Number(draft.text.split(' ')[1]) < Number(text.split(' ')[1]))
      run.draftsLost += 1;
  }
  if (lastTyped !== null && lastTyped.typed.length > 0) {
    const { place, typed, killedAt } = lastTyped;
    const draftId = `message:${place.sessionId}`;
    const { draft } = await desk.ask('draft.read', { episodeId: place.episodeId, draftId });
    run.typedDrafts += 1;
    // What came back may be of the cycle before when nothing of this one was due yet.
    const loss = lossOf(typed, draft?.text ?? '', killedAt);
    const firstAt = typed[0]?.at ?? killedAt;
    run.losses.push(loss ?? Math.round(killedAt - firstAt));
  }
};

/** Sends numbered lines, one after the other, until the page is gone. */
const sendUntilGone = async (desk: Desk, run: Run, place: Place): Promise<void> => {
  const { lines, random } = run;
  const before = lines.at(-1);
  try {
    // Half of the time the line whose answer was lost is sent again, as a screen may.
    if (before && !before.answered && before.sessionId === place.sessionId && random.chance(0.5)) {
      const { id, text } = before;
      const again = await desk.call('session.send', { ...place, utteranceId: id, text });
      if (!again.ok) throw new Error(`Sending again was refused: ${again.code}`);
      before.answered = true;
    }
    for (;;) {
      const number = lines.length;
      const line: SentLine = {
        number,
        id: crypto.randomUUID(),
        sessionId: place.sessionId,
        text: textOf(number),
        answered: false,
      };
      lines.push(line);
      const { id, text } = line;
      const answer = await desk.call('session.send', { ...place, utteranceId: id, text });
      if (!answer.ok) throw new Error(`A line was refused: ${answer.code}`);
      line.answered = true;
      await pause(random.between(5, 90));
    }
  } catch (error) {
    if (error instanceof Error && / refused: /.test(error.message)) throw error;
  }
};

/** Saves one growing draft until the page is gone. */
const saveUntilGone = async (desk: Desk, run: Run, place: Place): Promise<void> => {
  try {
    for (let n = 1; ; n += 1) {
      const text = `draft ${performance.now()} number ${n}`;
      await desk.ask('draft.save', {
        episodeId: place.episodeId,
        draftId: `scratch:${place.sessionId}`,
        text,
        caret: n,
      });
      run.lastDraft = { place, text };
      await pause(run.random.between(20, 200));
    }
  } catch (error) {
    if (error instanceof Error && /refused/.test(error.message)) throw error;
  }
};

/** Opens the session in the window and types there. */
const typeInWindow = async (desk: Desk, run: Run, place: Place, n: number): Promise<Typed[]> => {
  try {
    const { page } = desk;
    await page.keyboard.press('Control+3');
    const composer = composerOf(page);
    await composer.waitFor({ timeout: 20_000 });
    await composer.fill('');
    run.lastTyped = { place, typed: [], killedAt: 0 };
    return await typeUntilGone(page, `Cycle ${n}`, () => run.random.between(15, 60));
  } catch {
    return [];
  }
};

const cycle = async (run: Run, n: number, episodeId: string): Promise<void> => {
  const { world, practice, random } = run;
  if (random.chance(0.08)) {
    run.early += 1;
    await killWhileStarting(run);
    return;
  }
  const desk = await openDesk({ world, practice, now: nowAgain() });
  if (random.chance(0.06)) {
    run.early += 1;
    const signing = desk.signIn().catch(() => undefined);
    await pause(random.between(0, 400));
    await desk.kill();
    await signing;
    return;
  }
  const signedIn = await desk.signIn();
  if (!signedIn.ok) throw new Error(`Signing in was refused: ${signedIn.code}`);
  if (!run.filled) await desk.settled();
  run.filled = true;
  await lookBack(desk, run);
  if (random.chance(0.3)) await desk.settled();
  const place = await placeOf(desk, run, episodeId);

  const typing = random.chance(0.4) ? typeInWindow(desk, run, place, n) : null;
  const working = [sendUntilGone(desk, run, place)];
  if (typing === null) working.push(saveUntilGone(desk, run, place));
  if (random.chance(0.5)) {
    await pause(random.between(0, 400));
    practice.line.state = random.chance(0.5) ? 'cut' : 'deaf';
  }
  await pause(random.between(50, typing === null ? 1_800 : 4_000));
  const killedAt = performance.now();
  await desk.kill();
  practice.line.state = 'open';
  await Promise.all(working);
  if (typing !== null) {
    const typed = await typing;
    run.lastTyped =
      typed.length > 0
        ? { place, typed: typed.filter(({ at }) => at <= killedAt), killedAt }
        : null;
  }
};

/** Waits until everything has left, and reads what the service holds of each session. */
const collect = async (run: Run): Promise<Map<string, Communication[]>> => {
  const desk = await openDesk({ world: run.world, practice: run.practice, now: nowAgain() });
  await desk.signIn();
  await lookBack(desk, run);
  await desk.settled();
  const upstream = new Map<string, Communication[]>();
  for (const sessionId of run.held.keys()) {
    const read = () =>
      run.practice.search<Communication>('pugh', 'Communication', {
        encounter: `Encounter/${sessionId}`,
        _sort: 'sent',
      });
    upstream.set(sessionId, await eventually('the lines upstream', read));
  }
  await desk.close();
  return upstream;
};

/** Kills the app so often and compares. Everything it makes is removed at the end. */
export const killMany = async ({ kills, seed, say }: KillOptions): Promise<KillReport> => {
  const began = performance.now();
  const world = makeWorld();
  const practice = await startPractice({ dir: world.service, now: nowAgain() });
  const run: Run = {
    world,
    practice,
    random: randomOf(seed),
    lines: [],
    held: new Map(),
    filled: false,
    early: 0,
    draftsLost: 0,
    typedDrafts: 0,
    losses: [],
    lastDraft: null,
    lastTyped: null,
  };
  try {
    for (let n = 0; n < kills; n += 1) {
      const at = Math.floor((n / kills) * sessions.length);
      await cycle(run, n, (sessions[at] ?? sessions[0]).episodeId);
      if ((n + 1) % 10 === 0)
        say?.(`${n + 1} kills, ${run.lines.filter(({ answered }) => answered).length} lines`);
    }
    const verdict = judge(run.lines, await collect(run));
    const overLimit = run.losses.filter((loss) => loss > ALLOWED_LOSS).length;
    return {
      kills,
      early: run.early,
      ...verdict,
      draftsLost: run.draftsLost,
      typedDrafts: run.typedDrafts,
      worstTypedLoss: Math.max(0, ...run.losses),
      seconds: Math.round((performance.now() - began) / 1_000),
      broken: [
        ...(['missing', 'doubled', 'disordered', 'altered'] as const).flatMap((kind) =>
          verdict[kind].map((number) => `line ${number} ${kind}`),
        ),
        ...(run.draftsLost > 0 ? [`${run.draftsLost} saved drafts lost`] : []),
        ...(overLimit > 0 ? [`${overLimit} times more than a second of typing lost`] : []),
      ],
    };
  } finally {
    await practice.stop();
    world.remove();
  }
};
