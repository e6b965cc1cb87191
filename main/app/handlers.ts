/** All handlers of the operation table, made from the parts of one app. A missing one does not compile. */
import { type ComputerParts, computerHandlers } from '../computer/handlers.ts';
import type { Handlers } from '../ipc/handlers.ts';
import { ledgerHandlers } from '../ledger/handlers.ts';
import { type DeskParts, deskHandlers } from './deskHandlers.ts';

export type AllParts = { readonly desk: DeskParts; readonly computer: ComputerParts };

export const allHandlers = (parts: AllParts): Handlers =>
  ({
    ...deskHandlers(parts.desk),
    ...computerHandlers(parts.computer),
    ...ledgerHandlers({ vault: parts.computer.vault }),
  }) as unknown as Handlers;
