/**
 * The one table of everything the renderer may ask. The router, the bridge of both
 * shells, the contract tests and the renderer's client are all made from it.
 */
import type { z } from 'zod';
import { careOperations } from './operations/care.ts';
import { caseOperations } from './operations/case.ts';
import { computerOperations } from './operations/computer.ts';
import { deskOperations } from './operations/desk.ts';
import { keepingOperations } from './operations/keeping.ts';
import { ledgerOperations } from './operations/ledger.ts';
import type { Result } from './result.ts';

export const operations = {
  ...deskOperations,
  ...caseOperations,
  ...careOperations,
  ...computerOperations,
  ...keepingOperations,
  ...ledgerOperations,
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
export type Input<N extends OperationName> = z.output<Operations[N]['input']>;
export type Output<N extends OperationName> = z.output<Operations[N]['output']>;

export const operationNames = Object.keys(operations) as readonly OperationName[];

/** What the bridge puts on `window.workstation`: one frozen function an operation, no generic call. */
export type Workstation = {
  readonly [N in OperationName]: (input: Input<N>) => Promise<Result<Output<N>>>;
};
