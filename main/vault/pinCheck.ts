import { randomBytes, timingSafeEqual } from 'node:crypto';
import { VaultError } from './errors.ts';
import { stretch } from './passphrase.ts';
import { openPin, type PinPolicy, type PinState, readPin, removePin, writePin } from './pin.ts';
import { zero } from './seal.ts';
import type { Unlocked } from './state.ts';
import { checkPassphrase } from './unlock.ts';

const SHORTEST_PIN = 6;
const LONGEST_PIN = 12;
/** Wrong PINs in a row after which the passphrase is needed. */
const MOST_WRONG = 3;
const HOUR = 3_600_000;
const ZERO = 0x30;

/** Digits, neither all the same nor counting up or down by one: what a colleague would try first. */
function isGoodPin(pin: Uint8Array): boolean {
  if (pin.length < SHORTEST_PIN || pin.length > LONGEST_PIN) return false;
  if (pin.some((byte) => byte < ZERO || byte > ZERO + 9)) return false;
  const steps = new Set<number>();
  for (let n = 1; n < pin.length; n += 1) {
    // After 9 comes 0, so that 890123 is a run too.
    steps.add(((pin[n] ?? 0) - (pin[n - 1] ?? 0) + 10) % 10);
  }
  const [step] = steps;
  return steps.size > 1 || (step !== 0 && step !== 1 && step !== 9);
}

/**
 * Sets the quick PIN of the curtain, or removes it.
 * @param passphrase UTF-8 bytes, zeroed here
 * @param pin UTF-8 bytes, zeroed here
 * @throws VaultError `invalidInput` for anything but 6 to 12 digits that are not easily guessed,
 *   `wrongPassphrase`, `waitBeforeRetry`
 */
export function setPin(
  vault: Unlocked,
  passphrase: Uint8Array,
  pin: Uint8Array | null,
  now: number,
): void {
  try {
    if (pin !== null && !isGoodPin(pin)) throw new VaultError('invalidInput', { fields: ['pin'] });
    checkPassphrase(vault, passphrase, now);
    if (pin === null) {
      removePin(vault.desk);
      return;
    }
    const { m, t, p } = vault.keyring.header.kdf;
    const salt = randomBytes(16);
    const hash = stretch(pin, salt, { m, t, p });
    const how = { kdf: { m, t, p }, salt: salt.toString('base64') };
    writePin(vault.desk, vault.meta.vaultId, vault.keys.deviceSecret, how, hash);
    zero(hash);
  } finally {
    zero(passphrase, pin);
  }
}

/** Within the policy's hours since the passphrase was typed; a clock set back ends them. */
function inTime({ presence }: Unlocked, now: number, policy: PinPolicy): boolean {
  if (!policy.pinAllowed || presence.typedAt === null) return false;
  const since = now - presence.typedAt;
  return since >= 0 && since < policy.pinHours * HOUR;
}

/** Whether a PIN is set, and whether it would lift the curtain now. @param now epoch ms */
export function pinState(vault: Unlocked, now: number, policy: PinPolicy): PinState {
  const set = readPin(vault.desk) !== null;
  const usable = set && inTime(vault, now, policy) && vault.presence.wrongPins < MOST_WRONG;
  return { set, usable };
}

/**
 * Compares a PIN with the one that was set.
 * @param pin UTF-8 bytes, zeroed here
 * @throws VaultError `wrongPin` with `triesLeft`, `pinSpent` at and after the third wrong one in a
 *   row, `passphraseNeeded` where none is set, policy forbids it or its hours are over
 */
export function checkPin(vault: Unlocked, pin: Uint8Array, now: number, policy: PinPolicy): void {
  const { presence, desk, meta, keys } = vault;
  try {
    if (presence.wrongPins >= MOST_WRONG) throw new VaultError('pinSpent');
    const stored = readPin(desk);
    if (stored === null || !inTime(vault, now, policy)) throw new VaultError('passphraseNeeded');
    const hash = openPin(stored, meta.vaultId, keys.deviceSecret);
    if (hash === null) throw new VaultError('passphraseNeeded');
    const given = stretch(pin, Buffer.from(stored.salt, 'base64'), stored.kdf);
    const same = timingSafeEqual(given, hash);
    zero(given, hash);
    presence.wrongPins = same ? 0 : presence.wrongPins + 1;
    if (same) return;
    const triesLeft = MOST_WRONG - presence.wrongPins;
    throw triesLeft > 0 ? new VaultError('wrongPin', { triesLeft }) : new VaultError('pinSpent');
  } finally {
    zero(pin);
  }
}
