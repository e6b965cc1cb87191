import { describe, expect, it } from 'vitest';
import { BEFORE_UNLOCK } from '../vault/erase.ts';
import { makeReceipt, newSigningKey, publicKeyOf } from '../vault/receipt.ts';
import { checkReceipt, receiptView } from './receipts.ts';

const key = newSigningKey();
const intent = { id: 'i', at: 0, reason: 'lapsed', counts: { session: 3 } } as const;
const receipt = makeReceipt(key, 'device-1', 'CR-4290', intent, 1000);
const text = JSON.stringify(receipt, null, 2);

describe('a receipt that somebody brings', () => {
  it('is valid, of this computer or another, with a key that is registered or speaks for itself', () => {
    expect(checkReceipt(text, [publicKeyOf(key)], 'device-1')).toEqual({
      verdict: 'valid',
      says: { caseRef: 'CR-4290', at: receipt.at, trust: 'registered', thisDevice: true },
    });
    expect(checkReceipt(text, [], 'device-2')).toMatchObject({
      verdict: 'valid',
      says: { trust: 'selfSigned', thisDevice: false },
    });
  });

  it('is altered when anything in it is, also by adding words', () => {
    const altered = [
      text.replace('CR-4290', 'CR-4291'),
      text.replace('"session": 3', '"session": 2'),
      JSON.stringify({ ...receipt, note: 'and nothing else' }),
      JSON.stringify({ ...receipt, publicKey: publicKeyOf(newSigningKey()) }),
    ];
    for (const one of altered)
      expect(checkReceipt(one, [], 'device-1')).toEqual({ verdict: 'altered', says: null });
  });

  it.each(['', 'null', '{}', '[1]', 'a letter', '{"format":"erasure-receipt/1"}'])(
    'is none: %s',
    (one) => expect(checkReceipt(one, [], 'device-1').verdict).toBe('notAReceipt'),
  );

  it('says whether the case was erased before anybody signed in', () => {
    expect(receiptView(receipt, []).beforeUnlock).toBe(false);
    const early = makeReceipt(key, 'd', 'CR-4290', { ...intent, id: `${BEFORE_UNLOCK}i` }, 1000);
    expect(receiptView(early, [])).toMatchObject({ beforeUnlock: true, verified: true });
  });

  it('says of itself that sealed work was sent, not that a window closed', () => {
    const sent = makeReceipt(key, 'd', 'CR-4290', { ...intent, reason: 'sent' }, 1000);
    expect(receiptView(sent, [])).toMatchObject({ reason: 'sent', verified: true });
  });
});
