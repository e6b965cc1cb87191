import { randomBytes } from 'node:crypto';
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
import {
  access,
  codeOf,
  enrolled,
  episode,
  filesWith,
  folder,
  line,
  NOW,
  PASSPHRASE,
  unlock,
} from './desk.ts';

const flip = (path: string, at: number) => {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
};

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
