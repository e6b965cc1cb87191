/** Around the sessions: supervision, discharge, letters. */
import { z } from 'zod';
import { CaseRef, Id, IsoInstant, LondonDay } from '../../domain/ids.ts';
import {
  ClosingSummary,
  GpPractice,
  Letter,
  LetterSection,
  LetterStatus,
  MeasureKind,
  SupervisionAdvice,
  SupervisionRequest,
  Text,
} from '../../domain/records.ts';
import { KIB, operation } from '../define.ts';
import { AccessView, CaseHeader } from '../views.ts';

const nothing = z.strictObject({});
const none = () => null;
const ofCase = (input: { episodeId: string }) => input.episodeId;
const Case = z.strictObject({ episodeId: Id });
const LARGE = 512 * KIB;

/** One paragraph of a two-part note and the side it stands on (product S3). */
export const SupervisionParagraph = z.strictObject({
  id: Id,
  side: z.enum(['reflection', 'treatment']),
  text: Text,
});
export type SupervisionParagraph = z.infer<typeof SupervisionParagraph>;

/** A clinical block that stands too near to the patient's own words (product L4). */
export const VerbatimMatch = z.strictObject({
  block: z.string(),
  start: z.int(),
  end: z.int(),
  /** For example `Session 2, line 48`, in parts. */
  sessionNumber: z.int().nullable(),
  seq: z.int().nullable(),
  theirWords: Text,
});
export type VerbatimMatch = z.infer<typeof VerbatimMatch>;

export const ClosingBlocks = ClosingSummary.pick({
  clinicalSummary: true,
  treatmentGiven: true,
  risk: true,
  gpActions: true,
  advice: true,
  plan: true,
});
export type ClosingBlocks = z.infer<typeof ClosingBlocks>;

export const careOperations = {
  /** A therapist's own requests, or what was brought to a supervisor: references only, never names. */
  'supervision.list': operation({
    input: nothing,
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          requestId: Id,
          episodeId: Id,
          caseRef: CaseRef,
          therapist: z.string(),
          supervisor: z.string(),
          question: Text,
          items: z.int(),
          broughtAt: IsoInstant,
          endsAt: IsoInstant,
          status: SupervisionRequest.shape.status,
        }),
      ),
      /** For a therapist: cases that may be brought, with when they last were. */
      cases: z.array(
        z.strictObject({
          episodeId: Id,
          caseRef: CaseRef,
          lastSupervisedAt: IsoInstant.nullable(),
        }),
      ),
      supervisor: z.string().nullable(),
    }),
    capability: { kind: 'role', roles: ['therapist', 'supervisor'] },
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: none,
  }),
  'supervision.bring': operation({
    input: z.strictObject({
      episodeId: Id,
      question: Text.min(1),
      excerpts: z
        .array(
          z.strictObject({
            sessionId: Id,
            from: z.int().min(1),
            to: z.int().min(1),
          }),
        )
        .max(20),
      summaries: z.array(Id).max(20),
      scores: z.array(MeasureKind).max(2),
    }),
    output: z.strictObject({ request: SupervisionRequest }),
    capability: { kind: 'case', category: 'supervisionShare', verb: 'write' },
    lock: ['open'],
    audit: 'change',
    maxBytes: LARGE,
    episodeOf: ofCase,
  }),
  'supervision.read': operation({
    input: z.strictObject({ episodeId: Id, requestId: Id }),
    output: z.strictObject({
      request: SupervisionRequest,
      therapist: z.string(),
      supervisor: z.string(),
      /** The reader's own paragraphs still being written, and what was signed into the record. */
      paragraphs: z.array(SupervisionParagraph),
      advice: z.array(SupervisionAdvice),
    }),
    capability: { kind: 'case', category: 'supervisionShare', verb: 'read' },
    lock: ['open'],
    audit: 'read',
    maxBytes: KIB,
    episodeOf: ofCase,
  }),
  /** Keeps the two-part note while it is written; reflections stay in this vault for good. */
  'supervision.saveNote': operation({
    input: z.strictObject({
      episodeId: Id,
      requestId: Id,
      paragraphs: z.array(SupervisionParagraph).max(200),
    }),
    output: z.strictObject({ savedAt: IsoInstant }),
    capability: { kind: 'case', category: 'supervisionNote', verb: 'write' },
    lock: ['open'],
    audit: 'none',
    maxBytes: LARGE,
    episodeOf: ofCase,
  }),
  /** Signs the treatment side into the health record. The reflection side is not sent anywhere. */
  'supervision.signNote': operation({
    input: z.strictObject({ episodeId: Id, requestId: Id }),
    output: z.strictObject({ advice: SupervisionAdvice, request: SupervisionRequest }),
    capability: { kind: 'case', category: 'supervisionNote', verb: 'write' },
    lock: ['open'],
    audit: 'change',
    maxBytes: KIB,
    episodeOf: ofCase,
  }),

  'discharge.prepare': operation({
    input: Case,
    output: z.strictObject({
      header: CaseHeader,
      earliestOn: LondonDay,
      latestOn: LondonDay,
      /** What has to be settled first: unsigned notes, open sessions, contact fields (domain 4.2). */
      missing: z.array(
        z.strictObject({
          kind: z.enum(['unsignedNote', 'openSession', 'contactFields', 'openRiskLoop']),
          sessionNumber: z.int().nullable(),
          sessionId: Id.nullable(),
        }),
      ),
      blocks: ClosingBlocks,
      signed: ClosingSummary.nullable(),
      endCodes: z.array(z.strictObject({ code: z.string(), label: z.string() })),
    }),
    capability: { kind: 'case', category: 'dischargeSummary', verb: 'read' },
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: ofCase,
  }),
  /** Compares the clinical blocks with every line and message of the patient held here. */
  'discharge.check': operation({
    input: z.strictObject({ episodeId: Id, blocks: ClosingBlocks }),
    output: z.strictObject({ comparedWith: z.int(), matches: z.array(VerbatimMatch) }),
    capability: { kind: 'case', category: 'dischargeSummary', verb: 'write' },
    lock: ['open'],
    audit: 'none',
    maxBytes: LARGE,
    episodeOf: ofCase,
  }),
  'discharge.sign': operation({
    input: z.strictObject({
      episodeId: Id,
      dischargedOn: LondonDay,
      endCode: z.string().max(4),
      blocks: ClosingBlocks,
    }),
    output: z.strictObject({ access: AccessView }),
    capability: { kind: 'case', category: 'dischargeSummary', verb: 'write' },
    lock: ['open'],
    audit: 'change',
    maxBytes: LARGE,
    episodeOf: ofCase,
  }),

  /** Every discharge with what its summary still lacks (product L7). */
  'letters.worklist': operation({
    input: nothing,
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          header: CaseHeader,
          dischargedOn: LondonDay,
          consent: CaseHeader.shape.gpSharing,
          missing: z.array(
            z.enum(['consent', 'gp', 'endCode', 'closingSummary', 'unsignedNote', 'contactFields']),
          ),
          letter: z
            .strictObject({ id: Id, status: LetterStatus, signedAt: IsoInstant.nullable() })
            .nullable(),
        }),
      ),
    }),
    capability: { kind: 'role', roles: ['therapist', 'caseManager'] },
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: none,
  }),
  'letter.open': operation({
    input: Case,
    output: z.strictObject({
      header: CaseHeader,
      consent: z.strictObject({
        open: z.boolean(),
        answer: CaseHeader.shape.gpSharing.shape.answer,
        on: LondonDay.nullable(),
        recordedBy: z.string().nullable(),
      }),
      to: GpPractice.nullable(),
      coverNote: Text,
      sections: z.array(LetterSection),
      missing: z.array(z.string()),
      /** Recipient profile of domain 5.3: purpose, legal basis, and what it never holds. */
      profile: z.strictObject({
        purpose: z.string(),
        legalBasis: z.string(),
        never: z.array(z.string()),
        source: z.string(),
      }),
      blocksComparedWith: z.int().nullable(),
      letter: Letter.nullable(),
    }),
    capability: { kind: 'case', category: 'letters', verb: 'read' },
    lock: ['open'],
    audit: 'read',
    maxBytes: KIB,
    episodeOf: ofCase,
  }),
  'letter.preview': operation({
    input: z.strictObject({ episodeId: Id, coverNote: Text }),
    output: z.strictObject({ pdfBase64: z.string(), pages: z.int() }),
    capability: { kind: 'case', category: 'letters', verb: 'read' },
    lock: ['open'],
    audit: 'read',
    maxBytes: LARGE,
    episodeOf: ofCase,
  }),
  /** Signs and queues the letter: consent is read again here and once more when it is sent. */
  'letter.sign': operation({
    input: z.strictObject({ episodeId: Id, coverNote: Text }),
    output: z.strictObject({ letter: Letter }),
    capability: { kind: 'case', category: 'letters', verb: 'write' },
    lock: ['open'],
    audit: 'change',
    maxBytes: LARGE,
    episodeOf: ofCase,
  }),
  /** Saves the signed letter's PDF where the person chooses; answers null when they change their mind. */
  'letter.savePdf': operation({
    input: z.strictObject({ episodeId: Id, letterId: Id }),
    output: z.strictObject({ saved: z.boolean() }),
    capability: { kind: 'case', category: 'letters', verb: 'read' },
    lock: ['open'],
    audit: 'change',
    maxBytes: KIB,
    episodeOf: ofCase,
  }),
} as const;
