/** Signing in, and the first looks: Today, the keys, Ctrl+K, the caseload, a patient. */
import { caseload } from '../../../renderer/copy/caseload.ts';
import { common } from '../../../renderer/copy/common.ts';
import { keySheet } from '../../../renderer/copy/keys.ts';
import { settingsWords } from '../../../renderer/copy/palette.ts';
import { patient } from '../../../renderer/copy/patient.ts';
import { firstName } from '../../../renderer/copy/roles.ts';
import { signIn as words } from '../../../renderer/copy/signIn.ts';
import { caseRef } from './spoken.ts';
import type { Stage } from './stage.ts';
import * as on from './window.ts';

/** From the sign-in screen to Today; the practice passphrase is filled in by choosing the person. */
export const signIn = async ({ page, picture }: Stage, name: string, show = false) => {
  await on.heading(page, words.title).waitFor();
  if (show) await picture('sign-in');
  await on.personRow(page, name).click();
  await on.button(page, words.open).waitFor();
  if (show) await picture('sign-in-chosen');
  await page.keyboard.press('Enter');
  await on.screen(page, 'today').waitFor();
  await on.heading(page, new RegExp(`, ${firstName(name)}$`)).waitFor();
  await on.connected(page);
};

export const lookAtToday = async ({ page, picture }: Stage): Promise<void> => {
  await on.words(on.screen(page, 'today'), caseRef).waitFor();
  await picture('today');
};

/** The theme stays as the computer has it: so can the pictures be taken in both. */
export const lookAtSettings = async ({ page, picture }: Stage): Promise<void> => {
  await page.keyboard.press('Control+,');
  await on.heading(on.dialog(page), settingsWords.title).waitFor();
  await picture('settings');
  await page.keyboard.press('Escape');
  await on.dialog(page).waitFor({ state: 'hidden' });
};

export const lookAtKeys = async ({ page, picture }: Stage): Promise<void> => {
  await page.keyboard.press('Control+/');
  await on.heading(on.dialog(page), keySheet.title).waitFor();
  await picture('keys');
  await on.button(on.dialog(page), common.close).click();
  await on.dialog(page).waitFor({ state: 'hidden' });
};

export const lookAtCaseload = async ({ page, picture }: Stage): Promise<void> => {
  await page.keyboard.press('Control+2');
  const screen = on.screen(page, 'caseload');
  await screen.getByRole('table', { name: caseload.table }).waitFor();
  await on.rowOf(screen, caseRef).waitFor();
  await picture('caseload');
};

export const jumpToCase = async ({ page, picture }: Stage): Promise<void> => {
  await on.jumpTo(page, caseRef.slice(-4), new RegExp(caseRef));
  await picture('jump-to');
  await page.keyboard.press('Enter');
  await on.heading(page, patient.heading(caseRef)).waitFor();
};

/** Every tab of the record, ending where it began. */
export const lookAtPatient = async ({ page, picture }: Stage): Promise<void> => {
  for (const [name, label] of Object.entries(patient.tabs)) {
    const tab = on.tab(page, label);
    await tab.click();
    await page.getByRole('tabpanel', { name: label }).waitFor();
    await picture(`patient-${name}`);
  }
  await on.tab(page, patient.tabs.sessions).click();
};
