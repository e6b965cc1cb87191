import { createPublicKey, verify } from 'node:crypto';
import canonicalize from 'canonicalize';

/** A statement that a case was erased here; content-free (product A5). `at`s are ISO instants. */
export type ErasureReceipt = {
  readonly format: 'erasure-receipt/1';
  /** The id of the erasure's intent. */
  readonly id: string;
  readonly caseRef: string;
  /** How many of each class were removed. */
  readonly counts: Readonly<Record<string, number>>;
  readonly reason: string;
  readonly intentAt: string;
  /** When key and files were gone. */
  readonly at: string;
  readonly deviceId: string;
  /** Ed25519, SPKI DER, base64. */
  readonly publicKey: string;
  /** Ed25519 over the canonical JSON (RFC 8785) of everything above, base64. */
  readonly signature: string;
};

export type ReceiptVerdict =
  | {
      readonly valid: true;
      /** `registered`: the key is one the caller trusts; else the receipt vouches for itself only. */
      readonly trust: 'registered' | 'selfSigned';
      readonly receipt: ErasureReceipt;
    }
  | { readonly valid: false };

/** The bytes that are signed. */
export function signedBytes(receipt: Omit<ErasureReceipt, 'signature'>): Buffer {
  const { format, id, caseRef, counts, reason, intentAt, at, deviceId, publicKey } = receipt;
  const body = { format, id, caseRef, counts, reason, intentAt, at, deviceId, publicKey };
  return Buffer.from(canonicalize(body) ?? '', 'utf8');
}

const fields = [
  'format',
  'id',
  'caseRef',
  'counts',
  'reason',
  'intentAt',
  'at',
  'deviceId',
  'publicKey',
  'signature',
];

function parse(json: string): ErasureReceipt | null {
  const value: unknown = JSON.parse(json);
  if (typeof value !== 'object' || value === null) return null;
  const record = value as Record<string, unknown>;
  const keys = Object.keys(record).sort();
  // A key that is not signed would be a place to add words to a signed statement.
  if (keys.join() !== [...fields].sort().join() || record.format !== 'erasure-receipt/1')
    return null;
  const counts = record.counts;
  if (typeof counts !== 'object' || counts === null) return null;
  if (!Object.values(counts).every((count) => Number.isSafeInteger(count))) return null;
  const texts = fields.filter((field) => field !== 'counts');
  if (!texts.every((field) => typeof record[field] === 'string')) return null;
  return value as ErasureReceipt;
}

/**
 * Checks a receipt offline, without a vault. It is a signed statement, not a proof.
 * @param json the receipt's file as text
 * @param trustedKeys public keys registered upstream with the device, base64 SPKI
 */
export function verifyReceipt(json: string, trustedKeys: readonly string[] = []): ReceiptVerdict {
  try {
    const receipt = parse(json);
    if (receipt === null) return { valid: false };
    const key = createPublicKey({
      key: Buffer.from(receipt.publicKey, 'base64'),
      format: 'der',
      type: 'spki',
    });
    if (key.asymmetricKeyType !== 'ed25519') return { valid: false };
    const signature = Buffer.from(receipt.signature, 'base64');
    if (!verify(null, signedBytes(receipt), key, signature)) return { valid: false };
    const trust = trustedKeys.includes(receipt.publicKey) ? 'registered' : 'selfSigned';
    return { valid: true, trust, receipt };
  } catch {
    return { valid: false };
  }
}
