/** All handlers of the operation table, made from the parts of one app. A missing one does not compile. */
import { caseHandlers, listHandlers } from '../casework/handlers.ts';
import { type ComputerParts, computerHandlers } from '../computer/handlers.ts';
import { keepingHandlers } from '../computer/keeping.ts';
import { type DischargeParts, dischargeHandlers } from '../discharge/handlers.ts';
import type { Handlers } from '../ipc/handlers.ts';
import { type EvidenceParts, evidenceHandlers } from '../ledger/evidence.ts';
import { type LedgerParts, ledgerHandlers } from '../ledger/handlers.ts';
import { type LetterParts, letterHandlers } from '../letters/handlers.ts';
import { sessionHandlers } from '../sessions/handlers.ts';
import type { SessionParts } from '../sessions/parts.ts';
import { supervisionHandlers } from '../supervision/handlers.ts';
import { transcriptHandlers } from '../transcripts/handlers.ts';
import { type DeskParts, deskHandlers } from './deskHandlers.ts';

export type AllParts = {
  readonly desk: DeskParts;
  /** Cases, sessions and transcripts share one set of parts. */
  readonly cases: SessionParts;
  readonly closing: DischargeParts & LetterParts;
  readonly computer: ComputerParts;
  readonly ledger: LedgerParts & EvidenceParts;
};

export const allHandlers = ({ desk, cases, closing, computer, ledger }: AllParts): Handlers => ({
  ...deskHandlers(desk),
  ...listHandlers(cases),
  ...caseHandlers(cases),
  ...sessionHandlers(cases),
  ...transcriptHandlers(cases),
  ...supervisionHandlers(cases),
  ...dischargeHandlers(closing),
  ...letterHandlers(closing),
  ...computerHandlers(computer),
  ...keepingHandlers({ ...cases, vault: computer.vault, changed: computer.changed }),
  ...ledgerHandlers(ledger),
  ...evidenceHandlers(ledger),
});
