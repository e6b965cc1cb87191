/**
 * Headings of the two letters to a GP, in order (domain 3.2). Codes are those of
 * UKCore-RecordStandardHeadings. `M` mandatory: always there, saying "not recorded" if so; `R`
 * required: there when the record holds it; `O` optional; `-` not in this letter.
 *
 * No record standard exists for a Talking Therapies discharge: the marks follow the outpatient
 * letter with mental-health headings (domain 3.1) and need clinical sign-off.
 */
export type HeadingMark = 'M' | 'R' | 'O' | '-';
export type LetterKind = 'assessment' | 'endOfTreatment';

export type LetterHeading = {
  /** Place in the letter, from 1. */
  readonly order: number;
  readonly title: string;
  /** The heading's codes; the first names the section. */
  readonly codes: readonly [string, ...string[]];
  readonly assessment: HeadingMark;
  readonly endOfTreatment: HeadingMark;
  /** Fixed words under the heading, so that it is not read as more than it is. */
  readonly caveat?: string;
};

const heading = (
  order: number,
  title: string,
  codes: readonly [string, ...string[]],
  assessment: HeadingMark,
  endOfTreatment: HeadingMark,
  caveat?: string,
): LetterHeading => ({
  order,
  title,
  codes,
  assessment,
  endOfTreatment,
  ...(caveat === undefined ? {} : { caveat }),
});

export const letterHeadings: readonly LetterHeading[] = [
  heading(1, 'Patient demographics', ['patient-demographics'], 'M', 'M'),
  heading(2, 'GP practice', ['general-practitioner-practice'], 'M', 'M'),
  heading(3, 'Referral', ['referrer-details'], 'M', 'R'),
  heading(4, 'Attendance and treatment details', ['attendance-details'], 'M', 'M'),
  heading(5, 'Discharge details', ['discharge-details'], '-', 'M'),
  heading(
    6,
    'Individual requirements and reasonable adjustments',
    ['individual-requirements', 'reasonable-adjustments-for-health-and-care-access'],
    'R',
    'R',
  ),
  heading(7, 'Presenting complaints or issues', ['presenting-complaints-or-issues'], 'M', 'R'),
  heading(
    8,
    'Problem descriptor',
    ['problems-and-issues', 'diagnoses'],
    'R',
    'R',
    'Provisional problem descriptor, not a diagnosis.',
  ),
  heading(9, 'Clinical summary', ['clinical-summary'], 'M', 'M'),
  heading(10, 'Assessment scales', ['assessment-scales'], 'M', 'M'),
  heading(
    11,
    'Risk',
    [
      'risks-to-self',
      'risks-to-others',
      'risk-from-others',
      'risk-mitigation',
      'safeguarding-issues',
    ],
    'M',
    'M',
  ),
  heading(12, 'Treatment given', ['treatments-and-interventions'], '-', 'M'),
  heading(
    13,
    'Medications',
    ['medications-and-medical-devices'],
    'R',
    'R',
    'Patient-reported, not reconciled.',
  ),
  heading(14, 'Allergies', ['allergies-and-adverse-reaction'], 'O', 'O'),
  heading(
    15,
    'Social context and employment',
    ['social-context', 'occupational-history'],
    'R',
    'O',
  ),
  heading(
    16,
    'Concerns, expectations and wishes',
    ['patient-and-carer-concerns-expectations-and-wishes'],
    'R',
    'R',
  ),
  heading(17, 'Information and advice given', ['information-and-advice-given'], 'R', 'M'),
  heading(18, 'Plan and requested actions', ['plan-and-requested-actions'], 'M', 'M'),
  heading(19, 'Consent for information sharing', ['consent-for-information-sharing'], 'M', 'M'),
  heading(
    20,
    'Person completing record',
    ['person-completing-record', 'contact-for-further-information'],
    'M',
    'M',
  ),
  heading(21, 'Distribution list', ['distribution-list'], 'M', 'M'),
];

/** The sections that open a GP letter and can be read without the rest, in this order. */
export const gpHeadCodes = [
  'assessment-scales',
  'risks-to-self',
  'plan-and-requested-actions',
] as const;

/** The heading a code belongs to, or null for a code that no letter has. */
export function headingOf(code: string): LetterHeading | null {
  return letterHeadings.find(({ codes }) => codes.includes(code)) ?? null;
}

/** First codes of the headings a kind of letter may have, in the order they are written. */
export function headingOrder(kind: LetterKind): readonly string[] {
  const rest = letterHeadings
    .filter((h) => h[kind] !== '-')
    .map(({ codes }) => codes[0])
    .filter((code) => !(gpHeadCodes as readonly string[]).includes(code));
  return [...gpHeadCodes, ...rest];
}
