import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FilePort, realFiles } from '../../main/vault/files.ts';
import { passphraseBytes } from '../../main/vault/passphrase.ts';
import {
  access,
  codeOf,
  enrolled,
  episode,
  folder,
  line,
  methods,
  NOW,
  PASSPHRASE,
  secretsOf,
  settle,
  unlock,
} from './desk.ts';
import { nextSecret } from './keystore.ts';
import { openKeys } from './openKeys.ts';
import { recorder } from './replay.ts';

const NEXT = 'velvet harbour evening';
const TEXT = 'the motorway';
const outcomes = ['lost', 'kept', 'half'] as const;
type Outcome = (typeof outcomes)[number];
const byPort = /^(keyring|device|schedule|manifest|attempts)(\.new)?$|\.journal(\.new)?$/;

/** What is looked at after the cut need not wait for the disk: nothing cuts it off again. */
const calm: FilePort = { ...realFiles, fdatasync: () => {}, fsyncDir: () => {} };

/** A vault on a recording disk; SQLite writes past the port and is copied at points of rest. */
function recorded() {
  const disk = recorder();
  const snapshots: { at: number; dir: string }[] = [];
  const dir = join(folder(), 'vault');
  const shelf = folder();
  const snapshot = () => {
    const to = join(shelf, `${snapshots.length}`);
    mkdirSync(to);
    for (const name of readdirSync(dir)) {
      if (name !== 'lock' && !byPort.test(name)) copyFileSync(join(dir, name), join(to, name));
    }
    snapshots.push({ at: disk.length(), dir: to });
  };
  const rename = (from: string, to: string) => {
    if (to.endsWith('keyring')) snapshot();
    disk.files.rename(from, to);
  };
  const { vault } = enrolled(dir, { files: { ...disk.files, rename }, step: snapshot });
  return { disk, dir, vault, snapshot, snapshots };
}

/**
 * Every state in which a power cut may have left the folder, each once. What a `keyring.new` holds
 * makes no state of its own, since nothing ever reads one.
 */
function* states(
  { disk, snapshots }: Pick<ReturnType<typeof recorded>, 'disk' | 'snapshots'>,
  start: number,
): Generator<{ at: string; steps: number; unsynced: Outcome; where: string }> {
  const seen = new Set<string>();
  const at = join(folder(), 'after');
  for (let steps = start; steps <= disk.length(); steps += 1) {
    // What SQLite had committed by then is on disk for good; later commits may be too.
    const durable = snapshots.filter((one) => one.at <= steps).at(-1) ?? snapshots[0];
    for (const unsynced of outcomes) {
      disk.restore(at, steps, unsynced);
      const hash = createHash('sha256').update(durable?.dir ?? '');
      for (const name of readdirSync(at).sort()) {
        hash.update(name);
        if (name !== 'keyring.new') hash.update(readFileSync(join(at, name)));
      }
      const state = hash.digest('hex');
      if (seen.has(state)) continue;
      seen.add(state);
      const from = durable?.dir ?? at;
      for (const name of from === at ? [] : readdirSync(from)) {
        copyFileSync(join(from, name), join(at, name));
      }
      yield { at, steps, unsynced, where: `${unsynced} after step ${steps - start}` };
    }
  }
  rmSync(at, { recursive: true, force: true });
}

const textOf = (vault: ReturnType<typeof methods>, id: string) => [
  vault.listUtterances(access(id), 'session-1', { from: 1, count: 9 })[0]?.text,
  vault.readDrafts(access(id))[0]?.text,
];

function withCases(made: ReturnType<typeof recorded>): void {
  for (const id of ['e1', 'e2']) {
    made.vault.ensureEpisode(episode(id), NOW);
    made.vault.putUtterances(access(id), [line(`${id}-u`, 1, TEXT)]);
    made.vault.saveDraft(access(id), { draftId: 'd', text: TEXT, caret: 0, at: NOW });
  }
}

describe('a power cut in the life of a vault', { timeout: 120_000 }, () => {
  it('in an enrolment leaves a vault that opens, or nothing that stops the next enrolment', () => {
    const made = recorded();
    made.snapshot();
    made.vault.signOut();
    const found = new Set<string>();
    for (const { at, where } of states(made, 0)) {
      const vault = methods({ files: calm });
      const there = existsSync(join(at, 'keyring'));
      found.add(there ? 'opens' : 'starts over');
      if (there) unlock(at, vault);
      else {
        expect(
          codeOf(() => unlock(at, vault)),
          where,
        ).toBe('notFound');
        enrolled(at, { files: calm }).vault.signOut();
        unlock(at, vault);
      }
      expect(vault.status(), where).toMatchObject({ state: 'open', episodes: 0 });
      vault.signOut();
    }
    expect(found).toEqual(new Set(['opens', 'starts over']));
  });

  it('in a change of passphrase leaves exactly one of the two that opens, with every case and draft', () => {
    const made = recorded();
    withCases(made);
    made.vault.setPin(passphraseBytes(PASSPHRASE), passphraseBytes('480215'), NOW);
    made.snapshot();
    const start = made.disk.length();
    made.vault.changePassphrase({
      current: passphraseBytes(PASSPHRASE),
      next: passphraseBytes(NEXT),
      secret: nextSecret(),
      now: NOW,
    });
    made.snapshot();
    const found = new Set<string>();
    for (const { at, where } of states(made, start)) {
      const opens = [PASSPHRASE, NEXT].filter((passphrase) => {
        const vault = methods({ files: calm });
        const code = codeOf(() => unlock(at, vault, { passphrase }));
        if (code !== 'nothing thrown') {
          expect(code, where).toBe('wrongPassphrase');
          return false;
        }
        for (const id of ['e1', 'e2']) expect(textOf(vault, id), where).toEqual([TEXT, TEXT]);
        expect(
          codeOf(() => settle(vault)),
          where,
        ).toBe('nothing thrown');
        expect(vault.outside(at).sealed, where).toHaveLength(1);
        vault.checkPin(passphraseBytes('480215'), NOW, { pinAllowed: true, pinHours: 8 });
        vault.signOut();
        return true;
      });
      expect(opens, where).toHaveLength(1);
      found.add(opens.join());
    }
    expect(found).toEqual(new Set([PASSPHRASE, NEXT]));
  });

  it('in an erasure with its rotation never brings the case back, nor loses another’s draft', () => {
    const made = recorded();
    withCases(made);
    made.snapshot();
    const start = made.disk.length();
    const intended = made.snapshots.length;
    made.vault.eraseKeys(['e1'], 'forgotten', NOW);
    settle(made.vault);
    const durable = made.snapshots[intended]?.at ?? Number.NaN;
    const found = new Set<string>();
    for (const { at, steps, where } of states(made, start)) {
      const vault = methods({ files: calm });
      vault.eraseLapsedBeforeUnlock(at, secretsOf(vault, at), NOW);
      const keys = openKeys(at, secretsOf(vault, at), ['e1', 'e2'])?.owned;
      unlock(at, vault);
      settle(vault);
      const there = vault.listEpisodes().map((one) => one.id);
      if (steps >= durable) {
        expect([...(keys?.keys() ?? [])].sort(), where).toEqual(['desk', 'e2']);
        expect([there, vault.receipts().length], where).toEqual([['e2'], 1]);
        found.add('erased');
      } else if (there.includes('e1')) {
        expect(textOf(vault, 'e1'), where).toEqual([TEXT, TEXT]);
        found.add('not begun');
      }
      expect(textOf(vault, 'e2'), where).toEqual([TEXT, TEXT]);
      expect(vault.ledgerVerify().whole, where).toBe(true);
      vault.signOut();
    }
    expect(found).toEqual(new Set(['erased', 'not begun']));
  });
});
