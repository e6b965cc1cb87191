/** A case taken to supervision by reference, the supervisor's two-part note, and the advice read. */

import {
  bringing,
  excerptTitle,
  meeting,
  supervision,
} from '../../../renderer/copy/supervision.ts';
import { caseRef, excerpts, question, supervisorsNote } from './spoken.ts';
import type { Stage } from './stage.ts';
import * as on from './window.ts';

export const bringCase = async (stage: Stage): Promise<void> => {
  const { page, picture } = stage;
  const home = await on.open(page, 'supervision');
  await on.heading(home, supervision.title).waitFor();
  await on.words(home, caseRef).waitFor();
  await picture('supervision-nothing-brought');
  await on.caseButton(home, supervision.bring, caseRef).click();
  await on.heading(page, bringing.titleOf(caseRef)).waitFor();
  await picture('supervision-empty-preview');
  await on.field(page, bringing.question).fill(question);
  for (const kind of ['PHQ-9', 'GAD-7']) {
    await page.getByRole('checkbox', { name: new RegExp(`^${kind}`) }).check();
  }
  for (const { session, from, to } of excerpts) {
    await on.choose(page, page, bringing.session, new RegExp(`^${session} `));
    await on.field(page, bringing.from).fill(String(from));
    await on.field(page, bringing.to).fill(String(to));
    await on.button(page, bringing.add).click();
    const shown = on.region(page, bringing.regions.preview);
    await on
      .region(page, excerptTitle(session, from, to))
      .and(shown.locator('section'))
      .waitFor();
  }
  await picture('supervision-prepared');
  await on.button(page, bringing.submit).click();
  await on.heading(page, caseRef).waitFor();
  await on.words(page, question).waitFor();
  await picture('supervision-brought');
};

export const openBrought = async ({ page, picture }: Stage): Promise<void> => {
  const today = on.screen(page, 'today');
  await on.button(today, caseRef).waitFor();
  await picture('supervisor-today');
  const list = await on.open(page, 'supervision');
  await on.words(list, caseRef).waitFor();
  await picture('supervisor-cases');
  await on.caseButton(list, supervision.open, caseRef).click();
  await on.words(on.region(page, meeting.regionItems), question).waitFor();
  await picture('supervisor-meeting');
};

export const writeTwoPartNote = async ({ page, picture }: Stage): Promise<void> => {
  await on.field(page, meeting.paragraph(1)).fill(supervisorsNote.reflection);
  await on.button(page, meeting.add).click();
  await on.field(page, meeting.paragraph(2)).fill(supervisorsNote.treatment);
  const side = page.getByRole('group', { name: meeting.sideOf(2) });
  await on.button(side, meeting.sides.treatment).click();
  await on.words(page, meeting.stays(1)).waitFor();
  await picture('supervisor-two-part-note');
  await on.button(page, meeting.sign).click();
  await on.heading(on.dialog(page), meeting.signTitle(caseRef)).waitFor();
  await picture('supervisor-sign');
  await on.button(on.dialog(page), meeting.signConfirm).click();
  await on.words(page, supervision.notHere.title).waitFor();
  await picture('supervisor-share-ended');
  await on.button(page, supervision.back).click();
  await on.words(page, supervision.leadSupervisor).waitFor();
  await on.words(page, caseRef).waitFor({ state: 'hidden' });
  await picture('supervisor-cases-left');
};

/** What the supervisor signed has reached the record; what she kept has not. */
export const readAdvice = async (stage: Stage): Promise<void> => {
  const { page, picture } = stage;
  const list = await on.open(page, 'supervision');
  await on.caseButton(list, supervision.open, caseRef).click();
  await on.words(page, supervisorsNote.treatment).waitFor();
  if ((await page.getByText(supervisorsNote.reflection).count()) > 0)
    throw new Error('The supervisor’s reflection has reached the therapist');
  await picture('supervision-advice');
};
