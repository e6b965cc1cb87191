/** Identifier systems, code systems and extension names of our FHIR resources. */
const base = 'https://workstation.invalid';

export const systems = {
  nhsNumber: 'https://fhir.nhs.uk/Id/nhs-number',
  odsCode: 'https://fhir.nhs.uk/Id/ods-organization-code',
  /** Business identifier: one resource a value, whatever is repeated on the way (product R4). */
  record: `${base}/Id/record`,
  caseReference: `${base}/Id/case-reference`,
  kind: `${base}/CodeSystem/record-kind`,
  role: `${base}/CodeSystem/role`,
  headings: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-RecordStandardHeadings',
  loinc: 'http://loinc.org',
  snomed: 'http://snomed.info/sct',
  icd10: 'http://hl7.org/fhir/sid/icd-10',
  iapt: `${base}/CodeSystem/iapt-v2.1`,
} as const;

/** The standard extension that ties a resource to its EpisodeOfCare. */
const EPISODE_EXTENSION = 'http://hl7.org/fhir/StructureDefinition/workflow-episodeOfCare';

export const extensionUrl = (name: string): string =>
  name === 'episode' ? EPISODE_EXTENSION : `${base}/StructureDefinition/${name}`;

/** Whether an extension is one this workstation writes, and so may write again. */
export const isOurExtension = (url: string): boolean =>
  url === EPISODE_EXTENSION || url.startsWith(`${base}/`);
