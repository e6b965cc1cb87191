import { randomBytes } from 'node:crypto';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VaultError } from '../../main/vault/errors.ts';
import { realFiles } from '../../main/vault/files.ts';
import { Journal } from '../../main/vault/journal.ts';
import { codeOf, folder } from './desk.ts';

const draft = (draftId: string, text: string, at = 1) => ({
  draftId,
  text,
  caret: text.length,
  at,
});

function journal() {
  const path = join(folder(), 'a.journal');
  const key = randomBytes(32);
  const open = (files = realFiles) => new Journal(files, path, key);
  return { path, key, open };
}

describe('the draft journal', () => {
  it('answers the last state of every draft, oldest first', () => {
    const { open } = journal();
    const first = open();
    first.save(draft('b', 'I was th', 1));
    first.save(draft('a', 'later', 5));
    first.save(draft('b', 'I was thinking', 9));
    first.save(draft('c', 'gone', 2));
    first.clear('c');
    first.clear('unknown');
    first.close();
    expect(open().drafts()).toEqual([draft('a', 'later', 5), draft('b', 'I was thinking', 9)]);
  });

  it('reads up to a torn tail, at whatever byte it was torn, and writes on from there', () => {
    const { path, open } = journal();
    const first = open();
    first.save(draft('a', 'kept'));
    const kept = readFileSync(path).length;
    first.save(draft('b', 'torn'));
    first.close();
    const whole = readFileSync(path);
    for (let length = kept; length < whole.length; length += 1) {
      writeFileSync(path, whole.subarray(0, length));
      const torn = open();
      expect(torn.drafts()).toEqual([draft('a', 'kept')]);
      torn.save(draft('c', 'after'));
      torn.close();
      expect(open().drafts()).toEqual([draft('a', 'kept'), draft('c', 'after')]);
    }
  });

  it('does not take altered, exchanged or foreign entries', () => {
    const { path, open } = journal();
    const first = open();
    first.save(draft('a', 'one'));
    const cut = readFileSync(path).length;
    first.save(draft('b', 'two'));
    first.close();
    const whole = readFileSync(path);
    const flipped = Buffer.from(whole);
    flipped[cut + 30] = (flipped[cut + 30] ?? 0) ^ 1;
    writeFileSync(path, flipped);
    expect(open().drafts()).toEqual([draft('a', 'one')]);
    writeFileSync(path, Buffer.concat([whole.subarray(cut), whole.subarray(0, cut)]));
    expect(open().drafts()).toEqual([]);
    writeFileSync(path, whole);
    expect(new Journal(realFiles, path, randomBytes(32)).drafts()).toEqual([]);
  });

  it('does not bring back what lay behind a damaged entry', () => {
    const { path, open } = journal();
    const first = open();
    const at = ['one', 'two', 'old'].map((text, n) => {
      first.save(draft(`${n}`, text));
      return readFileSync(path).length;
    });
    first.close();
    const bytes = readFileSync(path);
    const second = (at[0] ?? 0) + 30;
    bytes[second] = (bytes[second] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const again = open();
    again.save(draft('1', 'new'));
    again.close();
    expect(
      open()
        .drafts()
        .map((one) => one.text),
    ).toEqual(['one', 'new']);
  });

  it('stays small however long somebody types', () => {
    const { path, open } = journal();
    const typing = open();
    const text = 'a'.repeat(2000);
    for (let n = 0; n < 600; n += 1) typing.save(draft('d', text + n));
    typing.close();
    expect(readFileSync(path).length).toBeLessThan(300 * 1024);
    expect(open().drafts()).toMatchObject([{ text: `${text}599` }]);
  });

  it('says diskFull and loses nothing that was saved', () => {
    const { path, open } = journal();
    let full = false;
    const files = {
      ...realFiles,
      write: (fd: number, bytes: Uint8Array, at: number) => {
        if (!full) return realFiles.write(fd, bytes, at);
        realFiles.write(fd, bytes.subarray(0, 10), at);
        throw new VaultError('diskFull');
      },
    };
    const typing = open(files);
    typing.save(draft('a', 'kept'));
    const size = readFileSync(path).length;
    full = true;
    expect(codeOf(() => typing.save(draft('a', 'lost')))).toBe('diskFull');
    expect(readFileSync(path).length).toBe(size);
    expect(typing.drafts()).toEqual([draft('a', 'kept')]);
    full = false;
    typing.save(draft('a', 'again'));
    typing.close();
    expect(open().drafts()).toEqual([draft('a', 'again')]);
  });

  it('holds no text that can be read', () => {
    const { path, open } = journal();
    open().save(draft('a', 'chest in a vice'));
    expect(readFileSync(path).includes('vice')).toBe(false);
    truncateSync(path, 0);
    expect(open().drafts()).toEqual([]);
  });
});
