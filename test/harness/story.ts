/**
 * The story that the guided tour and its end-to-end test play through the real window: a treatment
 * from its last session to the receipt of its erasure, by the people who have a part in it.
 */
import { readdirSync } from 'node:fs';
import { WINDOW_DAYS } from '../../shared/domain/accessWindow.ts';
import { addDays, atLondonTime, type LondonDayString } from '../../shared/domain/london.ts';
import type { Workstation } from './launch.ts';
import * as arriving from './story/arriving.ts';
import * as closing from './story/closing.ts';
import * as erased from './story/erased.ts';
import * as letter from './story/letter.ts';
import * as record from './story/record.ts';
import * as session from './story/session.ts';
import { caseRef, people } from './story/spoken.ts';
import { type Stage, StoryFailed } from './story/stage.ts';
import * as supervision from './story/supervision.ts';
import * as on from './story/window.ts';

export type StoryParts = {
  /** The London day on which the case is discharged; the caseload's own day. */
  readonly day: LondonDayString;
  readonly profileDir: string;
  /** Starts the app on that profile with its clock at `now`. */
  readonly launch: (now: string) => Promise<Workstation>;
  /** Takes a picture of the window; leave out for a run without pictures. */
  readonly picture?: (app: Workstation, name: string) => Promise<void>;
  /** Told after each step. */
  readonly done?: (step: string) => void;
};

const SLOWEST_ANSWER = 30_000;

/** Files of cases in the profile; their names say nothing of what is in them. */
const caseFiles = (profileDir: string): number =>
  readdirSync(profileDir, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /[0-9a-f]{32}\.db$/.test(path),
  ).length;

const at = (day: LondonDayString, time: string): string =>
  new Date(atLondonTime(day, time)).toISOString();

/**
 * Plays the whole story.
 * @throws StoryFailed with the step that could not be played
 */
export const playStory = async (parts: StoryParts): Promise<void> => {
  const { day, profileDir } = parts;
  let app: Workstation | null = null;
  let stage: Stage | null = null;

  const here = (): Stage => {
    if (stage === null) throw new Error('The window is not open');
    return stage;
  };
  const step = async (words: string, play: () => Promise<unknown>): Promise<void> => {
    try {
      await play();
    } catch (error) {
      // The picture is a help; that it cannot be taken must not hide what went wrong.
      await stage?.picture('where-it-failed').catch(() => undefined);
      throw new StoryFailed(words, error);
    }
    parts.done?.(words);
  };
  const openWindow = async (now: string): Promise<void> => {
    const opened = await parts.launch(now);
    app = opened;
    opened.page.setDefaultTimeout(SLOWEST_ANSWER);
    stage = {
      page: opened.page,
      picture: async (name) => parts.picture?.(opened, name),
    };
  };
  const closeWindow = async (): Promise<void> => {
    const closing = app;
    app = null;
    stage = null;
    await closing?.close();
  };

  try {
    await step('The workstation opens on its practice service', () => openWindow(at(day, '10:06')));
    await step(`${people.therapist} unlocks her desk; her cases arrive`, async () => {
      await arriving.signIn(here(), people.therapist, true);
      await arriving.lookAtToday(here());
    });
    await step('She looks at the keys, the settings and her caseload', async () => {
      await arriving.lookAtKeys(here());
      await arriving.lookAtSettings(here());
      await arriving.lookAtCaseload(here());
    });
    await step(`Ctrl+K finds ${caseRef}; she looks through the record`, async () => {
      await arriving.jumpToCase(here());
      await arriving.lookAtPatient(here());
    });
    await step('She checks that all is ready, and starts the session', async () => {
      await session.checkBeforeStart(here());
      await session.start(here());
    });
    await step('They talk; she keeps a scratch note and sets homework', () => session.talk(here()));
    await step('She says goodbye in two held lines and ends the session', () =>
      session.sayGoodbye(here()),
    );
    await step('She writes the note, checks the care contact, and signs', async () => {
      await record.writeNote(here());
      await record.signNote(here());
    });
    await step('She reads the transcript and searches all sessions for “queue”', async () => {
      await record.readTranscript(here());
      await record.search(here());
    });
    await step('She takes the case to supervision by its reference', () =>
      supervision.bringCase(here()),
    );
    await step('She signs out', () => on.signOut(here().page));

    await step(`${people.supervisor} signs in and opens what was brought`, async () => {
      await arriving.signIn(here(), people.supervisor);
      await supervision.openBrought(here());
    });
    await step('She writes a note in two parts and signs the one that affects treatment', () =>
      supervision.writeTwoPartNote(here()),
    );
    await step('She signs out', () => on.signOut(here().page));

    await step(`${people.therapist} is back and reads the advice`, async () => {
      await arriving.signIn(here(), people.therapist);
      await supervision.readAdvice(here());
    });
    await step('Ctrl+L covers her desk; the passphrase uncovers it', () =>
      closing.coverAndComeBack(here()),
    );
    await step('She discharges the case; the firewall finds the patient’s own words', () =>
      closing.tryTooClose(here(), day),
    );
    await step('She rephrases, and signs the closing summary', () =>
      closing.rephraseAndSign(here(), day),
    );
    await step('She looks at what closes next, at her computer and at the ledger', async () => {
      await closing.lookAtClosing(here());
      await closing.lookAtComputer(here(), 'computer');
      await closing.lookAtLedger(here(), 'ledger');
    });
    await step('She signs out', () => on.signOut(here().page));

    await step(`${people.caseManager} signs in and opens the GP summary`, async () => {
      await arriving.signIn(here(), people.caseManager);
      await letter.openLetter(here());
    });
    await step('She previews it, signs it and sees it sent', async () => {
      await letter.previewLetter(here());
      await letter.signLetter(here());
    });
    await step('She saves the letter as a PDF and looks at the ledger', async () => {
      await letter.saveLetter(here());
      await closing.lookAtLedger(here(), 'case-manager-ledger');
    });
    await step('The workstation is closed', () => closeWindow());

    const before = caseFiles(profileDir);
    const lapsed = addDays(day, WINDOW_DAYS + 1);
    await step('Day 43, five past midnight: cases are erased before anybody unlocks', async () => {
      await openWindow(at(lapsed, '00:05'));
      await here().picture('day-43-sign-in');
      if (caseFiles(profileDir) >= before) throw new Error('No case file is gone');
    });
    await step(`${people.therapist} finds the case gone`, async () => {
      await arriving.signIn(here(), people.therapist);
      await erased.seeItGone(here());
    });
    await step('She saves the receipt of its erasure', () => erased.saveReceipt(here()));
    await step('The workstation is closed for good', () => closeWindow());
  } finally {
    await closeWindow().catch(() => undefined);
  }
};
