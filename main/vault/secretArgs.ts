import type { Method } from './protocol.ts';
import { zero } from './seal.ts';

/** Calls whose arguments hold a passphrase, a PIN or a device secret. */
const withSecrets: readonly Method[] = [
  'enrol',
  'unlock',
  'eraseLapsedBeforeUnlock',
  'unsentManifest',
  'checkPassphrase',
  'changePassphrase',
  'setPin',
  'checkPin',
  'settleErasures',
  'rotate',
];

/**
 * The buffers of a call that holds secrets; none of any other. They move to the worker instead of
 * being copied, so that none stays behind.
 */
export function secretsIn(method: Method, args: readonly unknown[]): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (value: unknown): void => {
    if (value instanceof Uint8Array) {
      if (value.buffer instanceof ArrayBuffer && value.byteLength === value.buffer.byteLength) {
        found.add(value.buffer);
      }
    } else if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  if (withSecrets.includes(method)) visit(args);
  return [...found];
}

/** Zeroes them once the call is answered, however it was: a refusal may come before anything else. */
export function forgetSecrets(method: Method, args: readonly unknown[]): void {
  zero(...secretsIn(method, args).map((buffer) => new Uint8Array(buffer)));
}
