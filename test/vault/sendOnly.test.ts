import { describe, expect, it } from 'vitest';
import { VaultError } from '../../main/vault/errors.ts';
import { realFiles } from '../../main/vault/files.ts';
import type { WorkerMethods } from '../../main/vault/protocol.ts';
import {
  access,
  bytesIn,
  codeOf,
  enrolled,
  episode,
  filesWith,
  folder,
  ledger,
  methods,
  NOW,
  secretsOf,
  settle,
  unlock,
} from './desk.ts';
import { CANARY, desk, LAPSE } from './twoCases.ts';

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
    // What waits sealed is not sent, and is counted so.
    expect(vault.outboxCounts(null)).toEqual({ queued: 1, sending: 0, refused: 0 });
    expect(vault.outboxCounts('e1')).toEqual({ queued: 0, sending: 0, refused: 0 });
    expect(vault.sendOnlyList()).toMatchObject([
      { caseRef: 'CR-4290', kind: 'sessionNote', at: NOW, sealedAt: LAPSE, state: 'queued' },
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
    expect(vault.outboxCounts(null)).toEqual({ queued: 0, sending: 0, refused: 0 });
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

  it('is sealed at the next sign-in where a kill came between the change and its seal', () => {
    const { dir, vault } = desk();
    vault.signOut();
    let killed = false;
    const files = {
      ...realFiles,
      open: (path: string, how: 'existing' | 'create') => {
        if (killed && path.includes('.unsent')) throw new VaultError('diskFull');
        return realFiles.open(path, how);
      },
    };
    const { vault: first } = unlock(dir, methods({ files }));
    killed = true;
    send(first, 'o1');
    expect(bytesIn(dir).filter(({ name }) => name.includes('.unsent'))).toEqual([]);
    first.signOut();

    const { vault: second } = unlock(dir);
    expect(second.outboxNext({ count: 9, now: NOW })).toMatchObject([{ id: 'o1' }]);
    second.signOut();
    const sweeper = methods();
    sweeper.eraseLapsedBeforeUnlock(dir, secretsOf(sweeper, dir), LAPSE);
    const { vault: third } = unlock(dir);
    settle(third, LAPSE);
    expect(third.sendOnlyNext()).toMatchObject([{ id: 'o1', resource: { text: CANARY } }]);
  });

  it('keeps a case that is to be forgotten until it can be sealed on a full disk', () => {
    let full = false;
    const files = {
      ...realFiles,
      write: (fd: number, bytes: Uint8Array, at: number) => {
        if (full) throw new VaultError('diskFull');
        realFiles.write(fd, bytes, at);
      },
    };
    const { vault } = enrolled(folder(), { files });
    vault.ensureEpisode(episode('e1'), NOW);
    send(vault, 'o1');
    full = true;
    expect(codeOf(() => vault.eraseKeys(['e1'], 'forgotten', NOW))).toBe('diskFull');
    full = false;
    expect(vault.outboxNext({ count: 9, now: NOW })).toMatchObject([{ id: 'o1' }]);
    vault.eraseKeys(['e1'], 'forgotten', NOW);
    settle(vault);
    expect(vault.sendOnlyNext()).toMatchObject([{ id: 'o1' }]);
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
