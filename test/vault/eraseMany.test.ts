/** A hundred cases that lapse at once: one rotation, a receipt each, and a desk that answers meanwhile. */
import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { createVaultClient, type VaultApi } from '../../main/vault/client.ts';
import { verifyReceipt } from '../../main/vault/receiptCheck.ts';
import { access, DAY, episode, filesWith, folder, line, NOW } from './desk.ts';
import { PASSPHRASE, QUICK, sealed, unsealed } from './keystore.ts';

const CASES = 100;
const LAPSE = NOW + DAY;
const running: VaultApi[] = [];
afterEach(async () => {
  for (const vault of running.splice(0)) await vault.close();
});

const filled = async (cases = CASES) => {
  const dir = `${folder()}/vault`;
  let rotations = 0;
  const vault = createVaultClient({
    sealer: {
      kind: 'file',
      seal: async (secret) => {
        rotations += 1;
        return sealed(secret);
      },
      unseal: async (bytes) => unsealed(bytes),
    },
  });
  running.push(vault);
  const owner = { id: 'practitioner-1', name: 'Rhiannon Pugh', role: 'therapist' };
  const bound = { mark: 'practice', server: 'http://127.0.0.1/fhir', issuer: null } as const;
  await vault.enrol({ dir, passphrase: PASSPHRASE, ...bound, owner, now: NOW, kdf: QUICK });
  for (let n = 0; n < cases; n += 1) {
    const id = `e${n}`;
    const facts = { caseRef: `CR-${4000 + n}`, closesAt: LAPSE, dischargedOn: '2027-01-18' };
    await vault.ensureEpisode(episode(id, { ...facts, status: 'discharged' }), NOW);
    await vault.putUtterances(access(id), [line(`u${n}`, 1, `the ferry of case ${n} was late`)]);
  }
  await vault.ensureEpisode(episode('open', { caseRef: 'CR-5000' }), NOW);
  await vault.putUtterances(access('open'), [line('o', 1, 'the ferry of nobody')]);
  await vault.refreshSchedule();
  rotations = 0;
  return { dir, vault, rotations: () => rotations };
};

describe('a hundred lapses at once', () => {
  it('are one rotation and a receipt each, and keep nobody waiting for the end', async () => {
    const { dir, vault, rotations } = await filled();
    let done = false;
    const erasing = vault.eraseLapsed(LAPSE).finally(() => {
      done = true;
    });
    let answered = 0;
    for (let asked = 0; !done && asked < 10_000; asked += 1) {
      const lines = await vault.listUtterances(access('open', LAPSE), 'session-1', {
        from: 1,
        count: 1,
      });
      expect(lines).toHaveLength(1);
      if (!done) answered += 1;
    }
    const receipts = await erasing;
    expect(answered).toBeGreaterThan(5);
    expect(rotations()).toBe(1);
    expect(new Set(receipts.map(({ caseRef }) => caseRef)).size).toBe(CASES);
    expect(receipts.every((one) => verifyReceipt(JSON.stringify(one)).valid)).toBe(true);
    expect(await vault.listEpisodes()).toMatchObject([{ id: 'open' }]);
    expect(readdirSync(dir).filter((name) => name.endsWith('.db'))).toHaveLength(2);
    expect(filesWith(dir, 'the ferry of')).toEqual([]);
    expect(await vault.ledgerVerify()).toMatchObject({ whole: true, count: CASES });
  }, 60_000);

  it('that are asked for by name are one rotation too', async () => {
    const { vault, rotations } = await filled(20);
    const ids = (await vault.listEpisodes()).map(({ id }) => id).filter((id) => id !== 'open');
    expect(await vault.eraseEpisodes(ids, 'handedOver', NOW)).toHaveLength(20);
    expect(rotations()).toBe(1);
    expect(await vault.eraseEpisodes([], 'handedOver', NOW)).toEqual([]);
    expect(rotations()).toBe(1);
  }, 60_000);
});
