import { randomBytes } from 'node:crypto';

/** 1 March 2027, 10:00 UTC. */
export const NOW = Date.UTC(2027, 2, 1, 10);
export const DAY = 86_400_000;
export const PASSPHRASE = 'copper kettle morning';
/** So weak that a test does not wait; a vault of real patients refuses it. */
export const QUICK = { m: 64, t: 1, p: 1 };

/** A keystore that "seals" by turning bits over: what is tested is where the secret goes. */
export const sealed = (secret: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from('sealed:'), Buffer.from(secret).map((byte) => byte ^ 0x5a)]);
export const unsealed = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(bytes).subarray(7)).map((byte) => byte ^ 0x5a);

export const nextSecret = () => {
  const secret = new Uint8Array(randomBytes(32));
  return { secret, sealed: sealed(secret) };
};
