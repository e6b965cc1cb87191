/**
 * The ledger: looked into, checked, exported for the data protection officer, and told to a patient
 * in plain words; and the evidence of all workstations that the record service holds (product E1).
 */
import { z } from 'zod';
import { CaseRef, Id, IsoInstant, LondonDay } from '../../domain/ids.ts';
import { ledgerKinds } from '../../domain/ledgerKinds.ts';
import { KIB, operation } from '../define.ts';
import { LedgerRow } from '../views.ts';

const nothing = z.strictObject({});
const none = () => null;

/** The number under which somebody asked: letters, digits and `-./`, at least one digit, no name. */
export const RequestReference = z.string().regex(/^(?=.*\d)[A-Za-z0-9][A-Za-z0-9./-]{2,31}$/);

/** What a patient is given, in the words that are printed. */
export const ExtractView = z.strictObject({
  title: z.string(),
  caseRef: CaseRef,
  /** London days of the first and the last entry that could be in it. */
  from: LondonDay,
  to: LondonDay,
  lead: z.array(z.string()),
  days: z.array(
    z.strictObject({
      heading: z.string(),
      lines: z.array(z.strictObject({ at: z.string(), said: z.string() })),
    }),
  ),
  limits: z.array(z.string()),
  entries: z.int(),
});
export type ExtractView = z.infer<typeof ExtractView>;

/** `blocked`: a case erased because its computer was; `unsent`: sealed work destroyed once it was sent. */
export const evidenceKinds = [
  'erased',
  'unsent',
  'blocked',
  'restored',
  'brokenChain',
  'other',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** One AuditEvent upstream, without whatever free text it may hold. */
export const EvidenceView = z.strictObject({
  id: Id,
  at: IsoInstant,
  kind: z.enum(evidenceKinds),
  /** Practitioner id; null where only a machine is named. */
  actor: z.string().nullable(),
  deviceId: z.string().nullable(),
  caseRef: z.string().nullable(),
  /** Why a case was erased, as its receipt says. */
  reason: z.string().nullable(),
  rule: z.string().nullable(),
  counts: z.record(z.string(), z.int()),
  /** Of the entry a broken ledger or an anchor is about. */
  seq: z.int().nullable(),
  hash: z.string().nullable(),
  receipt: z
    .strictObject({
      id: z.string(),
      /** `registered`: signed with the key its device has upstream. `unknownKey`: with another one. */
      verdict: z.enum(['registered', 'unknownKey', 'altered']),
    })
    .nullable(),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

const guardian = { kind: 'role', roles: ['guardian'] } as const;
const extract = { kind: 'case', category: 'auditTrail', verb: 'write' } as const;

export const ledgerOperations = {
  'ledger.read': operation({
    input: z.strictObject({
      before: z.int().nullable(),
      count: z.int().min(1).max(500),
      kind: z.enum(ledgerKinds).nullable(),
      /** Part of a case reference. */
      caseRef: z
        .string()
        .regex(/^[A-Za-z0-9-]{1,20}$/)
        .nullable(),
      on: LondonDay.nullable(),
    }),
    output: z.strictObject({ rows: z.array(LedgerRow), matching: z.int(), entries: z.int() }),
    capability: { kind: 'signedIn' },
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: none,
  }),
  /** Walks the whole chain, and compares it with what the record service has confirmed. */
  'ledger.check': operation({
    input: nothing,
    output: z.strictObject({
      checkedAt: IsoInstant,
      entries: z.int(),
      /** The first entry that is not as it was written, or that is missing; null where none is. */
      firstBad: z.int().nullable(),
      /** The last entry before it: up to there all fit together. */
      fits: z.strictObject({ seq: z.int(), at: IsoInstant }).nullable(),
      /** Up to here they are also the ones that the record service has confirmed. */
      certain: z.int().nullable(),
      confirmed: z.strictObject({ seq: z.int(), at: IsoInstant }).nullable(),
      /** `cutOff`: fewer entries than were confirmed. `rewritten`: others than were confirmed. */
      upstream: z.enum(['agrees', 'cutOff', 'rewritten', 'unknown']),
    }),
    capability: { kind: 'signedIn' },
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: none,
  }),
  'ledger.export': operation({
    input: nothing,
    output: z.strictObject({ saved: z.boolean(), entries: z.int() }),
    capability: { kind: 'signedIn' },
    lock: ['open'],
    audit: 'change',
    maxBytes: KIB,
    episodeOf: none,
  }),
  'ledger.previewExtract': operation({
    input: z.strictObject({ episodeId: Id }),
    output: z.strictObject({ extract: ExtractView }),
    capability: extract,
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: (input) => input.episodeId,
  }),
  'ledger.extract': operation({
    input: z.strictObject({ episodeId: Id, request: RequestReference }),
    output: z.strictObject({ saved: z.boolean(), entries: z.int() }),
    capability: extract,
    lock: ['open'],
    audit: 'change',
    maxBytes: KIB,
    episodeOf: (input) => input.episodeId,
  }),
  'evidence.read': operation({
    input: z.strictObject({
      /** How many of the newest that match to pass over. */
      skip: z.int().min(0),
      count: z.int().min(1).max(500),
      kind: z.enum(evidenceKinds).nullable(),
      caseRef: CaseRef.nullable(),
    }),
    output: z.strictObject({ events: z.array(EvidenceView), more: z.boolean() }),
    capability: guardian,
    lock: ['open'],
    audit: 'read',
    maxBytes: KIB,
    episodeOf: none,
  }),
  /** The workstations that are registered, and how far each one's ledger is confirmed. */
  'evidence.devices': operation({
    input: nothing,
    output: z.strictObject({
      devices: z.array(
        z.strictObject({
          deviceId: z.string(),
          status: z.enum(['active', 'inactive', 'enteredInError', 'unknown']),
          /** SHA-256 of the registered key, hex; null where none is registered. */
          keyPrint: z.string().nullable(),
          ledger: z
            .strictObject({ seq: z.int(), hash: z.string(), at: IsoInstant.nullable() })
            .nullable(),
        }),
      ),
    }),
    capability: guardian,
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: none,
  }),
  'evidence.previewExtract': operation({
    input: z.strictObject({ caseRef: CaseRef }),
    output: z.strictObject({ extract: ExtractView }),
    capability: guardian,
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: none,
  }),
  'evidence.extract': operation({
    input: z.strictObject({ caseRef: CaseRef, request: RequestReference }),
    output: z.strictObject({ saved: z.boolean(), entries: z.int() }),
    capability: guardian,
    lock: ['open'],
    audit: 'change',
    maxBytes: KIB,
    episodeOf: none,
  }),
} as const;
