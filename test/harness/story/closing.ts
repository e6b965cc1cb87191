/** The curtain, the discharge with its firewall, and what this computer then holds. */

import { staff } from '../../../main/records/practice/caseload/roster.ts';
import { common } from '../../../renderer/copy/common.ts';
import { computer } from '../../../renderer/copy/computer.ts';
import { blockNames, blockWords, discharge } from '../../../renderer/copy/discharge.ts';
import { ledgerScreen } from '../../../renderer/copy/ledgerScreen.ts';
import { patient } from '../../../renderer/copy/patient.ts';
import { curtainWords } from '../../../renderer/copy/signIn.ts';
import type { LondonDayString } from '../../../shared/domain/london.ts';
import { jumpToCase } from './arriving.ts';
import { blocks, caseRef, endCode, tooClose } from './spoken.ts';
import type { Stage } from './stage.ts';
import * as on from './window.ts';

export const coverAndComeBack = async ({ page, picture }: Stage): Promise<void> => {
  await on.cover(page);
  await picture('curtain');
  await on.passphrase(page).fill(staff.pugh.passphrase);
  await on.button(page, curtainWords.back).click();
  await on.screen(page, 'supervision').waitFor();
};

/** One block repeats the patient's words; the firewall shows where, and nothing is signed. */
export const tryTooClose = async (stage: Stage, day: LondonDayString): Promise<void> => {
  const { page, picture } = stage;
  await jumpToCase({ page, picture: async () => undefined });
  await on.button(page, patient.actions.discharge).click();
  await on.heading(page, discharge.title).waitFor();
  await picture('discharge-begins');
  await on.choose(page, page, discharge.endCode, new RegExp(`^${endCode} `));
  for (const name of blockNames) {
    const text = name === 'clinicalSummary' ? tooClose : blocks(day)[name];
    await on.field(page, blockWords[name].label).fill(text);
  }
  await on.button(page, discharge.sign).click();
  await page.getByRole('list', { name: discharge.theirWords }).waitFor();
  await on.button(page, discharge.rephrase).first().scrollIntoViewIfNeeded();
  await picture('discharge-firewall');
};

export const rephraseAndSign = async ({ page, picture }: Stage, day: LondonDayString) => {
  await on.button(page, discharge.rephrase).first().click();
  await on.field(page, blockWords.clinicalSummary.label).fill(blocks(day).clinicalSummary);
  await on.button(page, discharge.check).click();
  await on.words(page, discharge.wordsFine).waitFor();
  await picture('discharge-rephrased');
  await on.button(page, discharge.sign).click();
  await on.button(on.dialog(page), discharge.confirm).waitFor();
  await picture('discharge-sign');
  await on.button(on.dialog(page), discharge.confirm).click();
  await on.heading(page, discharge.titleSigned).waitFor();
  await picture('discharge-signed');
};

/** The rows of Today that say what is left to do before a window closes; the first row's question. */
export const lookAtClosing = async ({ page, picture }: Stage): Promise<void> => {
  const today = await on.open(page, 'today');
  const checklist = today.getByRole('button', { name: /^Checklist: CR-/ }).first();
  await checklist.waitFor();
  await checklist.scrollIntoViewIfNeeded();
  await picture('today-windows-closing');
  await checklist.click();
  await on.dialog(page).waitFor();
  await picture('closing-checklist');
  await on.button(on.dialog(page), common.close).click();
  await on.dialog(page).waitFor({ state: 'hidden' });
};

export const lookAtComputer = async ({ page, picture }: Stage, name: string): Promise<void> => {
  const screen = await on.open(page, 'computer');
  await on.rowOf(screen, caseRef).waitFor();
  await picture(name);
};

export const lookAtLedger = async ({ page, picture }: Stage, name: string): Promise<void> => {
  const screen = await on.open(page, 'computer');
  await on.button(screen, computer.openLedger).click();
  await on.heading(page, ledgerScreen.title).waitFor();
  await on.words(page, /none altered$/).waitFor();
  await picture(name);
};
