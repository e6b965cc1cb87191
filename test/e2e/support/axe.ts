/**
 * What axe finds in the window. Its own driver for Playwright opens a second page for the result, which
 * this app closes at once, as it must: so axe's source is put into the page and asked there.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Everything that is asked of a screen. Names that differ from what is seen are an experiment of axe's. */
const everything: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'label-content-name-mismatch': { enabled: true } },
  resultTypes: ['violations'],
};
/** What can differ from one theme to the other. */
const colours: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

/** Colours on their way from one theme to the other are neither; what never ends goes on. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    for (const moving of document.getAnimations())
      if (moving instanceof CSSTransition) moving.finish();
  });

const run = async (page: Page, options: RunOptions): Promise<string[]> => {
  const present = await page.evaluate(() => 'axe' in globalThis);
  if (!present) await page.evaluate(source);
  await settle(page);
  const { violations } = await page.evaluate((asked) => {
    const { axe } = globalThis as unknown as {
      axe: { run: (where: Document, asked: RunOptions) => Promise<AxeResults> };
    };
    return axe.run(document, asked);
  }, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = (failureSummary ?? '').split('\n').slice(1).join(' ').trim();
      return `${id}: ${target.join(' ')}: ${why}`;
    }),
  );
};

/**
 * Violations on the screen as it stands, and then in the other theme, in which it is left: each screen
 * turns it once.
 */
export const violationsOf = async (page: Page): Promise<string[]> => {
  const themes = ['light', 'dark'] as const;
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const [here, other] = dark ? themes.toReversed() : themes;
  const found = await run(page, everything);
  await page.emulateMedia({ colorScheme: other ?? null });
  const turned = await run(page, colours);
  return [...found.map((one) => `${here}: ${one}`), ...turned.map((one) => `${other}: ${one}`)];
};
