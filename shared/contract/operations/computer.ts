/** This computer: what it holds and until when, receipts (product A11, A5). */
import { z } from 'zod';
import { CaseRef, Id } from '../../domain/ids.ts';
import { KIB, operation } from '../define.ts';
import { AccessView, ReceiptView } from '../views.ts';

const nothing = z.strictObject({});
const none = () => null;

export const computerOperations = {
  'computer.read': operation({
    input: nothing,
    output: z.strictObject({
      cases: z.array(
        z.strictObject({
          episodeId: Id,
          caseRef: CaseRef,
          access: AccessView,
          bytes: z.int(),
          counts: z.record(z.string(), z.int()),
          looseEnds: z.array(
            z.enum(['unsignedNote', 'unsentLetter', 'openRiskLoop', 'feedback', 'reflection']),
          ),
          unsent: z.int(),
        }),
      ),
      totalBytes: z.int(),
      sessions: z.int(),
      utterances: z.int(),
      receipts: z.array(ReceiptView),
      vaultMark: z.enum(['practice', 'real']),
      server: z.string(),
    }),
    capability: { kind: 'signedIn' },
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: none,
  }),
  'computer.forget': operation({
    input: z.strictObject({ episodeId: Id }),
    output: z.strictObject({ receipt: ReceiptView }),
    capability: { kind: 'case', category: 'localCopy', verb: 'write' },
    lock: ['open'],
    audit: 'change',
    maxBytes: KIB,
    episodeOf: (input) => input.episodeId,
  }),
  'computer.saveReceipt': operation({
    input: z.strictObject({ receiptId: z.string().max(64) }),
    output: z.strictObject({ saved: z.boolean() }),
    capability: { kind: 'signedIn' },
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: none,
  }),
} as const;
