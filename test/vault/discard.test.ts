import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { access, bytesIn, codeOf, ledger, line, NOW, unlock } from './desk.ts';
import { CANARY, desk, wrapAt } from './twoCases.ts';

describe('a damaged case', () => {
  const damage = (dir: string, file: string) => {
    const path = join(dir, `${file}.db`);
    const bytes = readFileSync(path);
    for (let at = 4096; at < bytes.length; at += 4096) bytes[at + 99] = (bytes[at + 99] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  };

  it('is given a new file under a new key, with its drafts', () => {
    const { dir, vault, file, slot } = desk();
    const wrap = Buffer.from(wrapAt(dir, slot));
    vault.change(access('e1'), {
      outbox: [{ id: 'o1', kind: 'goal', method: 'create', resource: {}, identifier: 'urn:x|o1' }],
      ledger: ledger('l1'),
    });
    vault.setCursor('episode/e1/records', 'x');
    vault.signOut();
    damage(dir, file);
    unlock(dir, vault);
    expect(codeOf(() => vault.listRecords(access('e1'), 'goal'))).toBe('episodeDamaged');
    expect(vault.readDrafts(access('e1'))).toMatchObject([{ text: CANARY }]);
    expect(vault.discardEpisode(access('e1'))).toEqual({
      drafts: 1,
      unsentKept: 0,
      unsentLost: [{ kind: 'goal', at: NOW }],
    });
    expect(vault.listRecords(access('e1'), 'goal')).toEqual([]);
    expect(vault.readDrafts(access('e1'))).toMatchObject([{ text: CANARY }]);
    expect(vault.cursor('episode/e1/records')).toBeNull();
    expect(vault.listEpisodes().find((one) => one.id === 'e1')?.file).not.toBe(file);
    expect(bytesIn(dir).filter(({ name }) => name.startsWith(file))).toEqual([]);
    expect(bytesIn(dir).some(({ bytes }) => bytes.includes(wrap))).toBe(false);
    expect(vault.status()).toMatchObject({ pendingErasures: 0 });
    vault.signOut();
    unlock(dir, vault);
    expect(vault.readDrafts(access('e1'))).toMatchObject([{ text: CANARY }]);
  });

  it('keeps unsent work that can still be read', () => {
    const { vault } = desk();
    vault.change(access('e2'), {
      records: [{ kind: 'goal', id: 'g', body: { mine: true } }],
      utterances: [line('u9', 9, 'unsent', { status: 'queued' })],
      outbox: [
        {
          id: 'o1',
          kind: 'goal',
          recordId: 'g',
          method: 'update',
          resource: { a: 1 },
          identifier: 'urn:x|o1',
          ifMatch: '1',
        },
        {
          id: 'o2',
          kind: 'utterance',
          recordId: 'u9',
          method: 'create',
          resource: {},
          identifier: 'urn:x|o2',
        },
      ],
      ledger: ledger('l1'),
    });
    expect(vault.discardEpisode(access('e2'))).toMatchObject({ unsentKept: 2, unsentLost: [] });
    expect(vault.outboxNext({ count: 9, now: NOW })).toMatchObject([
      { id: 'o1', resource: { a: 1 }, ifMatch: '1' },
      { id: 'o2' },
    ]);
    expect(vault.getRecord(access('e2'), 'goal', 'g')).toMatchObject({ body: { mine: true } });
    expect(vault.listUtterances(access('e2'), 'session-1', { from: 1, count: 99 })).toMatchObject([
      { id: 'u9', text: 'unsent' },
    ]);
  });

  it('can be discarded when its slot is lost', () => {
    const { dir, vault, slot } = desk();
    vault.signOut();
    const bytes = readFileSync(join(dir, 'keyring'));
    bytes.fill(0xee, slot * 4096, (slot + 1) * 4096);
    writeFileSync(join(dir, 'keyring'), bytes);
    unlock(dir, vault);
    expect(codeOf(() => vault.listRecords(access('e1'), 'goal'))).toBe('episodeDamaged');
    expect(vault.discardEpisode(access('e1')).drafts).toBe(0);
    expect(vault.listRecords(access('e1'), 'goal')).toEqual([]);
  });
});
