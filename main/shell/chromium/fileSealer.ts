import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { movedOut, seal, secretRoom, unseal, zero } from '../../vault/seal.ts';
import { type Sealer, SealerUnavailable } from '../port.ts';

const KEY_BYTES = 32;
const CONTEXT = 'practice device secret';

async function existingKey(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') return null;
    throw error;
  }
}

async function keyOf(file: string, make: boolean): Promise<Uint8Array> {
  const found = await existingKey(file);
  if (found !== null) {
    if (found.length !== KEY_BYTES) throw new SealerUnavailable('refused');
    return found;
  }
  if (!make) throw new SealerUnavailable('refused');
  const key = crypto.getRandomValues(secretRoom(KEY_BYTES));
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  // `wx`: of two processes that start at once, one makes the key and the other reads it.
  await writeFile(file, key, { flag: 'wx', mode: 0o600 });
  return key;
}

/**
 * Seals under a random key that lies in a file beside the profile, readable by its owner alone.
 * That is no keystore: whoever copies the disk has the key too. It says so (`kind: 'file'`), and a
 * vault of real patients refuses it (product V3).
 * @param file path of the key file, outside the vault's folder
 */
export function fileSealer(file: string): Sealer {
  return {
    kind: 'file',
    async seal(secret) {
      const key = await keyOf(file, true);
      const sealed = new Uint8Array(seal(key, secret, CONTEXT));
      zero(key);
      return sealed;
    },
    async unseal(sealed) {
      const key = await keyOf(file, false);
      const secret = unseal(key, sealed, CONTEXT);
      zero(key);
      if (secret === null) throw new SealerUnavailable('refused');
      return movedOut(secret);
    },
  };
}
