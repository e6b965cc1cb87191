import { describe, expect, it } from 'vitest';
import { verifyReceipt } from '../../main/vault/receiptCheck.ts';
import { NOW, settle } from './desk.ts';
import { desk } from './twoCases.ts';

describe('a receipt', () => {
  const one = () => {
    const { vault } = desk();
    vault.eraseKeys(['e1'], 'forgotten', NOW);
    const [receipt] = settle(vault);
    const status = vault.status();
    if (receipt === undefined || status.state !== 'open') throw new Error('no receipt');
    return { receipt, publicKey: status.publicKey };
  };

  it('verifies without the vault, and says whether its key is registered', () => {
    const { receipt, publicKey } = one();
    const json = JSON.stringify(receipt);
    expect(verifyReceipt(json)).toMatchObject({ valid: true, trust: 'selfSigned' });
    expect(verifyReceipt(json, [publicKey])).toMatchObject({ valid: true, trust: 'registered' });
    // The order of keys and the spacing are not what is signed.
    const shuffled = Object.fromEntries(Object.entries(receipt).reverse());
    expect(verifyReceipt(JSON.stringify(shuffled, null, 2)).valid).toBe(true);
  });

  it('does not verify once anything in it is changed, added or left out', () => {
    const { receipt } = one();
    const changed: object[] = [
      { ...receipt, caseRef: 'CR-9999' },
      { ...receipt, counts: { ...receipt.counts, utterance: 99 } },
      { ...receipt, reason: 'lapsed' },
      { ...receipt, at: '2027-03-01T10:00:00.001Z' },
      { ...receipt, intentAt: receipt.intentAt.replace('2027', '2026') },
      { ...receipt, deviceId: 'other' },
      { ...receipt, signature: receipt.signature.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) },
      { ...receipt, publicKey: one().receipt.publicKey },
      { ...receipt, remark: 'unsigned words' },
      { ...receipt, id: undefined },
      { ...receipt, counts: [] },
      { ...receipt, format: 'erasure-receipt/2' },
    ];
    const verdicts = changed.map((body) => verifyReceipt(JSON.stringify(body)).valid);
    expect(verdicts).toEqual(changed.map(() => false));
    for (const text of ['', '[]', 'null', '{', '"x"'])
      expect(verifyReceipt(text).valid).toBe(false);
  });
});
