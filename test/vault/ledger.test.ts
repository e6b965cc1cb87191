import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDesk } from '../../main/vault/desk.ts';
import { realFiles } from '../../main/vault/files.ts';
import {
  appendLedger,
  type LedgerEntry,
  ledgerPage,
  verifyChain,
} from '../../main/vault/ledgerChain.ts';
import { hashRow } from '../../main/vault/ledgerHash.ts';
import { codeOf, folder } from './desk.ts';

const entry = (n: number): LedgerEntry => ({
  id: `l${n}`,
  at: 1000 + n,
  actor: 'practitioner-1',
  action: 'sessionOpened',
  episodeId: n % 2 === 0 ? 'e1' : 'e2',
  caseRef: 'CR-4290',
  detail: { session: n },
});

function ledger(count = 6) {
  const db = openDesk(realFiles, join(folder(), 'desk.db'), randomBytes(32), true);
  for (let n = 1; n <= count; n += 1) appendLedger(db, entry(n));
  /** What somebody with the key could do after taking the triggers away. */
  const tamper = (sql: string) => {
    db.exec('DROP TRIGGER ledger_unchangeable; DROP TRIGGER ledger_stays;');
    db.exec(sql);
  };
  return { db, tamper };
}

describe('the ledger', () => {
  it('is whole, and takes a row with a known id once', () => {
    const { db } = ledger();
    appendLedger(db, entry(3));
    expect(verifyChain(db)).toMatchObject({ whole: true, count: 6 });
    expect(verifyChain(ledger(0).db)).toMatchObject({ whole: true, count: 0 });
  });

  it('cannot be changed or deleted', () => {
    const { db } = ledger();
    expect(codeOf(() => db.exec("UPDATE ledger SET actor = 'x'"))).toBe(
      'SQLITE_CONSTRAINT_TRIGGER',
    );
    expect(codeOf(() => db.exec('DELETE FROM ledger'))).toBe('SQLITE_CONSTRAINT_TRIGGER');
    expect(
      codeOf(() =>
        db.exec("INSERT OR REPLACE INTO ledger SELECT 1,'l9',0,'a','b',NULL,NULL,'{}','x','y'"),
      ),
    ).toBe('SQLITE_CONSTRAINT_TRIGGER');
  });

  it.each([
    ["UPDATE ledger SET actor = 'x' WHERE seq = 3", 3],
    ['UPDATE ledger SET at = at + 1 WHERE seq = 1', 1],
    ['UPDATE ledger SET detail = \'{"session":9}\' WHERE seq = 4', 4],
    ["UPDATE ledger SET detail = 'not json' WHERE seq = 4", 4],
    ['UPDATE ledger SET case_ref = NULL WHERE seq = 6', 6],
    ['UPDATE ledger SET prev_hash = hash WHERE seq = 4', 4],
    ['DELETE FROM ledger WHERE seq = 2', 3],
    ['DELETE FROM ledger WHERE seq = 1', 2],
    ['UPDATE ledger SET seq = 100 WHERE seq = 6', 100],
    ['UPDATE ledger SET hash = prev_hash WHERE seq = 5', 5],
  ])('tells of: %s', (sql, firstBad) => {
    const { db, tamper } = ledger();
    tamper(sql);
    expect(verifyChain(db)).toEqual({ whole: false, firstBad });
  });

  it('tells of a row rewritten with a hash of its own', () => {
    const { db, tamper } = ledger();
    const second = ledgerPage(db, { count: 6 }).find((one) => one.seq === 2);
    const forged = { ...entry(2), actor: 'somebody' };
    tamper(
      `UPDATE ledger SET actor = 'somebody', hash = '${hashRow(forged, 2, second?.prevHash ?? '')}' WHERE seq = 2`,
    );
    expect(verifyChain(db)).toEqual({ whole: false, firstBad: 3 });
  });

  it('changes its head when the end is cut off, which the anchor upstream shows', () => {
    const { db, tamper } = ledger();
    const before = verifyChain(db);
    tamper('DELETE FROM ledger WHERE seq = 6');
    const after = verifyChain(db);
    expect(after.whole).toBe(true);
    expect(after).not.toEqual(before);
  });

  it('is read in pages, newest first, of one case or all', () => {
    const { db } = ledger();
    const seqs = (query: Parameters<typeof ledgerPage>[1]) =>
      ledgerPage(db, query).map((one) => one.seq);
    expect(seqs({ count: 2 })).toEqual([6, 5]);
    expect(seqs({ count: 2, before: 5 })).toEqual([4, 3]);
    expect(seqs({ count: 9, episodeId: 'e1' })).toEqual([6, 4, 2]);
    expect(seqs({ count: 9, episodeId: 'e1', before: 4 })).toEqual([2]);
  });
});
