import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFiles } from '../../main/vault/files.ts';
import { Journal } from '../../main/vault/journal.ts';
import { SLOT } from '../../main/vault/keyringFormat.ts';
import { openEncrypted } from '../../main/vault/open.ts';
import {
  access,
  codeOf,
  enrolled,
  episode,
  folder,
  line,
  methods,
  NOW,
  secretsOf,
  settle,
  unlock,
} from './desk.ts';
import { openKeys } from './openKeys.ts';

const BATCHES = [2, 1, 4, 1, 5, 3, 1, 3];
const ids = Array.from({ length: 22 }, (_, n) => `e${n + 1}`);
const TEXT = 'the motorway, in words of the patient';
const isCaseFile = (name: string) => /^[0-9a-f]{32}\./.test(name);

/** A desk of cases with a line and a draft each. */
function filled(cases = 3) {
  const { dir, vault } = enrolled();
  for (const id of ids.slice(0, cases)) {
    vault.ensureEpisode(episode(id), NOW);
    vault.putUtterances(access(id), [line(`${id}-u`, 1, TEXT)]);
    vault.saveDraft(access(id), { draftId: 'd', text: TEXT, caret: 0, at: NOW });
  }
  return { dir, vault };
}

const readAll = (path: string, key: Uint8Array): string => {
  const db = openEncrypted(path, key, {
    create: false,
    cacheMiB: 2,
    whenDamaged: 'episodeDamaged',
  });
  try {
    return JSON.stringify(db.prepare('SELECT * FROM utterance').all());
  } finally {
    db.close();
  }
};

describe('copies of every case file, kept through twenty erasures', { timeout: 120_000 }, () => {
  it('open with no key that the vault still has; those of the cases that remain do', () => {
    const { dir, vault } = filled(ids.length);
    const copies = folder();
    const rings: Buffer[] = [];
    const fileOf = new Map(vault.listEpisodes().map((one) => [one.id, one.file]));
    const keep = () => {
      for (const name of readdirSync(dir).filter(isCaseFile)) {
        cpSync(join(dir, name), join(copies, name));
      }
      rings.push(readFileSync(join(dir, 'keyring')));
    };
    let gone = 0;
    keep();
    for (const size of BATCHES) {
      vault.eraseKeys(ids.slice(gone, gone + size), 'forgotten', NOW);
      settle(vault);
      gone += size;
      keep();
    }
    expect(gone).toBe(20);
    vault.signOut();

    const secrets = secretsOf(vault, dir);
    const open = openKeys(dir, secrets, ids);
    expect([...(open?.owned.keys() ?? [])].sort()).toEqual(['desk', 'e21', 'e22']);
    const opened = new Set<string>();
    for (const id of ids) {
      const base = join(copies, fileOf.get(id) ?? '');
      expect(realFiles.exists(`${base}.db`), id).toBe(true);
      for (const { key } of open?.owned.values() ?? []) {
        if (codeOf(() => expect(readAll(`${base}.db`, key)).toContain(TEXT)) === 'nothing thrown') {
          opened.add(id);
        }
        // Looking into a journal with a wrong key cuts it off: each is tried on a copy of its own.
        const trial = join(folder(), 'trial.journal');
        cpSync(`${base}.journal`, trial);
        const journal = new Journal(realFiles, trial, key);
        if (journal.drafts().length > 0) opened.add(`draft of ${id}`);
        journal.close();
      }
    }
    expect([...opened].sort()).toEqual(['draft of e21', 'draft of e22', 'e21', 'e22']);

    // Nor do keyrings of those days: the secret they need is gone from the device file.
    const shelf = folder();
    for (const [n, bytes] of rings.entries()) {
      mkdirSync(join(shelf, `${n}`));
      writeFileSync(join(shelf, `${n}`, 'keyring'), bytes);
      const last = n === rings.length - 1;
      expect(openKeys(join(shelf, `${n}`), secrets, ids) === null, `keyring ${n}`).toBe(!last);
    }
    // Nor a slot of those days laid into the keyring of today.
    const first = rings[0] ?? Buffer.alloc(0);
    for (let slot = 2; slot * SLOT < first.length; slot += 1) {
      const forged = readFileSync(join(dir, 'keyring'));
      first.copy(forged, slot * SLOT, slot * SLOT, (slot + 1) * SLOT);
      writeFileSync(join(shelf, 'keyring'), forged);
      const found = [...(openKeys(shelf, secrets, ids)?.owned.keys() ?? [])];
      expect(found.filter((id) => !['desk', 'e21', 'e22'].includes(id))).toEqual([]);
    }
  });

  it('laid back into the folder are removed at the next sign-in, and nothing of them is shown', () => {
    const { dir, vault } = filled();
    const copies = folder();
    for (const name of readdirSync(dir).filter(isCaseFile)) {
      cpSync(join(dir, name), join(copies, name));
    }
    const [e1] = vault.listEpisodes();
    vault.eraseKeys(['e1'], 'forgotten', NOW);
    settle(vault);
    vault.signOut();
    cpSync(copies, dir, { recursive: true, force: false });
    unlock(dir, vault);
    expect(codeOf(() => vault.readDrafts(access('e1')))).toBe('notFound');
    expect(readdirSync(dir).filter((name) => name.startsWith(e1?.file ?? '-'))).toEqual([]);
    expect(vault.readDrafts(access('e2'))).toMatchObject([{ text: TEXT }]);
  });

  it('open after all where everything was copied before, with the passphrase: that is the limit', () => {
    const { dir, vault } = filled();
    vault.signOut();
    const copy = join(folder(), 'copy');
    cpSync(dir, copy, { recursive: true });
    unlock(dir, vault);
    vault.eraseKeys(['e1'], 'forgotten', NOW);
    settle(vault);
    vault.signOut();
    const thief = unlock(copy, methods()).vault;
    expect(thief.readDrafts(access('e1'))).toMatchObject([{ text: TEXT }]);
    // The device secret of today does not help: what was copied holds its own.
    thief.signOut();
    expect(codeOf(() => unlock(copy, methods(), { secrets: secretsOf(vault, dir) }))).toBe(
      'vaultDamaged',
    );
  });
});
