/**
 * Opens the vault of a test in a process of its own, begins an erasure and kills itself without
 * warning at the step it is given: `node eraseChild.ts DIR STEP NOW MODE`.
 */
import { randomUUID } from 'node:crypto';
import { realFiles } from '../../main/vault/files.ts';
import { vaultMethods } from '../../main/vault/methods.ts';
import { passphraseBytes } from '../../main/vault/passphrase.ts';
import { nextSecret, PASSPHRASE, unsealed } from './keystore.ts';

const [dir = '', step = '', at = '', mode = ''] = process.argv.slice(2);
const now = Number(at);
const vault = vaultMethods({
  files: realFiles,
  newId: randomUUID,
  step: (reached) => {
    if (reached === step) process.kill(process.pid, 'SIGKILL');
  },
});
const secrets = () => vault.outside(dir).sealed.map((one) => unsealed(one.sealed));
if (mode === 'beforeUnlock') {
  vault.eraseLapsedBeforeUnlock(dir, secrets(), now);
} else {
  vault.unlock({
    dir,
    passphrase: passphraseBytes(PASSPHRASE),
    deviceSecrets: secrets(),
    sealerKind: 'file',
    now,
  });
  if (mode === 'hold') {
    process.stdout.write('open\n');
    setInterval(() => {}, 1000);
  } else {
    vault.eraseKeys(['e1'], 'forgotten', now);
    vault.settleErasures(nextSecret(), now);
  }
}
