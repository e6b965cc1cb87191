import type { Page } from 'playwright-core';
import { staff } from '../../main/records/practice/caseload/roster.ts';
import { curtainWords } from '../../renderer/copy/signIn.ts';
import { buildApp } from '../../scripts/build.ts';
import { type Desk, openFilled } from '../e2e/support/desk.ts';
import { choose } from '../e2e/support/going.ts';
import { makeWorld } from '../e2e/support/world.ts';
import * as on from '../harness/story/window.ts';
import { type Bench, median, quantile, short } from './bench.ts';
import { rounds } from './corpus.ts';

const EACH = 60;
const CASE = 'CR-4471';
const EPISODE = 'episode-cr-4471';

/** What the page is asked to watch for: these words gone, and this button there. */
type Watched = { readonly gone: readonly string[]; readonly button: string };
type Watching = { coveredAt?: Promise<{ at: number; keyAt: number | null }> };

/**
 * Begins to watch, in the page. The cover counts once no word of the patient is in the document, its
 * button is, and two frames have passed: then it has been on the screen for one.
 */
const watch = (page: Page, watched: Watched) =>
  page.evaluate(({ gone, button }: Watched) => {
    let keyAt: number | null = null;
    const key = (event: KeyboardEvent) => {
      if (event.ctrlKey && event.key === 'l') keyAt = performance.timeOrigin + event.timeStamp;
    };
    addEventListener('keydown', key, { capture: true });
    const isCovered = () => {
      const text = document.documentElement.textContent ?? '';
      const buttons = [...document.querySelectorAll('button')];
      const values = [...document.querySelectorAll('textarea, input')].map(
        (field) => (field as HTMLInputElement).value,
      );
      return (
        !gone.some((word) => text.includes(word) || values.some((value) => value.includes(word))) &&
        !gone.some((word) => document.title.includes(word)) &&
        buttons.some((one) => one.textContent === button)
      );
    };
    (globalThis as Watching).coveredAt = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!isCovered()) return;
        observer.disconnect();
        removeEventListener('keydown', key, { capture: true });
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            resolve({ at: performance.timeOrigin + performance.now(), keyAt }),
          ),
        );
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true });
    });
  }, watched);

const coveredAt = async (page: Page) => {
  const seen = await page.evaluate(() => (globalThis as Watching).coveredAt);
  if (seen === undefined) throw new Error('Nobody watched');
  return seen;
};

/** The transcript of a case, its lines on the screen. @returns words that have to go */
const showTranscript = async ({ page, ask }: Desk): Promise<string[]> => {
  await choose(page, CASE, new RegExp(CASE));
  await page.keyboard.press('Control+4');
  const row = on.screen(page, 'transcript').getByRole('grid').getByRole('row').nth(3);
  const line = await row.evaluate((one) => one.textContent ?? '');
  const { patient } = await ask('case.header', { episodeId: EPISODE });
  if (patient === null) throw new Error('A therapist knows who the patient is');
  return [patient.name, CASE, line];
};

export const curtainP95: Bench = {
  id: 'curtain.p95',
  what: 'From Ctrl+L, and from the lock of the screen, to a painted cover over a transcript; 95 in 100',
  unit: 'ms',
  async run() {
    await buildApp();
    const world = makeWorld();
    const desk = await openFilled({ world });
    try {
      const { page } = desk;
      const gone = await showTranscript(desk);
      const times = { key: [] as number[], lock: [] as number[] };
      for (let round = 0; round < 2 * rounds(EACH); round += 1) {
        const trigger = round % 2 === 0 ? 'key' : 'lock';
        await page.waitForFunction(
          (words) => words.every((one) => document.documentElement.textContent?.includes(one)),
          gone,
        );
        await watch(page, { gone, button: curtainWords.back });
        const asked = performance.timeOrigin + performance.now();
        if (trigger === 'key') await page.keyboard.press('Control+l');
        else desk.power('lock');
        const { at, keyAt } = await coveredAt(page);
        times[trigger].push(at - (trigger === 'key' ? (keyAt ?? Number.NaN) : asked));
        await desk.until(({ state }) => state === 'curtained');
        await desk.ask('desk.uncover', { passphrase: staff.pugh.passphrase });
      }
      const all = [...times.key, ...times.lock];
      const said = (name: string, values: readonly number[]) =>
        `${name}: p50 ${short(median(values))} ms, p95 ${short(quantile(values, 0.95))} ms`;
      return {
        value: quantile(all, 0.95),
        peerValue: null,
        peer: 'none',
        n: all.length,
        notes: [
          said('both', all),
          said("Ctrl+L, from the key's own event", times.key),
          said('screen locked, from the signal to main', times.lock),
        ],
      };
    } finally {
      await desk.close();
      world.remove();
    }
  },
};
