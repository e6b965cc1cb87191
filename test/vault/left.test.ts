/** What outlives a case on a desk, and what must not: tombstones, kept reflections, cursors. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { access, codeOf, episode, filesWith, ledger, NOW, settle, unlock } from './desk.ts';
import { CANARY, desk, LAPSE } from './twoCases.ts';

describe('a case that was forgotten', () => {
  const forgotten = () => {
    const made = desk();
    made.vault.eraseKeys(['e2'], 'forgotten', NOW);
    return made;
  };

  it('is gone for everybody between its erasure and its receipt', () => {
    const { vault } = forgotten();
    expect(vault.listEpisodes().map((one) => one.id)).toEqual(['e1']);
    for (const call of [
      () => vault.listRecords(access('e2'), 'goal'),
      () => vault.saveDraft(access('e2'), { draftId: 'd', text: 'x', caret: 0, at: NOW }),
      () => vault.putRecords(access('e2'), []),
      () => vault.ensureEpisode(episode('e2'), NOW),
      () => vault.updateEpisodeFacts('e2', episode('e2'), NOW),
      () => vault.discardEpisode(access('e2')),
      () => vault.setCursor('episode/e2/filled', 'yes'),
    ])
      expect(codeOf(call)).toBe('notFound');
    expect(vault.search(['e1', 'e2'], 'vice', 9, NOW)).toMatchObject({ unsearched: ['e2'] });
  });

  it('stays away until its clinician asks for it again, over restarts', () => {
    const { dir, vault } = forgotten();
    settle(vault);
    const tombstone = { episodeId: 'e2', caseRef: 'CR-4301', at: NOW };
    expect(vault.forgotten()).toEqual([tombstone]);
    vault.signOut();
    unlock(dir, vault);
    expect(codeOf(() => vault.ensureEpisode(episode('e2'), NOW))).toBe('notFound');
    expect(vault.forgotten()).toEqual([tombstone]);

    const entry = { ...ledger('again'), action: 'case.fetchAgain' };
    expect(vault.fetchAgain('e1', entry)).toBe(false);
    expect(vault.fetchAgain('e2', entry)).toBe(true);
    expect(vault.ledgerPage({ count: 2 })).toMatchObject([
      { action: 'case.fetchAgain', caseRef: 'CR-4301', episodeId: 'e2' },
      { action: 'case.erased', caseRef: 'CR-4301', detail: { reason: 'forgotten' } },
    ]);
    expect(vault.ensureEpisode(episode('e2'), NOW)).toBe(true);
    expect(vault.listRecords(access('e2'), 'goal')).toEqual([]);
    expect(vault.forgotten()).toEqual([]);
  });

  it('is remembered although a crash came before its receipt', () => {
    const { dir, vault } = forgotten();
    vault.signOut();
    unlock(dir, vault);
    expect(codeOf(() => vault.ensureEpisode(episode('e2'), NOW))).toBe('notFound');
    settle(vault);
    expect(vault.forgotten()).toMatchObject([{ episodeId: 'e2' }]);
  });

  it('is no more to be fetched once upstream does not give it', () => {
    const { vault } = forgotten();
    settle(vault);
    vault.dropForgotten(['e2', 'unknown']);
    expect(vault.forgotten()).toEqual([]);
  });

  it('is not what a lapse leaves behind: a corrected clock brings that back', () => {
    const { vault } = desk();
    vault.eraseKeysOfLapsed(LAPSE);
    settle(vault, LAPSE);
    expect(vault.forgotten()).toEqual([]);
    expect(vault.ensureEpisode(episode('e1'), NOW)).toBe(true);
    expect(vault.cursor('episode/e1/filled')).toBeNull();
  });
});

describe('a reflection kept free of identifiers', () => {
  const kept = { on: '2027-03-02', paragraphs: ['I hurried. Next time: the silence first.'] };

  it('outlives its case, over restarts and rotations, sealed', () => {
    const { dir, vault } = desk();
    const id = vault.keepReflection(kept);
    vault.eraseKeys(['e1', 'e2'], 'forgotten', NOW);
    settle(vault);
    vault.signOut();
    unlock(dir, vault);
    expect(vault.listKept()).toEqual([{ ...kept, id }]);
    expect(filesWith(dir, 'the silence first')).toEqual([]);
    expect(filesWith(dir, CANARY)).toEqual([]);
  });

  it('goes for good with its own key when its author deletes it', () => {
    const { dir, vault } = desk();
    const id = vault.keepReflection(kept);
    const other = vault.keepReflection({ ...kept, on: '2027-03-03' });
    const old = readFileSync(join(dir, `${id}.kept`));
    vault.removeKept(id, NOW);
    expect(vault.listKept().map((one) => one.id)).toEqual([other]);
    writeFileSync(join(dir, `${id}.kept`), old);
    expect(vault.listKept().map((one) => one.id)).toEqual([other]);
    expect(codeOf(() => vault.removeKept(id, NOW))).toBe('notFound');
    // A deletion is no erasure of a case: no receipt, and the next sign-in finds nothing to finish.
    vault.signOut();
    expect(unlock(dir, vault).pendingErasures).toBe(0);
    expect(readdirSync(dir)).not.toContain(`${id}.kept`);
    expect(vault.receipts()).toEqual([]);
  });

  it('is left out when its file was altered, and goes when this computer is blocked', () => {
    const { dir, vault } = desk();
    const id = vault.keepReflection(kept);
    vault.keepReflection(kept);
    const bytes = readFileSync(join(dir, `${id}.kept`));
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    writeFileSync(join(dir, `${id}.kept`), bytes);
    expect(vault.listKept()).toHaveLength(1);
    vault.eraseKeys(['e1'], 'blocked', NOW);
    settle(vault);
    expect(vault.listKept()).toEqual([]);
    expect(readdirSync(dir).filter((name) => name.endsWith('.kept'))).toEqual([]);
  });
});
