import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFiles } from '../../main/vault/files.ts';
import { passphraseBytes } from '../../main/vault/passphrase.ts';
import { closeVault } from '../../main/vault/state.ts';
import { unlock as unlockVault } from '../../main/vault/unlock.ts';
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
  QUICK,
  sealed,
  secretsOf,
  unlock,
} from './desk.ts';

describe('signing in', () => {
  it('opens what it enrolled, and only while it is open', () => {
    const { dir, vault } = enrolled();
    vault.ensureEpisode(episode('e1'), NOW);
    vault.putUtterances(access('e1'), [line('u1', 1, 'the motorway')]);
    vault.signOut();
    expect(vault.status()).toEqual({ state: 'sealed' });
    expect(codeOf(() => vault.listEpisodes())).toBe('locked');

    const again = unlock(dir).vault;
    expect(again.listUtterances(access('e1'), 'session-1', { from: 1, count: 9 })).toMatchObject([
      { id: 'u1', text: 'the motorway' },
    ]);
    expect(again.status()).toMatchObject({ state: 'open', meta: { mark: 'practice' } });
  });

  it('refuses a wrong passphrase and a foreign device secret with different codes', () => {
    const { dir, vault } = enrolled();
    vault.signOut();
    expect(codeOf(() => unlock(dir, vault, { passphrase: 'copper kettle evening' }))).toBe(
      'wrongPassphrase',
    );
    const foreign = [new Uint8Array(randomBytes(32))];
    expect(codeOf(() => unlock(dir, vault, { secrets: foreign }))).toBe('vaultDamaged');
    // Neither left the vault locked or harmed.
    expect(unlock(dir, vault).meta.owner.name).toBe('Rhiannon Pugh');
  });

  it('takes the same passphrase in another Unicode form', () => {
    const composed = 'caf\u00e9 kettle morning';
    const vault = methods();
    const dir = folder();
    const secret = new Uint8Array(randomBytes(32));
    vault.enrol({
      dir,
      passphrase: passphraseBytes(composed),
      deviceSecret: new Uint8Array(secret),
      sealedDeviceSecret: sealed(secret),
      sealerKind: 'file',
      mark: 'practice',
      server: 'http://127.0.0.1/fhir',
      issuer: null,
      owner: { id: 'p', name: 'P', role: 'therapist' },
      now: NOW,
      kdf: QUICK,
    });
    vault.signOut();
    unlock(dir, vault, { passphrase: composed.normalize('NFD') });
  });

  it('lets nobody enrol real patients without a keystore, or with weak settings', () => {
    const secret = new Uint8Array(randomBytes(32));
    const input = (more: object) => ({
      dir: folder(),
      passphrase: passphraseBytes(PASSPHRASE),
      deviceSecret: new Uint8Array(secret),
      sealedDeviceSecret: sealed(secret),
      sealerKind: 'os' as const,
      mark: 'real' as const,
      server: 'https://records.example/fhir',
      issuer: null,
      owner: { id: 'p', name: 'P', role: 'therapist' },
      now: NOW,
      ...more,
    });
    const vault = methods();
    expect(codeOf(() => vault.enrol(input({ sealerKind: 'file' })))).toBe('noKeystore');
    expect(codeOf(() => vault.enrol(input({ kdf: QUICK })))).toBe('noKeystore');
    const real = input({});
    vault.enrol(real);
    vault.signOut();
    const fileSealed = {
      dir: real.dir,
      passphrase: passphraseBytes(PASSPHRASE),
      deviceSecrets: secretsOf(vault, real.dir),
      sealerKind: 'file' as const,
      now: NOW,
    };
    expect(codeOf(() => vault.unlock(fileSealed))).toBe('noKeystore');
  });

  it('will not enrol over a vault, nor with a short passphrase', () => {
    const { dir, vault } = enrolled();
    vault.signOut();
    expect(codeOf(() => enrolled(dir))).toBe('wrongState');
    expect(codeOf(() => enrolled(folder(), {}, 'too short'))).toBe('invalidInput');
  });

  it('keeps the mark unchangeable', () => {
    const { dir, vault } = enrolled();
    vault.signOut();
    const path = join(dir, 'keyring');
    const text = readFileSync(path, 'latin1');
    // Even with a matching digest a changed mark would not unwrap the key; without one it is damage.
    writeFileSync(path, text.replace('"practice"', '"real"    '), 'latin1');
    expect(codeOf(() => unlock(dir, vault))).toBe('vaultDamaged');
  });
});

describe('keys in memory', () => {
  it('are zeroed at sign-out, and so is what they came from', () => {
    const { dir, vault } = enrolled();
    vault.signOut();
    const passphrase = passphraseBytes(PASSPHRASE);
    const deviceSecrets = secretsOf(vault, dir);
    const ports = { files: realFiles, newId: randomUUID, step: () => {} };
    const open = unlockVault(ports, {
      dir,
      passphrase,
      deviceSecrets,
      sealerKind: 'file',
      now: NOW,
    });
    const blank = (...keys: Uint8Array[]) => keys.every((key) => key.every((byte) => byte === 0));
    expect(deviceSecrets).toHaveLength(1);
    expect(blank(passphrase, ...deviceSecrets)).toBe(true);
    const { kek, stretched, deviceSecret } = open.keys;
    expect(blank(kek) || blank(stretched) || blank(deviceSecret)).toBe(false);
    closeVault(open);
    expect(blank(kek, stretched, deviceSecret, open.signingKey)).toBe(true);
  });
});

describe('delays after wrong passphrases', () => {
  it('grow, survive a restart, and are reset by the right one', () => {
    const { dir, vault } = enrolled();
    vault.signOut();
    const wrong = (now: number) =>
      codeOf(() => unlock(dir, methods(), { passphrase: 'wrong wrong wrong', now }));
    expect([wrong(NOW), wrong(NOW), wrong(NOW)]).toEqual(Array(3).fill('wrongPassphrase'));
    expect(wrong(NOW + 1000)).toBe('waitBeforeRetry');
    // Even the right one waits.
    expect(codeOf(() => unlock(dir, methods(), { now: NOW + 4000 }))).toBe('waitBeforeRetry');
    expect(wrong(NOW + 5000)).toBe('wrongPassphrase');
    expect(wrong(NOW + 11_000)).toBe('waitBeforeRetry');
    // A clock set back does not shorten the wait.
    expect(wrong(NOW - 90_000)).toBe('waitBeforeRetry');
    const { vault: open } = unlock(dir, methods(), { now: NOW + 60_000 });
    open.signOut();
    expect(wrong(NOW + 60_000)).toBe('wrongPassphrase');
    unlock(dir, methods(), { now: NOW + 60_000 });
  });

  it('treat a deleted counter as many failures', () => {
    const { dir, vault } = enrolled();
    vault.signOut();
    unlinkSync(join(dir, 'attempts'));
    expect(codeOf(() => unlock(dir, methods(), { now: NOW }))).toBe('waitBeforeRetry');
    expect(codeOf(() => unlock(dir, methods(), { now: NOW + 200_000 }))).toBe('waitBeforeRetry');
    unlock(dir, methods(), { now: NOW + 300_000 });
  });

  it('guard the way back from the curtain too', () => {
    const { vault } = enrolled();
    const check = (text: string, now = NOW) =>
      codeOf(() => vault.checkPassphrase(passphraseBytes(text), now));
    expect(check(PASSPHRASE)).toBe('nothing thrown');
    expect([1, 2, 3].map(() => check('something else here'))).toEqual(
      Array(3).fill('wrongPassphrase'),
    );
    expect(check(PASSPHRASE, NOW + 1)).toBe('waitBeforeRetry');
    expect(check(PASSPHRASE, NOW + 5000)).toBe('nothing thrown');
  });
});

describe('one process a vault', () => {
  it('refuses a second one, and lets go at sign-out', () => {
    const { dir, vault } = enrolled();
    const second = methods();
    expect(codeOf(() => unlock(dir, second))).toBe('anotherInstance');
    expect(codeOf(() => second.eraseLapsedBeforeUnlock(dir, secretsOf(second, dir), NOW))).toBe(
      'anotherInstance',
    );
    vault.signOut();
    unlock(dir, second);
  });
});
