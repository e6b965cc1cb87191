import {
  existsSync,
  linkSync,
  readFileSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeDevice } from '../../main/vault/device.ts';
import { realFiles } from '../../main/vault/files.ts';
import { readSchedule, writeSchedule } from '../../main/vault/schedule.ts';
import { bytesIn, DAY, enrolled, folder, methods, NOW, secretsOf, settle, unlock } from './desk.ts';
import { nextSecret } from './keystore.ts';
import { desk, expectGone, LAPSE, wrapAt } from './twoCases.ts';

describe('erasing before anybody signs in', () => {
  it('needs the device secret alone, and receipts follow at the next sign-in', () => {
    const { dir, vault, file, slot } = desk();
    const wrap = Buffer.from(wrapAt(dir, slot));
    vault.signOut();
    const sweeper = methods();
    const sweep = (now: number) =>
      sweeper.eraseLapsedBeforeUnlock(dir, secretsOf(sweeper, dir), now);
    expect(sweep(LAPSE - 1)).toEqual({ erased: 0, finished: 0, scheduleRead: true });
    expect(existsSync(join(dir, `${file}.db`))).toBe(true);
    expect(sweep(LAPSE)).toEqual({ erased: 1, finished: 0, scheduleRead: true });
    expect(bytesIn(dir).some(({ bytes }) => bytes.includes(wrap))).toBe(false);
    expect(sweep(LAPSE)).toEqual({ erased: 0, finished: 0, scheduleRead: true });
    expect(bytesIn(dir).filter(({ name }) => name.startsWith(file))).toEqual([]);

    expect(unlock(dir, vault).pendingErasures).toBe(1);
    expect(settle(vault, LAPSE + DAY)).toMatchObject([
      {
        caseRef: 'CR-4290',
        reason: 'lapsed',
        counts: { utterance: 1, goal: 1, draft: 1 },
        at: new Date(LAPSE).toISOString(),
      },
    ]);
    expectGone(dir, vault, file, wrap);
  });

  it('reads a schedule that a cut-off rotation had sealed under the secret to come', () => {
    const { dir, vault } = desk();
    const schedule = readSchedule(realFiles, dir, secretsOf(vault, dir));
    const [current] = vault.outside(dir).sealed;
    vault.signOut();
    const next = nextSecret();
    writeDevice(realFiles, dir, [
      { epoch: 2, sealed: next.sealed },
      { epoch: 1, sealed: current?.sealed ?? new Uint8Array() },
    ]);
    writeSchedule(realFiles, dir, next.secret, schedule ?? []);
    const sweeper = methods();
    const sweep = (now: number) =>
      sweeper.eraseLapsedBeforeUnlock(dir, secretsOf(sweeper, dir), now);
    expect(sweep(NOW).scheduleRead).toBe(true);
    // Signing in drops the secret that never came into use, and seals anew what it had sealed.
    unlock(dir, vault);
    vault.signOut();
    expect(secretsOf(sweeper, dir)).toHaveLength(1);
    expect(sweep(LAPSE)).toEqual({ erased: 1, finished: 0, scheduleRead: true });
  });

  it('says when no secret opens the schedule', () => {
    const { dir, vault } = desk();
    vault.signOut();
    expect(methods().eraseLapsedBeforeUnlock(dir, [new Uint8Array(32)], LAPSE)).toEqual({
      erased: 0,
      finished: 0,
      scheduleRead: false,
    });
  });

  it('removes the files of a lapsed case even when the keyring is unreadable', () => {
    const { dir, vault, file } = desk();
    const secrets = secretsOf(vault, dir);
    vault.signOut();
    truncateSync(join(dir, 'keyring'), 100);
    expect(methods().eraseLapsedBeforeUnlock(dir, secrets, LAPSE).erased).toBe(1);
    expect(existsSync(join(dir, `${file}.db`))).toBe(false);
  });

  it('erases a lapsed case whose slot was torn', () => {
    const { dir, vault, file, slot } = desk();
    vault.signOut();
    const bytes = readFileSync(join(dir, 'keyring'));
    bytes[slot * 4096 + 60] = (bytes[slot * 4096 + 60] ?? 0) ^ 1;
    writeFileSync(join(dir, 'keyring'), bytes);
    const sweeper = methods();
    expect(sweeper.eraseLapsedBeforeUnlock(dir, secretsOf(sweeper, dir), LAPSE).erased).toBe(1);
    expect(existsSync(join(dir, `${file}.db`))).toBe(false);
  });

  it('finds nothing to do where there is no vault', () => {
    expect(methods().eraseLapsedBeforeUnlock(folder(), [], NOW).erased).toBe(0);
  });
});

describe('what a crash leaves', () => {
  it('in a file without a case is removed at the next sign-in', () => {
    const { dir, vault } = desk();
    vault.signOut();
    writeFileSync(join(dir, `${'ab'.repeat(16)}.db`), 'orphan');
    writeFileSync(join(dir, 'keyring.new'), 'half a rotation');
    unlock(dir, vault);
    const names = bytesIn(dir).map(({ name }) => name);
    expect(names).not.toContain('keyring.new');
    expect(names.filter((name) => name.startsWith('abab'))).toEqual([]);
    expect(vault.listEpisodes()).toHaveLength(2);
  });

  it('is cleared when a vault is destroyed', () => {
    const { dir, vault } = desk();
    linkSync(join(dir, 'keyring'), join(dir, 'keyring-old'));
    vault.destroyVault(dir);
    expect(readFileSync(join(dir, 'keyring-old')).every((byte) => byte === 0)).toBe(true);
    unlinkSync(join(dir, 'keyring-old'));
    expect(bytesIn(dir)).toEqual([]);
    expect(vault.outside(dir)).toMatchObject({ enrolled: false, mark: null, sealed: [] });
    enrolled(dir);
  });
});
