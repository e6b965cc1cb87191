import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  readFileSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { writeDevice } from '../../main/vault/device.ts';
import type { ErasureStep } from '../../main/vault/erase.ts';
import { realFiles } from '../../main/vault/files.ts';
import type { WorkerMethods } from '../../main/vault/protocol.ts';
import { verifyReceipt } from '../../main/vault/receiptCheck.ts';
import { readSchedule, writeSchedule } from '../../main/vault/schedule.ts';
import {
  access,
  bytesIn,
  codeOf,
  DAY,
  enrolled,
  episode,
  filesWith,
  folder,
  ledger,
  line,
  methods,
  NOW,
  secretsOf,
  settle,
  unlock,
} from './desk.ts';
import { nextSecret } from './keystore.ts';

const CANARY = 'chest in a vice and the car is shrinking';
const LAPSE = NOW + DAY;

/** A desk of two cases, the first discharged; both with everything a case can hold. */
function desk() {
  const { dir, vault } = enrolled();
  for (const [id, caseRef] of [
    ['e1', 'CR-4290'],
    ['e2', 'CR-4301'],
  ] as const) {
    vault.ensureEpisode(episode(id, { caseRef }), NOW);
    vault.putUtterances(access(id), [line(`${id}-u`, 1, CANARY)]);
    vault.putRecords(access(id), [{ kind: 'goal', id: 'g', version: '1', body: { CANARY } }]);
    vault.saveDraft(access(id), { draftId: 'd', text: CANARY, caret: 0, at: NOW });
    vault.putReflection(access(id), { id: 'r', requestId: null, paragraphs: [CANARY] });
  }
  vault.updateEpisodeFacts(
    'e1',
    { ...episode('e1'), status: 'discharged', dischargedOn: '2027-01-18', closesAt: LAPSE },
    NOW,
  );
  vault.refreshSchedule();
  const e1 = vault.listEpisodes().find((one) => one.id === 'e1');
  return { dir, vault, file: e1?.file ?? '', slot: e1?.slot ?? 0 };
}

/** The wrapped key of a slot as it lies on disk. */
const wrapAt = (dir: string, slot: number) =>
  readFileSync(join(dir, 'keyring')).subarray(slot * 4096 + 2052, slot * 4096 + 2052 + 60);

/** No file of the case, no copy of its wrapped key; the other case untouched. */
function expectGone(dir: string, vault: WorkerMethods, file: string, wrap: Buffer): void {
  expect(bytesIn(dir).filter(({ name }) => name.startsWith(file))).toEqual([]);
  expect(
    bytesIn(dir)
      .filter(({ bytes }) => bytes.includes(wrap))
      .map(({ name }) => name),
  ).toEqual([]);
  expect(vault.listEpisodes().map((one) => one.id)).toEqual(['e2']);
  expect(vault.listUtterances(access('e2'), 'session-1', { from: 1, count: 9 })[0]?.text).toBe(
    CANARY,
  );
  expect(vault.readDrafts(access('e2'))).toMatchObject([{ text: CANARY }]);
}

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
    expect(codeOf(() => vault.listRecords(access('e1'), 'goal'))).toBe('episodeDamaged');
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
      { action: 'caseErased', caseRef: 'CR-4290', detail: { reason: 'forgotten' } },
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
      vault.ledgerPage({ count: 9 }).filter((one) => one.action === 'caseErased'),
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

describe('unsent work of a closing case', () => {
  const send = (vault: WorkerMethods, id: string) =>
    vault.change(access('e1'), {
      outbox: [
        {
          id,
          kind: 'sessionNote',
          recordId: 'n1',
          method: 'create',
          resource: { text: CANARY },
          identifier: `urn:workstation|${id}`,
        },
      ],
      ledger: ledger(id),
    });

  it('is sealed for sending only, then destroyed with a receipt of its own', () => {
    const { dir, vault } = desk();
    send(vault, 'o1');
    vault.eraseKeysOfLapsed(LAPSE);
    expect(settle(vault, LAPSE)).toMatchObject([{ counts: { unsent: 1, keptForSending: 1 } }]);
    expect(vault.outboxNext({ count: 9, now: LAPSE })).toEqual([]);
    expect(vault.sendOnlyList()).toEqual([
      { caseRef: 'CR-4290', kind: 'sessionNote', at: NOW, state: 'queued' },
    ]);
    expect(vault.sendOnlyNext()).toMatchObject([{ id: 'o1', resource: { text: CANARY } }]);
    expect(filesWith(dir, CANARY)).toEqual([]);
    // It lives on over a restart and a rotation.
    settle(vault, LAPSE);
    vault.signOut();
    unlock(dir, vault);
    expect(vault.sendOnlyNext()).toHaveLength(1);
    expect(vault.eraseSentOnly(LAPSE)).toBe(0);

    expect(vault.sendOnlyMark('o1', 'sent')).toBe(true);
    expect(vault.sendOnlyNext()).toEqual([]);
    expect(vault.eraseSentOnly(LAPSE + 5)).toBe(1);
    expect(settle(vault, LAPSE + 5)).toMatchObject([
      { caseRef: 'CR-4290', reason: 'sent', counts: { sent: 1 } },
    ]);
    expect(bytesIn(dir).filter(({ name }) => name.endsWith('.unsent'))).toEqual([]);
  });

  it('survives a lapse before sign-in, when no key could read the outbox', () => {
    const { dir, vault } = desk();
    send(vault, 'o1');
    send(vault, 'o2');
    vault.outboxMark('o1', 'sent', { now: NOW });
    vault.signOut();
    const sweeper = methods();
    sweeper.eraseLapsedBeforeUnlock(dir, secretsOf(sweeper, dir), LAPSE);
    expect(sweeper.unsentManifest(dir, secretsOf(sweeper, dir))).toEqual([
      { caseRef: 'CR-4290', kind: 'sessionNote', at: NOW },
    ]);
    unlock(dir, vault);
    settle(vault, LAPSE);
    expect(vault.sendOnlyNext()).toMatchObject([{ id: 'o2' }]);
  });

  it('is destroyed unsent, and counted, when the device is blocked', () => {
    const { vault } = desk();
    send(vault, 'o1');
    vault.eraseKeysOfLapsed(LAPSE);
    settle(vault, LAPSE);
    vault.eraseKeys(['e2'], 'blocked', LAPSE);
    expect(settle(vault, LAPSE)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ reason: 'blocked', counts: { sent: 0, unsent: 1 } }),
        expect.objectContaining({ reason: 'blocked', caseRef: 'CR-4301' }),
      ]),
    );
    expect(vault.sendOnlyList()).toEqual([]);
  });

  it('leaves no second receipt where nothing was unsent', () => {
    const { vault } = desk();
    send(vault, 'o1');
    vault.outboxMark('o1', 'sent', { now: NOW });
    vault.eraseKeysOfLapsed(LAPSE);
    expect(settle(vault, LAPSE)).toHaveLength(1);
    vault.eraseSentOnly(LAPSE);
    expect(settle(vault, LAPSE)).toEqual([]);
    expect(vault.receipts()).toHaveLength(1);
  });
});

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
    expect(vault.outside(dir)).toEqual({ enrolled: false, mark: null, sealed: [] });
    enrolled(dir);
  });
});

describe('a receipt', () => {
  const one = () => {
    const { vault } = desk();
    vault.eraseKeys(['e1'], 'forgotten', NOW);
    const [receipt] = settle(vault);
    const status = vault.status();
    if (receipt === undefined || status.state !== 'open') throw new Error('no receipt');
    return { receipt, publicKey: status.publicKey };
  };

  it('verifies without the vault, and says whether its key is registered', () => {
    const { receipt, publicKey } = one();
    const json = JSON.stringify(receipt);
    expect(verifyReceipt(json)).toMatchObject({ valid: true, trust: 'selfSigned' });
    expect(verifyReceipt(json, [publicKey])).toMatchObject({ valid: true, trust: 'registered' });
    // The order of keys and the spacing are not what is signed.
    const shuffled = Object.fromEntries(Object.entries(receipt).reverse());
    expect(verifyReceipt(JSON.stringify(shuffled, null, 2)).valid).toBe(true);
  });

  it('does not verify once anything in it is changed, added or left out', () => {
    const { receipt } = one();
    const changed: object[] = [
      { ...receipt, caseRef: 'CR-9999' },
      { ...receipt, counts: { ...receipt.counts, utterance: 99 } },
      { ...receipt, reason: 'lapsed' },
      { ...receipt, at: '2027-03-01T10:00:00.001Z' },
      { ...receipt, intentAt: receipt.intentAt.replace('2027', '2026') },
      { ...receipt, deviceId: 'other' },
      { ...receipt, signature: receipt.signature.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) },
      { ...receipt, publicKey: one().receipt.publicKey },
      { ...receipt, remark: 'unsigned words' },
      { ...receipt, id: undefined },
      { ...receipt, counts: [] },
      { ...receipt, format: 'erasure-receipt/2' },
    ];
    const verdicts = changed.map((body) => verifyReceipt(JSON.stringify(body)).valid);
    expect(verdicts).toEqual(changed.map(() => false));
    for (const text of ['', '[]', 'null', '{', '"x"'])
      expect(verifyReceipt(text).valid).toBe(false);
  });
});
