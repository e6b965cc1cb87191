/**
 * The role × category × time matrix as data (domain 6.3; ).
 * What is not written here is refused. `roleMatrix.ts` reads it.
 *
 * A cell lists verbs: `R` read, `W` write. A letter in brackets names grounds that must have been
 * recorded first: `R(reason)`. An absent cell is empty.
 */

/** Facts that must be on record before some cells open. */
export type Grounds =
  /** Why verbatim text of an earlier episode is needed (domain A-05). */
  | 'reason'
  /** A risk was escalated to the supervisor (domain 6.3, safeguarding row). */
  | 'escalation'
  /** Identity was revealed for safety: a logged act with a reason and a timer (product S2). */
  | 'reveal'
  /** The summary of a closed episode has not reached the GP yet (domain A-04). */
  | 'openTask';

export type Cell = 'R' | 'W' | 'RW' | 'R(reason)' | 'R(reveal)' | 'RW(escalation)';

/**
 * Who stands in relation to an episode, and when.
 *
 * - `t0`…`t3`: its own therapist before allocation, in treatment, in the six weeks, afterwards;
 *   `handedOver`: the therapist who passed it on.
 * - `later`: the therapist of a later episode of the same patient.
 * - `supervisor`: only through a share, so single categories stay empty (domain R07).
 * - `caseManager`: patient services. Never verbatim text.
 * - `administrator`: administrative staff. No clinical text.
 * - `guardian`: Caldicott Guardian and DPO. Reads the audit trail, nothing clinical by default.
 */
export type Column =
  | 't0'
  | 't1'
  | 't2'
  | 't3'
  | 'handedOver'
  | 'later'
  | 'supervisor'
  | 'caseManager'
  | 'administrator'
  | 'guardian';

type Row = { readonly [C in Column]?: Cell };

export const roleMatrixTable = {
  /** Name, date of birth, address, telephone. */
  identity: {
    t1: 'R',
    t2: 'R',
    later: 'R',
    supervisor: 'R(reveal)',
    caseManager: 'RW',
    administrator: 'RW',
  },
  /** NHS or CHI number and GP practice. */
  identifiers: { t1: 'R', t2: 'R', later: 'R', caseManager: 'RW', administrator: 'RW' },
  /** Voluntary questions (domain R34). An administrator writes them at intake only. */
  demographics: { t1: 'R', t2: 'R', later: 'R', caseManager: 'R', administrator: 'W' },
  assessmentAnswers: { t1: 'RW', t2: 'R', later: 'R', caseManager: 'R' },
  /** Answers item by item, and totals. */
  scores: { t1: 'RW', t2: 'R', later: 'R', caseManager: 'R' },
  /** Totals and whether a questionnaire came back: enough to chase one. */
  scoreTotals: { t1: 'R', t2: 'R', later: 'R', caseManager: 'R', administrator: 'R' },
  /** Session notes. What is written in the six weeks is a late note and is flagged so. */
  clinicalSummaries: { t1: 'RW', t2: 'RW', later: 'R', caseManager: 'R' },
  /** Writing is holding a session: a line is added, none is ever altered. */
  typedTranscripts: { t1: 'RW', t2: 'R', later: 'R(reason)' },
  audio: { t1: 'RW', t2: 'R', later: 'R(reason)' },
  /** Messages between patient and therapist: verbatim record too. */
  messages: { t1: 'RW', t2: 'R', later: 'R' },
  /** Messages between patient and patient services. */
  adminMessages: { t1: 'R', t2: 'R', later: 'R', caseManager: 'R', administrator: 'RW' },
  /** Homework and goals, with their wording. */
  homework: { t1: 'RW', t2: 'R', later: 'R' },
  /** Whether homework was done and goals were met, without the wording. */
  homeworkOutcome: { t1: 'R', t2: 'R', later: 'R', caseManager: 'R' },
  appointments: { t1: 'RW', t2: 'R', later: 'R', caseManager: 'RW', administrator: 'RW' },
  /** IAPT care-contact fields, completed with the note they belong to. */
  careContacts: { t1: 'RW', t2: 'RW', later: 'R', caseManager: 'R' },
  /**
   * A case brought to supervision with its chosen items. Open in the six weeks as well: they exist
   * for reflection (R02), and A-09 ends a share with them.
   */
  supervisionShare: { t1: 'RW', t2: 'RW', supervisor: 'R' },
  /** Advice that affects treatment and is part of the health record (R10). */
  supervisionNote: { t1: 'RW', t2: 'R', later: 'R', supervisor: 'RW', caseManager: 'R' },
  /** The author's own; after the six weeks only what was kept free of identifiers. */
  privateReflection: { t1: 'RW', t2: 'RW', t3: 'R' },
  /** The supervisor's own side of the two-part note (product S3). */
  supervisionReflection: { supervisor: 'RW' },
  /** Letters. What a therapist writes in the six weeks is a correction. */
  letters: { t1: 'RW', t2: 'RW', later: 'R', caseManager: 'RW' },
  /** Sending state of a letter, without its text. */
  letterStatus: { t1: 'R', t2: 'R', later: 'R', caseManager: 'RW', administrator: 'RW' },
  /** The therapist's signed blocks for the end of treatment, and the closing itself. */
  dischargeSummary: { t1: 'RW', t2: 'RW', later: 'R', caseManager: 'R' },
  /** Written to the newer episode only: a consent belongs to one episode. */
  consents: { t1: 'RW', t2: 'R', later: 'R', caseManager: 'RW', administrator: 'RW' },
  /** Risk and safeguarding entries with their text. */
  risk: { t1: 'RW', t2: 'RW', later: 'R', supervisor: 'RW(escalation)', caseManager: 'R' },
  /** That there is an open risk question, and no more. */
  riskFlag: { t1: 'R', t2: 'R', later: 'R', caseManager: 'R', administrator: 'R' },
  /** Conversations with the app's digital guide: nobody at a desk reads them (R14, A-16). */
  appChatText: {},
  appProgress: { t1: 'R', t2: 'R', later: 'R', caseManager: 'R', administrator: 'R' },
  /** Activity labels on a transcript. */
  elementLabels: { t1: 'R', t2: 'R', later: 'R' },
  /**
   * Own entries; own team's for a case manager; all for the guardian. The query narrows it. Writing is
   * making the extract that a patient is given.
   */
  auditTrail: { t1: 'RW', t2: 'RW', supervisor: 'R', caseManager: 'RW', guardian: 'R' },
  /** What a person is still typing into an editor they may use. */
  drafts: { t1: 'RW', t2: 'RW', supervisor: 'RW', caseManager: 'RW' },
  /** The copy on this computer; writing is forgetting it, which is never refused to its holder. */
  localCopy: {
    t0: 'W',
    t1: 'W',
    t2: 'W',
    t3: 'W',
    handedOver: 'W',
    later: 'W',
    supervisor: 'W',
    caseManager: 'W',
  },
} as const satisfies Record<string, Row>;

export type DataCategory = keyof typeof roleMatrixTable;
