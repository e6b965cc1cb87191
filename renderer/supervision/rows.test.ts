import { describe, expect, it } from 'vitest';
import { bySupervisee } from './rows.ts';
import type { RequestRow } from './types.ts';

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
