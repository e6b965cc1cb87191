/** Receipts of what was erased: as the screen lists them, and whoever brings one to be checked (product A5). */
import type { Output } from '../../shared/contract/table.ts';
import type { ReceiptView } from '../../shared/contract/views.ts';
import { BEFORE_UNLOCK } from '../vault/erase.ts';
import { type ErasureReceipt, verifyReceipt } from '../vault/receiptCheck.ts';

const reasons = ['lapsed', 'forgotten', 'handedOver', 'blocked', 'sent'] as const;

export const receiptView = (receipt: ErasureReceipt, keys: readonly string[]): ReceiptView => {
  const verdict = verifyReceipt(JSON.stringify(receipt), keys);
  return {
    id: receipt.id,
    caseRef: receipt.caseRef,
    at: receipt.at,
    reason: reasons.find((reason) => reason === receipt.reason) ?? 'lapsed',
    beforeUnlock: receipt.id.startsWith(BEFORE_UNLOCK),
    counts: { ...receipt.counts },
    verified: verdict.valid,
    trust: verdict.valid ? verdict.trust : 'selfSigned',
  };
};

/** Whether a text has the outside of a receipt: then a signature that does not fit means it was altered. */
const looksLikeOne = (text: string): boolean => {
  try {
    const value = JSON.parse(text) as { format?: unknown; signature?: unknown } | null;
    return value?.format === 'erasure-receipt/1' && typeof value.signature === 'string';
  } catch {
    return false;
  }
};

/** @param keys registered upstream for this device @param deviceId of this device */
export const checkReceipt = (
  text: string,
  keys: readonly string[],
  deviceId: string,
): Output<'computer.checkReceipt'> => {
  const verdict = verifyReceipt(text, keys);
  if (!verdict.valid)
    return { verdict: looksLikeOne(text) ? 'altered' : 'notAReceipt', says: null };
  const { receipt, trust } = verdict;
  const { caseRef, at } = receipt;
  return {
    verdict: 'valid',
    says: { caseRef, at, trust, thisDevice: receipt.deviceId === deviceId },
  };
};
