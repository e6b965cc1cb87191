/** Day 43: the case has gone before anybody unlocks, and a receipt says so. */
import { computer } from '../../../renderer/copy/computer.ts';
import { soughtBy } from '../../../renderer/copy/palette.ts';
import { caseRef } from './spoken.ts';
import type { Stage } from './stage.ts';
import * as on from './window.ts';

export const seeItGone = async ({ page, picture }: Stage): Promise<void> => {
  await on.words(on.screen(page, 'today'), /erased before anybody signed in/).waitFor();
  await picture('day-43-today');
  await page.keyboard.press('Control+2');
  await on.screen(page, 'caseload').getByRole('row').first().waitFor();
  if ((await on.rowOf(on.screen(page, 'caseload'), caseRef).count()) > 0)
    throw new Error(`${caseRef} is still in the caseload`);
  await picture('day-43-caseload');
  await page.keyboard.press('Control+k');
  await on.paletteField(page).fill(caseRef);
  await on.words(on.dialog(page), soughtBy('therapist').nothing).waitFor();
  await picture('day-43-closed-case');
  await page.keyboard.press('Escape');
  await on.dialog(page).waitFor({ state: 'hidden' });
};

export const saveReceipt = async ({ page, picture }: Stage): Promise<void> => {
  const screen = await on.open(page, 'computer');
  const save = on.caseButton(screen, computer.saveReceipt, caseRef);
  await save.scrollIntoViewIfNeeded();
  await picture('day-43-receipts');
  await save.click();
  await on.words(page, computer.receiptSaved).waitFor();
};
