import { describe, expect, it } from 'vitest';
import { bySupervisee, isDue } from './rows.ts';
import type { RequestRow } from './types.ts';

const now = Date.parse('2026-11-24T10:00:00.000Z');
const row = (
  requestId: string,
  therapist: string,
  caseRef: string,
  broughtAt: string,
): RequestRow => ({
  requestId,
  episodeId: `episode-${caseRef}`,
  caseRef,
  therapist,
  supervisor: 'Dr Helen Marsh',
  question: 'q',
  items: 1,
  broughtAt,
  endsAt: '2026-12-24T10:00:00.000Z',
  status: 'brought',
});

describe('supervision rows', () => {
  it('are due from the 28th London day on, and when never brought', () => {
    expect(isDue('2026-10-28T23:30:00.000Z', now)).toBe(false);
    expect(isDue('2026-10-27T09:00:00.000Z', now)).toBe(true);
    expect(isDue(null, now)).toBe(true);
  });

  it('count cases, not requests, and put the newest first', () => {
    const [first, second] = bySupervisee([
      row('1', 'Siobhan Kelly', 'CR-4488', '2026-11-20T10:00:00.000Z'),
      row('2', 'Rhiannon Pugh', 'CR-4471', '2026-11-10T10:00:00.000Z'),
      row('3', 'Rhiannon Pugh', 'CR-4471', '2026-11-21T10:00:00.000Z'),
    ]);
    expect(first).toMatchObject({ therapist: 'Rhiannon Pugh', cases: 1 });
    expect(first?.rows.map((one) => one.requestId)).toEqual(['3', '2']);
    expect(second?.therapist).toBe('Siobhan Kelly');
  });
});
