/** After the session: the note and its care contact, the transcript, and a search through it. */
import { contactLabels, noteParts, note as words } from '../../../renderer/copy/note.ts';
import { findDialog } from '../../../renderer/copy/palette.ts';
import { wrapUp } from '../../../renderer/copy/session.ts';
import { search as find, findBar, linePanel } from '../../../renderer/copy/transcript.ts';
import { codeLabel } from '../../../shared/domain/careContact.ts';
import {
  appointmentTypeCodes,
  attendanceCodes,
  mechanismCodes,
  therapyCodes,
} from '../../../shared/domain/careContactTable.ts';
import { asked, clinicalMinutes, note, sought } from './spoken.ts';
import type { Stage } from './stage.ts';
import * as on from './window.ts';

export const writeNote = async ({ page, picture }: Stage): Promise<void> => {
  await on.button(page, wrapUp.write).click();
  await on.heading(page, words.heading(5, false)).waitFor();
  await picture('note-empty');
  for (const part of ['progress', 'intervention', 'risk', 'plan'] as const) {
    await on.field(page, noteParts[part].label).fill(note[part]);
  }
  await on.choose(page, page, contactLabels.attendance, codeLabel(attendanceCodes, '5'));
  await on.choose(page, page, contactLabels.mechanism, codeLabel(mechanismCodes, '10'));
  await on.choose(page, page, contactLabels.appointmentType, codeLabel(appointmentTypeCodes, '02'));
  await on.choose(page, page, contactLabels.therapyCode, codeLabel(therapyCodes, '304891004'));
  await on.field(page, contactLabels.clinicalMinutes).fill(clinicalMinutes);
  await picture('note-written');
};

export const signNote = async ({ page, picture }: Stage): Promise<void> => {
  await page.keyboard.press('Control+Enter');
  await on.heading(on.dialog(page), words.confirm.title).waitFor();
  await picture('note-sign');
  await on.button(on.dialog(page), words.confirm.action).click();
  await on.heading(page, words.next.title).waitFor();
  await picture('note-signed');
};

export const readTranscript = async ({ page, picture }: Stage): Promise<void> => {
  await on.button(page, words.side.transcript).click();
  const screen = on.screen(page, 'transcript');
  await on.words(screen, asked[0] ?? '').waitFor();
  await picture('transcript');
};

/** One word in every session of the patient, in the session that is open, and from any other screen. */
export const search = async ({ page, picture }: Stage): Promise<void> => {
  await page.keyboard.press('Control+Shift+f');
  await on.field(page, find.field).fill(sought);
  const found = page.getByRole('list', { name: find.results });
  await found
    .getByRole('button', { name: /^Session 4/ })
    .first()
    .click();
  await on.words(page, linePanel.howTo).waitFor();
  await picture('transcript-found-in-all');
  await page.keyboard.press('Control+f');
  await on.field(page, findBar.label).fill(sought);
  await on.button(page, findBar.next).click();
  await on.words(page, /^\d+ of \d+ lines?$/).waitFor();
  await picture('transcript-found-here');
  await page.keyboard.press('Control+1');
  await on.screen(page, 'today').waitFor();
  await page.keyboard.press('Control+Shift+f');
  await on.field(on.dialog(page), findDialog.field).fill(sought);
  await on.marked(on.dialog(page)).waitFor();
  await picture('find-from-anywhere');
  await page.keyboard.press('Escape');
  await on.dialog(page).waitFor({ state: 'hidden' });
};
