/** The shape of a recipient profile, and the field lists several profiles share (product L1). */
/** What a disclosure can consist of: the letter headings of domain 3.2 and data kept apart from them. */
export type DisclosureField =
  | 'identity'
  | 'contactDetails'
  | 'nhsNumber'
  | 'gpPractice'
  | 'referral'
  | 'attendance'
  | 'dischargeDetails'
  | 'requirements'
  | 'presentingProblem'
  | 'problemDescriptor'
  | 'clinicalSummary'
  | 'scores'
  | 'itemAnswers'
  | 'risk'
  | 'treatment'
  | 'medication'
  | 'allergies'
  | 'socialContext'
  | 'wishes'
  | 'advice'
  | 'plan'
  | 'consent'
  | 'author'
  | 'distribution'
  | 'demographics'
  | 'appointments'
  | 'sharedItems'
  | 'caseReference'
  | 'pseudonymisedActivity'
  | 'minimumDataSet'
  | 'deidentifiedRecord'
  | 'location'
  | 'immediateRisk'
  | 'relevantParts'
  | 'orderedItems'
  | 'verbatimRecord'
  | 'supervisionReflection'
  | 'appChatText';

export type RecipientProfile = {
  readonly id: string;
  /** Purpose number in domain 5.3. */
  readonly purpose: `P${number}`;
  readonly title: string;
  readonly recipient: string;
  readonly legalBasis: string;
  /**
   * `needed`: an answer "given" for this recipient must be on record. `explicit`: the same, asked at
   * the time for this disclosure. `notNeeded`: the legal basis carries it; consent never blocks.
   */
  readonly consent: 'needed' | 'explicit' | 'notNeeded';
  /** Whose answer counts, as `Consent.recipient` names it; null where none is asked. */
  readonly consentRecipient: string | null;
  readonly allowed: readonly DisclosureField[];
  /** Never placed, whoever asks; said on screen. Everything not allowed is refused as well. */
  readonly never: readonly DisclosureField[];
  /** One sentence for "Why may I send this?". */
  readonly why: string;
  /** Where the notices say so. */
  readonly source: string;
};

/** Verbatim record, private reflections and app conversations never leave in any document. */
export const NEVER = ['verbatimRecord', 'supervisionReflection', 'appChatText'] as const;

/** The headings both GP letters share (domain 3.2). */
export const LETTER = [
  'identity',
  'contactDetails',
  'nhsNumber',
  'gpPractice',
  'referral',
  'attendance',
  'requirements',
  'presentingProblem',
  'problemDescriptor',
  'clinicalSummary',
  'scores',
  'risk',
  'medication',
  'allergies',
  'socialContext',
  'wishes',
  'advice',
  'plan',
  'consent',
  'author',
  'distribution',
] as const;
