import type { ErrorCode } from '../../shared/contract/result.ts';

/** What travels with a refusal of the vault. Never text of a record, a name or a path. */
export type VaultErrorMore = {
  readonly episodeId?: string;
  /** Seconds to wait before another try. */
  readonly retryAfter?: number;
  /** Wrong PINs that are still allowed before the passphrase is needed. */
  readonly triesLeft?: number;
  /** Names of facts that are wrong, never their content. */
  readonly fields?: readonly string[];
};

/** An expected failure of the vault: a code of the shared contract, and nothing of what was read. */
export class VaultError extends Error {
  readonly code: ErrorCode;
  readonly more: VaultErrorMore;

  constructor(code: ErrorCode, more: VaultErrorMore = {}) {
    super(code);
    this.name = 'VaultError';
    this.code = code;
    this.more = more;
  }
}

/** The `code` of a Node or SQLite error, or the empty string. */
export function systemCode(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) {
    return typeof error.code === 'string' ? error.code : '';
  }
  return '';
}

/** The case was erased, or its window ended, while something was under way: no defect of anybody's. */
export const isGone = (error: unknown): boolean =>
  error instanceof VaultError && (error.code === 'notFound' || error.code === 'windowClosed');

const damaged = [
  'SQLITE_CORRUPT',
  'SQLITE_NOTADB',
  'SQLITE_FORMAT',
  'SQLITE_CANTOPEN',
  'SQLITE_IOERR_READ',
  'SQLITE_IOERR_SHORT_READ',
  'SQLITE_IOERR_DATA',
  'SQLITE_IOERR_CORRUPTFS',
];
const full = ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'];

/**
 * Turns an error of SQLite or the file system into a coded one; anything that is not an expected
 * failure is handed back unchanged, as a defect.
 * @param whenDamaged the code for an unreadable file: `vaultDamaged` for the desk, else `episodeDamaged`
 */
export function coded(
  error: unknown,
  whenDamaged: 'vaultDamaged' | 'episodeDamaged',
  more: VaultErrorMore = {},
): unknown {
  if (error instanceof VaultError) {
    return error.more.episodeId === undefined
      ? new VaultError(error.code, { ...more, ...error.more })
      : error;
  }
  const code = systemCode(error);
  if (full.includes(code)) return new VaultError('diskFull', more);
  if (damaged.some((known) => code === known || code.startsWith(`${known}_`))) {
    return new VaultError(whenDamaged, more);
  }
  if (code.startsWith('SQLITE_BUSY')) return new VaultError('anotherInstance', more);
  return error;
}
