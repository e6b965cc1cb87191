/** Words of the session screen: ready check, conversation, agenda, panel, wrap-up. */
import type { Millis } from '../../shared/domain/ids.ts';
import type { Session, Utterance } from '../../shared/domain/records.ts';
import { count, number } from './counts.ts';
import { span, stopwatch, time, when } from './dates.ts';

export const session = {
  heading: (caseRef: string | undefined): string =>
    caseRef === undefined ? 'Session' : `Session, ${caseRef}`,
  ofKind: { typed: 'typed', video: 'video' } satisfies Record<Session['kind'], string>,
  assessment: 'assessment',
  numberOf: (n: number, planned: number | null): string =>
    planned === null ? `session ${n}` : `session ${n} of ${planned}`,
  risk: 'Risk',
  end: 'End session…',
  pause: 'Pause',
  resume: 'Resume',
  regions: { conversation: 'Conversation', composer: 'Your message', panel: 'Right panel' },
  closed: {
    cancelled: 'This session was cancelled',
    cancelledNext: 'Its place in the agenda is kept. The next session is on Today.',
    toToday: 'Back to Today',
  },
} as const;

/** The pill that says where the session stands. */
export const sessionPill = {
  inSession: (elapsed: Millis): string => `In session ${stopwatch(elapsed)}`,
  linkLost: (elapsed: Millis): string => `Link lost ${stopwatch(elapsed)}`,
  waitsHere: 'Link lost. What you send waits here and goes when the link returns.',
  paused: (elapsed: Millis): string => `Paused ${stopwatch(elapsed)}`,
  readyCheck: 'Not started',
  wrapUp: 'Wrapping up',
  noteToSign: 'Note to sign',
  signed: 'Note signed',
  cancelled: 'Cancelled',
} as const;

export const agendaWords = {
  label: 'Agenda',
  none: 'No agenda was set for this session',
  minutes: (n: number): string => `${n} min`,
  past: 'done',
  now: 'now',
  left: (left: Millis): string =>
    left >= 0 ? `${stopwatch(left)} left` : `${stopwatch(-left)} over`,
} as const;

export const readyCheck = {
  title: 'Before you start',
  start: 'Start session',
  /** Start is live, or from when it is. */
  live: 'Start is open.',
  opensAt: (at: string, now: Millis): string => `Start opens ${when(at, now)}.`,
  early: 'Start now all the same',
  earlyNote: 'This is before the appointment. Fine for practice; a patient may not be there yet.',
  appointment: (at: string, now: Millis, minutes: number): string =>
    `${when(at, now)}, ${count(minutes, 'minute')}`,
  ready: 'Ready',
  look: 'Look',
  rows: {
    appointment: 'Appointment',
    link: 'Link',
    outbox: 'Outbox',
    plan: 'Last plan',
    agenda: 'Agenda',
    measures: 'Measures',
    safety: 'Safety',
  },
  linkGood: 'Connected to the service',
  linkBad: 'No link. You can start; what you send waits here and goes when the link returns.',
  outboxEmpty: 'Nothing waits to be sent',
  outboxWaiting: (n: number): string => `${count(n, 'change')} waiting to be sent`,
  noPlan: 'No earlier session: this is the first',
  fromSession: (n: number): string => `From session ${n}`,
  noMeasures: 'No questionnaire yet',
  lastMeasure: (kind: string, total: number, at: string, now: Millis): string =>
    `${kind} ${total}, ${when(at, now)}`,
  noRisk: 'No risk loop open',
  openRisk: (n: number): string =>
    n === 1 ? '1 risk loop open: look at Risk, above' : `${n} risk loops open: look at Risk, above`,
} as const;

/** Where one of the therapist's own lines has got to; nothing is called delivered but by the server. */
export const lineState: Record<Utterance['status'] | 'saving', (at: string) => string> = {
  saving: () => 'Saving…',
  queued: () => 'Waiting to send',
  sent: (at) => `Sent ${time(at)}`,
  delivered: (at) => `Delivered ${time(at)}`,
  refused: () => 'Not accepted by the service. It is kept here, and the patient has not seen it.',
};

export const conversation = {
  speaker: { therapist: 'You', patient: 'Patient', system: 'Note' } satisfies Record<
    Utterance['speaker'],
    string
  >,
  label: (who: string, at: string): string => `${who} · ${time(at)}`,
  empty: 'No lines yet',
  emptyNext: 'Write below. The patient sees a line once it is sent.',
  newLines: (n: number): string => (n === 1 ? '1 new line' : `${number(n)} new lines`),
  arrived: (n: number): string =>
    n === 1 ? 'The patient sent a line' : `The patient sent ${number(n)} lines`,
  writing: 'Patient is writing',
  writeAgain: 'Write again',
} as const;

/** Near this length the counter appears; at `max` the field takes no more. */
export const composerLimit = { max: 100_000, counterFrom: 95_000 } as const;

export const composer = {
  label: 'Message to the patient',
  placeholder: 'Write to the patient',
  paused: 'Paused. Resume to send.',
  send: 'Send',
  sendLines: (n: number): string => (n < 2 ? 'Send' : `Send ${number(n)} lines`),
  newLine: 'new line',
  sends: 'send',
  hold: 'Hold for several lines',
  holding: 'Holding lines',
  holdHint: 'Each line goes as a message of its own.',
  counter: (used: number): string => `${number(used)} of ${number(composerLimit.max)} characters`,
  notSent: 'Not sent. Your words are back in the box.',
} as const;

export const panel = {
  tabs: {
    plan: 'Last plan',
    scores: 'Scores',
    scratch: 'Scratch',
    homework: 'Homework',
    safety: 'Safety',
  },
  plan: {
    title: (n: number): string => `Plan from session ${n}`,
    none: 'No earlier plan',
    noneNext: 'This is the first session. The plan you write in its note appears here next time.',
    goals: 'Goals',
    noGoals: 'No goals recorded yet',
  },
  scores: {
    none: 'No scores yet',
    noneNext: 'PHQ-9 and GAD-7 appear here once the patient has answered them.',
  },
  scratch: {
    label: 'Scratch notes',
    onlyYou: 'Scratch notes · only you',
    placeholder: 'For your eyes. Never sent, never part of the record.',
  },
  shortSaved: (at: string): string => `Saved ${time(at)}`,
} as const;

export const homeworkWords = {
  title: 'Homework',
  reviewed: (done: number, of: number): string => `${done} of ${of} reviewed`,
  none: 'No homework set yet',
  noneNext: 'What you set here is shown to the patient and reviewed next time.',
  setThis: 'Set today',
  earlier: 'From earlier sessions',
  review: (text: string): string => `Review: ${text}`,
  newLabel: 'New homework',
  set: 'Set homework',
  added: 'Homework set',
  saved: 'Homework reviewed',
} as const;

export const safety = {
  title: 'Risk',
  open: 'Open questions of risk',
  none: 'No risk loop is open',
  noneNext: 'Item 9 of the PHQ-9 opens one by itself. You can raise one by hand.',
  openCard: 'Open the risk card',
  where: 'Where the patient is',
  address: 'Address on the record',
  phone: 'Phone on the record',
  noAddress: 'No address on the record',
  raise: 'Raise a risk flag',
  raiseLabel: 'What have you seen or heard?',
  raised: 'Risk flag raised. You own it until it is closed by an action.',
  numbers: 'If the patient is in danger now',
  emergency: [
    { number: '999', says: 'Emergency services' },
    { number: '111', says: 'NHS 111, urgent advice; option 2 for mental health' },
    { number: '116 123', says: 'Samaritans, day and night' },
  ],
  whereNow: 'Ask first: where are you now, and is anybody with you?',
  notBlocked: 'Calling for help is never held up by missing consent.',
} as const;

export const ending = {
  title: 'End this session?',
  body: (elapsed: Millis): string =>
    `${span(elapsed)} gone. The patient can no longer write in this session, and you go on to wrap up.`,
  unsent: 'There are words in the box that were not sent. They stay in the draft and are not sent.',
  confirm: 'End session',
} as const;

export const wrapUp = {
  title: 'Wrap up',
  lead: 'The session has ended. Look once, then write the note.',
  agendaLeft: 'Agenda left over',
  agendaDone: 'Every part of the agenda had its time.',
  noAgenda: 'No agenda was set.',
  next: 'Next session',
  noNext: 'None booked yet.',
  homework: 'Homework',
  outbox: 'Messages',
  allSent: 'Everything you wrote has left this computer.',
  waiting: (n: number): string =>
    `${count(n, 'line')} waiting to send. They go by themselves when the link returns.`,
  refused: (n: number): string =>
    `${count(n, 'line')} not accepted by the service. See the transcript.`,
  write: 'Write the note',
  noteNext: 'A note belongs to every session. Yours is not written yet.',
  openNote: 'Open the note',
  transcript: 'Read the transcript',
} as const;

export const video = {
  title: 'Video session',
  body: 'The video link is opened from the patient’s own system, not from this workstation. Keep your notes here, beside it.',
  notesLabel: 'Notes during the session',
} as const;

export const sessionKeys = {
  risk: 'Open the risk card',
  scratch: 'Scratch notes',
  panel: 'Show or hide the right panel',
  send: 'Send the message',
  end: 'End of the conversation',
} as const;

/** The bottom line while a session is open. */
export const sessionLine = {
  curtain: 'Curtain keeps the session alive',
  waiting: (n: number): string => `${count(n, 'message')} waiting to send`,
  allSent: 'All messages sent',
  allDelivered: 'All messages delivered',
} as const;
