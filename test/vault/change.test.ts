import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { applyChange, type Change } from '../../main/vault/change.ts';
import { ensureEpisode } from '../../main/vault/deskEpisodes.ts';
import { enrol } from '../../main/vault/enrol.ts';
import { realFiles } from '../../main/vault/files.ts';
import { rows } from '../../main/vault/open.ts';
import { passphraseBytes } from '../../main/vault/passphrase.ts';
import { closeVault } from '../../main/vault/state.ts';
import {
  access,
  codeOf,
  DAY,
  enrolled,
  episode,
  folder,
  ledger,
  line,
  NOW,
  PASSPHRASE,
  QUICK,
  sealed,
  secretsOf,
  unlock,
} from './desk.ts';

const desk = () => {
  const { dir, vault } = enrolled();
  vault.ensureEpisode(episode('e1'), NOW);
  return { dir, vault };
};
const goal = (id: string, text: string) => ({ kind: 'goal', id, body: { id, text } });
const outbox = (id: string, more: object = {}) => ({
  id,
  kind: 'goal',
  recordId: 'g1',
  method: 'update' as const,
  resource: { resourceType: 'Goal', id: 'g1' },
  identifier: `urn:workstation|${id}`,
  ...more,
});
const all = { from: 1, count: 1000 };

describe('a change', () => {
  it('is one durable transaction: record, lines, outbox and ledger together', () => {
    const { dir, vault } = desk();
    const done = vault.change(access('e1'), {
      records: [goal('g1', 'drive alone')],
      utterances: [line('u1', 1, 'hello', { status: 'queued', speaker: 'therapist' })],
      outbox: [outbox('o1'), outbox('o2', { kind: 'utterance', recordId: 'u1', method: 'create' })],
      ledger: ledger('l1'),
    });
    expect(done.utterances).toMatchObject([{ id: 'u1', seq: 1 }]);
    vault.signOut();
    unlock(dir, vault);
    expect(vault.getRecord(access('e1'), 'goal', 'g1')).toMatchObject({
      version: null,
      body: { text: 'drive alone' },
    });
    expect(vault.outboxCounts(null)).toEqual({ queued: 2, sending: 0, refused: 0 });
    expect(vault.ledgerPage({ count: 5 })).toMatchObject([
      { id: 'l1', episodeId: 'e1', caseRef: 'CR-4290' },
    ]);
    vault.signOut();
    expect(vault.unsentManifest(dir, secretsOf(vault, dir))).toEqual([
      { caseRef: 'CR-4290', kind: 'goal', at: NOW },
      { caseRef: 'CR-4290', kind: 'utterance', at: NOW },
    ]);
    expect(vault.unsentManifest(dir, [])).toEqual([]);
  });

  it('that fails leaves nothing of itself', () => {
    const { vault } = desk();
    const bad = {
      records: [goal('g1', 'half')],
      outbox: [outbox('o1', { method: 'delete' })],
      ledger: ledger('l1'),
    } as unknown as Change;
    expect(codeOf(() => vault.change(access('e1'), bad))).toMatch(/SQLITE_CONSTRAINT/);
    expect(vault.listRecords(access('e1'), 'goal')).toEqual([]);
    expect(vault.outboxCounts('e1')).toEqual({ queued: 0, sending: 0, refused: 0 });
    expect(vault.ledgerPage({ count: 5 })).toEqual([]);
  });

  it('says diskFull when the disk is full, with nothing half-written', () => {
    const secret = randomBytes(32);
    const vault = enrol(
      { files: realFiles, newId: randomUUID, step: () => {} },
      {
        dir: folder(),
        passphrase: passphraseBytes(PASSPHRASE),
        deviceSecret: new Uint8Array(secret),
        sealedDeviceSecret: sealed(secret),
        sealerKind: 'file',
        mark: 'practice',
        server: 'http://127.0.0.1/fhir',
        issuer: null,
        owner: { id: 'p', name: 'P', role: 'therapist' },
        now: NOW,
        kdf: QUICK,
      },
    );
    ensureEpisode(vault, episode('e1'), NOW);
    const change = {
      records: [goal('g1', 'small')],
      utterances: [line('u1', 1, 'x '.repeat(40_000))],
      ledger: ledger('l1'),
    };
    const write = () =>
      vault.pool.inDb('e1', (db) => applyChange(db, { id: 'e1', caseRef: 'CR-1' }, change, NOW));
    vault.pool.inDb('e1', (db) => {
      const pages = Number(db.pragma('page_count', { simple: true }));
      db.pragma(`max_page_count = ${pages + 2}`);
    });
    expect(codeOf(write)).toBe('diskFull');
    vault.pool.inDb('e1', (db) => {
      for (const table of ['record', 'utterance', 'ledger_out', 'outbox']) {
        expect(rows(db, `SELECT * FROM ${table}`)).toEqual([]);
      }
      db.pragma('max_page_count = 100000');
    });
    expect(codeOf(write)).toBe('nothing thrown');
    closeVault(vault);
  });

  it('refuses a ledger detail long enough to be a sentence', () => {
    const { vault } = desk();
    const detail = { said: 'it is like my chest is in a vice '.repeat(4) };
    expect(
      codeOf(() => vault.change(access('e1'), { ledger: { ...ledger('l1'), detail } })),
    ).toMatch(/defect: RangeError/);
  });
});

describe('the second line of defence', () => {
  it('does not open a case whose window has ended, whatever is asked', () => {
    const { vault } = desk();
    vault.putUtterances(access('e1'), [line('u1', 1, 'hello')]);
    const closesAt = NOW + DAY;
    const facts = { ...episode('e1'), status: 'discharged' as const, closesAt };
    vault.updateEpisodeFacts('e1', facts, NOW);
    const asks = (now: number) =>
      [
        () => vault.listRecords(access('e1', now), 'goal'),
        () => vault.getRecord(access('e1', now), 'goal', 'g'),
        () => vault.listUtterances(access('e1', now), 'session-1', all),
        () => vault.countUtterances(access('e1', now)),
        () => vault.change(access('e1', now), { ledger: ledger(`l${now}`) }),
        () => vault.putRecords(access('e1', now), []),
        () => vault.putUtterances(access('e1', now), []),
        () => vault.readDrafts(access('e1', now)),
        () => vault.saveDraft(access('e1', now), { draftId: 'd', text: '', caret: 0, at: now }),
        () => vault.listReflections(access('e1', now)),
        () => vault.listOutbox(access('e1', now)),
        () => vault.coverage(access('e1', now)),
        () => vault.discardEpisode(access('e1', now)),
        () => vault.ensureEpisode({ ...episode('e1'), closesAt }, now),
      ].map(codeOf);
    expect(new Set(asks(closesAt))).toEqual(new Set(['windowClosed']));
    expect(vault.search(['e1'], 'hello', 9, closesAt)).toEqual({
      hits: [],
      totals: [],
      unsearched: ['e1'],
    });
    expect(new Set(asks(closesAt - 1).slice(0, 12))).toEqual(new Set(['nothing thrown']));
  });
});
