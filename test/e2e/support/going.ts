/** Ways through the window by keys alone, as a practised person goes. */
import type { Page } from 'playwright-core';

/** Ctrl+K, some words, and Enter on the first thing offered, which has to be `option`. */
export const choose = async (page: Page, words: string, option: RegExp): Promise<void> => {
  const field = page.getByRole('combobox', { name: 'Patient, case reference' });
  await page.keyboard.press('Control+k');
  await field.waitFor();
  await page.keyboard.type(words);
  // While the last letter is still being looked up nothing is offered, and Enter does nothing.
  for (let tries = 0; tries < 20 && (await field.isVisible()); tries += 1) {
    await page.getByRole('option', { name: option }).first().waitFor();
    await field.press('Enter', { timeout: 1_000 }).catch(() => undefined);
    await field.waitFor({ state: 'detached', timeout: 1_000 }).catch(() => undefined);
  }
  await field.waitFor({ state: 'detached' });
};

/** Opens a patient's page by case reference: Ctrl+K, the number, Enter. */
export const openPatient = async (page: Page, caseRef: string): Promise<void> => {
  await choose(page, caseRef, new RegExp(caseRef));
};

/** From Today into the ready check of the session on top, and starts it. */
export const startNextSession = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+1');
  await page
    .getByRole('button', { name: /^(Start|Open) session$/ })
    .first()
    .press('Enter');
  const start = page.getByRole('button', { name: 'Start session' });
  const composer = page.getByRole('textbox', { name: 'Message to the patient' });
  await start.or(composer).first().waitFor();
  if (await start.isVisible()) await start.press('Enter');
  await composer.waitFor();
};

export const composerOf = (page: Page) =>
  page.getByRole('textbox', { name: 'Message to the patient' });
