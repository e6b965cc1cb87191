/** The window by keys alone: nothing here clicks, and nothing is focused but by pressing keys. */
import type { Locator, Page } from 'playwright-core';
import { palette } from '../../../renderer/copy/palette.ts';

/** More stops than the longest screen has between two regions. */
const MOST_STOPS = 90;

export const isFocused = (where: Locator): Promise<boolean> =>
  where.evaluate((element) => element === document.activeElement);

/**
 * Presses Tab, or Shift+Tab, until the focus is there.
 * @throws Error when the place cannot be reached
 */
export const tabTo = async (where: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  await where.waitFor();
  const page = where.page();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await isFocused(where)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`No key leads to ${where}`);
};

/** To a button, and Enter. */
export const pressOn = async (where: Locator, key?: 'Tab' | 'Shift+Tab'): Promise<void> => {
  await tabTo(where, key);
  await where.page().keyboard.press('Enter');
};

/** Ctrl+K, some letters, and Enter on what stands first. */
export const jump = async (page: Page, typed: string, found: RegExp | string): Promise<void> => {
  await page.keyboard.press('Control+k');
  const list = page.getByRole('listbox', { name: palette.title });
  await list.waitFor();
  await page.keyboard.type(typed);
  await list.getByRole('option', { name: found, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await list.waitFor({ state: 'detached' });
};

/** Opens a list of choices with Enter and goes down to the one that is meant. */
export const chooseIn = async (
  list: Locator,
  option: string | RegExp,
  key?: 'Tab' | 'Shift+Tab',
): Promise<void> => {
  const page = list.page();
  await pressOn(list, key);
  const wanted = page.getByRole('option', { name: option });
  await wanted.waitFor();
  await page.keyboard.press('Home');
  for (let n = 0; n < MOST_STOPS && !(await isFocused(wanted)); n += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
};

/** Walks through tabs with the arrow keys, from the first; each is opened before `look`. */
export const walkTabs = async (
  page: Page,
  labels: readonly string[],
  look: (label: string) => Promise<void>,
): Promise<void> => {
  const tabs = page.getByRole('tablist').filter({ has: tabOf(page, labels[0]) });
  await tabTo(tabs.getByRole('tab', { selected: true }));
  await page.keyboard.press('Home');
  for (const [index, label] of labels.entries()) {
    if (index > 0) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('tabpanel', { name: label }).waitFor();
    await look(label);
  }
};
const tabOf = (page: Page, label = ''): Locator => page.getByRole('tab', { name: label });
