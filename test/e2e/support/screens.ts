/** What every role does by keys, and what is asked of every screen on the way. */
import { expect } from '@playwright/test';
import type { Page } from 'playwright-core';
import { computer } from '../../../renderer/copy/computer.ts';
import { railWords } from '../../../renderer/copy/frame.ts';
import { commandWords, signOutDialog } from '../../../renderer/copy/palette.ts';
import { signIn } from '../../../renderer/copy/signIn.ts';
import * as on from '../../harness/story/window.ts';
import { violationsOf } from './axe.ts';
import { isFocused, jump, pressOn } from './keys.ts';

/** Nothing for axe to find in either theme, and the focus is somewhere. */
export const cleanScreen = async (page: Page, what: string): Promise<void> => {
  expect.soft(await violationsOf(page), what).toEqual([]);
  const lost = await page.evaluate(() => document.activeElement === document.body);
  expect.soft(lost, `${what}: the focus is lost`).toBe(false);
};

/** Looks at a question and says yes with Enter: the focus is on the answer already. */
export const agree = async (page: Page, title: string, what: string): Promise<void> => {
  await on.heading(on.dialog(page), title).waitFor();
  await cleanScreen(page, what);
  await page.keyboard.press('Enter');
};

/** Closes the layer on top with Escape. */
export const putAway = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await on.dialog(page).waitFor({ state: 'detached' });
};

/** Chooses a person with Tab and Enter; the practice passphrase fills itself in. */
export const arrive = async (page: Page, name: string): Promise<void> => {
  await on.heading(page, signIn.title).waitFor();
  await pressOn(on.personRow(page, name));
  const field = on.passphrase(page);
  await field.waitFor();
  expect(await isFocused(field)).toBe(true);
};

/** Signs out by Ctrl+K. */
export const leave = async (page: Page): Promise<void> => {
  await jump(page, commandWords.signOut, commandWords.signOut);
  await pressOn(on.button(on.dialog(page), signOutDialog.confirm));
  await on.heading(page, signIn.title).waitFor();
};

/** The page of this computer and its ledger, which everybody has. */
export const lookAtComputer = async (page: Page): Promise<void> => {
  await jump(page, railWords.computer, railWords.computer);
  await on.heading(page, computer.title).waitFor();
  await cleanScreen(page, 'computer');
  await pressOn(on.button(page, computer.openLedger));
  await on.words(page, /none altered$/).waitFor();
  await cleanScreen(page, 'ledger');
};
