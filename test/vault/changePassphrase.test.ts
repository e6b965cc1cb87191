import { cpSync, readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFiles } from '../../main/vault/files.ts';
import { Keyring, unwrapKek } from '../../main/vault/keyring.ts';
import { passphraseBytes, stretch } from '../../main/vault/passphrase.ts';
import {
  access,
  codeOf,
  enrolled,
  episode,
  folder,
  line,
  methods,
  NOW,
  PASSPHRASE,
  secretsOf,
  settle,
  unlock,
} from './desk.ts';
import { nextSecret } from './keystore.ts';

const NEXT = 'velvet harbour evening';
const change = (
  vault: ReturnType<typeof methods>,
  { current = PASSPHRASE, next = NEXT, now = NOW } = {},
) =>
  vault.changePassphrase({
    current: passphraseBytes(current),
    next: passphraseBytes(next),
    secret: nextSecret(),
    now,
  });

/** A desk with a case that has a line, and one erased case whose rotation is still due. */
function filled() {
  const { dir, vault } = enrolled();
  for (const id of ['e1', 'e2']) {
    vault.ensureEpisode(episode(id), NOW);
    vault.putUtterances(access(id), [line(`${id}-u`, 1, 'the motorway')]);
  }
  vault.eraseKeys(['e2'], 'forgotten', NOW);
  return { dir, vault };
}
const readable = (vault: ReturnType<typeof methods>) =>
  vault.listUtterances(access('e1'), 'session-1', { from: 1, count: 9 }).length;

describe('a changed passphrase', () => {
  it('opens everything, and the old one nothing', () => {
    const { dir, vault } = filled();
    change(vault);
    // The desk stays open, the curtain asks for the new one, and what was due is still done.
    expect(readable(vault)).toBe(1);
    expect(codeOf(() => vault.checkPassphrase(passphraseBytes(PASSPHRASE), NOW))).toBe(
      'wrongPassphrase',
    );
    vault.checkPassphrase(passphraseBytes(NEXT), NOW);
    expect(settle(vault)).toMatchObject([{ reason: 'forgotten' }]);
    vault.signOut();
    expect(codeOf(() => unlock(dir))).toBe('wrongPassphrase');
    const again = unlock(dir, methods(), { passphrase: NEXT }).vault;
    expect(readable(again)).toBe(1);
    expect(secretsOf(again, dir)).toHaveLength(1);
  });

  it('has a salt, a KEK wrap and a device secret of its own', () => {
    const { dir, vault } = filled();
    const before = Keyring.open(realFiles, join(dir, 'keyring'));
    const [oldSecret] = secretsOf(vault, dir);
    const oldWrap = Buffer.from(before.header.kek, 'base64');
    change(vault);
    const after = Keyring.open(realFiles, join(dir, 'keyring'));
    const [secret] = secretsOf(vault, dir);
    expect(after.header.kdf.salt).not.toBe(before.header.kdf.salt);
    expect(secret).not.toEqual(oldSecret);
    expect(readFileSync(join(dir, 'keyring')).includes(oldWrap)).toBe(false);
    if (secret === undefined) throw new Error('no secret');
    const salt = (one: Keyring) => Buffer.from(one.header.kdf.salt, 'base64');
    const old = stretch(passphraseBytes(PASSPHRASE), salt(after), after.header.kdf);
    expect(unwrapKek(after.header, old, secret)).toBeNull();
    const stale = stretch(passphraseBytes(PASSPHRASE), salt(before), before.header.kdf);
    expect(unwrapKek(after.header, stale, secret)).toBeNull();
    before.close();
    after.close();
  });

  it('makes the old passphrase useless with an old keyring too, once the device secret is new', () => {
    const { dir, vault } = filled();
    const copy = folder();
    cpSync(join(dir, 'keyring'), join(copy, 'keyring'));
    change(vault);
    const old = Keyring.open(realFiles, join(copy, 'keyring'));
    const { kdf } = old.header;
    const stretched = stretch(passphraseBytes(PASSPHRASE), Buffer.from(kdf.salt, 'base64'), kdf);
    for (const secret of secretsOf(vault, dir)) {
      expect(unwrapKek(old.header, stretched, secret)).toBeNull();
    }
    old.close();
  });

  it('needs the current one, through the same counter as signing in', () => {
    const { dir, vault } = filled();
    const wrong = (now = NOW) => codeOf(() => change(vault, { current: 'not this one now', now }));
    expect([wrong(), wrong(), wrong()]).toEqual(Array(3).fill('wrongPassphrase'));
    expect(wrong(NOW + 1)).toBe('waitBeforeRetry');
    expect(codeOf(() => change(vault, { now: NOW + 1 }))).toBe('waitBeforeRetry');
    change(vault, { now: NOW + 5000 });
    vault.signOut();
    unlock(dir, methods(), { passphrase: NEXT });
  });

  it('counts characters, not bytes, and leaves everything as it was when too short', () => {
    const { dir, vault } = filled();
    const short = () => change(vault, { next: 'é'.repeat(11) });
    expect(short).toThrow(expect.objectContaining({ more: { fields: ['next'] } }));
    expect(codeOf(short)).toBe('invalidInput');
    vault.signOut();
    unlock(dir, vault);
    change(vault, { next: 'é'.repeat(12) });
    vault.signOut();
    unlock(dir, methods(), { passphrase: 'é'.repeat(12) });
  });

  it('leaves the delay after wrong tries to those who try', () => {
    const { vault } = filled();
    const wrong = () =>
      codeOf(() => vault.checkPassphrase(passphraseBytes('something else here'), NOW));
    expect([wrong(), wrong(), wrong()]).toEqual(Array(3).fill('wrongPassphrase'));
    // A rotation in the background says nothing of who is trying.
    settle(vault);
    expect(wrong()).toBe('waitBeforeRetry');
  });

  it('stays with the old one when the disk is full, and the desk goes on', () => {
    let full = false;
    const files = {
      ...realFiles,
      rename: (from: string, to: string) => {
        if (full && to.endsWith('keyring')) {
          throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        }
        realFiles.rename(from, to);
      },
    };
    const { dir, vault } = enrolled(folder(), { files });
    vault.ensureEpisode(episode('e1'), NOW);
    vault.setPin(passphraseBytes(PASSPHRASE), passphraseBytes('480215'), NOW);
    full = true;
    expect(codeOf(() => change(vault))).not.toBe('nothing thrown');
    full = false;
    vault.checkPassphrase(passphraseBytes(PASSPHRASE), NOW);
    vault.checkPin(passphraseBytes('480215'), NOW, { pinAllowed: true, pinHours: 8 });
    vault.signOut();
    unlock(dir, vault);
    change(vault);
    vault.signOut();
    expect(realFiles.exists(join(dir, 'keyring.new'))).toBe(false);
    unlock(dir, methods(), { passphrase: NEXT });
  });

  it('does not need the counter to be there', () => {
    const { dir, vault } = filled();
    unlinkSync(join(dir, 'attempts'));
    expect(codeOf(() => change(vault))).toBe('waitBeforeRetry');
    change(vault, { now: NOW + 300_000 });
  });
});
