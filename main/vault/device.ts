import { type FilePort, readWhole, replaceFile } from './files.ts';
import { vaultFiles } from './layout.ts';

/** A device secret as the operating system sealed it. During a rotation there are two. */
export type SealedSecret = { readonly epoch: number; readonly sealed: Uint8Array };

/**
 * Seals and unseals with the operating system's keystore; `file` is for practice data only, `memory`
 * for a vault that keeps nothing.
 */
export type Sealer = {
  readonly kind: 'os' | 'file' | 'memory';
  seal(secret: Uint8Array): Promise<Uint8Array>;
  unseal(sealed: Uint8Array): Promise<Uint8Array>;
};

/** The sealed secrets beside the keyring, newest first; empty when there is no readable file. */
export function readDevice(files: FilePort, dir: string): SealedSecret[] {
  const bytes = readWhole(files, vaultFiles.device(dir));
  if (bytes === null) return [];
  let list: unknown;
  try {
    list = JSON.parse(bytes.toString('utf8'));
  } catch {
    return [];
  }
  if (!Array.isArray(list)) return [];
  return list
    .flatMap((one: unknown): SealedSecret[] => {
      if (typeof one !== 'object' || one === null) return [];
      if (!('epoch' in one) || !('sealed' in one)) return [];
      if (typeof one.epoch !== 'number' || typeof one.sealed !== 'string') return [];
      return [{ epoch: one.epoch, sealed: Buffer.from(one.sealed, 'base64') }];
    })
    .sort((a, b) => b.epoch - a.epoch);
}

/** Replaces the sealed secrets; the old content is overwritten in place. */
export function writeDevice(files: FilePort, dir: string, secrets: readonly SealedSecret[]): void {
  const list = secrets.map((one) => ({
    epoch: one.epoch,
    sealed: Buffer.from(one.sealed).toString('base64'),
  }));
  replaceFile(files, vaultFiles.device(dir), Buffer.from(JSON.stringify(list), 'utf8'), true);
}
