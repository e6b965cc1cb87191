import { describe, expect, it } from 'vitest';
import { passphraseBytes } from '../../main/vault/passphrase.ts';
import {
  codeOf,
  enrolled,
  episode,
  filesWith,
  methods,
  NOW,
  PASSPHRASE,
  settle,
  unlock,
} from './desk.ts';
import { nextSecret } from './keystore.ts';

const HOUR = 3_600_000;
const PIN = '480215';
const POLICY = { pinAllowed: true, pinHours: 8 };
type Vault = ReturnType<typeof methods>;
const set = (vault: Vault, pin: string | null = PIN, passphrase = PASSPHRASE, now = NOW) =>
  vault.setPin(passphraseBytes(passphrase), pin === null ? null : passphraseBytes(pin), now);
const tried = (vault: Vault, pin: string, now = NOW, policy = POLICY): string => {
  try {
    vault.checkPin(passphraseBytes(pin), now, policy);
    return 'lifted';
  } catch (error) {
    const { code, more } = error as { code: string; more: { triesLeft?: number } };
    return more.triesLeft === undefined ? code : `${code}, ${more.triesLeft} left`;
  }
};
const usable = (vault: Vault, now = NOW, policy = POLICY) => vault.pinState(now, policy).usable;

describe('the quick PIN', () => {
  it('lifts the curtain, is not kept in the clear, and can be removed', () => {
    const { dir, vault } = enrolled();
    expect(vault.pinState(NOW, POLICY)).toEqual({ set: false, usable: false });
    expect(tried(vault, PIN)).toBe('passphraseNeeded');
    set(vault);
    expect(vault.pinState(NOW, POLICY)).toEqual({ set: true, usable: true });
    expect(tried(vault, PIN)).toBe('lifted');
    expect(vault.setting('vault.pin')).not.toContain(PIN);
    expect(filesWith(dir, PIN)).toEqual([]);
    set(vault, null);
    expect(vault.pinState(NOW, POLICY)).toEqual({ set: false, usable: false });
    expect(tried(vault, PIN)).toBe('passphraseNeeded');
  });

  it('is six to twelve digits that a colleague would not guess at once', () => {
    const { vault } = enrolled();
    const good = ['480215', '112233', '123654', '480215480215'];
    const bad = ['48021', '4802154802151', '48021a', '111111', '123456', '987654', '890123', ''];
    for (const pin of good)
      expect([pin, codeOf(() => set(vault, pin))]).toEqual([pin, 'nothing thrown']);
    for (const pin of bad)
      expect([pin, codeOf(() => set(vault, pin))]).toEqual([pin, 'invalidInput']);
    expect(() => set(vault, '111111')).toThrow(
      expect.objectContaining({ more: { fields: ['pin'] } }),
    );
    // What was refused changed nothing.
    expect(tried(vault, '480215480215')).toBe('lifted');
  });

  it('is set and removed by the passphrase alone, through its counter', () => {
    const { vault } = enrolled();
    const wrong = () => codeOf(() => set(vault, PIN, 'not this one now'));
    expect([wrong(), wrong(), wrong(), wrong()]).toEqual([
      ...Array(3).fill('wrongPassphrase'),
      'waitBeforeRetry',
    ]);
    expect(vault.pinState(NOW, POLICY).set).toBe(false);
  });

  it('has three tries in a row, then needs the passphrase', () => {
    const { vault } = enrolled();
    set(vault);
    expect(tried(vault, '000001')).toBe('wrongPin, 2 left');
    expect(tried(vault, '000002')).toBe('wrongPin, 1 left');
    expect(tried(vault, PIN)).toBe('lifted');
    // A right one begins the row anew.
    expect(tried(vault, '000001')).toBe('wrongPin, 2 left');
    expect(tried(vault, '000002')).toBe('wrongPin, 1 left');
    expect(tried(vault, '000003')).toBe('pinSpent');
    expect(tried(vault, PIN)).toBe('pinSpent');
    expect(vault.pinState(NOW, POLICY)).toEqual({ set: true, usable: false });
    expect(codeOf(() => vault.checkPassphrase(passphraseBytes('not this one now'), NOW))).toBe(
      'wrongPassphrase',
    );
    expect(tried(vault, PIN)).toBe('pinSpent');
    vault.checkPassphrase(passphraseBytes(PASSPHRASE), NOW);
    expect(tried(vault, PIN)).toBe('lifted');
  });

  it('holds for the policy’s hours since the passphrase was typed, not since the PIN was', () => {
    const { vault } = enrolled();
    set(vault);
    expect(tried(vault, PIN, NOW + 8 * HOUR - 1)).toBe('lifted');
    expect(tried(vault, PIN, NOW + 8 * HOUR)).toBe('passphraseNeeded');
    expect(usable(vault, NOW + 8 * HOUR)).toBe(false);
    // A clock set back gives no more hours.
    expect(tried(vault, PIN, NOW - 1)).toBe('passphraseNeeded');
    expect(tried(vault, PIN, NOW + 8 * HOUR, { pinAllowed: true, pinHours: 12 })).toBe('lifted');
    expect(tried(vault, PIN, NOW, { pinAllowed: false, pinHours: 8 })).toBe('passphraseNeeded');
    expect(usable(vault, NOW, { pinAllowed: false, pinHours: 8 })).toBe(false);
    vault.checkPassphrase(passphraseBytes(PASSPHRASE), NOW + 9 * HOUR);
    expect(tried(vault, PIN, NOW + 9 * HOUR)).toBe('lifted');
  });

  it('never opens a vault that is signed out, and works again after the passphrase', () => {
    const { dir, vault } = enrolled();
    set(vault);
    expect(tried(vault, '000001')).toBe('wrongPin, 2 left');
    vault.signOut();
    expect(tried(vault, PIN)).toBe('locked');
    expect(codeOf(() => unlock(dir, methods(), { passphrase: PIN }))).toBe('wrongPassphrase');
    const again = unlock(dir).vault;
    expect(tried(again, PIN)).toBe('lifted');
  });

  it('waits for the new passphrase after a change', () => {
    const { vault } = enrolled();
    set(vault);
    const next = 'velvet harbour evening';
    vault.changePassphrase({
      current: passphraseBytes(PASSPHRASE),
      next: passphraseBytes(next),
      secret: nextSecret(),
      now: NOW,
    });
    expect(vault.pinState(NOW, POLICY)).toEqual({ set: true, usable: false });
    expect(tried(vault, PIN)).toBe('passphraseNeeded');
    vault.checkPassphrase(passphraseBytes(next), NOW);
    expect(tried(vault, PIN)).toBe('lifted');
  });

  it('survives a rotation, since its hash is sealed by the secret in force', () => {
    const { dir, vault } = enrolled();
    set(vault);
    vault.ensureEpisode(episode('e1'), NOW);
    vault.eraseKeys(['e1'], 'forgotten', NOW);
    settle(vault);
    expect(tried(vault, PIN)).toBe('lifted');
    vault.signOut();
    expect(tried(unlock(dir).vault, PIN)).toBe('lifted');
  });

  it('is nothing to a hash from elsewhere: another device secret removes it', () => {
    const { dir, vault } = enrolled();
    set(vault);
    const kept = vault.setting('vault.pin');
    vault.rotate(nextSecret(), NOW);
    vault.setSetting('vault.pin', kept);
    expect(tried(vault, PIN)).toBe('passphraseNeeded');
    vault.signOut();
    expect(unlock(dir).vault.pinState(NOW, POLICY).set).toBe(false);
  });

  it('leaves nothing of itself in the bytes it was given', () => {
    const { vault } = enrolled();
    set(vault);
    const pin = passphraseBytes(PIN);
    vault.checkPin(pin, NOW, POLICY);
    expect(pin.every((byte) => byte === 0)).toBe(true);
  });
});
