/**
 * How a person finds things in the window: by role and by the words on them. Every selector of the
 * story is in this file, and the words come from where the screens take them.
 */
import type { Locator, Page } from 'playwright-core';
import { railWords, regionNames } from '../../../renderer/copy/frame.ts';
import { commandWords, signOutDialog } from '../../../renderer/copy/palette.ts';
import { session } from '../../../renderer/copy/session.ts';
import { curtainWords, signIn } from '../../../renderer/copy/signIn.ts';

type Rail = keyof typeof railWords;
/** A page, or a part of it to look in. */
type Within = Page | Locator;

export const button = (within: Within, name: string | RegExp): Locator =>
  within.getByRole('button', { name, exact: true });
/** A button of a row, which says after its word which case it is about. */
export const caseButton = (within: Within, name: string, caseRef: string): Locator =>
  within.getByRole('button', { name: new RegExp(`^${name}[ :]*${caseRef}$`) });
export const field = (within: Within, name: string | RegExp): Locator =>
  within.getByRole('textbox', { name, exact: true });
export const heading = (within: Within, name: string | RegExp): Locator =>
  within.getByRole('heading', { name, exact: true });
export const tab = (within: Within, name: string): Locator =>
  within.getByRole('tab', { name, exact: true });
export const dialog = (page: Page): Locator => page.getByRole('dialog');
export const region = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('region', { name, exact: true });
export const rowOf = (within: Within, text: string): Locator =>
  within.getByRole('row').filter({ hasText: text });
export const words = (within: Within, text: string | RegExp): Locator =>
  within.getByText(text).first();

/** Found words, as a search marks them. */
export const marked = (within: Within): Locator => within.locator('mark').first();

/** The screen that is open, by the rail entry it belongs to. */
export const screen = (page: Page, entry: Rail): Locator =>
  page.getByRole('main', { name: `${regionNames.main}: ${railWords[entry]}` });

export const personRow = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: signIn.who }).getByRole('button', { name });
export const passphrase = (page: Page): Locator => field(page, signIn.passphrase);

/** The conversation of a session, and the patient's or therapist's line in it. */
export const conversation = (page: Page): Locator => region(page, session.regions.conversation);
export const line = (page: Page, text: string): Locator =>
  conversation(page).getByText(text, { exact: true });

/** Opens a screen by its place in the rail; its name may go on with how much waits there. */
export const open = async (page: Page, entry: Rail): Promise<Locator> => {
  const rail = page.getByRole('navigation', { name: regionNames.rail });
  await button(rail, new RegExp(`^${railWords[entry]}( *,|$)`)).click();
  const opened = screen(page, entry);
  await opened.waitFor();
  return opened;
};

export const choose = async (
  within: Within,
  page: Page,
  label: string,
  option: string | RegExp,
) => {
  await within.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
  await page.getByRole('listbox').waitFor({ state: 'hidden' });
};

/** The field of Ctrl+K; what it says it finds depends on the role. */
export const paletteField = (page: Page): Locator => dialog(page).getByRole('combobox');

/** Ctrl+K, a few letters, Enter on what is found first. */
export const jumpTo = async (page: Page, typed: string, found: string | RegExp): Promise<void> => {
  await page.keyboard.press('Control+k');
  await paletteField(page).fill(typed);
  await page.getByRole('option', { name: found }).first().waitFor();
};

/** The service has been reached and every case has arrived: both are said on the bottom line. */
export const connected = (page: Page): Promise<void> =>
  page
    .getByRole('contentinfo')
    .getByText(/^Connected · synced/)
    .waitFor();

export const signOut = async (page: Page): Promise<void> => {
  await jumpTo(page, commandWords.signOut, commandWords.signOut);
  await page.keyboard.press('Enter');
  await button(dialog(page), signOutDialog.confirm).click();
  await heading(page, signIn.title).waitFor();
};

export const cover = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+l');
  await button(page, curtainWords.back).waitFor();
};
