import { describe, expect, it } from 'vitest';
import {
  type ClosingFacts,
  closingCheckpoint,
  looseEndKinds,
  looseEnds,
} from './closingChecklist.ts';
import type { Letter, Message, RiskLoop, Session, SessionNote } from './records.ts';

const session = (id: string, status: Session['status']): Session => ({
  id,
  episodeId: 'e',
  number: 1,
  kind: 'typed',
  purpose: 'treatment',
  startsAt: '2026-11-03T10:00:00.000Z',
  minutes: 50,
  status,
  startedAt: null,
  endedAt: null,
  agenda: [],
  contact: null,
});
const note = (sessionId: string, status: SessionNote['status']): SessionNote => ({
  id: `n-${sessionId}-${status}`,
  episodeId: 'e',
  sessionId,
  status,
  progress: '',
  intervention: '',
  risk: '',
  plan: '',
  authorId: 'rp',
  signedAt: null,
});
const letter = (status: Letter['status']): Letter => ({
  id: 'l',
  episodeId: 'e',
  recipient: 'gp',
  version: 1,
  status,
  to: { odsCode: 'Y99901', name: 'Mill Lane Surgery', doctor: null },
  coverNote: '',
  sections: [],
  authorId: 'rp',
  signedAt: null,
  stoppedBecause: null,
});
const loop: RiskLoop = {
  id: 'r',
  episodeId: 'e',
  source: 'item9',
  answer: 1,
  openedAt: '2026-11-03T09:00:00.000Z',
  ownerId: 'rp',
  closed: null,
};
const message = (id: string, from: Message['from'], readAt: string | null): Message => ({
  id,
  episodeId: 'e',
  from,
  at: '2026-11-03T09:00:00.000Z',
  text: '',
  readAt,
});
const clean: ClosingFacts = {
  notes: [note('s1', 'signed')],
  sessions: [session('s1', 'signed'), session('s2', 'cancelled'), session('s3', 'scheduled')],
  letter: 'notDue',
  riskLoops: [],
  messages: [
    message('m1', 'patient', '2026-11-04T09:00:00.000Z'),
    message('m2', 'therapist', null),
  ],
};
const kinds = (more: Partial<ClosingFacts>): string[] =>
  looseEnds({ ...clean, ...more }).map(({ kind }) => kind);

describe('closing checklist', () => {
  it('is empty for a tidy case', () => {
    expect(looseEnds(clean)).toEqual([]);
  });

  it('lists the five kinds in order', () => {
    const ends = looseEnds({
      notes: [note('s1', 'draft')],
      sessions: [session('s1', 'noteToSign'), session('s2', 'wrapUp')],
      letter: letter('draft'),
      riskLoops: [loop],
      messages: [message('m1', 'patient', null)],
      reflectionIds: ['p1', 'p2'],
    });
    expect(ends.map(({ kind }) => kind)).toEqual(looseEndKinds);
    expect(ends.map(({ count }) => count)).toEqual([2, 1, 1, 1, 2]);
    expect(ends[0]?.ids).toEqual(['s1', 's2']);
  });

  it('counts a session once, and an addendum still being written', () => {
    expect(kinds({ notes: [], sessions: [session('s1', 'noteToSign')] })).toEqual(['unsignedNote']);
    const rewritten = [note('s1', 'superseded'), note('s1', 'signed')];
    expect(kinds({ notes: rewritten })).toEqual([]);
    expect(kinds({ notes: [...rewritten, note('s1', 'draft')] })).toEqual(['unsignedNote']);
  });

  it('knows a letter owed, begun, sent, stopped', () => {
    expect(kinds({ letter: null })).toEqual(['unsentLetter']);
    expect(kinds({ letter: letter('approved') })).toEqual(['unsentLetter']);
    for (const status of ['queued', 'transportAccepted', 'businessAck', 'stopped'] as const) {
      expect(kinds({ letter: letter(status) })).toEqual([]);
    }
  });

  it('comes up at 14, 7 and 2 days', () => {
    expect([42, 15, 14, 8, 7, 3, 2, 0].map(closingCheckpoint)).toEqual([
      null,
      null,
      14,
      14,
      7,
      7,
      2,
      2,
    ]);
  });
});
