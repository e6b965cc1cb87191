import { randomBytes, randomUUID } from 'node:crypto';
import {
  copyFileSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { realFiles } from '../../main/vault/files.ts';
import { DESK_SLOT, Keyring } from '../../main/vault/keyring.ts';
import { openEncrypted } from '../../main/vault/open.ts';
import { passphraseBytes } from '../../main/vault/passphrase.ts';
import { closeVault } from '../../main/vault/state.ts';
import { unlock as unlockVault } from '../../main/vault/unlock.ts';
import {
  access,
  codeOf,
  enrolled,
  episode,
  filesWith,
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

const flip = (path: string, at: number) => {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
};

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

describe('files on disk', () => {
  it('are never plain SQLite, and hold no text', () => {
    const { dir, vault } = enrolled();
    vault.ensureEpisode(episode('e1'), NOW);
    const canary = 'chest in a vice canary';
    vault.putUtterances(access('e1'), [line('u1', 1, canary)]);
    vault.putRecords(access('e1'), [
      { kind: 'goal', id: 'g1', version: '1', body: { id: 'g1', text: canary } },
    ]);
    vault.saveDraft(access('e1'), { draftId: 'd', text: canary, caret: 3, at: NOW });
    expect(filesWith(dir, canary)).toEqual([]);
    expect(filesWith(dir, 'SQLite format 3')).toEqual([]);
    expect(filesWith(dir, 'Rhiannon')).toEqual([]);
    vault.signOut();
    expect(filesWith(dir, canary)).toEqual([]);
    expect(filesWith(dir, PASSPHRASE)).toEqual([]);
  });

  it('are refused when they read as plain SQLite', () => {
    const path = join(folder(), 'plain.db');
    new Database(path).exec('CREATE TABLE t(a)').close();
    const open = () =>
      openEncrypted(path, randomBytes(32), {
        create: false,
        cacheMiB: 2,
        whenDamaged: 'vaultDamaged',
      });
    expect(codeOf(open)).toBe('vaultDamaged');
  });

  it('with a wrong key, a flipped bit or cut short are damaged, not wrong text', () => {
    const dir = folder();
    const path = join(dir, 'a.db');
    const key = randomBytes(32);
    const options = { cacheMiB: 2, whenDamaged: 'episodeDamaged' } as const;
    const db = openEncrypted(path, key, { ...options, create: true });
    expect(db.pragma('temp_store', { simple: true })).toBe(2);
    expect(db.pragma('secure_delete', { simple: true })).toBe(1);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('trusted_schema', { simple: true })).toBe(0);
    db.exec("CREATE TABLE t(a); INSERT INTO t VALUES ('x')");
    db.close();
    const read = (file: string, with_: Buffer) =>
      codeOf(() =>
        openEncrypted(file, with_, { ...options, create: false })
          .prepare('SELECT a FROM t')
          .all(),
      );
    expect(read(path, key)).toBe('nothing thrown');
    expect(read(path, randomBytes(32))).toBe('episodeDamaged');
    for (const [name, harm] of [
      ['flipped', (file: string) => flip(file, 3000)],
      ['cut', (file: string) => truncateSync(file, 2000)],
      ['empty', (file: string) => truncateSync(file, 0)],
    ] as const) {
      const copy = join(dir, `${name}.db`);
      copyFileSync(path, copy);
      harm(copy);
      expect([name, read(copy, key)]).toEqual([name, 'episodeDamaged']);
    }
  });

  it.each([
    ['keyring header', 'keyring', 100],
    ['wrapped desk key', 'keyring', 4096 + 2048 + 20],
    ['desk.db', 'desk.db', 5000],
  ])('say vaultDamaged for a flipped bit in the %s', (_what, name, at) => {
    const { dir, vault } = enrolled();
    vault.signOut();
    flip(join(dir, name), at);
    expect(codeOf(() => unlock(dir, vault))).toBe('vaultDamaged');
  });

  it('say vaultDamaged for a keyring cut short or missing, vaultNewer for a later one', () => {
    const { dir, vault } = enrolled();
    vault.signOut();
    const path = join(dir, 'keyring');
    const whole = readFileSync(path);
    truncateSync(path, whole.length - 100);
    expect(codeOf(() => unlock(dir, vault))).toBe('vaultDamaged');
    const newer = Buffer.from(whole);
    newer.writeUInt32BE(2, 8);
    writeFileSync(path, newer);
    expect(codeOf(() => unlock(dir, vault))).toBe('vaultNewer');
    writeFileSync(path, whole);
    renameSync(join(dir, 'desk.db'), join(dir, 'elsewhere'));
    expect(codeOf(() => unlock(dir, vault))).toBe('vaultDamaged');
  });

  it('of a case answer episodeDamaged with its id; the rest of the desk works on', () => {
    const { dir, vault } = enrolled();
    for (const id of ['e1', 'e2', 'e3']) {
      vault.ensureEpisode(episode(id), NOW);
      vault.putUtterances(access(id), [line(`${id}-u`, 1, 'hello there')]);
    }
    const [e1, e2, e3] = vault.listEpisodes();
    vault.signOut();
    const path = join(dir, `${e1?.file}.db`);
    for (let page = 1; page * 4096 < statSync(path).size; page += 1) flip(path, page * 4096 + 900);
    const keyring = Keyring.open(realFiles, join(dir, 'keyring'));
    keyring.destroyKey(e2?.slot ?? 0);
    keyring.close();
    unlinkSync(join(dir, `${e3?.file}.db`));
    unlock(dir, vault);
    for (const id of ['e1', 'e2', 'e3']) {
      let more: unknown;
      try {
        vault.listUtterances(access(id), 'session-1', { from: 1, count: 9 });
      } catch (error) {
        more = error;
      }
      expect(more).toMatchObject({ code: 'episodeDamaged', more: { episodeId: id } });
    }
    expect(vault.listEpisodes()).toHaveLength(3);
    expect(vault.search(['e1', 'e2', 'e3'], 'hello', 9, NOW).unsearched).toHaveLength(3);
  });
});

describe('a slot that was torn while being written', () => {
  it('is written anew when its key is whole', () => {
    const { dir, vault } = enrolled();
    vault.ensureEpisode(episode('e1'), NOW);
    vault.putUtterances(access('e1'), [line('u', 1, 'hello')]);
    const slot = vault.listEpisodes()[0]?.slot ?? 0;
    vault.signOut();
    expect(slot).toBeGreaterThan(DESK_SLOT);
    flip(join(dir, 'keyring'), slot * 4096 + 50);
    unlock(dir, vault);
    expect(vault.listUtterances(access('e1'), 'session-1', { from: 1, count: 9 })).toHaveLength(1);
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
