/** Who referred, by the common codes of the IAPT data set (domain 4.1). */
const referralSources: Readonly<Record<string, string>> = {
  A1: 'GP',
  A2: 'Health visitor',
  B1: 'Self-referral',
  B2: 'Carer',
  D1: 'Employer',
  H1: 'Emergency department',
  M5: 'Jobcentre',
  N1: 'Stepped up from another Talking Therapies service',
  N2: 'Stepped down from another Talking Therapies service',
  N4: 'Another Talking Therapies service',
  P1: 'Internal referral',
};

/** Words for a referral source; what was recorded in words is returned as it is. */
export function referralSourceLabel(source: string): string {
  return Object.hasOwn(referralSources, source) ? (referralSources[source] ?? source) : source;
}
