import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVaultClient } from '../../main/vault/client.ts';
import type { Sealer } from '../../main/vault/device.ts';
import { type FilePort, realFiles } from '../../main/vault/files.ts';
import { memoryFiles } from '../../main/vault/memoryFiles.ts';
import {
  access,
  codeOf,
  enrolled,
  episode,
  line,
  methods,
  NOW,
  PASSPHRASE,
  settle,
  unlock,
} from './desk.ts';

const dir = join(tmpdir(), 'vault-that-is-nowhere');

/** A vault in memory with one case of three lines and a draft. */
function filled() {
  const files = memoryFiles();
  const { vault } = enrolled(dir, { files });
  vault.ensureEpisode(episode('e1'), NOW);
  vault.putUtterances(access('e1'), [
    line('u1', 1, 'the lorry beside me'),
    line('u2', 2, 'I opened the window'),
    line('u3', 3, 'then the lorry was gone'),
  ]);
  vault.saveDraft(access('e1'), { draftId: 'note:s1', text: 'so far', caret: 6, at: NOW });
  return { files, vault };
}

describe('a vault that keeps nothing', () => {
  it('works as any other and leaves no file anywhere', () => {
    const { vault } = filled();
    expect(vault.search(['e1'], 'lorry', 10, NOW).hits).toHaveLength(2);
    expect(vault.readDrafts(access('e1')).map((one) => one.text)).toEqual(['so far']);
    expect(vault.storage().cases[0]?.bytes).toBeGreaterThan(4096);
    expect(vault.ledgerVerify().whole).toBe(true);
    expect(existsSync(dir)).toBe(false);
  });

  it('erases a case, rotates, and gives a receipt', () => {
    const { files, vault } = filled();
    vault.ensureEpisode(episode('e2'), NOW);
    expect(vault.eraseKeys(['e1'], 'forgotten', NOW)).toBe(1);
    expect(settle(vault).map((one) => one.counts.utterance)).toEqual([3]);
    expect(codeOf(() => vault.readDrafts(access('e1')))).toBe('notFound');
    expect(vault.readDrafts(access('e2'))).toEqual([]);
    // Left: device, keyring, schedule, counter, manifest, desk, and the database of the other case.
    expect(files.list(dir).filter((name) => name.endsWith('.db'))).toHaveLength(2);
  });

  it('has one user at a time, and ends with the sign-out', () => {
    const { files, vault } = filled();
    const second = methods({ files });
    expect(codeOf(() => unlock(dir, second))).toBe('anotherInstance');
    vault.signOut();
    expect(files.list(dir)).toEqual([]);
    expect(codeOf(() => unlock(dir, second))).toBe('notFound');
  });

  it('is gone at once when it is destroyed', () => {
    const { files, vault } = filled();
    vault.destroyVault(dir);
    expect(vault.status()).toEqual({ state: 'sealed' });
    expect(files.list(dir)).toEqual([]);
  });
});

type Step =
  | { readonly kind: 'write'; readonly bytes: Uint8Array; readonly at: number }
  | { readonly kind: 'truncate'; readonly length: number }
  | { readonly kind: 'read'; readonly length: number; readonly at: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
    at: fc.nat(60),
  }),
  fc.record({ kind: fc.constant('truncate' as const), length: fc.nat(80) }),
  fc.record({ kind: fc.constant('read' as const), length: fc.nat(80), at: fc.nat(90) }),
);

it('reads, writes and cuts files as the disk does', () => {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  let n = 0;
  const play = (files: FilePort, steps: readonly Step[]): string[] => {
    n += 1;
    const path = join(folder, `${n}`);
    const fd = files.open(path, 'create');
    const seen = steps.map((one) => {
      if (one.kind === 'write') files.write(fd, one.bytes, one.at);
      else if (one.kind === 'truncate') files.truncate(fd, one.length);
      else return files.read(fd, one.length, one.at).toString('hex');
      return String(files.size(fd));
    });
    files.close(fd);
    files.rename(path, `${path}.moved`);
    const rest = [String(files.sizeOf(`${path}.moved`)), String(files.exists(path))];
    return [...seen, ...rest, String(files.unlink(`${path}.moved`)), String(files.unlink(path))];
  };
  try {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        expect(play(memoryFiles(), steps)).toEqual(play(realFiles, steps));
      }),
      { numRuns: 200 },
    );
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('holds real patients where no keystore seals anything, across its worker', async () => {
  const refusing: Sealer = {
    kind: 'os',
    seal: () => Promise.reject(new Error('no keystore')),
    unseal: () => Promise.reject(new Error('no keystore')),
  };
  const vault = createVaultClient({ sealer: refusing, keeps: 'nothing' });
  try {
    await vault.enrol({
      dir,
      passphrase: PASSPHRASE,
      mark: 'real',
      server: 'https://records.invalid/fhir',
      issuer: null,
      owner: { id: 'practitioner-1', name: 'Rhiannon Pugh', role: 'therapist' },
      now: NOW,
    });
    await vault.ensureEpisode(episode('e1'), NOW);
    const [receipt] = await vault.eraseEpisodes(['e1'], 'forgotten', NOW);
    expect(receipt?.caseRef).toBe('CR-4290');
    await vault.destroyVault(dir);
    expect((await vault.look(dir)).enrolled).toBe(false);
    expect(existsSync(dir)).toBe(false);
  } finally {
    await vault.close();
  }
});
