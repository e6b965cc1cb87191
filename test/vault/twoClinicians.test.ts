import { cpSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
  unlock,
} from './desk.ts';

const OTHERS = 'velvet harbour evening';
/** What tells a vault from another, and what goes with it. */
const CORE = ['keyring', 'device', 'desk.db'] as const;
const BESIDE = ['schedule', 'attempts', 'manifest'] as const;

/** Two clinicians of one machine: one keystore seals both, each has a passphrase of their own. */
function two() {
  const make = (passphrase: string, text: string) => {
    const { dir, vault } = enrolled(folder(), {}, passphrase);
    for (const id of ['e1', 'e2']) {
      vault.ensureEpisode(episode(id), NOW);
      vault.putUtterances(access(id), [line(`${id}-u`, 1, `${text} ${id}`)]);
      vault.saveDraft(access(id), { draftId: 'd', text: `${text} ${id}`, caret: 0, at: NOW });
    }
    const file = vault.listEpisodes()[0]?.file ?? '';
    vault.signOut();
    return { dir, file, passphrase };
  };
  return { mine: make(PASSPHRASE, 'mine'), others: make(OTHERS, 'theirs') };
}

const textsOf = (vault: ReturnType<typeof methods>, id: string) =>
  vault
    .listUtterances(access(id), 'session-1', { from: 1, count: 9 })
    .map((one) => one.text)
    .concat(vault.readDrafts(access(id)).map((one) => one.text));

const bytesOf = (dir: string) =>
  Object.fromEntries(
    readdirSync(dir)
      .filter((name) => !['lock', 'attempts'].includes(name) && !/-(wal|shm)$/.test(name))
      .map((name) => [name, readFileSync(join(dir, name)).toString('base64')]),
  );

/** Every choice of some of them but none. */
const CHOICES = [1, 2, 3, 4, 5, 6, 7].map((bits) => CORE.filter((_, n) => (bits & (1 << n)) !== 0));
const HOUR = 3_600_000;

/** The code of a sign-in, once the wait that a foreign counter asks for is over. */
function refusal(dir: string, passphrase: string): string {
  const first = codeOf(() => unlock(dir, methods(), { passphrase }));
  if (first !== 'waitBeforeRetry') return first;
  return codeOf(() => unlock(dir, methods(), { passphrase, now: NOW + HOUR }));
}

describe('two clinicians with vaults on one machine', () => {
  it('each open their own alone, whose folder it is or not', () => {
    const { mine, others } = two();
    expect(codeOf(() => unlock(others.dir, methods(), { passphrase: PASSPHRASE }))).toBe(
      'wrongPassphrase',
    );
    expect(codeOf(() => unlock(mine.dir, methods(), { passphrase: OTHERS }))).toBe(
      'wrongPassphrase',
    );
    // Even with both device secrets unsealed.
    const look = methods();
    const secrets = () => [...secretsOf(look, mine.dir), ...secretsOf(look, others.dir)];
    const all = { passphrase: OTHERS, secrets: secrets() };
    expect(codeOf(() => unlock(mine.dir, methods(), all))).toBe('wrongPassphrase');
    expect(textsOf(unlock(mine.dir).vault, 'e1')).toEqual(['mine e1', 'mine e1']);
  });

  it('gain nothing from keyring, device file or desk.db of the other in any mixture, and damage nothing', () => {
    const { mine, others } = two();
    const codes = new Set<string>();
    for (const set of CHOICES) {
      for (const beside of [[], BESIDE]) {
        const mixed = join(folder(), 'mixed');
        cpSync(mine.dir, mixed, { recursive: true });
        for (const name of [...set, ...beside]) cpSync(join(others.dir, name), join(mixed, name));
        const before = bytesOf(mixed);
        for (const passphrase of [PASSPHRASE, OTHERS]) {
          // All three together are the other's whole vault, which is theirs to open: see below.
          if (set.length === CORE.length && passphrase === OTHERS) continue;
          const code = refusal(mixed, passphrase);
          expect(['wrongPassphrase', 'vaultDamaged'], `${set} ${beside}`).toContain(code);
          codes.add(code);
        }
        expect(bytesOf(mixed)).toEqual(before);
        for (const name of [...set, ...BESIDE]) cpSync(join(mine.dir, name), join(mixed, name));
        const { vault } = unlock(mixed, methods(), { now: NOW + HOUR });
        expect(textsOf(vault, 'e2')).toEqual(['mine e2', 'mine e2']);
        vault.signOut();
      }
    }
    expect(codes).toEqual(new Set(['wrongPassphrase', 'vaultDamaged']));
  });

  it('read none of my cases with all of their own laid into my folder', () => {
    const { mine, others } = two();
    for (const name of [...CORE, ...BESIDE]) cpSync(join(others.dir, name), join(mine.dir, name));
    const { vault } = unlock(mine.dir, methods(), { passphrase: OTHERS });
    for (const id of ['e1', 'e2']) expect(codeOf(() => textsOf(vault, id))).toBe('episodeDamaged');
  });

  it.each([
    ['database', '.db', 'episodeDamaged'],
    ['journal', '.journal', 'mine e1'],
  ])('find a case whose %s was swapped damaged, and the rest whole', (_what, suffix, outcome) => {
    const { mine, others } = two();
    cpSync(join(others.dir, others.file + suffix), join(mine.dir, mine.file + suffix));
    const { vault } = unlock(mine.dir);
    const lines = () =>
      vault.listUtterances(access('e1'), 'session-1', { from: 1, count: 9 })[0]?.text;
    let text: string | undefined;
    const code = codeOf(() => {
      text = lines();
    });
    expect(text ?? code).toBe(outcome);
    const drafts = vault.readDrafts(access('e1')).map((one) => one.text);
    expect(drafts).toEqual(suffix === '.db' ? ['mine e1'] : []);
    expect(textsOf(vault, 'e2')).toEqual(['mine e2', 'mine e2']);
  });

  it('cannot pass one case off as another of the same vault', () => {
    const { mine } = two();
    const { vault } = unlock(mine.dir);
    const [first, second] = vault.listEpisodes().map((one) => join(mine.dir, `${one.file}.db`));
    vault.signOut();
    renameSync(first ?? '', `${first}.aside`);
    renameSync(second ?? '', first ?? '');
    renameSync(`${first}.aside`, second ?? '');
    unlock(mine.dir, vault);
    for (const id of ['e1', 'e2']) expect(codeOf(() => textsOf(vault, id))).toBe('episodeDamaged');
  });
});
