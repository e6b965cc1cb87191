import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ErasureStep } from '../../main/vault/erase.ts';
import { bytesIn, codeOf, methods, NOW, secretsOf, settle, unlock } from './desk.ts';
import { desk, expectGone, LAPSE, wrapAt } from './twoCases.ts';

const child = fileURLToPath(new URL('./eraseChild.ts', import.meta.url));
const killedAt = (dir: string, step: ErasureStep, mode: string) =>
  spawnSync(process.execPath, [child, dir, step, String(LAPSE), mode], { encoding: 'utf8' });

describe('a process killed in the middle of an erasure', () => {
  const steps: ErasureStep[] = ['intent', 'key', 'files', 'erased', 'rotated', 'receipt', 'freed'];

  it.each(steps)('at "%s" is finished before unlock, with one receipt', (step) => {
    const { dir, vault, file, slot } = desk();
    const wrap = Buffer.from(wrapAt(dir, slot));
    vault.signOut();
    const killed = killedAt(dir, step, 'unlocked');
    expect([killed.signal, killed.stderr]).toEqual(['SIGKILL', '']);

    const sweeper = methods();
    sweeper.eraseLapsedBeforeUnlock(dir, secretsOf(sweeper, dir), NOW);
    // Whatever step it was: from here on nothing of the case is left to read.
    expect(bytesIn(dir).filter(({ name }) => name.startsWith(file))).toEqual([]);
    unlock(dir, vault);
    settle(vault);
    expectGone(dir, vault, file, wrap);
    expect(vault.receipts()).toMatchObject([{ caseRef: 'CR-4290', reason: 'forgotten' }]);
    expect(
      vault.ledgerPage({ count: 9 }).filter((one) => one.action === 'case.erased'),
    ).toHaveLength(1);
    expect(vault.status()).toMatchObject({ pendingErasures: 0 });
    expect(vault.ledgerVerify().whole).toBe(true);
  });

  it.each(steps)('at "%s" is finished by signing in as well', (step) => {
    const { dir, vault, file, slot } = desk();
    const wrap = Buffer.from(wrapAt(dir, slot));
    vault.signOut();
    expect(killedAt(dir, step, 'unlocked').signal).toBe('SIGKILL');
    unlock(dir, vault);
    expect(bytesIn(dir).filter(({ name }) => name.startsWith(file))).toEqual([]);
    settle(vault);
    expectGone(dir, vault, file, wrap);
    expect(vault.receipts()).toHaveLength(1);
  });

  it.each(steps.slice(0, 4))('before unlock at "%s" is finished the next time', (step) => {
    const { dir, vault, file, slot } = desk();
    const wrap = Buffer.from(wrapAt(dir, slot));
    vault.signOut();
    expect(killedAt(dir, step, 'beforeUnlock').signal).toBe('SIGKILL');
    const sweeper = methods();
    sweeper.eraseLapsedBeforeUnlock(dir, secretsOf(sweeper, dir), LAPSE);
    unlock(dir, vault);
    expect(settle(vault)).toMatchObject([{ reason: 'lapsed', counts: { utterance: 1, draft: 1 } }]);
    expectGone(dir, vault, file, wrap);
  });

  it('while it holds the vault frees the lock', async () => {
    const { dir, vault } = desk();
    vault.signOut();
    const other = spawn(process.execPath, [child, dir, '', String(NOW), 'hold']);
    await new Promise((resolve) => other.stdout.once('data', resolve));
    expect(codeOf(() => unlock(dir, vault))).toBe('anotherInstance');
    const ended = new Promise((resolve) => other.once('exit', resolve));
    other.kill('SIGKILL');
    await ended;
    unlock(dir, vault);
  });
});
