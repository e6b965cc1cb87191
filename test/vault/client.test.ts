import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { issueOpenWindow, OpenWindow } from '../../main/access/openWindow.ts';
import { createVaultClient, type VaultApi } from '../../main/vault/client.ts';
import type { Sealer } from '../../main/vault/device.ts';
import { createEpisodes } from '../../main/vault/episodes.ts';
import { verifyReceipt } from '../../main/vault/receiptCheck.ts';
import { DAY, episode, filesWith, folder, line, NOW, PASSPHRASE, QUICK } from './desk.ts';
import { sealed, unsealed } from './keystore.ts';

const started: VaultApi[] = [];
afterEach(async () => {
  for (const client of started.splice(0)) await client.close();
});

const keystore = (kind: Sealer['kind'] = 'file'): Sealer & { broken: boolean } => {
  const self = {
    kind,
    broken: false,
    seal: async (secret: Uint8Array) => {
      if (self.broken) throw new Error('locked');
      return sealed(secret);
    },
    unseal: async (bytes: Uint8Array) => {
      if (self.broken) throw new Error('locked');
      return unsealed(bytes);
    },
  };
  return self;
};

function client(sealer: Sealer = keystore(), onLost?: () => void): VaultApi {
  const made = createVaultClient({ sealer, ...(onLost ? { onLost } : {}) });
  started.push(made);
  return made;
}

const request = (dir: string, mark: 'practice' | 'real' = 'practice') => ({
  dir,
  passphrase: PASSPHRASE,
  mark,
  server: 'http://127.0.0.1/fhir',
  issuer: null,
  owner: { id: 'p1', name: 'Rhiannon Pugh', role: 'therapist' },
  now: NOW,
  ...(mark === 'practice' ? { kdf: QUICK } : {}),
});
const window_ = (episodeId: string) =>
  issueOpenWindow({ episodeId, clinicianId: 'p1', role: 'therapist', until: null });

describe('the vault across its worker', () => {
  it('enrols, writes, reads, searches, signs out and comes back', async () => {
    const dir = folder();
    const vault = client();
    expect(await vault.look(dir)).toEqual({
      enrolled: false,
      mark: null,
      vaultId: null,
      epoch: null,
    });
    await vault.enrol(request(dir));
    await vault.ensureEpisode(episode('e1'), NOW);
    const episodes = createEpisodes(vault, () => NOW);
    const text = 'chest in a vice 😰';
    const done = await episodes.change(window_('e1'), {
      records: [
        {
          kind: 'goal',
          id: 'g1',
          body: { id: 'g1', episodeId: 'e1', text: 'drive alone', outcome: 'open' },
        },
      ],
      utterances: [line('u1', 1, text)],
      ledger: { id: 'l1', at: NOW, actor: 'p1', action: 'goalSet', detail: {} },
    });
    expect(done.utterances).toMatchObject([{ seq: 1 }]);
    await vault.signOut();
    await expect(episodes.list(window_('e1'), 'goal')).rejects.toMatchObject({ code: 'locked' });
    expect(filesWith(dir, text)).toEqual([]);

    const { meta, receipts } = await vault.unlock({ dir, passphrase: PASSPHRASE, now: NOW });
    expect([meta.mark, receipts]).toEqual(['practice', []]);
    const goals = await episodes.list(window_('e1'), 'goal');
    expect(goals.map((one) => one.body.outcome)).toEqual(['open']);
    expect((await episodes.search([window_('e1')], 'vice', 5)).hits).toHaveLength(1);
    expect(await episodes.ledger(window_('e1'), { count: 5 })).toMatchObject([{ id: 'l1' }]);
    expect(await vault.look(dir)).toMatchObject({ enrolled: true, mark: 'practice', epoch: 1 });
  });

  it('carries coded refusals with what belongs to them', async () => {
    const dir = folder();
    const vault = client();
    await vault.enrol(request(dir));
    await expect(
      vault.listRecords({ episodeId: 'nobody', now: NOW }, 'goal'),
    ).rejects.toMatchObject({ code: 'notFound', more: { episodeId: 'nobody' } });
    await vault.signOut();
    const wrong = () => vault.unlock({ dir, passphrase: 'wrong wrong wrong', now: NOW });
    for (let n = 0; n < 3; n += 1)
      await expect(wrong()).rejects.toMatchObject({ code: 'wrongPassphrase' });
    await expect(wrong()).rejects.toMatchObject({
      code: 'waitBeforeRetry',
      more: { retryAfter: 5 },
    });
  });

  it('tells of a defect without a word of what it was about', async () => {
    const dir = folder();
    const vault = client();
    await vault.enrol(request(dir));
    await vault.ensureEpisode(episode('e1'), NOW);
    const canary = 'chest in a vice';
    const bad = [{ id: 'u', text: canary }] as never;
    const error = await vault
      .putUtterances({ episodeId: 'e1', now: NOW }, bad)
      .then(() => null)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'VaultDefect' });
    expect(JSON.stringify([error, String(error), Object(error).trace])).not.toContain(canary);
    // The vault goes on.
    expect(await vault.listEpisodes()).toHaveLength(1);
  });

  it('erases with receipts that verify, and rotates the device secret', async () => {
    const dir = folder();
    const vault = client();
    await vault.enrol(request(dir));
    await vault.ensureEpisode(episode('e1'), NOW);
    await vault.ensureEpisode(episode('e2', { closesAt: NOW + DAY }), NOW);
    const [forgotten] = await vault.eraseEpisodes(['e1'], 'forgotten', NOW);
    const status = await vault.status();
    const trusted = status.state === 'open' ? [status.publicKey] : [];
    expect(verifyReceipt(JSON.stringify(forgotten), trusted)).toMatchObject({
      trust: 'registered',
    });
    expect(await vault.eraseLapsed(NOW)).toEqual([]);
    expect(await vault.eraseLapsed(NOW + DAY)).toMatchObject([{ reason: 'lapsed' }]);
    await vault.signOut();
    await vault.unlock({ dir, passphrase: PASSPHRASE, now: NOW });
    expect(await vault.listEpisodes()).toEqual([]);
  });

  it('gives everybody the receipts of their own erasure, whoever else erases meanwhile', async () => {
    const dir = folder();
    const vault = client();
    await vault.enrol(request(dir));
    for (const id of ['e1', 'e2', 'e3'])
      await vault.ensureEpisode(episode(id, { caseRef: `CR-${id}` }), NOW);
    const [first, , second] = await Promise.all([
      vault.eraseEpisodes(['e1'], 'forgotten', NOW),
      vault.eraseSent(NOW),
      vault.eraseEpisodes(['e2'], 'forgotten', NOW),
      vault.eraseLapsed(NOW),
    ]);
    expect(first.map((one) => one.caseRef)).toEqual(['CR-e1']);
    expect(second.map((one) => one.caseRef)).toEqual(['CR-e2']);
    expect((await vault.listEpisodes()).map((one) => one.id)).toEqual(['e3']);
  });

  it('changes the passphrase between erasures, and lifts the curtain with a PIN', async () => {
    const dir = folder();
    const vault = client();
    await vault.enrol(request(dir));
    for (const id of ['e1', 'e2', 'e3']) await vault.ensureEpisode(episode(id), NOW);
    const next = 'velvet harbour evening';
    await Promise.all([
      vault.eraseEpisodes(['e1'], 'forgotten', NOW),
      vault.changePassphrase(PASSPHRASE, next, NOW),
      vault.eraseEpisodes(['e2'], 'forgotten', NOW),
    ]);
    await vault.setPin(next, '480215', NOW);
    const policy = { pinAllowed: true, pinHours: 8 };
    await expect(vault.checkPin('480216', NOW, policy)).rejects.toMatchObject({
      code: 'wrongPin',
      more: { triesLeft: 2 },
    });
    await vault.checkPin('480215', NOW, policy);
    expect(await vault.pinState(NOW, policy)).toEqual({ set: true, usable: true });
    await vault.signOut();
    await expect(vault.unlock({ dir, passphrase: PASSPHRASE, now: NOW })).rejects.toMatchObject({
      code: 'wrongPassphrase',
    });
    expect((await vault.unlock({ dir, passphrase: next, now: NOW })).receipts).toEqual([]);
    expect((await vault.listEpisodes()).map((one) => one.id)).toEqual(['e3']);
  });

  it('makes the receipts of a sweep before unlock at the next unlock', async () => {
    const dir = folder();
    const vault = client();
    await vault.enrol(request(dir));
    await vault.ensureEpisode(episode('e1', { closesAt: NOW + DAY }), NOW);
    await vault.signOut();
    expect(await vault.eraseLapsedBeforeUnlock({ dir, now: NOW + DAY })).toMatchObject({
      erased: 1,
    });
    const { receipts } = await vault.unlock({ dir, passphrase: PASSPHRASE, now: NOW + DAY });
    expect(receipts).toMatchObject([{ caseRef: 'CR-4290', reason: 'lapsed' }]);
    expect(await vault.unsentManifest(dir)).toEqual([]);
  });

  it('refuses without a keystore, and erases keys even then', async () => {
    const dir = folder();
    const sealer = keystore();
    const vault = client(sealer);
    await vault.enrol(request(dir));
    await vault.ensureEpisode(episode('e1'), NOW);
    sealer.broken = true;
    await expect(vault.eraseEpisodes(['e1'], 'forgotten', NOW)).rejects.toMatchObject({
      code: 'noKeystore',
    });
    await expect(vault.getRecord({ episodeId: 'e1', now: NOW }, 'goal', 'g')).rejects.toMatchObject(
      { code: 'notFound' },
    );
    await vault.signOut();
    const unlock = () => vault.unlock({ dir, passphrase: PASSPHRASE, now: NOW });
    await expect(unlock()).rejects.toMatchObject({ code: 'noKeystore' });
    sealer.broken = false;
    expect((await unlock()).receipts).toMatchObject([{ reason: 'forgotten' }]);
  });

  it('never puts real patients behind a file-sealed secret', async () => {
    const dir = folder();
    await expect(client().enrol(request(dir, 'real'))).rejects.toMatchObject({
      code: 'noKeystore',
    });
    const real = client(keystore('os'));
    await real.enrol(request(dir, 'real'));
    await real.signOut();
    await expect(
      client(keystore('file')).unlock({ dir, passphrase: PASSPHRASE, now: NOW }),
    ).rejects.toMatchObject({ code: 'noKeystore' });
  });

  it('answers calls in the order they were made, however many', async () => {
    const vault = client();
    await vault.enrol(request(folder()));
    await vault.ensureEpisode(episode('e1'), NOW);
    const at = { episodeId: 'e1', now: NOW };
    const writes = Array.from({ length: 200 }, (_, n) =>
      vault.putUtterances(at, [line(`u${n}`, n + 1, `line ${n}`)]),
    );
    const count = vault.countUtterances(at);
    await Promise.all(writes);
    expect(await count).toEqual([{ sessionId: 'session-1', count: 200 }]);
  });

  it('refuses calls once it is closed', async () => {
    const vault = client();
    await vault.close();
    await expect(vault.status()).rejects.toMatchObject({ name: 'VaultDefect' });
  });

  it('says so when the worker cannot start', async () => {
    const dir = folder();
    mkdirSync(join(dir, 'x'));
    const lost = new Promise<void>((resolve) => {
      const broken = createVaultClient({
        sealer: keystore(),
        workerFile: join(dir, 'missing.js'),
        onLost: resolve,
      });
      started.push(broken);
      broken.status().catch(() => {});
    });
    await lost;
  });
});

describe('the token of the gate', () => {
  it('is made by the gate alone and cannot be changed', () => {
    const facts = { episodeId: 'e1', clinicianId: 'p1', role: 'therapist', until: null } as const;
    expect(() => new OpenWindow(Symbol('issuer'), facts)).toThrow(TypeError);
    const made = issueOpenWindow(facts);
    expect(() => Object.assign(made, { episodeId: 'e2' })).toThrow(TypeError);
  });
});
