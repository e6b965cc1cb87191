import type { z } from 'zod';
import type { Role } from '../domain/records.ts';
import type { DataCategory } from '../domain/roleMatrix.ts';

/** In which states of the desk an operation may run at all. */
export type LockState = 'closed' | 'open' | 'curtained';

/**
 * What the sender must be allowed to do.
 * - `anyone`: before sign-in too; touches nothing clinical.
 * - `signedIn`: the desk's own clinician, whatever the role.
 * - `role`: one of these roles, for lists that the handler itself narrows case by case; refused while
 *   a wrong clock or a spent lease keeps every case closed.
 * - `case`: the role × category × time matrix decides for the episode of the call (domain 6.3).
 */
export type Capability =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'signedIn' }
  | { readonly kind: 'role'; readonly roles: readonly Role[] }
  | {
      readonly kind: 'case';
      readonly category: DataCategory;
      readonly verb: 'read' | 'write';
    };

/** How the call is written to the ledger. `change` rows are part of the change's own transaction. */
export type AuditClass = 'none' | 'read' | 'change';

export type OperationSpec<
  I extends z.ZodType,
  O extends z.ZodType,
  C extends Capability = Capability,
> = {
  readonly input: I;
  readonly output: O;
  readonly capability: C;
  readonly lock: readonly LockState[];
  readonly audit: AuditClass;
  /** Largest input in bytes of its JSON text. */
  readonly maxBytes: number;
  /** Whose episode the call touches; null when none. */
  readonly episodeOf: (input: z.output<I>) => string | null;
};

export const KIB = 1024;

/** Identity function that keeps the exact types of one row of the operation table. */
export const operation = <I extends z.ZodType, O extends z.ZodType, const C extends Capability>(
  spec: OperationSpec<I, O, C>,
): OperationSpec<I, O, C> => spec;
