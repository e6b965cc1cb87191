/** What the check says of a ledger that somebody with the key of desk.db has worked on. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { folder } from '../../test/vault/desk.ts';
import type { VaultApi } from '../vault/client.ts';
import { openDesk, setValue } from '../vault/desk.ts';
import { realFiles } from '../vault/files.ts';
import {
  appendLedger,
  ledgerFind,
  ledgerHashAt,
  ledgerPage,
  walkChain,
} from '../vault/ledgerChain.ts';
import { hashRow, type LedgerEntry } from '../vault/ledgerHash.ts';
import type { Db } from '../vault/open.ts';
import { checkNow } from './check.ts';

const NOW = Date.parse('2026-11-24T10:02:00Z');
const at = (n: number) => NOW - 86_400_000 + n * 60_000;
const iso = (n: number) => new Date(at(n)).toISOString();
const entry = (n: number): LedgerEntry => ({
  id: `row-${n}`,
  at: at(n),
  actor: 'practitioner-1',
  action: 'case.opened',
  episodeId: 'episode-1',
  caseRef: 'CR-4471',
  detail: { session: n },
});

let db: Db;
let progress: [number, number][];
let broken: number;
const check = () =>
  checkNow(
    {
      vault: {
        ledgerFind: async (query: Parameters<typeof ledgerFind>[1]) => ledgerFind(db, query),
        ledgerPage: async (query: Parameters<typeof ledgerPage>[1]) => ledgerPage(db, query),
        ledgerHashAt: async (seq: number) => ledgerHashAt(db, seq),
        ledgerWalk: async (...to: [Parameters<typeof walkChain>[1], number]) =>
          walkChain(db, ...to),
        setting: async (key: string) =>
          (db.prepare('SELECT value FROM setting WHERE key = ?').pluck().get(key) ?? null) as
            | string
            | null,
      } as unknown as VaultApi,
      progress: (done, of) => progress.push([done, of]),
      onBroken: async () => {
        broken += 1;
      },
    },
    NOW,
  );

/** What somebody with the key could do after taking the triggers away. */
const tamper = (sql: string) => {
  db.exec('DROP TRIGGER ledger_unchangeable; DROP TRIGGER ledger_stays;');
  db.exec(sql);
};
/** What the record service has confirmed, as this computer remembers it. */
const confirmed = (seq: number) =>
  setValue(
    db,
    'setting',
    'ledgerAnchor',
    JSON.stringify({ seq, hash: ledgerHashAt(db, seq), at: at(seq) }),
  );

beforeEach(() => {
  progress = [];
  broken = 0;
  db = openDesk(realFiles, join(folder(), 'desk.db'), randomBytes(32), true);
  for (let n = 1; n <= 9; n += 1) appendLedger(db, entry(n));
});

it('says how many entries there are and which one the service has confirmed', async () => {
  expect(await check()).toEqual({
    checkedAt: new Date(NOW).toISOString(),
    entries: 9,
    firstBad: null,
    fits: null,
    certain: null,
    confirmed: null,
    upstream: 'unknown',
  });
  confirmed(7);
  expect(await check()).toMatchObject({
    firstBad: null,
    confirmed: { seq: 7, at: iso(7) },
    upstream: 'agrees',
  });
  expect(broken).toBe(0);
});

it('names the first entry that does not fit, what fits before it, and what was confirmed of that', async () => {
  confirmed(4);
  tamper("UPDATE ledger SET actor = 'somebody' WHERE seq = 6");
  expect(await check()).toMatchObject({
    firstBad: 6,
    fits: { seq: 5, at: iso(5) },
    certain: 4,
    upstream: 'unknown',
  });
  expect(broken).toBe(1);
});

it('does not call an entry certain that somebody reckoned anew before the break', async () => {
  confirmed(4);
  const third = ledgerPage(db, { count: 9 }).find(({ seq }) => seq === 3);
  const forged = { ...entry(3), actor: 'somebody' };
  const hash = hashRow(forged, 3, third?.prevHash ?? '');
  const fourth = hashRow(entry(4), 4, hash);
  tamper(
    `UPDATE ledger SET actor = 'somebody', hash = '${hash}' WHERE seq = 3;
     UPDATE ledger SET prev_hash = '${hash}', hash = '${fourth}' WHERE seq = 4`,
  );
  expect(await check()).toMatchObject({ firstBad: 5, fits: { seq: 4 }, certain: null });
});

it('tells a ledger that was cut off, and one that was written anew, from what was confirmed', async () => {
  confirmed(8);
  tamper('DELETE FROM ledger WHERE seq > 5');
  expect(await check()).toMatchObject({
    entries: 5,
    firstBad: 6,
    fits: { seq: 5 },
    confirmed: { seq: 8 },
    upstream: 'cutOff',
  });
  for (let n = 6; n <= 9; n += 1) appendLedger(db, { ...entry(n), actor: 'somebody' });
  expect(await check()).toMatchObject({ firstBad: 8, fits: null, upstream: 'rewritten' });
});

it('answers also of rows that make no sense any more', async () => {
  tamper("UPDATE ledger SET detail = 'not json', at = 9000000000000000 WHERE seq = 5");
  expect(await check()).toMatchObject({ firstBad: 5, fits: { seq: 4 } });
  db.exec('UPDATE ledger SET seq = -1 WHERE seq = 1');
  expect(await check()).toMatchObject({ firstBad: -1, fits: null });
});

it('tells how far it has come in a long ledger, and passes over no row in between', async () => {
  db.transaction(() => {
    for (let n = 10; n <= 4_100; n += 1) appendLedger(db, entry(n));
  })();
  expect(await check()).toMatchObject({ entries: 4_100, firstBad: null });
  expect(progress).toEqual([
    [2_000, 4_100],
    [4_000, 4_100],
  ]);
  tamper("UPDATE ledger SET actor = 'somebody' WHERE seq = 2001");
  expect(await check()).toMatchObject({ firstBad: 2_001, fits: { seq: 2_000 } });
});
