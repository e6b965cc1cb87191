import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { Intent } from './keyringFormat.ts';
import { type Db, rows, run } from './open.ts';
import { type ErasureReceipt, signedBytes } from './receiptCheck.ts';

/** A new signing key of this device, PKCS #8 DER; it stays in desk.db. */
export function newSigningKey(): Buffer {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });
}

export const privateKey = (signingKey: Uint8Array) =>
  createPrivateKey({ key: Buffer.from(signingKey), format: 'der', type: 'pkcs8' });

/** The public half, SPKI DER in base64, as it is registered upstream with the Device. */
export function publicKeyOf(signingKey: Uint8Array): string {
  return createPublicKey(privateKey(signingKey))
    .export({ format: 'der', type: 'spki' })
    .toString('base64');
}

/** @param erasedAt when key and files were gone, epoch ms */
export function makeReceipt(
  signingKey: Uint8Array,
  deviceId: string,
  caseRef: string,
  intent: Intent,
  erasedAt: number,
): ErasureReceipt {
  const body = {
    format: 'erasure-receipt/1',
    id: intent.id,
    caseRef,
    counts: intent.counts,
    reason: intent.reason,
    intentAt: new Date(intent.at).toISOString(),
    at: new Date(erasedAt).toISOString(),
    deviceId,
    publicKey: publicKeyOf(signingKey),
  } as const;
  const signature = sign(null, signedBytes(body), privateKey(signingKey)).toString('base64');
  return { ...body, signature };
}

/** Keeps a receipt; a second one with the same id changes nothing. */
export function storeReceipt(desk: Db, receipt: ErasureReceipt): void {
  const { signature, ...body } = receipt;
  run(
    desk,
    'INSERT INTO receipt(id, at, body, signature) VALUES (?, ?, ?, ?) ON CONFLICT(id) DO NOTHING',
    receipt.id,
    Date.parse(receipt.at),
    JSON.stringify(body),
    signature,
  );
}

/** Newest first. */
export function listReceipts(desk: Db): ErasureReceipt[] {
  return rows<{ body: string; signature: string }>(
    desk,
    'SELECT body, signature FROM receipt ORDER BY at DESC, id',
  ).map((one) => ({ ...JSON.parse(one.body), signature: one.signature }) as ErasureReceipt);
}
