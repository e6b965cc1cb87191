/** Words of the note: the summary of a session and its care contact. */
import type { AccessView } from '../../shared/contract/views.ts';
import type { CareContactField } from '../../shared/domain/careContact.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { londonDay } from '../../shared/domain/london.ts';
import { isAre, list } from './counts.ts';
import { dayOf, millis, time } from './dates.ts';

export type NotePart = 'progress' | 'intervention' | 'risk' | 'plan';

export const noteParts: Record<NotePart, { readonly label: string; readonly help: string }> = {
  progress: { label: 'Progress', help: 'What changed since last time, and what was talked about.' },
  intervention: { label: 'Intervention', help: 'What was done, and how it went.' },
  risk: { label: 'Risk', help: 'What was asked and found, and what was agreed. Never left empty.' },
  plan: { label: 'Plan', help: 'What happens next. It is shown before the next session.' },
};

export const contactLabels: Record<CareContactField, string> = {
  attendance: 'Attendance',
  mechanism: 'How you met',
  appointmentType: 'Appointment type',
  therapyCode: 'Therapy',
  clinicalMinutes: 'Clinical minutes',
};

export const note = {
  heading: (number: number, assessment: boolean): string =>
    assessment ? 'Note of the assessment' : `Note of session ${number}`,
  lead: 'In your own words: this enters the record.',
  regions: { form: 'Note', side: 'Beside the note' },
  contact: 'Care contact',
  contactLead: 'Filled in from the session. Check each one.',
  notAttended: 'Therapy and minutes are not recorded for a session that did not take place.',
  required: 'Required',
  filled: 'Filled in',
  gap: 'Fill this in before you sign.',
  choose: 'Choose',
  stillMissing: (names: readonly string[]): string =>
    `${list(names)} ${isAre(names.length)} still missing`,
  sign: 'Sign note…',
  signKey: 'sign',
  confirm: {
    title: 'Sign this note?',
    body: 'It enters the record under your name. A signed note is never altered; a later version stands beside it.',
    late: 'It will be marked as written after discharge.',
    action: 'Sign note',
  },
  states: {
    draft: 'Draft',
    amending: 'New version, draft',
    signed: 'Signed',
    late: 'Written after discharge',
  },
  notYet: {
    title: 'The session is not over yet',
    next: 'The note opens once the session has ended and is wrapped up.',
    action: 'Back to the session',
  },
  signedBy: (who: string, at: string, now: Millis): string =>
    `Signed by ${who}, ${dayOf(at, now)}, ${time(at)}`,
  signedNow: 'Note signed',
  amend: 'Write a new version',
  amendAgain: 'Go on with the new version',
  leave: 'Keep the signed note',
  earlier: 'Earlier versions',
  someone: 'a colleague',
  next: {
    title: 'What next',
    supervision: 'Bring to supervision',
    discharge: 'Discharge…',
    today: 'Back to Today',
  },
  side: {
    plan: (session: number): string => `Plan from session ${session}`,
    noPlan: 'No earlier plan',
    homework: 'Homework set',
    noHomework: 'None set in this session',
    transcript: 'Read the transcript',
  },
  keys: { sign: 'Sign the note' },
} as const;

/** Written in the six weeks after discharge. */
export const isLate = (access: AccessView, signedAt: string | null): boolean => {
  if (signedAt === null) return access.state === 'afterDischarge';
  return access.dischargedOn !== null && londonDay(millis(signedAt)) > access.dischargedOn;
};
