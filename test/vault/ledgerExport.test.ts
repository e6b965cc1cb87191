/** A copy of the ledger that the device vouches for, checked without a vault (product E1). */
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { LedgerQuery } from '../../main/vault/ledgerChain.ts';
import {
  exportText,
  type LedgerStatement,
  toBeSigned,
  verifyExport,
} from '../../main/vault/ledgerExport.ts';
import { beforeFirst, hashRow, type LedgerRow } from '../../main/vault/ledgerHash.ts';
import { enrolled } from './desk.ts';

const everything: LedgerQuery = {
  before: null,
  count: 500,
  actions: null,
  caseRef: null,
  from: null,
  to: null,
};

const filled = (count = 12) => {
  const { vault } = enrolled();
  const before = vault.ledgerFind(everything).entries;
  for (let n = 1; n <= count; n += 1)
    vault.ledgerAppend({
      id: `row-${n}`,
      at: 1_000_000 + n,
      actor: 'practitioner-1',
      action: n % 3 === 0 ? 'case.opened' : 'note.signed',
      episodeId: null,
      caseRef: n % 2 === 0 ? 'CR-4290' : 'CR-4471',
      detail: { session: n },
    });
  return { vault, before };
};

const exported = () => {
  const { vault } = filled();
  const rows = vault.ledgerFind(everything).rows.toReversed();
  const statement = vault.signLedger(toBeSigned(rows, '2026-11-24T10:02:00.000Z'));
  return { rows, statement, text: exportText(statement, rows) };
};

describe('an exported ledger', () => {
  it('is vouched for by the device, and says whose key that is', () => {
    const { statement, text, rows } = exported();
    expect(verifyExport(text)).toMatchObject({ valid: true, trust: 'selfSigned', firstBad: null });
    expect(verifyExport(text, [statement.publicKey])).toMatchObject({ trust: 'registered' });
    expect(statement).toMatchObject({ count: rows.length, owner: 'practitioner-1' });
  });

  it('fits the entry that the service has confirmed, or does not', () => {
    const { text, rows } = exported();
    const known = rows[4] as LedgerRow;
    expect(verifyExport(text, [], known)).toMatchObject({ anchored: true });
    expect(verifyExport(text, [], { ...known, hash: known.prevHash })).toMatchObject({
      anchored: false,
    });
    expect(verifyExport(text, [], { seq: 900, hash: known.hash })).toMatchObject({
      anchored: false,
    });
  });

  it('is not valid once any one byte of it is another', () => {
    const { text } = exported();
    for (let at = 0; at < text.length; at += 13) {
      const other = text[at] === '0' ? '1' : '0';
      const changed = text.slice(0, at) + other + text.slice(at + 1);
      expect(verifyExport(changed).valid, `byte ${at}`).toBe(false);
    }
    const lines = text.split('\n');
    expect(verifyExport([...lines.slice(0, 3), ...lines.slice(4)].join('\n')).valid).toBe(false);
    expect(verifyExport(lines.slice(0, -2).join('\n')).valid).toBe(false);
    expect(verifyExport(`${text}\n`).valid).toBe(false);
    for (const none of ['', '{}', 'null\n', '[]\n{}', 'not json']) {
      expect(verifyExport(none)).toEqual({ valid: false, because: 'notALedger' });
    }
  });

  it('is not valid when somebody else signs as this device and leaves its key', () => {
    const { statement, rows } = exported();
    const stranger = generateKeyPairSync('ed25519').publicKey.export({
      format: 'der',
      type: 'spki',
    });
    const forged: LedgerStatement = { ...statement, publicKey: stranger.toString('base64') };
    expect(verifyExport(exportText(forged, rows))).toEqual({ valid: false, because: 'signature' });
    const renamed = { ...statement, owner: 'practitioner-2' };
    expect(verifyExport(exportText(renamed, rows))).toEqual({ valid: false, because: 'signature' });
    const added = JSON.stringify({ ...statement, note: 'all is well' });
    expect(verifyExport(`${added}\n`)).toEqual({ valid: false, because: 'notALedger' });
  });

  it('says where a chain broke that was broken when it was exported', () => {
    const { vault } = filled();
    const rows = vault.ledgerFind(everything).rows.toReversed();
    const altered = rows.map((row) => (row.seq === 5 ? { ...row, actor: 'somebody' } : row));
    const text = exportText(vault.signLedger(toBeSigned(altered, '2026-11-24T10:02:00Z')), altered);
    expect(verifyExport(text)).toMatchObject({ valid: true, firstBad: 5 });
    const rehashed = altered.map((row) =>
      row.seq === 5 ? { ...row, hash: hashRow(row, 5, row.prevHash) } : row,
    );
    const again = vault.signLedger(toBeSigned(rehashed, '2026-11-24T10:02:00Z'));
    expect(verifyExport(exportText(again, rehashed))).toMatchObject({ valid: true, firstBad: 6 });
  });
});

describe('looking into the ledger', () => {
  const seqs = (query: Partial<LedgerQuery>, vault = filled().vault) =>
    vault.ledgerFind({ ...everything, ...query }).rows.map(({ id }) => id);

  it('finds by action, by part of a case reference and by time, and counts', () => {
    const { vault, before } = filled();
    const find = (query: Partial<LedgerQuery>) => vault.ledgerFind({ ...everything, ...query });
    expect(find({}).entries).toBe(before + 12);
    expect(find({ caseRef: '4471', count: 2 })).toMatchObject({ matching: 6 });
    expect(seqs({ caseRef: 'cr-44', count: 2 }, vault)).toEqual(['row-11', 'row-9']);
    expect(seqs({ actions: { any: ['case.opened'] } }, vault)).toEqual([
      'row-12',
      'row-9',
      'row-6',
      'row-3',
    ]);
    expect(seqs({ actions: { none: ['note.signed', 'case.opened'] } }, vault)).toHaveLength(before);
    expect(seqs({ from: 1_000_004, to: 1_000_006 }, vault)).toEqual(['row-5', 'row-4']);
    expect(seqs({ caseRef: '%' }, vault)).toEqual([]);
    const newest = find({ count: 1 }).rows[0];
    expect(seqs({ before: newest?.seq ?? 0, count: 1 }, vault)).toEqual(['row-11']);
  });

  it('is checked stretch by stretch to the same end as in one go', () => {
    const { vault } = filled();
    const verdict = vault.ledgerVerify();
    let at: { seq: number; hash: string } = beforeFirst;
    for (let turn = 0; ; turn += 1) {
      const walked = vault.ledgerWalk(at, 5);
      expect(walked.firstBad).toBeNull();
      at = walked.place;
      if (walked.end) break;
      expect(turn).toBeLessThan(9);
    }
    expect(verdict).toEqual({ whole: true, count: at.seq, head: at.hash });
    expect(vault.ledgerWalk({ seq: 3, hash: 'another' }, 5)).toMatchObject({ firstBad: 4 });
  });
});
