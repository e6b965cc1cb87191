import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { NewEpisode } from '../../main/vault/desk.ts';
import { realFiles } from '../../main/vault/files.ts';
import { vaultMethods } from '../../main/vault/methods.ts';
import { passphraseBytes } from '../../main/vault/passphrase.ts';
import type { WorkerMethods } from '../../main/vault/protocol.ts';
import type { ErasureReceipt } from '../../main/vault/receiptCheck.ts';
import type { VaultPorts } from '../../main/vault/state.ts';
import type { Utterance } from '../../shared/domain/records.ts';
import { NOW, nextSecret, PASSPHRASE, QUICK, sealed, unsealed } from './keystore.ts';

export { DAY, NOW, PASSPHRASE, QUICK, sealed } from './keystore.ts';

const folders: string[] = [];
const running: WorkerMethods[] = [];
afterEach(() => {
  for (const vault of running.splice(0)) vault.signOut();
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true });
});

export function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'vault-'));
  folders.push(dir);
  return dir;
}

export function methods(ports: Partial<VaultPorts> = {}): WorkerMethods {
  const vault = vaultMethods({ files: realFiles, newId: randomUUID, step: () => {}, ...ports });
  running.push(vault);
  return vault;
}

export function enrolled(dir = folder(), ports: Partial<VaultPorts> = {}, passphrase = PASSPHRASE) {
  const vault = methods(ports);
  const secret = new Uint8Array(randomBytes(32));
  vault.enrol({
    dir,
    passphrase: passphraseBytes(passphrase),
    deviceSecret: new Uint8Array(secret),
    sealedDeviceSecret: sealed(secret),
    sealerKind: 'file',
    mark: 'practice',
    server: 'http://127.0.0.1/fhir',
    issuer: null,
    owner: { id: 'practitioner-1', name: 'Rhiannon Pugh', role: 'therapist' },
    now: NOW,
    kdf: QUICK,
  });
  return { dir, vault };
}

export function secretsOf(vault: WorkerMethods, dir: string): Uint8Array<ArrayBuffer>[] {
  return vault.outside(dir).sealed.map((one) => unsealed(one.sealed));
}

export function unlock(
  dir: string,
  vault = methods(),
  options: { passphrase?: string; secrets?: Uint8Array[]; now?: number } = {},
) {
  const opened = vault.unlock({
    dir,
    passphrase: passphraseBytes(options.passphrase ?? PASSPHRASE),
    deviceSecrets: options.secrets ?? secretsOf(vault, dir),
    sealerKind: 'file',
    now: options.now ?? NOW,
  });
  return { ...opened, vault };
}

export const settle = (vault: WorkerMethods, now = NOW): ErasureReceipt[] =>
  vault.settleErasures(nextSecret(), now);

export const episode = (id: string, more: Partial<NewEpisode> = {}): NewEpisode => ({
  id,
  caseRef: 'CR-4290',
  status: 'inTreatment',
  allocatedOn: '2027-01-04',
  dischargedOn: null,
  handedOverOn: null,
  closesAt: null,
  involvement: 'treating',
  ...more,
});

export const access = (episodeId: string, now = NOW) => ({ episodeId, now });

export const line = (
  id: string,
  seq: number,
  text: string,
  more: Partial<Utterance> = {},
): Utterance => ({
  id,
  sessionId: 'session-1',
  seq,
  speaker: 'patient',
  at: new Date(NOW + seq * 1000).toISOString(),
  text,
  status: 'sent',
  ...more,
});

export const ledger = (id: string) => ({
  id,
  at: NOW,
  actor: 'practitioner-1',
  action: 'noteSaved',
  detail: {},
});

/** Every file of a folder with its bytes. */
export const bytesIn = (dir: string): { name: string; bytes: Buffer }[] =>
  readdirSync(dir)
    // Reading the lock would drop it: POSIX locks end with any handle of the process.
    .filter((name) => name !== 'lock')
    .map((name) => ({ name, bytes: readFileSync(join(dir, name)) }));

/** Names of the files in which a text can be read, in UTF-8, UTF-16LE or base64 at any offset. */
export function filesWith(dir: string, text: string): string[] {
  const utf8 = Buffer.from(text, 'utf8');
  const needles = [utf8, Buffer.from(text, 'utf16le')];
  for (let skip = 0; skip < 3; skip += 1) {
    const piece = utf8.subarray(skip, utf8.length - ((utf8.length - skip) % 3));
    needles.push(Buffer.from(piece.toString('base64'), 'latin1'));
  }
  return bytesIn(dir)
    .filter(({ bytes }) => needles.some((needle) => bytes.includes(needle)))
    .map(({ name }) => name);
}

/** The code a call refuses with. */
export function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error
      ? String(error.code)
      : `defect: ${String(error)}`;
  }
  return 'nothing thrown';
}
