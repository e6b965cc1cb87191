import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDevice, writeDevice } from '../../main/vault/device.ts';
import { eraseCase, finishInterrupted } from '../../main/vault/erase.ts';
import { realFiles, wipe } from '../../main/vault/files.ts';
import { Journal } from '../../main/vault/journal.ts';
import { Keyring, makeHeader, matchesDevice, unwrapKek } from '../../main/vault/keyring.ts';
import { rotate } from '../../main/vault/rotate.ts';
import { readSchedule, writeSchedule } from '../../main/vault/schedule.ts';
import { folder } from './desk.ts';
import { NOW, nextSecret, sealed, unsealed } from './keystore.ts';
import { recorder } from './replay.ts';

const FILE = 'ab'.repeat(16);
const outcomes = ['lost', 'kept', 'half'] as const;

/** A keyring of four cases on a recording disk. */
function ring() {
  const disk = recorder();
  const dir = folder();
  const secret = randomBytes(32);
  const stretched = randomBytes(32);
  const kek = randomBytes(32);
  const base = {
    vaultId: 'vault',
    mark: 'practice' as const,
    epoch: 1,
    kdf: { m: 64, t: 1, p: 1, salt: '' },
  };
  writeDevice(disk.files, dir, [{ epoch: 1, sealed: sealed(secret) }]);
  writeSchedule(disk.files, dir, secret, []);
  const header = makeHeader(base, kek, stretched, secret);
  const keyring = Keyring.create(disk.files, join(dir, 'keyring'), header);
  const keys = [1, 2, 3, 4].map((n) => {
    const key = randomBytes(32);
    const slot = keyring.allocate(kek, 'episode', FILE, `e${n}`, key);
    return { key, slot, owner: `e${n}` };
  });
  return { disk, dir, keyring, keys, kek, stretched, secret };
}

/** Opens what a power cut left, with whichever sealed secret fits. */
function reopened(dir: string, stretched: Buffer) {
  const keyring = Keyring.open(realFiles, join(dir, 'keyring'));
  const secrets = readDevice(realFiles, dir).map((one) => unsealed(one.sealed));
  const secret = secrets.find((one) => matchesDevice(keyring.header, one));
  const kek = secret === undefined ? null : unwrapKek(keyring.header, stretched, secret);
  return { keyring, kek, secrets };
}

describe('a power cut', () => {
  it('anywhere in a rotation leaves a keyring that opens with every key in it', () => {
    const { disk, dir, keyring, keys, kek, stretched } = ring();
    const start = disk.length();
    const next = nextSecret();
    const owners = new Map(keys.map((one) => [one.slot, one.owner]));
    const ownerOf = (slot: number) => owners.get(slot) ?? null;
    rotate(disk.files, dir, keyring, { kek, stretched }, next, {
      ownerOf,
      beforeSwap: (secret) => writeSchedule(disk.files, dir, secret, []),
      swapped: () => {},
    });
    keyring.close();
    const end = disk.length();
    expect(end - start).toBeGreaterThan(20);
    const epochs = new Set<number>();
    for (let steps = start; steps <= end; steps += 1) {
      for (const unsynced of outcomes) {
        const at = join(dir, 'after');
        disk.restore(at, steps, unsynced);
        const after = reopened(at, stretched);
        const where = `${unsynced} after step ${steps - start} of ${end - start}`;
        expect(after.kek, where).not.toBeNull();
        for (const { key, slot, owner } of keys) {
          expect(after.keyring.key(after.kek ?? key, slot, owner), where).toEqual(key);
        }
        expect(readSchedule(realFiles, at, after.secrets), where).toEqual([]);
        epochs.add(after.keyring.header.epoch);
        after.keyring.close();
      }
    }
    expect(epochs).toEqual(new Set([1, 2]));
    expect(readDevice(realFiles, dir)).toMatchObject([{ epoch: 2 }]);
  });

  it('anywhere in an erasure is finished from the slots alone; a durable intent is never lost', () => {
    const { disk, dir, keyring, keys, stretched } = ring();
    const target = { slot: keys[1]?.slot ?? 0, purpose: 'episode', file: FILE } as const;
    const intent = { id: 'intent', at: NOW, reason: 'lapsed', counts: { utterance: 7 } } as const;
    const start = disk.length();
    let intended = 0;
    const eraser = {
      files: disk.files,
      dir,
      keyring,
      step: () => {
        if (intended === 0) intended = disk.length();
      },
    };
    eraseCase(eraser, target, intent, () => {}, NOW);
    const end = disk.length();
    keyring.close();
    for (let steps = start; steps <= end; steps += 1) {
      for (const unsynced of outcomes) {
        const at = join(dir, 'after');
        disk.restore(at, steps, unsynced);
        const after = reopened(at, stretched);
        const where = `${unsynced} after step ${steps - start}`;
        finishInterrupted(
          { files: realFiles, dir: at, keyring: after.keyring, step: () => {} },
          NOW,
        );
        const state = after.keyring.read(target.slot);
        const key = after.keyring.key(after.kek ?? Buffer.alloc(32), target.slot, 'e2');
        if (steps >= intended) {
          expect(state, where).toMatchObject({
            state: 'erased',
            intent: { counts: { utterance: 7 } },
          });
          expect(key, where).toBeNull();
        } else if (state.state === 'live') {
          expect(key, where).toEqual(keys[1]?.key);
        }
        // Its neighbours never notice.
        expect(after.keyring.key(after.kek ?? Buffer.alloc(32), keys[2]?.slot ?? 0, 'e3')).toEqual(
          keys[2]?.key,
        );
        after.keyring.close();
      }
    }
  });

  it('anywhere in a journal loses no draft that was saved, over a compaction too', () => {
    const disk = recorder();
    const dir = folder();
    const key = randomBytes(32);
    const path = join(dir, 'a.journal');
    const journal = new Journal(disk.files, path, key);
    const saved: { steps: number; text: string }[] = [];
    for (let n = 0; n < 9; n += 1) {
      const text = `${n} `.repeat(20_000);
      journal.save({ draftId: 'd', text, caret: n, at: n });
      saved.push({ steps: disk.length(), text });
    }
    journal.close();
    expect(realFiles.sizeOf(path)).toBeLessThan(9 * 40_000);
    for (let steps = 0; steps <= disk.length(); steps += 1) {
      for (const unsynced of outcomes) {
        const at = join(dir, 'after');
        disk.restore(at, steps, unsynced);
        const after = new Journal(realFiles, join(at, 'a.journal'), key);
        const [draft] = after.drafts();
        const due = saved.filter((one) => one.steps <= steps);
        const allowed = saved.slice(Math.max(due.length - 1, 0)).map((one) => one.text);
        const where = `${unsynced} after ${steps}`;
        if (due.length > 0) expect(draft?.text, where).toBeDefined();
        if (draft !== undefined) expect(allowed.includes(draft.text), where).toBe(true);
        // And it goes on from there.
        after.save({ draftId: 'd', text: 'again', caret: 0, at: 99 });
        after.close();
        const later = new Journal(realFiles, join(at, 'a.journal'), key);
        expect(later.drafts(), where).toMatchObject([{ text: 'again' }]);
        later.close();
      }
    }
  });
});

describe('wiping a file', () => {
  it('overwrites all of it in place', () => {
    const path = join(folder(), 'f');
    const fd = realFiles.open(path, 'create');
    realFiles.write(fd, Buffer.alloc(150_001, 7), 0);
    wipe(realFiles, fd);
    expect(realFiles.size(fd)).toBe(150_001);
    expect(realFiles.read(fd, 150_001, 0).every((byte) => byte === 0)).toBe(true);
    realFiles.close(fd);
  });
});
