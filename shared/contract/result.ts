/**
 * Expected failures are values. Every code has words and one next action in
 * `renderer/copy/errors.ts`; a code without words does not compile.
 */
export const errorCodes = [
  // asked wrongly, or by the wrong side
  'unknownOperation',
  'wrongSender',
  'tooLarge',
  'invalidInput',
  // not now, or not you
  'locked',
  'notPermitted',
  'windowClosed',
  'leaseExpired',
  'clockBehind',
  'notFound',
  // signing in
  'wrongPassphrase',
  'waitBeforeRetry',
  'wrongPin',
  'pinSpent',
  'passphraseNeeded',
  'noKeystore',
  'anotherInstance',
  'vaultDamaged',
  'vaultNewer',
  'clockRefused',
  'otherService',
  'serverUnsuited',
  'profileRestored',
  'deviceBlocked',
  // the record service
  'offline',
  'signInExpired',
  'serverFault',
  'serverNotUnderstood',
  'conflict',
  // this computer
  'diskFull',
  'episodeDamaged',
  // clinical rules
  'alreadySigned',
  'incomplete',
  'consentMissing',
  'tooCloseToPatientsWords',
  'namesSomebody',
  'wrongState',
  // a defect: logged with a reference, without text
  'defect',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export type Refusal = {
  readonly ok: false;
  readonly code: ErrorCode;
  /** The rule that refused, for example `R01` or `A-09` (domain.md 6). */
  readonly rule?: string;
  /** Who can help with a refusal of access. */
  readonly help?: 'caseManager' | 'guardian' | 'administrator' | 'therapist';
  /** Seconds to wait before another try. */
  readonly retryAfter?: number;
  /** Wrong PINs that are still allowed before the passphrase is needed. */
  readonly triesLeft?: number;
  /** Names of fields or facts that are missing or wrong. Never their content. */
  readonly fields?: readonly string[];
  /** Reference of a logged defect. */
  readonly reference?: string;
};
export type Result<T> = { readonly ok: true; readonly value: T } | Refusal;

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const refuse = (code: ErrorCode, more: Omit<Refusal, 'ok' | 'code'> = {}): Refusal => ({
  ok: false,
  code,
  ...more,
});
