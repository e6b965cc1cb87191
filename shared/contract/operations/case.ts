/** One case: the patient's page, sessions, notes, transcripts, drafts. Every call names its episode. */
import { z } from 'zod';
import { Id, IsoInstant } from '../../domain/ids.ts';
import {
  CareContact,
  Goal,
  Homework,
  Measure,
  Message,
  RiskLoop,
  Session,
  SessionNote,
  Text,
  Utterance,
} from '../../domain/records.ts';
import { KIB, operation } from '../define.ts';
import { CaseHeader, LedgerRow, ScoreTrend, SearchHit, SessionRow } from '../views.ts';

const ofCase = (input: { episodeId: string }) => input.episodeId;
const Case = z.strictObject({ episodeId: Id });
const CaseSession = z.strictObject({ episodeId: Id, sessionId: Id });
const done = z.strictObject({});
const LARGE = 512 * KIB;

export const caseOperations = {
  'case.header': operation({
    input: Case,
    output: CaseHeader,
    capability: { kind: 'case', category: 'identity', verb: 'read' },
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: ofCase,
  }),
  'case.read': operation({
    input: Case,
    output: z.strictObject({
      header: CaseHeader,
      contact: z
        .strictObject({
          address: z.string().nullable(),
          phone: z.string().nullable(),
          gp: z.string().nullable(),
        })
        .nullable(),
      sessions: z.array(SessionRow),
      lastSummary: z
        .strictObject({ sessionNumber: z.int(), at: IsoInstant, progress: Text, plan: Text })
        .nullable(),
      trends: z.array(ScoreTrend),
      riskLoops: z.array(RiskLoop),
      homework: z.array(Homework),
      goals: z.array(Goal),
    }),
    capability: { kind: 'case', category: 'identity', verb: 'read' },
    lock: ['open'],
    audit: 'read',
    maxBytes: KIB,
    episodeOf: ofCase,
  }),
  'case.measures': operation({
    input: Case,
    output: z.strictObject({ measures: z.array(Measure), trends: z.array(ScoreTrend) }),
    capability: { kind: 'case', category: 'scores', verb: 'read' },
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: ofCase,
  }),
  'case.messages': operation({
    input: Case,
    output: z.strictObject({ messages: z.array(Message) }),
    capability: { kind: 'case', category: 'messages', verb: 'read' },
    lock: ['open'],
    audit: 'read',
    maxBytes: KIB,
    episodeOf: ofCase,
  }),
  'case.sendMessage': operation({
    input: z.strictObject({ episodeId: Id, messageId: Id, text: Text.min(1) }),
    output: z.strictObject({ message: Message }),
    capability: { kind: 'case', category: 'messages', verb: 'write' },
    lock: ['open'],
    audit: 'change',
    maxBytes: LARGE,
    episodeOf: ofCase,
  }),
  /** Who has seen or changed what in this case, from this computer's ledger (product E1). */
  'case.ledger': operation({
    input: Case,
    output: z.strictObject({ rows: z.array(LedgerRow) }),
    capability: { kind: 'case', category: 'auditTrail', verb: 'read' },
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: ofCase,
  }),
  'case.closeRiskLoop': operation({
    input: z.strictObject({
      episodeId: Id,
      loopId: Id,
      action: z.enum(['assessed', 'safetyPlan', 'escalated', 'supervisorTold', 'unableToReach']),
      note: Text,
    }),
    output: z.strictObject({ loop: RiskLoop }),
    capability: { kind: 'case', category: 'risk', verb: 'write' },
    lock: ['open'],
    audit: 'change',
    maxBytes: LARGE,
    episodeOf: ofCase,
  }),
  'case.raiseRisk': operation({
    input: z.strictObject({ episodeId: Id, note: Text }),
    output: z.strictObject({ loop: RiskLoop }),
    capability: { kind: 'case', category: 'risk', verb: 'write' },
    lock: ['open'],
    audit: 'change',
    maxBytes: LARGE,
    episodeOf: ofCase,
  }),

  'session.open': operation({
    input: CaseSession,
    output: z.strictObject({
      header: CaseHeader,
      session: Session,
      utterances: z.array(Utterance),
      lastPlan: z.strictObject({ sessionNumber: z.int(), plan: Text }).nullable(),
      trends: z.array(ScoreTrend),
      homework: z.array(Homework),
      goals: z.array(Goal),
      safety: z.array(RiskLoop),
    }),
    capability: { kind: 'case', category: 'typedTranscripts', verb: 'read' },
    lock: ['open'],
    audit: 'read',
    maxBytes: KIB,
    episodeOf: ofCase,
  }),
  'session.step': operation({
    input: z.strictObject({
      episodeId: Id,
      sessionId: Id,
      event: z.enum(['start', 'pause', 'resume', 'end', 'finishWrapUp']),
    }),
    output: z.strictObject({ session: Session }),
    capability: { kind: 'case', category: 'typedTranscripts', verb: 'write' },
    lock: ['open'],
    audit: 'change',
    maxBytes: KIB,
    episodeOf: ofCase,
  }),
  /** Answers once the line is durable on this computer; `utteranceId` makes a repeat harmless. */
  'session.send': operation({
    input: z.strictObject({ episodeId: Id, sessionId: Id, utteranceId: Id, text: Text.min(1) }),
    output: z.strictObject({ utterance: Utterance }),
    capability: { kind: 'case', category: 'typedTranscripts', verb: 'write' },
    lock: ['open'],
    audit: 'none',
    maxBytes: LARGE,
    episodeOf: ofCase,
  }),
  'session.utterances': operation({
    input: CaseSession,
    output: z.strictObject({ utterances: z.array(Utterance), patientWriting: z.boolean() }),
    capability: { kind: 'case', category: 'typedTranscripts', verb: 'read' },
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: ofCase,
  }),
  'session.setHomework': operation({
    input: z.strictObject({ episodeId: Id, sessionId: Id, text: z.string().min(1).max(500) }),
    output: z.strictObject({ homework: Homework }),
    capability: { kind: 'case', category: 'homework', verb: 'write' },
    lock: ['open'],
    audit: 'change',
    maxBytes: 4 * KIB,
    episodeOf: ofCase,
  }),
  'session.reviewHomework': operation({
    input: z.strictObject({ episodeId: Id, homeworkId: Id, status: Homework.shape.status }),
    output: z.strictObject({ homework: Homework }),
    capability: { kind: 'case', category: 'homework', verb: 'write' },
    lock: ['open'],
    audit: 'change',
    maxBytes: KIB,
    episodeOf: ofCase,
  }),

  'note.read': operation({
    input: CaseSession,
    output: z.strictObject({
      header: CaseHeader,
      session: Session,
      /** The signed note, or the draft being written; null before the first word. */
      note: SessionNote.nullable(),
      earlier: z.array(SessionNote),
      suggestedContact: CareContact,
    }),
    capability: { kind: 'case', category: 'clinicalSummaries', verb: 'read' },
    lock: ['open'],
    audit: 'read',
    maxBytes: KIB,
    episodeOf: ofCase,
  }),
  'note.sign': operation({
    input: z.strictObject({
      episodeId: Id,
      sessionId: Id,
      progress: Text,
      intervention: Text,
      risk: Text,
      plan: Text,
      contact: CareContact,
    }),
    output: z.strictObject({ note: SessionNote, session: Session }),
    capability: { kind: 'case', category: 'clinicalSummaries', verb: 'write' },
    lock: ['open'],
    audit: 'change',
    maxBytes: LARGE,
    episodeOf: ofCase,
  }),

  /** Keeps what is being typed, at most a second behind the fingers; sealed beside the episode. */
  'draft.save': operation({
    input: z.strictObject({
      episodeId: Id,
      /** What is being written: `message:<sessionId>`, `scratch:<sessionId>`, `note:<sessionId>`, … */
      draftId: z.string().regex(/^[a-z][A-Za-z]{1,20}:[A-Za-z0-9\-.]{1,64}$/),
      text: Text,
      caret: z.int().min(0),
    }),
    output: z.strictObject({ savedAt: IsoInstant }),
    capability: { kind: 'case', category: 'drafts', verb: 'write' },
    lock: ['open'],
    audit: 'none',
    maxBytes: LARGE,
    episodeOf: ofCase,
  }),
  'draft.read': operation({
    input: z.strictObject({ episodeId: Id, draftId: z.string().max(90) }),
    output: z.strictObject({
      draft: z.strictObject({ text: Text, caret: z.int(), savedAt: IsoInstant }).nullable(),
    }),
    capability: { kind: 'case', category: 'drafts', verb: 'read' },
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: ofCase,
  }),

  'transcript.read': operation({
    input: z.strictObject({
      episodeId: Id,
      sessionId: Id,
      from: z.int().min(1),
      count: z.int().min(1).max(2000),
    }),
    output: z.strictObject({
      header: CaseHeader,
      session: Session,
      total: z.int(),
      /** True when sequence numbers are missing between the first and the last line held. */
      hasGaps: z.boolean(),
      utterances: z.array(Utterance),
    }),
    capability: { kind: 'case', category: 'typedTranscripts', verb: 'read' },
    lock: ['open'],
    audit: 'read',
    maxBytes: KIB,
    episodeOf: ofCase,
  }),
  'transcript.search': operation({
    input: z.strictObject({ episodeId: Id, query: z.string().max(500) }),
    output: z.strictObject({
      hits: z.array(SearchHit),
      sessionsIndexed: z.int(),
      sessionsHeld: z.int(),
    }),
    capability: { kind: 'case', category: 'typedTranscripts', verb: 'read' },
    lock: ['open'],
    audit: 'read',
    maxBytes: 4 * KIB,
    episodeOf: ofCase,
  }),
  'case.confirmRead': operation({
    input: z.strictObject({ episodeId: Id, messageId: Id }),
    output: done,
    capability: { kind: 'case', category: 'messages', verb: 'read' },
    lock: ['open'],
    audit: 'change',
    maxBytes: KIB,
    episodeOf: ofCase,
  }),
} as const;
