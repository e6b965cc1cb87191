import { describe, expect, it } from 'vitest';
import type { Measure, RiskLoop } from '../../shared/domain/records.ts';
import { missingLoop } from './openLoops.ts';

const phq = (id: string, at: string, item9: number): Measure => ({
  id,
  episodeId: 'episode-1',
  kind: 'PHQ-9',
  at,
  items: [0, 0, 0, 0, 0, 0, 0, 0, item9],
  total: item9,
});
const loop = (openedAt: string): RiskLoop => ({
  id: 'loop-1',
  episodeId: 'episode-1',
  source: 'clinician',
  answer: null,
  openedAt,
  ownerId: 'therapist-1',
  closed: null,
});

describe('the loop that a PHQ-9 asks for', () => {
  it.each([1, 2, 3])('is opened for item 9 at %i, however low the total', (answer) => {
    const missing = missingLoop([phq('m1', '2026-11-20T10:00:00.000Z', answer)], [], 'therapist-1');
    expect(missing).toMatchObject({ answer, ownerId: 'therapist-1', closed: null });
  });
  it('is not opened for item 9 at 0', () => {
    expect(missingLoop([phq('m1', '2026-11-20T10:00:00.000Z', 0)], [], 'therapist-1')).toBeNull();
  });
  it('looks at the newest answer only', () => {
    const older = phq('m1', '2026-11-13T10:00:00.000Z', 2);
    const newer = phq('m2', '2026-11-20T10:00:00.000Z', 0);
    expect(missingLoop([newer, older], [], 'therapist-1')).toBeNull();
  });
  it('is not opened twice: a loop opened since the answer counts', () => {
    const measure = phq('m1', '2026-11-20T10:00:00.000Z', 1);
    expect(missingLoop([measure], [loop('2026-11-20T10:00:00.000Z')], 'therapist-1')).toBeNull();
    expect(
      missingLoop([measure], [loop('2026-11-01T10:00:00.000Z')], 'therapist-1'),
    ).not.toBeNull();
  });
});
