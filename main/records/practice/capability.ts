import type { CapabilityStatement, CapabilityStatementRestResource } from '@medplum/fhirtypes';
import { type Definitions, servedTypes } from './definitions.ts';

/** Name by which clients and screens recognise practice data. */
export const SOFTWARE_NAME = 'Practice service';

/** The code that marks synthetic data (HL7 v3 ActReason, test health data). */
export const TEST_DATA = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason',
  code: 'HTEST',
  display: 'test health data',
} as const;

/** What the service offers, as FHIR's /metadata says it. */
export const capabilityOf = (
  definitions: Definitions,
  base: string,
  now: number,
): CapabilityStatement => ({
  resourceType: 'CapabilityStatement',
  meta: { security: [{ ...TEST_DATA }], tag: [{ ...TEST_DATA }] },
  status: 'active',
  kind: 'instance',
  date: new Date(now).toISOString(),
  software: { name: SOFTWARE_NAME, version: '1' },
  implementation: { description: 'Synthetic people for practice. No real patients.', url: base },
  fhirVersion: '4.0.1',
  format: ['json', 'application/fhir+json'],
  rest: [
    {
      mode: 'server',
      security: {
        description: 'Bearer token from POST /practice/sign-in. Unknown parameters are refused.',
      },
      interaction: [{ code: 'transaction' }, { code: 'batch' }],
      resource: servedTypes.map((type) => resourceOf(definitions, type)),
    },
  ],
});

const interactions = [
  'read',
  'vread',
  'update',
  'delete',
  'history-instance',
  'create',
  'search-type',
] as const;

const resourceOf = (definitions: Definitions, type: string): CapabilityStatementRestResource => ({
  type: type as CapabilityStatementRestResource['type'],
  interaction: interactions.map((code) => ({ code })),
  versioning: 'versioned-update',
  readHistory: true,
  updateCreate: true,
  conditionalCreate: true,
  conditionalUpdate: true,
  conditionalDelete: 'single',
  searchInclude: [...definitions.fieldsOf(type).values()]
    .filter((field) => field.kind === 'reference')
    .map((field) => `${type}:${field.code}`),
  searchParam: [...definitions.fieldsOf(type).values()].map((field) => ({
    name: field.code,
    type: field.kind,
    ...(field.definition ? { definition: field.definition } : {}),
  })),
});
