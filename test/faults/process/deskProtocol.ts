/** What is said between a test and the desk process it drives, over the process's own channel. */

import type { VaultApi } from '../../../main/vault/client.ts';
import type { OperationName } from '../../../shared/contract/table.ts';
import type { Strike } from './strike.ts';

/** How a desk process starts. Everything else is said once it is ready. */
export type DeskStart = {
  readonly profileDir: string;
  /** Base address of the practice service, behind a line that can be cut. */
  readonly url: string;
  /** Where the simulated clock begins, epoch ms. */
  readonly now: number;
  /** Steps of the schema after the newest one that this version knows. */
  readonly laterSteps: number;
  /** What is to be struck from the first step on. */
  readonly strike: Strike;
};

/** The name under which vaults know a practice service that the app starts itself. */
export const ISSUER = 'practice';

export type DeskRequest = { readonly id: number } & (
  | { readonly what: 'call'; readonly name: OperationName; readonly input: unknown }
  | { readonly what: 'vault'; readonly method: keyof VaultApi; readonly args: readonly unknown[] }
  | { readonly what: 'aim'; readonly strike: Strike }
  /** Time goes on by so much, as over a sleep, and the computer wakes. */
  | { readonly what: 'sleep'; readonly milliseconds: number }
  | { readonly what: 'end' }
);

export type DeskAnswer =
  /** Lapsed cases have been erased; nobody has signed in. */
  | { readonly ready: true }
  | { readonly id: number; readonly value?: unknown }
  | { readonly id: number; readonly code: string };
