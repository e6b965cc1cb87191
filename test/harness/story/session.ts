/** One typed session with the scripted patient, from the ready check to the wrap-up. */
import { cr4471 } from '../../../main/records/practice/caseload/courses/cr4471.ts';
import { homeworkState } from '../../../renderer/copy/patient.ts';
import {
  composer,
  ending,
  homeworkWords,
  panel,
  readyCheck,
  safety,
  session,
  wrapUp,
} from '../../../renderer/copy/session.ts';
import { today } from '../../../renderer/copy/today.ts';
import { asked, goodbye, homework, scratch, tripsDone } from './spoken.ts';
import type { Stage } from './stage.ts';
import * as on from './window.ts';

export const checkBeforeStart = async ({ page, picture }: Stage): Promise<void> => {
  await page.keyboard.press('Control+1');
  await on.button(on.screen(page, 'today'), today.start).click();
  await on.heading(page, readyCheck.title).waitFor();
  await picture('session-ready-check');
};

export const start = async ({ page, picture }: Stage): Promise<void> => {
  await on.button(page, readyCheck.start).click();
  await on.field(page, composer.label).waitFor();
  await picture('session-begins');
};

const answerTo = (index: number): string => {
  const reply = cr4471.replies?.[index];
  if (reply === undefined) throw new Error(`The patient has no line ${index + 1}`);
  return reply;
};

const send = async ({ page }: Stage, text: string): Promise<void> => {
  await on.field(page, composer.label).fill(text);
  await page.keyboard.press('Control+Enter');
};

/** What else a therapist does while the patient writes, by the number of the line that was sent. */
const meanwhile: Readonly<Record<number, (stage: Stage) => Promise<void>>> = {
  0: async ({ picture }) => picture('session-patient-writes'),
  1: async ({ page, picture }) => {
    await on.tab(page, panel.tabs.plan).click();
    await picture('session-last-plan');
  },
  2: async ({ page, picture }) => {
    await on.tab(page, panel.tabs.scores).click();
    await picture('session-scores');
  },
  3: async ({ page, picture }) => {
    await on.tab(page, panel.tabs.safety).click();
    await picture('session-safety');
    await page.keyboard.press('Control+Shift+r');
    await on.heading(on.dialog(page), safety.raise).waitFor();
    await picture('session-risk-card');
    await page.keyboard.press('Escape');
    await on.dialog(page).waitFor({ state: 'hidden' });
  },
  7: async ({ page, picture }) => {
    await page.keyboard.press('Control+Shift+n');
    await on.field(page, panel.scratch.onlyYou).fill(scratch);
    await picture('session-scratch');
    await on.tab(page, panel.tabs.homework).click();
    await on.choose(page, page, homeworkWords.review(tripsDone), homeworkState.done);
    await on.field(page, homeworkWords.newLabel).fill(homework);
    await on.button(page, homeworkWords.set).click();
    await on.words(page.getByRole('listitem'), homework).waitFor();
    await picture('session-homework');
  },
};

/** Every line is answered by the next one of the patient's script. */
export const talk = async (stage: Stage): Promise<void> => {
  const { page } = stage;
  for (const [index, text] of asked.entries()) {
    await send(stage, text);
    await on.line(page, text).waitFor();
    await meanwhile[index]?.(stage);
    await on.line(page, answerTo(index)).waitFor({ timeout: 20_000 });
  }
  await stage.picture('session-in-full');
};

/** The last words are held back and sent with one press, then the session is ended. */
export const sayGoodbye = async (stage: Stage): Promise<void> => {
  const { page, picture } = stage;
  await on.button(page, composer.hold).click();
  await on.field(page, composer.label).fill(goodbye.join('\n'));
  await picture('session-held-lines');
  await page.keyboard.press('Control+Enter');
  await on.line(page, goodbye.at(-1) ?? '').waitFor();
  await on.button(page, session.end).click();
  await on.heading(on.dialog(page), ending.title).waitFor();
  await picture('session-end');
  await on.button(on.dialog(page), ending.confirm).click();
  await on.heading(page, wrapUp.title).waitFor();
  await on.words(page, wrapUp.allSent).waitFor();
  await picture('session-wrap-up');
};
