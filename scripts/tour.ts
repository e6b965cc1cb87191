/**
 * `npm run tour [-- --shell=chromium]`: plays the guided story through the real window on practice
 * data and a simulated clock, headless unless a shell is asked for. It leaves numbered pictures of
 * every screen in light and dark, the letter and the receipt in `out/tour/`.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { londonDay } from '../shared/domain/london.ts';
import { launchWorkstation, type Workstation } from '../test/harness/launch.ts';
import { checkLetter, checkReceipt } from '../test/harness/story/proof.ts';
import { playStory } from '../test/harness/story.ts';
import { buildApp } from './build.ts';
import { createCamera } from './tour/camera.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'out', 'tour');
const size = { width: 1280, height: 800 };

/** Options of the app that make no sense here are passed by; `npm start` hands on all of its own. */
const { values } = parseArgs({ strict: false, options: { shell: { type: 'string' } } });
const onScreen = values.shell === 'chromium';

const started = performance.now();
const seconds = (): string => `${Math.round((performance.now() - started) / 1000)} s`.padStart(5);
const say = (line: string): void => console.log(`${seconds()}  ${line}`);

/** The one file with this ending among the saved ones, under a plain name. */
const keep = (saved: string, ending: string, name: string): string => {
  const file = readdirSync(saved).find((one) => one.endsWith(ending));
  if (file === undefined) throw new Error(`No ${ending} file was saved`);
  const kept = join(folder, name);
  copyFileSync(join(saved, file), kept);
  return kept;
};

let running: Workstation | null = null;

const tour = async (work: string): Promise<void> => {
  const saved = join(work, 'saved');
  const profileDir = join(work, 'profile');
  mkdirSync(saved);
  const camera = createCamera(folder);
  await playStory({
    day: londonDay(Date.now()),
    profileDir,
    launch: async (now) => {
      running = await launchWorkstation({
        profileDir,
        now,
        size,
        saveFolder: saved,
        headless: !onScreen,
        ...(onScreen ? { shell: 'chromium' as const } : {}),
      });
      return running;
    },
    picture: (app, name) => camera.take(app.page, name),
    done: say,
  });
  const letter = await checkLetter(keep(saved, '.pdf', 'letter.pdf'));
  say(`letter.pdf says how treatment ended, and holds none of the patient’s words (${letter})`);
  const receipt = checkReceipt(keep(saved, '.json', 'receipt.json'));
  say(`receipt.json is signed by this computer and verifies (${receipt})`);
  const where = relative(process.cwd(), folder) || '.';
  console.log(
    `\nIn ${where}/: ${camera.taken()} pictures in light/ and in dark/, letter.pdf, receipt.json`,
  );
};

const work = mkdtempSync(join(tmpdir(), 'tour-'));
const remove = (): void => rmSync(work, { recursive: true, force: true, maxRetries: 20 });
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    running?.process.kill('SIGTERM');
    remove();
    process.exit(130);
  });
}
try {
  await buildApp();
  mkdirSync(folder, { recursive: true });
  await tour(work);
} catch (error) {
  console.error(`\nThe tour stopped. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  remove();
}
