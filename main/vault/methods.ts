import { createHolder } from './holder.ts';
import { caseMethods } from './methodsCase.ts';
import { deskMethods } from './methodsDesk.ts';
import { ledgerMethods } from './methodsLedger.ts';
import { leftMethods } from './methodsLeft.ts';
import { outsideMethods } from './methodsOutside.ts';
import type { WorkerMethods } from './protocol.ts';
import type { VaultPorts } from './state.ts';

/**
 * The vault as its thread runs it: at most one is open. Everything is synchronous, so calls never
 * interleave.
 */
export function vaultMethods(ports: VaultPorts): WorkerMethods {
  const shared = createHolder(ports);
  return {
    ...outsideMethods(shared),
    ...deskMethods(shared),
    ...caseMethods(shared),
    ...ledgerMethods(shared),
    ...leftMethods(shared),
  };
}
