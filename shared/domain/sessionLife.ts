/**
 * The life of a session as a table (product W3): scheduled, ready check, in session, paused or
 * link lost, wrap-up, note to sign, signed. Once a session has begun, the only way to its end is
 * through the note; a missed appointment has a note too, because its attendance must be recorded.
 */
import type { SessionStatus } from './records.ts';

/** `readyCheck` and `linkLost` are states of the desk; the record knows the others. */
export type SessionState = SessionStatus | 'readyCheck' | 'linkLost';

export const sessionTransitions = {
  scheduled: {
    openReadyCheck: 'readyCheck',
    start: 'inSession',
    notAttended: 'noteToSign',
    cancel: 'cancelled',
  },
  readyCheck: {
    leaveReadyCheck: 'scheduled',
    start: 'inSession',
    notAttended: 'noteToSign',
  },
  inSession: { pause: 'paused', loseLink: 'linkLost', end: 'wrapUp' },
  paused: { resume: 'inSession', end: 'wrapUp' },
  linkLost: { restoreLink: 'inSession', pause: 'paused', end: 'wrapUp' },
  wrapUp: { finishWrapUp: 'noteToSign' },
  noteToSign: { sign: 'signed' },
  signed: {},
  cancelled: {},
} as const satisfies Record<SessionState, Readonly<Record<string, SessionState>>>;

type EventsOf<T> = T extends unknown ? keyof T : never;
export type SessionEvent = EventsOf<(typeof sessionTransitions)[SessionState]>;

/** The state after an event, or null where the event has no place in this state. */
export function nextStatus(status: SessionState, event: SessionEvent): SessionState | null {
  const row: { readonly [E in SessionEvent]?: SessionState } = sessionTransitions[status];
  return row[event] ?? null;
}

/** What the record says while the desk is in this state. */
export function recordedStatus(state: SessionState): SessionStatus {
  if (state === 'readyCheck') return 'scheduled';
  return state === 'linkLost' ? 'inSession' : state;
}
