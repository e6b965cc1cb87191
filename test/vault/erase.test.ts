import { existsSync, linkSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  access,
  bytesIn,
  codeOf,
  enrolled,
  episode,
  filesWith,
  folder,
  line,
  NOW,
  secretsOf,
  settle,
  unlock,
} from './desk.ts';
import { CANARY, desk, expectGone, LAPSE, wrapAt } from './twoCases.ts';

describe('erasing a case', () => {
  it('leaves no file, no wrapped key and no text, and a receipt that counts what was there', () => {
    const { dir, vault, file, slot } = desk();
    const wrap = Buffer.from(wrapAt(dir, slot));
    expect(bytesIn(dir).some(({ bytes }) => bytes.includes(wrap))).toBe(true);
    expect(bytesIn(dir).filter(({ name }) => name.startsWith(file)).length).toBeGreaterThan(1);
    vault.setCursor('episode/e1/records', 'x');

    expect(vault.eraseKeys(['e1', 'e1', 'unknown'], 'forgotten', NOW)).toBe(1);
    // The key is gone at once, before any rotation.
    expect(bytesIn(dir).some(({ bytes }) => bytes.includes(wrap))).toBe(false);
    expect(codeOf(() => vault.listRecords(access('e1'), 'goal'))).toBe('notFound');
    const receipts = settle(vault);
    expect(receipts).toMatchObject([
      {
        caseRef: 'CR-4290',
        reason: 'forgotten',
        counts: { utterance: 1, goal: 1, draft: 1, reflection: 1 },
      },
    ]);
    expectGone(dir, vault, file, wrap);
    expect(filesWith(dir, CANARY)).toEqual([]);
    expect(vault.cursor('episode/e1/records')).toBeNull();
    expect(vault.ledgerPage({ count: 1 })).toMatchObject([
      { action: 'case.erased', caseRef: 'CR-4290', detail: { reason: 'forgotten' } },
    ]);
    vault.signOut();
    unlock(dir, vault);
    expectGone(dir, vault, file, wrap);
    expect(vault.receipts()).toEqual(receipts);
  });

  it('finds planted text in each encoding, so that not finding it means something', () => {
    const dir = folder();
    writeFileSync(join(dir, 'a'), `xx${CANARY}`);
    writeFileSync(join(dir, 'b'), Buffer.from(`x${CANARY}`, 'utf16le'));
    for (const pad of ['', 'y', 'yy']) {
      writeFileSync(join(dir, `c${pad}`), Buffer.from(pad + CANARY).toString('base64'));
    }
    expect(filesWith(dir, CANARY)).toEqual(['a', 'b', 'c', 'cy', 'cyy']);
  });

  it('overwrites the old keyring and the old sealed secret where they lay', () => {
    const { dir, vault } = desk();
    for (const name of ['keyring', 'device']) linkSync(join(dir, name), join(dir, `${name}-old`));
    const secretBefore = secretsOf(vault, dir)[0];
    vault.eraseKeys(['e1'], 'forgotten', NOW);
    settle(vault);
    for (const name of ['keyring-old', 'device-old']) {
      const bytes = readFileSync(join(dir, name));
      expect(bytes.length).toBeGreaterThan(50);
      expect(bytes.every((byte) => byte === 0)).toBe(true);
    }
    expect(secretsOf(vault, dir)).toHaveLength(1);
    expect(secretsOf(vault, dir)[0]).not.toEqual(secretBefore);
    // The old device secret opens nothing any more.
    vault.signOut();
    expect(codeOf(() => unlock(dir, vault, { secrets: [secretBefore ?? new Uint8Array()] }))).toBe(
      'vaultDamaged',
    );
    unlock(dir, vault);
  });

  it('erases only what has lapsed, to the millisecond', () => {
    const { vault } = desk();
    expect(vault.eraseKeysOfLapsed(LAPSE - 1)).toBe(0);
    expect(vault.eraseKeysOfLapsed(LAPSE)).toBe(1);
    expect(settle(vault, LAPSE)).toMatchObject([
      { reason: 'lapsed', intentAt: new Date(LAPSE).toISOString() },
    ]);
  });

  it('says that a case was handed over', () => {
    const { vault } = desk();
    const facts = { ...episode('e2'), handedOverOn: '2027-03-01', closesAt: LAPSE };
    vault.updateEpisodeFacts('e2', facts, NOW);
    vault.eraseKeysOfLapsed(LAPSE);
    expect(
      settle(vault, LAPSE)
        .map((one) => one.reason)
        .sort(),
    ).toEqual(['handedOver', 'lapsed']);
  });

  it('rotates once for a batch and frees the slots for new cases', () => {
    const { dir, vault } = desk();
    const free = vault.listEpisodes().map((one) => one.slot);
    vault.eraseKeys(['e1', 'e2'], 'forgotten', NOW);
    expect(settle(vault)).toHaveLength(2);
    expect(settle(vault)).toEqual([]);
    expect(vault.outside(dir).sealed).toMatchObject([{ epoch: 2 }]);
    vault.ensureEpisode(episode('e3'), NOW);
    expect(free).toContain(vault.listEpisodes()[0]?.slot);
  });

  it('erases a case whose file is damaged, with the counts last known', () => {
    const { dir, vault, file } = desk();
    vault.signOut();
    truncateSync(join(dir, `${file}.db`), 5000);
    unlock(dir, vault);
    vault.eraseKeys(['e1'], 'forgotten', NOW);
    expect(settle(vault)).toMatchObject([{ counts: { utterance: 1, goal: 1 } }]);
    expect(existsSync(join(dir, `${file}.db`))).toBe(false);
  });

  it('holds as many cases as there are, and keeps them over rotations', () => {
    const { vault, dir } = enrolled();
    for (let n = 0; n < 80; n += 1) {
      vault.ensureEpisode(episode(`e${n}`), NOW);
      vault.putUtterances(access(`e${n}`), [line(`u${n}`, 1, `case ${n}`)]);
    }
    vault.rotate({ secret: new Uint8Array(32).fill(7), sealed: new Uint8Array(40) }, NOW);
    vault.signOut();
    unlock(dir, vault, { secrets: [new Uint8Array(32).fill(7)] });
    for (let n = 0; n < 80; n += 1) {
      const lines = vault.listUtterances(access(`e${n}`), 'session-1', { from: 1, count: 2 });
      expect(lines.map((one) => one.text)).toEqual([`case ${n}`]);
    }
  });
});
