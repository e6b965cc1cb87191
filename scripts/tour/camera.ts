/** Takes each picture twice: in light, and in dark, which the window follows as the system's choice. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const schemes = ['light', 'dark'] as const;

/** Two frames: one to lay out what has changed, one to paint it. */
const painted = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  });

export type Camera = {
  /** Pictures taken so far, of either kind. */
  readonly taken: () => number;
  readonly take: (page: Page, name: string) => Promise<void>;
};

/** Begins with empty folders `light/` and `dark/` in `folder`; names are numbered in order. */
export const createCamera = (folder: string): Camera => {
  for (const scheme of schemes) {
    rmSync(join(folder, scheme), { recursive: true, force: true });
    mkdirSync(join(folder, scheme), { recursive: true });
  }
  let taken = 0;
  return {
    taken: () => taken,
    async take(page, name) {
      taken += 1;
      const file = `${String(taken).padStart(2, '0')}-${name}.png`;
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await painted(page);
        await page.screenshot({
          path: join(folder, colorScheme, file),
          animations: 'disabled',
          caret: 'initial',
        });
      }
      await page.emulateMedia({ colorScheme: 'light' });
    },
  };
};
