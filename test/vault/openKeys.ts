import { join } from 'node:path';
import { realFiles } from '../../main/vault/files.ts';
import { Keyring, matchesDevice, unwrapKek } from '../../main/vault/keyring.ts';
import { passphraseBytes, stretch } from '../../main/vault/passphrase.ts';
import { PASSPHRASE } from './keystore.ts';

/** The keys of a vault, as whoever holds its disk, its keystore and its passphrase can work them out. */
export type OpenKeys = {
  readonly secret: Uint8Array;
  /** Argon2id of the passphrase. */
  readonly stretched: Uint8Array;
  readonly kek: Uint8Array;
  /** `desk` and the ids that were asked for, as far as they are there. */
  readonly owned: ReadonlyMap<string, { readonly slot: number; readonly key: Uint8Array }>;
};

/** Null where passphrase and secrets do not open the keyring. */
export function openKeys(
  dir: string,
  secrets: readonly Uint8Array[],
  ids: readonly string[],
  passphrase = PASSPHRASE,
): OpenKeys | null {
  const keyring = Keyring.open(realFiles, join(dir, 'keyring'));
  try {
    const { header } = keyring;
    const secret = secrets.find((one) => matchesDevice(header, one));
    if (secret === undefined) return null;
    const salt = Buffer.from(header.kdf.salt, 'base64');
    const stretched = stretch(passphraseBytes(passphrase), salt, header.kdf);
    const kek = unwrapKek(header, stretched, secret);
    if (kek === null) return null;
    const owned = new Map<string, { slot: number; key: Uint8Array }>();
    for (const { slot, state } of keyring.all()) {
      if (state.state === 'free') continue;
      for (const id of ['desk', ...ids]) {
        const key = keyring.key(kek, slot, id);
        if (key !== null) owned.set(id, { slot, key });
      }
    }
    return { secret, stretched, kek, owned };
  } finally {
    keyring.close();
  }
}
