/**
 * What screens are given: small, already narrowed to the reader's role, and without
 * words of our own: `renderer/copy` turns codes and dates into sentences.
 */
import { z } from 'zod';
import { CaseRef, Id, IsoInstant, LondonDay } from '../domain/ids.ts';
import { Consent, MeasureKind, Role, SessionStatus } from '../domain/records.ts';

/** The access window of one case, as the access ruler shows it (product A1, A6). */
export const AccessView = z.strictObject({
  state: z.enum(['notAllocated', 'inTreatment', 'afterDischarge', 'lapsed', 'handedOver']),
  dischargedOn: LondonDay.nullable(),
  /** Last readable London day, and the first denied instant. Null while nothing is counting. */
  lastDay: LondonDay.nullable(),
  closesAt: IsoInstant.nullable(),
  daysLeft: z.int().min(0).nullable(),
});
export type AccessView = z.infer<typeof AccessView>;

export const ScoreTrend = z.strictObject({
  kind: MeasureKind,
  points: z.array(z.strictObject({ at: IsoInstant, total: z.int() })),
  first: z.int().nullable(),
  last: z.int().nullable(),
  change: z.enum(['improvedReliably', 'worseReliably', 'noReliableChange', 'notEnoughScores']),
  belowCaseness: z.boolean().nullable(),
});
export type ScoreTrend = z.infer<typeof ScoreTrend>;

/** The identity banner of a case (hazard H01); `patient` is null where the role sees references only. */
export const CaseHeader = z.strictObject({
  episodeId: Id,
  caseRef: CaseRef,
  patient: z
    .strictObject({
      name: z.string(),
      shortName: z.string(),
      pronouns: z.string().nullable(),
      birthDate: LondonDay,
      age: z.int(),
      nhsNumber: z.string().nullable(),
    })
    .nullable(),
  problem: z.string().nullable(),
  status: z.enum(['waiting', 'inTreatment', 'discharged']),
  referredOn: LondonDay,
  gpSharing: z.strictObject({ answer: Consent.shape.answer, on: LondonDay.nullable() }),
  researchOptOut: z.boolean(),
  openRiskLoops: z.int(),
  therapist: z.string().nullable(),
  sessionsDone: z.int(),
  plannedSessions: z.int().nullable(),
  rereferred: z.boolean(),
  /** An episode before the present one of the same patient: background, to be read alone (domain A-05). */
  earlier: z.boolean(),
  access: AccessView,
});
export type CaseHeader = z.infer<typeof CaseHeader>;

/** One appointment on Today or in a patient's list of sessions. */
export const SessionRow = z.strictObject({
  sessionId: Id,
  episodeId: Id,
  caseRef: CaseRef,
  shortName: z.string().nullable(),
  number: z.int(),
  planned: z.int().nullable(),
  kind: z.enum(['typed', 'video']),
  purpose: z.enum(['assessment', 'treatment']),
  startsAt: IsoInstant,
  minutes: z.int(),
  status: SessionStatus,
  lines: z.int(),
  noteStatus: z.enum(['none', 'draft', 'signed']),
  access: AccessView,
});
export type SessionRow = z.infer<typeof SessionRow>;

export const Need = z.strictObject({
  /** Fixed order of the list: the order of this enum (product W1). */
  kind: z.enum([
    'riskLoop',
    'patientWaiting',
    'message',
    'noteToSign',
    'summaryDue',
    'windowClosing',
    'supervision',
  ]),
  episodeId: Id,
  caseRef: CaseRef,
  /** Id of the loop, message, session or letter the row is about. */
  subjectId: Id,
  /** When it arose: answered, received, held, discharged, or closes. */
  at: IsoInstant,
  /** Item 9 answer for `riskLoop`; session number for `noteToSign`; days left for `windowClosing`. */
  number: z.int().nullable(),
  consent: Consent.shape.answer.nullable(),
});
export type Need = z.infer<typeof Need>;

export const LinkView = z.strictObject({
  state: z.enum(['connecting', 'connected', 'offline', 'signInExpired', 'fault']),
  lastContactAt: IsoInstant.nullable(),
  lastSyncAt: IsoInstant.nullable(),
  leaseEndsAt: IsoInstant.nullable(),
  outbox: z.strictObject({ waiting: z.int(), refused: z.int() }),
  /** First fill: cases fetched so far of all; null when no fill is running. */
  filling: z.strictObject({ done: z.int(), of: z.int() }).nullable(),
});
export type LinkView = z.infer<typeof LinkView>;

export const PersonView = z.strictObject({
  id: Id,
  name: z.string(),
  role: Role,
  /** Practice people only: shown on the practice sign-in screen. */
  practicePassphrase: z.string().nullable(),
  /** Their vault here opens with a passphrase of their own: the practice one would not open it. */
  ownPassphrase: z.boolean(),
  /** True when a vault for this person exists on this computer. */
  hasVault: z.boolean(),
});
export type PersonView = z.infer<typeof PersonView>;

/** One piece of work that was not sent, without content (product V5). */
const UnsentView = z.strictObject({ caseRef: z.string(), kind: z.string(), at: IsoInstant });

/** What the whole window needs to know to draw its frame; holds nothing about patients. */
export const DeskState = z.strictObject({
  state: z.enum(['starting', 'signIn', 'unlocking', 'open', 'curtained', 'refused']),
  /** Why the desk refuses to open; with unsent work by case reference where there is any. */
  refusal: z
    .strictObject({
      code: z.string(),
      unsent: z.array(UnsentView),
      /** How many cases were erased because of it; null where nothing was. */
      erased: z.int().nullable(),
    })
    .nullable(),
  people: z.array(PersonView),
  user: z.strictObject({ id: Id, name: z.string(), role: Role }).nullable(),
  organisation: z.string(),
  practice: z.boolean(),
  /** `nothing`: no keystore, or asked for: cases are in memory until the sign-out (product V3). */
  keeps: z.enum(['vault', 'nothing']),
  practiceDaysBehind: z.int().nullable(),
  now: IsoInstant,
  simulatedClock: z.boolean(),
  /** `behind`: nothing opens until contact (product A2). `expired`: offline lease over (A3). */
  clock: z.enum(['trusted', 'behind']),
  lease: z.enum(['fresh', 'expired']),
  link: LinkView,
  /** An older copy of this desk was put back: nothing opens, and contact erases it (product V7). */
  restored: z.strictObject({ unsent: z.array(UnsentView) }).nullable(),
  /** `broken`: entries were altered, cut off or written anew; `unknown` until it was checked (E1). */
  ledger: z.enum(['whole', 'broken', 'unknown']),
  /** What the provider has set, within the limits of `shared/domain/policy.ts`. */
  policy: z.strictObject({
    leaseHours: z.int(),
    curtainMinutes: z.int(),
    pinAllowed: z.boolean(),
    pinHours: z.int(),
    clipboardSeconds: z.int(),
  }),
  /** When the curtain falls if nobody does anything; null while the desk is not open. */
  curtainAt: IsoInstant.nullable(),
  /** The quick PIN of the curtain: whether there is one, and whether it would lift the curtain now. */
  pin: z.strictObject({ set: z.boolean(), usable: z.boolean() }),
  /** What this shell can promise about copies of what is on screen (product A10). */
  screenCapture: z.enum(['blocked', 'notAvailable']),
  clipboard: z.enum(['cleared', 'clearedWhileOpen']),
  /** Cases erased on this computer since the desk was last open, before anybody unlocked. */
  erasedSinceLastOpen: z.int(),
  settings: z.strictObject({
    enterSends: z.boolean(),
    theme: z.enum(['light', 'dark', 'system']),
    density: z.enum(['comfortable', 'compact']),
  }),
});
export type DeskState = z.infer<typeof DeskState>;

export const SearchHit = z.strictObject({
  episodeId: Id,
  caseRef: CaseRef,
  sessionId: Id,
  sessionNumber: z.int(),
  sessionStartsAt: IsoInstant,
  utteranceId: Id,
  seq: z.int(),
  speaker: z.enum(['therapist', 'patient', 'system']),
  snippet: z.array(z.strictObject({ text: z.string(), hit: z.boolean() })),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const LedgerRow = z.strictObject({
  seq: z.int(),
  at: IsoInstant,
  actor: z.string(),
  action: z.string(),
  caseRef: z.string().nullable(),
  /** Content-free facts for the sentence: numbers, dates, codes. */
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  hash: z.string(),
});
export type LedgerRow = z.infer<typeof LedgerRow>;

export const ReceiptView = z.strictObject({
  id: z.string(),
  caseRef: z.string(),
  at: IsoInstant,
  /** `sent`: sealed unsent work, destroyed once it had arrived. */
  reason: z.enum(['lapsed', 'forgotten', 'handedOver', 'blocked', 'sent']),
  beforeUnlock: z.boolean(),
  counts: z.record(z.string(), z.int()),
  verified: z.boolean(),
  trust: z.enum(['registered', 'selfSigned']),
});
export type ReceiptView = z.infer<typeof ReceiptView>;
