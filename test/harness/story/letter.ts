/** The case manager's part: the GP summary, read, previewed, signed, sent and saved. */
import { letter, letterState, letters } from '../../../renderer/copy/letters.ts';
import { caseRef, coverNote } from './spoken.ts';
import type { Stage } from './stage.ts';
import * as on from './window.ts';

export const openLetter = async ({ page, picture }: Stage): Promise<void> => {
  await on.words(on.screen(page, 'today'), caseRef).waitFor();
  await picture('case-manager-today');
  await page.keyboard.press('Control+2');
  await on.rowOf(on.screen(page, 'caseload'), caseRef).waitFor();
  await picture('case-manager-caseload');
  const list = await on.open(page, 'letters');
  await list.getByRole('table', { name: letters.table }).waitFor();
  await on.rowOf(list, caseRef).waitFor();
  await picture('letters');
  await on.caseButton(on.rowOf(list, caseRef), letters.compose, caseRef).click();
  await on.heading(page, letter.title).waitFor();
  await picture('letter-begins');
};

export const previewLetter = async ({ page, picture }: Stage): Promise<void> => {
  await on.field(page, letter.coverNote).fill(coverNote);
  await on.button(page, letter.preview).click();
  await on
    .words(
      page,
      letter
        .previewed(1)
        .replace(/1 page.*/, '')
        .trim(),
    )
    .waitFor();
  await picture('letter-previewed');
};

export const signLetter = async ({ page, picture }: Stage): Promise<void> => {
  await on.button(page, letter.sign).click();
  await on.heading(on.dialog(page), letter.confirmTitle(caseRef)).waitFor();
  await picture('letter-sign');
  await on.button(on.dialog(page), letter.confirm).click();
  await on.heading(page, letter.after).waitFor();
  await on.words(page, letterState.transportAccepted.detail).waitFor();
  await picture('letter-sent');
};

/** Waits for what the window says once the file is written. */
export const saveLetter = async ({ page }: Stage): Promise<void> => {
  await on.button(page, letter.savePdf).click();
  await on.words(page, letter.pdfSaved).waitFor();
};
