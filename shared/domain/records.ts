/**
 * The clinical record as this workstation holds it: one schema a concept, in the
 * field's own terms. `main/records/mapping` turns each into FHIR and back; the vault keeps them
 * in the episode's file. `…At` is an ISO instant, `…On` a London calendar day.
 */
import { z } from 'zod';
import { CaseRef, Id, IsoInstant, LondonDay, Text } from './ids.ts';
import { Letter } from './letter.ts';
import { Patient } from './people.ts';

export { Text } from './ids.ts';
export { Letter, LetterSection, LetterStatus } from './letter.ts';
export { Clinician, GpPractice, Patient, Role } from './people.ts';

/** One course of care for one referral (IAPT pathway; FHIR EpisodeOfCare). */
export const Episode = z.strictObject({
  id: Id,
  caseRef: CaseRef,
  patientId: Id,
  status: z.enum(['waiting', 'inTreatment', 'discharged']),
  /** ICD-10 problem descriptor: provisional, not a diagnosis (domain 3.2 row 8). */
  problem: z.strictObject({ code: z.string(), label: z.string() }).nullable(),
  referredOn: LondonDay,
  referralSource: z.string(),
  /** The day a therapist accepted the case; access starts here (domain A-07). */
  allocatedOn: LondonDay.nullable(),
  /** Service discharge date of the referral, the day the six weeks count from (domain A-02). */
  dischargedOn: LondonDay.nullable(),
  /** IAPT end code (domain 4.1). */
  endCode: z.string().nullable(),
  plannedSessions: z.int().positive().nullable(),
  therapistId: Id.nullable(),
  supervisorId: Id.nullable(),
  caseManagerId: Id.nullable(),
  /** The earlier episode of a re-referred patient (domain A-05). */
  previousEpisodeId: Id.nullable(),
});
export type Episode = z.infer<typeof Episode>;

/** IAPT care contact (IDS201/202); codes of domain 4.1 and 4.2. */
export const CareContact = z.strictObject({
  attendance: z.enum(['2', '3', '4', '5', '6', '7']),
  mechanism: z.enum(['01', '02', '04', '05', '09', '10', '11', '12', '13', '98']),
  appointmentType: z.enum(['01', '02', '03', '04', '05', '06', '07']),
  therapyCode: z.string(),
  clinicalMinutes: z.int().min(0).max(480),
});
export type CareContact = z.infer<typeof CareContact>;

export const SessionStatus = z.enum([
  'scheduled',
  'inSession',
  'paused',
  'wrapUp',
  'noteToSign',
  'signed',
  'cancelled',
]);
export type SessionStatus = z.infer<typeof SessionStatus>;

/** One appointment and what became of it (FHIR Encounter). */
export const Session = z.strictObject({
  id: Id,
  episodeId: Id,
  number: z.int().positive(),
  kind: z.enum(['typed', 'video']),
  purpose: z.enum(['assessment', 'treatment']),
  startsAt: IsoInstant,
  minutes: z.int().positive(),
  status: SessionStatus,
  startedAt: IsoInstant.nullable(),
  endedAt: IsoInstant.nullable(),
  agenda: z.array(z.strictObject({ item: z.string(), minutes: z.int().positive() })),
  contact: CareContact.nullable(),
});
export type Session = z.infer<typeof Session>;

/** Where a sent line has got to. `delivered` appears only where the server says so. */
export const UtteranceStatus = z.enum(['queued', 'sent', 'delivered', 'refused']);

/** One line of a session's verbatim record (FHIR Communication). Never altered once sent. */
export const Utterance = z.strictObject({
  id: Id,
  sessionId: Id,
  /** Order in the session, from 1, without gaps once the session is complete. */
  seq: z.int().positive(),
  speaker: z.enum(['therapist', 'patient', 'system']),
  at: IsoInstant,
  text: Text,
  status: UtteranceStatus,
});
export type Utterance = z.infer<typeof Utterance>;

export const MeasureKind = z.enum(['PHQ-9', 'GAD-7']);
export type MeasureKind = z.infer<typeof MeasureKind>;

/** A completed or incomplete questionnaire (FHIR QuestionnaireResponse and Observation). */
export const Measure = z.strictObject({
  id: Id,
  episodeId: Id,
  kind: MeasureKind,
  at: IsoInstant,
  /** Answers 0–3 in item order; null where an item was left out. Null as a whole: total only. */
  items: z.array(z.int().min(0).max(3).nullable()).nullable(),
  /** Null while any item is missing: totals are never pro-rated (domain 1.3). */
  total: z.int().min(0).max(27).nullable(),
});
export type Measure = z.infer<typeof Measure>;

export const Goal = z.strictObject({
  id: Id,
  episodeId: Id,
  text: Text,
  outcome: z.enum(['open', 'met', 'partly met', 'not met']),
});
export type Goal = z.infer<typeof Goal>;

export const Homework = z.strictObject({
  id: Id,
  episodeId: Id,
  sessionId: Id,
  text: Text,
  status: z.enum(['set', 'done', 'partly done', 'not done']),
});
export type Homework = z.infer<typeof Homework>;

/** A message between sessions. */
export const Message = z.strictObject({
  id: Id,
  episodeId: Id,
  from: z.enum(['patient', 'therapist']),
  at: IsoInstant,
  text: Text,
  readAt: IsoInstant.nullable(),
});
export type Message = z.infer<typeof Message>;

/** The patient's answer for one recipient. No record counts as `unknown`, unknown as no (domain A-18). */
export const Consent = z.strictObject({
  id: Id,
  episodeId: Id,
  recipient: z.enum(['gp']),
  answer: z.enum(['given', 'declined', 'withdrawn', 'unknown']),
  on: LondonDay.nullable(),
  recordedBy: z.string().nullable(),
});
export type Consent = z.infer<typeof Consent>;

/** Clinical summary of one session. A signed one is never altered, only superseded (product W4). */
export const SessionNote = z.strictObject({
  id: Id,
  episodeId: Id,
  sessionId: Id,
  status: z.enum(['draft', 'signed', 'superseded']),
  progress: Text,
  intervention: Text,
  risk: Text,
  plan: Text,
  authorId: Id,
  signedAt: IsoInstant.nullable(),
});
export type SessionNote = z.infer<typeof SessionNote>;

/** An open question of risk with an owner; closed only by a recorded action (product W6). */
export const RiskLoop = z.strictObject({
  id: Id,
  episodeId: Id,
  source: z.enum(['item9', 'clinician']),
  /** The item 9 answer, 1–3; null for a hand-set flag. Never a computed risk level. */
  answer: z.int().min(1).max(3).nullable(),
  openedAt: IsoInstant,
  ownerId: Id,
  closed: z
    .strictObject({
      action: z.enum(['assessed', 'safetyPlan', 'escalated', 'supervisorTold', 'unableToReach']),
      note: Text,
      at: IsoInstant,
      byId: Id,
    })
    .nullable(),
});
export type RiskLoop = z.infer<typeof RiskLoop>;

/** What a therapist places before a supervisor, chosen item by item (product S2). */
export const SupervisionItem = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('excerpt'),
    sessionNumber: z.int().positive(),
    lines: z.array(
      z.strictObject({
        seq: z.int().positive(),
        speaker: z.enum(['therapist', 'patient', 'system']),
        text: Text,
      }),
    ),
  }),
  z.strictObject({ kind: z.literal('summary'), sessionNumber: z.int().positive(), text: Text }),
  z.strictObject({
    kind: z.literal('scores'),
    measure: MeasureKind,
    totals: z.array(z.strictObject({ on: LondonDay, total: z.int() })),
  }),
]);
export type SupervisionItem = z.infer<typeof SupervisionItem>;

/** A case brought to supervision: a share by case reference that ends by itself (domain A-09). */
export const SupervisionRequest = z.strictObject({
  id: Id,
  episodeId: Id,
  caseRef: CaseRef,
  therapistId: Id,
  supervisorId: Id,
  question: Text,
  items: z.array(SupervisionItem),
  broughtAt: IsoInstant,
  /** First instant at which the supervisor can no longer read the share. */
  endsAt: IsoInstant,
  status: z.enum(['brought', 'closed']),
});
export type SupervisionRequest = z.infer<typeof SupervisionRequest>;

/**
 * The part of a supervision note that affects treatment, and so enters the health
 * record (domain R10). Reflections have no schema here because they never leave their author's vault.
 */
export const SupervisionAdvice = z.strictObject({
  id: Id,
  episodeId: Id,
  requestId: Id,
  authorId: Id,
  heldOn: LondonDay,
  paragraphs: z.array(Text),
  signedAt: IsoInstant,
});
export type SupervisionAdvice = z.infer<typeof SupervisionAdvice>;

/** Clinical blocks for the end-of-treatment summary, written and signed by the therapist (product L4). */
export const ClosingSummary = z.strictObject({
  id: Id,
  episodeId: Id,
  clinicalSummary: Text,
  treatmentGiven: Text,
  risk: Text,
  gpActions: Text,
  advice: Text,
  plan: Text,
  authorId: Id,
  signedAt: IsoInstant,
  /** Utterances and messages the blocks were compared with before signing; null: not checkable. */
  comparedWith: z.int().nullable(),
});
export type ClosingSummary = z.infer<typeof ClosingSummary>;

/** Every kind of record an episode's file can hold, by the name it is stored under. */
export const recordSchemas = {
  patient: Patient,
  episode: Episode,
  session: Session,
  measure: Measure,
  goal: Goal,
  homework: Homework,
  message: Message,
  consent: Consent,
  sessionNote: SessionNote,
  riskLoop: RiskLoop,
  supervisionRequest: SupervisionRequest,
  supervisionAdvice: SupervisionAdvice,
  closingSummary: ClosingSummary,
  letter: Letter,
} as const;
export type RecordKind = keyof typeof recordSchemas;
export type RecordOf<K extends RecordKind> = z.infer<(typeof recordSchemas)[K]>;
