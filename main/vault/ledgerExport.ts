/**
 * This computer's ledger as a file for the data protection officer (product E1): one line that the
 * device signed, then one line a row. Everything here works on text alone, without a vault, so that
 * the file can be checked on any computer.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import canonicalize from 'canonicalize';
import { beforeFirst, type ChainPlace, follows, type LedgerRow } from './ledgerHash.ts';

/** What the device says of the rows beneath. */
export type LedgerStatement = {
  readonly format: 'ledger-export/1';
  readonly deviceId: string;
  /** Whose desk it is: the id of the clinician. */
  readonly owner: string;
  readonly server: string;
  /** ISO instant. */
  readonly exportedAt: string;
  readonly count: number;
  /** Hash of the last row. */
  readonly head: string;
  /** SHA-256 of all lines of rows, line ends included. */
  readonly digest: string;
  /** Ed25519, SPKI DER, base64: the key that receipts are signed with too. */
  readonly publicKey: string;
  /** Over the canonical JSON (RFC 8785) of everything above, base64. */
  readonly signature: string;
};
/** What main knows; the vault adds who it is, and signs. */
export type StatementInput = Pick<LedgerStatement, 'exportedAt' | 'count' | 'head' | 'digest'>;

/** The bytes that are signed. */
export function statementBytes(statement: Omit<LedgerStatement, 'signature'>): Buffer {
  const { format, deviceId, owner, server, exportedAt, count, head, digest, publicKey } = statement;
  const body = { format, deviceId, owner, server, exportedAt, count, head, digest, publicKey };
  return Buffer.from(canonicalize(body) ?? '', 'utf8');
}

const sha256 = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

/** SHA-256 of a public key, hex: what is shown where keys are compared by eye. */
export const keyPrint = (publicKey: string): string => sha256(Buffer.from(publicKey, 'base64'));

/** The rows, oldest first, as they stand in the file. */
export const rowLines = (rows: readonly LedgerRow[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** What is to be signed for these rows. */
export const toBeSigned = (rows: readonly LedgerRow[], exportedAt: string): StatementInput => ({
  exportedAt,
  count: rows.length,
  head: rows.at(-1)?.hash ?? beforeFirst.hash,
  digest: sha256(rowLines(rows)),
});

export const exportText = (statement: LedgerStatement, rows: readonly LedgerRow[]): string =>
  `${JSON.stringify(statement)}\n${rowLines(rows)}`;

export type ExportVerdict =
  | { readonly valid: false; readonly because: 'notALedger' | 'signature' | 'altered' }
  | {
      /** The file is what the device wrote. What it wrote may itself be a broken chain. */
      readonly valid: true;
      readonly statement: LedgerStatement;
      readonly trust: 'registered' | 'selfSigned';
      readonly firstBad: number | null;
      /** Of the anchor that was given; null where none was. */
      readonly anchored: boolean | null;
    };

const names = [
  'format',
  'deviceId',
  'owner',
  'server',
  'exportedAt',
  'count',
  'head',
  'digest',
  'publicKey',
  'signature',
];

function parseStatement(line: string): LedgerStatement | null {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null) return null;
  const record = value as Record<string, unknown>;
  // A field that is not signed would be a place to add words to a signed statement.
  if (Object.keys(record).sort().join() !== [...names].sort().join()) return null;
  if (record.format !== 'ledger-export/1' || !Number.isSafeInteger(record.count)) return null;
  const texts = names.filter((name) => name !== 'count');
  return texts.every((name) => typeof record[name] === 'string')
    ? (value as LedgerStatement)
    : null;
}

const signedBy = (statement: LedgerStatement): boolean => {
  const key = createPublicKey({
    key: Buffer.from(statement.publicKey, 'base64'),
    format: 'der',
    type: 'spki',
  });
  const signature = Buffer.from(statement.signature, 'base64');
  return (
    key.asymmetricKeyType === 'ed25519' && verify(null, statementBytes(statement), key, signature)
  );
};

/** The first row that is not as it was written; null where all are. */
function firstBadOf(rows: readonly LedgerRow[]): number | null {
  let place: ChainPlace = beforeFirst;
  for (const row of rows) {
    if (!follows(place, row)) return row.seq;
    place = row;
  }
  return null;
}

/**
 * Checks an exported ledger offline.
 * @param text the whole file
 * @param trustedKeys public keys registered upstream with the device, base64 SPKI or their prints
 * @param anchor an entry as the record service has confirmed it
 */
export function verifyExport(
  text: string,
  trustedKeys: readonly string[] = [],
  anchor: ChainPlace | null = null,
): ExportVerdict {
  try {
    const end = text.indexOf('\n') + 1;
    const statement = parseStatement(text.slice(0, end));
    if (end === 0 || statement === null) return { valid: false, because: 'notALedger' };
    if (!signedBy(statement)) return { valid: false, because: 'signature' };
    const lines = text.slice(end);
    if (sha256(lines) !== statement.digest) return { valid: false, because: 'altered' };
    const rows = lines
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as LedgerRow);
    if (rows.length !== statement.count || rows.at(-1)?.hash !== statement.head)
      return { valid: false, because: 'altered' };
    return {
      valid: true,
      statement,
      trust: trustedKeys.some(
        (key) => key === statement.publicKey || key === keyPrint(statement.publicKey),
      )
        ? 'registered'
        : 'selfSigned',
      firstBad: firstBadOf(rows),
      anchored:
        anchor === null
          ? null
          : rows.some(({ seq, hash }) => seq === anchor.seq && hash === anchor.hash),
    };
  } catch {
    return { valid: false, because: 'notALedger' };
  }
}
