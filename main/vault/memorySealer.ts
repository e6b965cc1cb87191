import { randomBytes } from 'node:crypto';
import type { Sealer } from './device.ts';
import { VaultError } from './errors.ts';
import { movedOut, seal, unseal } from './seal.ts';

/** Seals for as long as this process runs: for a vault in memory, which ends with it too. */
export function memorySealer(): Sealer {
  const key = randomBytes(32);
  const context = 'this process';
  return {
    kind: 'memory',
    seal: async (secret) => new Uint8Array(seal(key, secret, context)),
    async unseal(sealed) {
      const secret = unseal(key, sealed, context);
      if (secret === null) throw new VaultError('noKeystore');
      return movedOut(secret);
    },
  };
}
