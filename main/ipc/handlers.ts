/** What a capability's service gives the router: one handler an operation, typed from the table. */

import type { Result } from '../../shared/contract/result.ts';
import type { Input, OperationName, Operations, Output } from '../../shared/contract/table.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import type { OpenWindow } from '../access/openWindow.ts';

type Base = { readonly now: Millis };

/**
 * What a handler may rely on, by the capability of its operation: a `case` operation always comes
 * with the gate's token for its episode, so that a forgotten check does not compile.
 */
export type Context<N extends OperationName> = Operations[N]['capability'] extends {
  kind: 'anyone';
}
  ? Base
  : Operations[N]['capability'] extends { kind: 'case' }
    ? Base & { readonly user: Clinician; readonly window: OpenWindow }
    : Base & { readonly user: Clinician };

export type Handler<N extends OperationName> = (
  input: Input<N>,
  context: Context<N>,
) => Promise<Result<Output<N>>>;

export type Handlers<N extends OperationName = OperationName> = { readonly [K in N]: Handler<K> };
