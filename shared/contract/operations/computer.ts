/** This computer: what it holds and until when, what was forgotten, receipts (product A4–A6, A11). */
import { z } from 'zod';
import { CaseRef, Id, IsoInstant } from '../../domain/ids.ts';
import { KIB, operation } from '../define.ts';
import { AccessView, ReceiptView } from '../views.ts';

const nothing = z.strictObject({});
const none = () => null;
const ofCase = (input: { episodeId: string }) => input.episodeId;

const LooseEndKind = z.enum([
  'unsignedNote',
  'unsentLetter',
  'openRiskLoop',
  'feedback',
  'reflection',
]);

/** One thing still open in a closing case, with what its screen needs to come up at that very thing. */
const ClosingItem = z.strictObject({
  kind: LooseEndKind,
  /** Session, letter, risk loop, message or reflection; null for a letter that is not begun. */
  subjectId: z.string().max(100).nullable(),
  /** Of an unsigned note: the number of its session, and whether that has to be ended first. */
  sessionNumber: z.int().nullable(),
  sessionOpen: z.boolean(),
});

/** Work of a closed case that lies sealed for sending only. */
const SealedWork = z.strictObject({
  caseRef: CaseRef,
  /** A record kind; `unsignedNote` for a note that nobody had signed. */
  kind: z.string(),
  writtenAt: IsoInstant,
  sealedAt: IsoInstant,
  state: z.enum(['waiting', 'refused']),
  /** Why the service refused it: a code. */
  reason: z.string().nullable(),
  /** It has waited longer than the provider's policy allows. */
  overdue: z.boolean(),
});

const Checkpoint = z.union([z.literal(14), z.literal(7), z.literal(2)]);

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
          looseEnds: z.array(ClosingItem),
          unsent: z.int(),
        }),
      ),
      totalBytes: z.int(),
      sessions: z.int(),
      utterances: z.int(),
      sealed: z.array(SealedWork),
      /** Who is told of sealed work that waits too long, by name; and after how many days. */
      tells: z.strictObject({ name: z.string().nullable(), afterDays: z.int() }),
      forgotten: z.array(z.strictObject({ episodeId: Id, caseRef: CaseRef, at: IsoInstant })),
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
  /** What one case holds here, class by class. */
  'computer.case': operation({
    input: z.strictObject({ episodeId: Id }),
    output: z.strictObject({
      classes: z.array(
        z.strictObject({ name: z.string(), count: z.int().nullable(), bytes: z.int() }),
      ),
    }),
    capability: { kind: 'case', category: 'localCopy', verb: 'write' },
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: ofCase,
  }),
  /** What the desk says by itself: cases that close with something open, work that waits too long. */
  'computer.notices': operation({
    input: nothing,
    output: z.strictObject({
      /** Not looked at since they reached this checkpoint. */
      closing: z.array(
        z.strictObject({
          episodeId: Id,
          caseRef: CaseRef,
          access: AccessView,
          checkpoint: Checkpoint,
          kinds: z.array(LooseEndKind),
        }),
      ),
      overdue: z.array(SealedWork),
      toldName: z.string().nullable(),
      /** Of a case manager: what other computers have reported to them. */
      reported: z.array(
        z.strictObject({ caseRef: CaseRef, kinds: z.array(z.string()), since: IsoInstant }),
      ),
    }),
    capability: { kind: 'signedIn' },
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: none,
  }),
  /** The checklist of a case was looked at: it does not come up by itself again at this checkpoint. */
  'computer.checklistSeen': operation({
    input: z.strictObject({ episodeId: Id, checkpoint: Checkpoint }),
    output: nothing,
    capability: { kind: 'case', category: 'localCopy', verb: 'write' },
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: ofCase,
  }),
  'computer.forget': operation({
    input: z.strictObject({ episodeId: Id }),
    output: z.strictObject({ receipt: ReceiptView }),
    capability: { kind: 'case', category: 'localCopy', verb: 'write' },
    lock: ['open'],
    audit: 'change',
    maxBytes: KIB,
    episodeOf: ofCase,
  }),
  /** Lets the next synchronising bring back a case that was forgotten here, while its window is open. */
  'computer.fetchAgain': operation({
    input: z.strictObject({ episodeId: Id }),
    output: nothing,
    capability: { kind: 'signedIn' },
    lock: ['open'],
    audit: 'change',
    maxBytes: KIB,
    episodeOf: none,
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
  /** Checks the text of a receipt, whoever made it. */
  'computer.checkReceipt': operation({
    input: z.strictObject({ text: z.string().max(32 * KIB) }),
    output: z.strictObject({
      /** `altered` for a signature that does not fit, `notAReceipt` for any other text. */
      verdict: z.enum(['valid', 'altered', 'notAReceipt']),
      /** What it says, where the signature fits. */
      says: z
        .strictObject({
          caseRef: z.string(),
          at: z.string(),
          trust: z.enum(['registered', 'selfSigned']),
          thisDevice: z.boolean(),
        })
        .nullable(),
    }),
    capability: { kind: 'signedIn' },
    lock: ['open'],
    audit: 'none',
    maxBytes: 128 * KIB,
    episodeOf: none,
  }),
} as const;
