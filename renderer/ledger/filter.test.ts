import { describe, expect, it } from 'vitest';
import { kindOf, ledgerKinds } from '../../shared/domain/ledgerKinds.ts';
import { ledgerActions } from '../copy/ledger.ts';
import { asked, dayOf, isFiltered, noFilter } from './filter.ts';
import { flat } from './flat.ts';

/** Tuesday 24 November 2026, 10:02 in London. */
const now = Date.parse('2026-11-24T10:02:00Z');

describe('what the ledger is asked for', () => {
  it('takes a day as it is written here', () => {
    expect(dayOf('24/11/2026', now)).toBe('2026-11-24');
    expect(dayOf(' 3.3.26 ', now)).toBe('2026-03-03');
    expect(dayOf('25/11', now)).toBe('2025-11-25');
    expect(dayOf('24-11', now)).toBe('2026-11-24');
    expect(dayOf('', now)).toBeNull();
    for (const none of ['31/11/2026', '11/24/2026', '2026-11-24', 'yesterday', '24/11/202'])
      expect(dayOf(none, now), none).toBeUndefined();
  });

  it('asks for what has been typed so far, and for nothing a reference cannot hold', () => {
    expect(asked({ kind: 'refused', caseRef: ' cr-44 ', on: '24/1' }, now)).toEqual({
      kind: 'refused',
      caseRef: 'cr-44',
      on: '2026-01-24',
    });
    expect(asked({ kind: 'all', caseRef: '%;', on: '99' }, now)).toEqual({
      kind: null,
      caseRef: null,
      on: null,
    });
    expect(isFiltered(noFilter)).toBe(false);
    expect(isFiltered({ ...noFilter, caseRef: 'x' })).toBe(true);
  });
});

describe('kinds of entries', () => {
  it('counts every act on a case as one of them, and what is left as the desk’s own', () => {
    const ofTheDesk = /^(desk|policy|practice|device)\./;
    for (const action of ledgerActions)
      if (!ofTheDesk.test(action)) expect(kindOf(action), action).not.toBe('desk');
    expect(new Set(ledgerActions.map(kindOf))).toEqual(new Set(ledgerKinds));
  });
});

describe('the list of entries', () => {
  it('has each day once, above its own entries', () => {
    const row = (seq: number, at: string) => ({
      seq,
      at,
      actor: 'a',
      action: 'case.opened',
      caseRef: null,
      detail: {},
      hash: '',
    });
    const items = flat([
      row(3, '2026-11-24T08:00:00.000Z'),
      row(2, '2026-11-24T07:00:00.000Z'),
      row(1, '2026-11-23T07:00:00.000Z'),
    ]);
    expect(items.map((item) => (item.kind === 'day' ? item.on : item.row.seq))).toEqual([
      '2026-11-24',
      3,
      2,
      '2026-11-23',
      1,
    ]);
  });
});
