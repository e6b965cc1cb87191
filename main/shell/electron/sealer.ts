import { movedOut } from '../../vault/seal.ts';
import { type Sealer, SealerUnavailable } from '../port.ts';
import type { ElectronModule } from './module.ts';

type SafeStorage = Pick<
  ElectronModule['safeStorage'],
  | 'isAsyncEncryptionAvailable'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
  | 'getSelectedStorageBackend'
>;

/**
 * Whether there is a keystore that protects anything. On Linux `basic_text` is a fixed password
 * in the program and `unknown` promises nothing: both count as no keystore (product V3).
 */
export async function hasKeystore(
  safeStorage: SafeStorage,
  platform: NodeJS.Platform,
): Promise<boolean> {
  try {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
    if (platform !== 'linux') return true;
    const backend = safeStorage.getSelectedStorageBackend();
    return backend !== 'basic_text' && backend !== 'unknown';
  } catch {
    return false;
  }
}

/**
 * The keystore of the operating system. It is asked again before each use: one that was unlocked
 * at start may be gone. A hint of the system to seal anew is not followed here, since every
 * rotation of the vault seals a fresh secret anyway. It takes text alone, so that the secret is for
 * a moment a string, which nobody can zero.
 */
export function osSealer(safeStorage: SafeStorage, platform: NodeJS.Platform): Sealer {
  const needKeystore = async () => {
    if (!(await hasKeystore(safeStorage, platform))) throw new SealerUnavailable('noKeystore');
  };
  const refusedIfThrown = async <T>(work: () => Promise<T>): Promise<T> => {
    await needKeystore();
    try {
      return await work();
    } catch {
      throw new SealerUnavailable('refused');
    }
  };
  return {
    kind: 'os',
    seal: (secret) =>
      refusedIfThrown(() => {
        const view = Buffer.from(secret.buffer, secret.byteOffset, secret.byteLength);
        return safeStorage.encryptStringAsync(view.toString('base64'));
      }),
    unseal: (sealed) =>
      refusedIfThrown(async () => {
        const { result } = await safeStorage.decryptStringAsync(Buffer.from(sealed));
        return movedOut(Buffer.from(result, 'base64'));
      }),
  };
}
