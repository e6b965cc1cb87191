/** Ways through the window by keys alone, as a practised person goes. */
import type { Page } from 'playwright-core';

/** Opens a patient's page by case reference: Ctrl+K, the number, Enter. */
export const openPatient = async (page: Page, caseRef: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type(caseRef);
  await page.getByRole('option', { name: new RegExp(caseRef) }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox').waitFor({ state: 'detached' });
};

/** From Today into the ready check of the session on top, and starts it. */
export const startNextSession = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+1');
  await page.getByRole('button', { name: 'Start session' }).first().press('Enter');
  const start = page.getByRole('button', { name: 'Start session' });
  const composer = page.getByRole('textbox', { name: 'Message to the patient' });
  await start.or(composer).first().waitFor();
  if (await start.isVisible()) await start.press('Enter');
  await composer.waitFor();
};

export const composerOf = (page: Page) =>
  page.getByRole('textbox', { name: 'Message to the patient' });
