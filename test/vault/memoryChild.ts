/**
 * A process with a vault as the app has one, for a test that searches its memory from outside:
 * `node memoryChild.ts DIR`, then one command a line; each is answered with `done`.
 */
import { createInterface } from 'node:readline';
import { issueOpenWindow } from '../../main/access/openWindow.ts';
import { fileSealer } from '../../main/shell/chromium/fileSealer.ts';
import { createVaultClient } from '../../main/vault/client.ts';
import { createEpisodes } from '../../main/vault/episodes.ts';
import { DAY, NOW, PASSPHRASE, QUICK } from './keystore.ts';

const [dir = ''] = process.argv.slice(2);

const vault = createVaultClient({ sealer: fileSealer(`${dir}.key`) });
const episodes = createEpisodes(vault, () => NOW);
const open = (episodeId: string) =>
  issueOpenWindow({ episodeId, clinicianId: 'p1', role: 'therapist', until: null });

const work = async (...ids: string[]): Promise<void> => {
  for (const id of ids) {
    await vault.ensureEpisode(
      {
        id,
        caseRef: `CR-${id}`,
        status: 'inTreatment',
        allocatedOn: '2027-01-04',
        dischargedOn: null,
        handedOverOn: null,
        closesAt: id === 'e3' ? NOW + DAY : null,
        involvement: 'treating',
      },
      NOW,
    );
    const window = open(id);
    const text = `the motorway in ${id}`;
    await episodes.change(window, {
      utterances: [
        { id: `${id}-u`, sessionId: 's', seq: 1, speaker: 'patient', at: '', text, status: 'sent' },
      ],
      ledger: { id: `${id}-l`, at: NOW, actor: 'p1', action: 'lineSent', detail: {} },
    });
    await episodes.saveDraft(window, { draftId: 'd', text, caret: 1, at: NOW });
    await episodes.search([window], 'motorway', 5);
  }
};

const commands: Record<string, () => Promise<unknown>> = {
  enrol: () =>
    vault.enrol({
      dir,
      passphrase: PASSPHRASE,
      mark: 'practice',
      server: 'http://127.0.0.1/fhir',
      issuer: null,
      owner: { id: 'p1', name: 'Rhiannon Pugh', role: 'therapist' },
      now: NOW,
      kdf: QUICK,
    }),
  work: () => work('e1', 'e2', 'e3'),
  erase: () => vault.eraseEpisodes(['e2'], 'forgotten', NOW),
  change: async () => {
    await vault.setPin(PASSPHRASE, '480215', NOW);
    await vault.changePassphrase(PASSPHRASE, PASSPHRASE, NOW);
    await vault.checkPassphrase(PASSPHRASE, NOW);
    await vault.checkPin('480215', NOW, { pinAllowed: true, pinHours: 8 });
  },
  workOn: () => work('e1', 'e3'),
  unlock: () => vault.unlock({ dir, passphrase: PASSPHRASE, now: NOW }),
  wrong: () =>
    vault.unlock({ dir, passphrase: 'not this one now', now: NOW }).catch(() => undefined),
  sweep: async () => {
    await vault.eraseLapsedBeforeUnlock({ dir, now: NOW });
    await vault.unsentManifest(dir);
  },
  refused: () => vault.rotateKeys(NOW).catch(() => undefined),
  signOut: () => vault.signOut(),
};

createInterface({ input: process.stdin }).on('line', async (line) => {
  await commands[line]?.();
  process.stdout.write('done\n');
});
process.stdout.write('done\n');
