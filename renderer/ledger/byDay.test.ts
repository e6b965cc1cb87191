import { describe, expect, it } from 'vitest';
import type { LedgerRow } from '../../shared/contract/views.ts';
import { byDay } from './byDay.ts';

const row = (seq: number, at: string): LedgerRow => ({
  seq,
  at,
  actor: 'a',
  action: 'case.opened',
  caseRef: 'CR-4471',
  detail: {},
  hash: 'h',
});

describe('the ledger by day', () => {
  it('groups by London days, not by UTC ones, and keeps the order', () => {
    const days = byDay([
      row(4, '2026-06-10T23:30:00.000Z'),
      row(3, '2026-06-10T22:30:00.000Z'),
      row(2, '2026-06-10T08:00:00.000Z'),
      row(1, '2026-06-09T23:05:00.000Z'),
    ]);
    expect(days.map((day) => [day.on, day.rows.map((one) => one.seq)])).toEqual([
      ['2026-06-11', [4]],
      ['2026-06-10', [3, 2, 1]],
    ]);
  });
});
