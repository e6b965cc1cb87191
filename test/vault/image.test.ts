import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDevice } from '../../main/vault/device.ts';
import { type FilePort, realFiles } from '../../main/vault/files.ts';
import { decodeHeader, decodeWrapped, SLOT } from '../../main/vault/keyringFormat.ts';
import { passphraseBytes } from '../../main/vault/passphrase.ts';
import {
  access,
  enrolled,
  episode,
  folder,
  line,
  NOW,
  PASSPHRASE,
  settle,
  unlock,
} from './desk.ts';
import { mountImage } from './ext4Image.ts';
import { nextSecret, unsealed } from './keystore.ts';
import { findNeedles, keyNeedle, type Needle, textNeedle } from './needles.ts';
import { openKeys } from './openKeys.ts';

const KEPT = 4;
const MARK = 'quince-marker';
const ids = Array.from({ length: 24 }, (_, n) => `e${n + 1}`);
/** Twenty erasures in batches of different sizes. */
const BATCHES = [1, 3, 1, 5, 2, 1, 4, 3];

/** Collects every key there has been, and every wrapped form of one, epoch by epoch. */
function witness(dir: string) {
  const keys = new Map<string, Uint8Array>();
  const wraps = new Map<string, Buffer>();
  return {
    keys,
    wraps,
    look: (passphrase: string) => {
      const sealed = readDevice(realFiles, dir);
      const open = openKeys(
        dir,
        sealed.map((one) => unsealed(one.sealed)),
        ids,
        passphrase,
      );
      if (open === null) throw new Error('does not open');
      const bytes = readFileSync(join(dir, 'keyring'));
      const header = decodeHeader(bytes.subarray(0, SLOT));
      const { epoch } = header;
      keys.set(`KEK ${epoch}`, open.kek);
      keys.set(`secret ${epoch}`, open.secret);
      keys.set(`stretched ${header.kdf.salt}`, open.stretched);
      wraps.set(`wrap of KEK ${epoch}`, Buffer.from(header.kek, 'latin1'));
      for (const one of sealed) {
        const text = Buffer.from(one.sealed).toString('base64');
        wraps.set(`sealed secret ${one.epoch}`, Buffer.from(text, 'latin1'));
      }
      for (const [id, { slot, key }] of open.owned) {
        keys.set(`key of ${id}`, key);
        const wrap = decodeWrapped(bytes.subarray(slot * SLOT, (slot + 1) * SLOT));
        if (wrap !== null) wraps.set(`wrap of ${id} ${epoch}`, wrap);
      }
      return epoch;
    },
  };
}

type Life = {
  readonly disk: Buffer;
  readonly seen: ReturnType<typeof witness>;
  readonly epoch: number;
  readonly erased: readonly string[];
};

/** A vault on a disk of its own, erasures, new passphrases; then the disk, byte by byte. */
function lifeOnDisk(batches: readonly number[], files: FilePort = realFiles): Life | null {
  const image = mountImage(folder(), 48);
  if (image === null) return null;
  try {
    const dir = join(image.mounted, 'vault');
    const lived = live(dir, batches, files);
    writeFileSync(join(image.mounted, 'plain'), `${MARK} in the clear`);
    return { ...lived, disk: image.bytes() };
  } finally {
    image.release();
  }
}

function live(dir: string, batches: readonly number[], files: FilePort): Omit<Life, 'disk'> {
  const { vault } = enrolled(dir, { files });
  for (const id of ids.slice(0, batches.reduce((sum, n) => sum + n, 0) + KEPT)) {
    const mark = (n: number) => `${MARK} ${id} ${n}`;
    vault.ensureEpisode(episode(id), NOW);
    vault.putUtterances(access(id), [line(`${id}-u`, 1, mark(1))]);
    vault.putRecords(access(id), [{ kind: 'goal', id: 'g', version: '1', body: { t: mark(2) } }]);
    vault.saveDraft(access(id), { draftId: 'd', text: mark(3), caret: 0, at: NOW });
    vault.putReflection(access(id), { id: 'r', requestId: null, paragraphs: [mark(4)] });
    vault.change(access(id), {
      records: [{ kind: 'note', id: 'n', body: { text: mark(5) } }],
      ledger: { id: `l-${id}`, at: NOW, actor: 'p1', action: 'noteSaved', detail: {} },
    });
  }
  const seen = witness(dir);
  let passphrase = PASSPHRASE;
  const change = (next: string) => {
    vault.changePassphrase({
      current: passphraseBytes(passphrase),
      next: passphraseBytes(next),
      secret: nextSecret(),
      now: NOW,
    });
    passphrase = next;
    seen.look(passphrase);
  };
  let gone = 0;
  seen.look(passphrase);
  for (const [n, size] of batches.entries()) {
    vault.eraseKeys(ids.slice(gone, gone + size), 'forgotten', NOW);
    settle(vault);
    gone += size;
    seen.look(passphrase);
    if (n === 1) change('velvet harbour evening');
    if (n === 5) change('a third one altogether');
  }
  vault.signOut();
  unlock(dir, vault, { passphrase }).vault.signOut();
  return { seen, epoch: seen.look(passphrase), erased: ids.slice(0, gone) };
}

const reason = 'needs Linux, root and a loop device';

describe('the bytes of a disk', { timeout: 120_000 }, () => {
  it('hold no key that was, no wrap of one, and no text, after 20 erasures and 2 new passphrases', (context) => {
    const life = lifeOnDisk(BATCHES);
    if (life === null) return context.skip(reason);
    const { disk, seen, epoch, erased } = life;
    expect([erased.length, epoch]).toEqual([20, BATCHES.length + 3]);
    const needles: Needle[] = [...seen.keys].map(([name, key]) => keyNeedle(name, key));
    needles.push(...[...seen.wraps].map(([name, form]) => ({ name, forms: [form] })));
    needles.push(textNeedle('marker', `${MARK} e`), textNeedle('control', `${MARK} in the clear`));
    const found = findNeedles(disk, needles);
    // What is in force is there, or this search would prove nothing.
    const current = ['desk', ...ids.slice(erased.length)];
    expect(Object.keys(found).sort()).toEqual(
      [
        'control',
        `sealed secret ${epoch}`,
        `wrap of KEK ${epoch}`,
        ...current.map((id) => `wrap of ${id} ${epoch}`),
      ].sort(),
    );
    return undefined;
  });

  it('would show the wraps of former keys if files were not overwritten in place', (context) => {
    const careless: FilePort = {
      ...realFiles,
      write: (fd, bytes, at) => {
        if (bytes.some((byte) => byte !== 0)) realFiles.write(fd, bytes, at);
      },
    };
    const life = lifeOnDisk([1, 2], careless);
    if (life === null) return context.skip(reason);
    const { disk, seen, epoch } = life;
    const found = findNeedles(
      disk,
      [...seen.wraps].map(([name, form]) => ({ name, forms: [form] })),
    );
    const former = Object.keys(found).filter((name) => !name.endsWith(` ${epoch}`));
    expect(former.length).toBeGreaterThan(3);
    return undefined;
  });
});
