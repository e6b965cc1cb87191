import { describe, expect, it } from 'vitest';
import { SessionStatus } from './records.ts';
import {
  nextStatus,
  recordedStatus,
  type SessionEvent,
  type SessionState,
  sessionTransitions,
} from './sessionLife.ts';

const states = Object.keys(sessionTransitions) as SessionState[];
const events = [
  ...new Set(states.flatMap((state) => Object.keys(sessionTransitions[state]))),
] as SessionEvent[];

/** Every state that can be reached, going through no state of `closed`. */
function reachable(from: SessionState, closed: readonly SessionState[] = []): Set<SessionState> {
  const seen = new Set<SessionState>([from]);
  for (const state of seen) {
    for (const event of events) {
      const next = nextStatus(state, event);
      if (next !== null && !closed.includes(next)) seen.add(next);
    }
  }
  return seen;
}

describe('session life', () => {
  it('runs from appointment to signed note', () => {
    const course: SessionEvent[] = [
      'openReadyCheck',
      'start',
      'loseLink',
      'restoreLink',
      'pause',
      'resume',
      'end',
      'finishWrapUp',
      'sign',
    ];
    const walked: SessionState[] = [];
    for (const event of course) {
      const next = nextStatus(walked.at(-1) ?? 'scheduled', event);
      if (next !== null) walked.push(next);
    }
    expect(walked).toEqual([
      'readyCheck',
      'inSession',
      'linkLost',
      'inSession',
      'paused',
      'inSession',
      'wrapUp',
      'noteToSign',
      'signed',
    ]);
  });

  it('reaches every state, and signed only through the note', () => {
    expect(reachable('scheduled')).toEqual(new Set(states));
    expect(reachable('scheduled', ['noteToSign'])).not.toContain('signed');
  });

  it('cannot leave a begun session but by the note', () => {
    for (const begun of ['inSession', 'paused', 'linkLost', 'wrapUp', 'noteToSign'] as const) {
      const open = reachable(begun);
      expect(open).not.toContain('cancelled');
      expect(open).not.toContain('scheduled');
      const ends = [...open].filter((state) => Object.keys(sessionTransitions[state]).length === 0);
      expect(ends).toEqual(['signed']);
    }
  });

  it('answers null for an event out of place', () => {
    expect(nextStatus('scheduled', 'sign')).toBeNull();
    expect(nextStatus('inSession', 'sign')).toBeNull();
    expect(nextStatus('wrapUp', 'sign')).toBeNull();
    expect(nextStatus('inSession', 'cancel')).toBeNull();
    for (const event of events) {
      expect(nextStatus('signed', event)).toBeNull();
      expect(nextStatus('cancelled', event)).toBeNull();
    }
  });

  it('writes only statuses that the record knows', () => {
    for (const state of states) expect(SessionStatus.options).toContain(recordedStatus(state));
    expect(recordedStatus('linkLost')).toBe('inSession');
    expect(recordedStatus('readyCheck')).toBe('scheduled');
  });
});
