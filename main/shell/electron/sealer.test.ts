import { describe, expect, test } from 'vitest';
import { SealerUnavailable } from '../port.ts';
import { hasKeystore, osSealer } from './sealer.ts';

type Backend = 'basic_text' | 'gnome_libsecret' | 'kwallet6' | 'unknown';

function safeStorage(available: boolean | 'throws', backend: Backend = 'gnome_libsecret') {
  return {
    isAsyncEncryptionAvailable: async () => {
      if (available === 'throws') throw new Error('keyring');
      return available;
    },
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: async (text: string) => Buffer.from(`sealed:${text}`),
    decryptStringAsync: async (bytes: Buffer) => {
      const text = bytes.toString();
      if (!text.startsWith('sealed:')) throw new Error('not ours');
      return { shouldReEncrypt: false, result: text.slice('sealed:'.length) };
    },
  };
}

const secret = Uint8Array.from({ length: 32 }, (_, n) => (n * 37) % 256);

describe('the keystore', () => {
  test.each([
    ['linux', 'gnome_libsecret', true],
    ['linux', 'kwallet6', true],
    ['linux', 'basic_text', false],
    ['linux', 'unknown', false],
    ['win32', 'basic_text', true],
    ['darwin', 'unknown', true],
  ] as const)('%s with %s: %s', async (platform, backend, expected) => {
    expect(await hasKeystore(safeStorage(true, backend), platform)).toBe(expected);
  });

  test('is missing when the system says so, or fails to say', async () => {
    expect(await hasKeystore(safeStorage(false), 'win32')).toBe(false);
    expect(await hasKeystore(safeStorage('throws'), 'win32')).toBe(false);
  });
});

describe('the sealer', () => {
  test('gives back the very bytes', async () => {
    const sealer = osSealer(safeStorage(true), 'linux');
    expect(sealer.kind).toBe('os');
    expect(await sealer.unseal(await sealer.seal(secret))).toEqual(secret);
  });

  test('refuses without a keystore, and never seals under basic_text', async () => {
    for (const sealer of [
      osSealer(safeStorage(true, 'basic_text'), 'linux'),
      osSealer(safeStorage(false), 'win32'),
    ]) {
      await expect(sealer.seal(secret)).rejects.toEqual(new SealerUnavailable('noKeystore'));
      await expect(sealer.unseal(secret)).rejects.toEqual(new SealerUnavailable('noKeystore'));
    }
  });

  test('refuses what it did not seal', async () => {
    const sealer = osSealer(safeStorage(true), 'win32');
    await expect(sealer.unseal(secret)).rejects.toEqual(new SealerUnavailable('refused'));
  });
});
