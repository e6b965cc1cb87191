import { describe, expect, it } from 'vitest';
import type { SessionRow } from '../../shared/contract/views.ts';
import { hasTranscript, headerStep, newestFirst, stepOf } from './sessions.ts';

const therapist = { role: 'therapist', earlier: false } as const;
const caseManager = { role: 'caseManager', earlier: false } as const;
const now = Date.parse('2026-11-24T10:02:00.000Z');
const row = (more: Partial<SessionRow>): SessionRow => ({
  sessionId: 's',
  episodeId: 'e',
  caseRef: 'CR-4471',
  shortName: 'A. H.',
  number: 1,
  planned: 8,
  kind: 'typed',
  purpose: 'treatment',
  startsAt: '2026-11-17T10:15:00.000Z',
  minutes: 50,
  status: 'signed',
  lines: 100,
  noteStatus: 'signed',
  access: {
    state: 'inTreatment',
    dischargedOn: null,
    lastDay: null,
    closesAt: null,
    daysLeft: null,
  },
  ...more,
});
const today = row({
  sessionId: 't',
  startsAt: '2026-11-24T10:15:00.000Z',
  status: 'scheduled',
  noteStatus: 'none',
  lines: 0,
});

describe('what a session leads to', () => {
  it('lets only a therapist start, and only on the day', () => {
    expect(stepOf(today, therapist, now)).toBe('start');
    expect(stepOf(today, caseManager, now)).toBeNull();
    expect(stepOf({ ...today, startsAt: '2026-11-26T10:15:00.000Z' }, therapist, now)).toBe('look');
  });

  it('starts nothing once treatment has ended', () => {
    const after = { ...today, access: { ...today.access, state: 'afterDischarge' as const } };
    expect(stepOf(after, therapist, now)).toBeNull();
  });

  it('opens no words to patient services', () => {
    expect(hasTranscript(row({}), therapist)).toBe(true);
    expect(hasTranscript(row({}), caseManager)).toBe(false);
    expect(stepOf(row({}), caseManager, now)).toBeNull();
  });

  it('opens of an earlier episode its signed notes and nothing else', () => {
    const later = { role: 'therapist', earlier: true } as const;
    expect(hasTranscript(row({}), later)).toBe(false);
    expect(stepOf(row({}), later, now)).toBe('readNote');
    expect(stepOf(row({ status: 'noteToSign' }), later, now)).toBeNull();
    expect(stepOf(row({ status: 'inSession' }), later, now)).toBeNull();
    expect(headerStep([today, row({ status: 'noteToSign' })], later, now)).toBeNull();
  });

  it('puts a running session before a note, and a session of today before an old note', () => {
    const unsigned = row({ sessionId: 'n', status: 'noteToSign', noteStatus: 'draft' });
    expect(headerStep([unsigned, today], therapist, now)?.step).toBe('start');
    expect(
      headerStep([unsigned, today, { ...today, sessionId: 'r', status: 'paused' }], therapist, now)
        ?.row.sessionId,
    ).toBe('r');
    expect(headerStep([unsigned], therapist, now)?.step).toBe('writeNote');
    expect(headerStep([row({})], therapist, now)).toBeNull();
  });

  it('lists the newest first', () => {
    expect(newestFirst([row({}), today]).map((one) => one.sessionId)).toEqual(['t', 's']);
  });
});
