/** Small readers and writers that every mapping uses. */
import type {
  CodeableConcept,
  Extension,
  Identifier,
  Reference,
  Resource,
} from '@medplum/fhirtypes';
import { londonDay } from '../../../shared/domain/london.ts';
import { extensionUrl, systems } from './systems.ts';

type Extensible = { readonly extension?: Extension[] | undefined };

const find = (on: Extensible, name: string): Extension | undefined =>
  on.extension?.find((e) => e.url === extensionUrl(name));

export const text = (on: Extensible, name: string): string | null =>
  find(on, name)?.valueString ?? null;
export const integer = (on: Extensible, name: string): number | null =>
  find(on, name)?.valueInteger ?? null;
export const flag = (on: Extensible, name: string): boolean =>
  find(on, name)?.valueBoolean ?? false;
export const all = (on: Extensible, name: string): Extension[] =>
  on.extension?.filter((e) => e.url === extensionUrl(name)) ?? [];

/** Characters that a FHIR string may not hold: controls but for tab and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be removed
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/**
 * Text as a FHIR `string` may hold it: without forbidden control characters and halves of surrogate
 * pairs. Undefined for blank text, which FHIR has no value for. A server would refuse either.
 */
export const fhirString = (plain: string): string | undefined => {
  const clean = plain.replace(FORBIDDEN, '').toWellFormed();
  return /\S/u.test(clean) ? clean : undefined;
};

type Value = string | number | boolean | null | undefined;

/** Extensions for the fields that FHIR has no place for; empty values are left out. */
export const extensions = (values: Record<string, Value>): Extension[] =>
  Object.entries(values).flatMap(([name, value]): Extension[] => {
    const url = extensionUrl(name);
    if (typeof value === 'string') {
      const valueString = fhirString(value);
      return valueString === undefined ? [] : [{ url, valueString }];
    }
    if (typeof value === 'number') return [{ url, valueInteger: value }];
    if (typeof value === 'boolean') return [{ url, valueBoolean: value }];
    return [];
  });

/** `{name: list}`, or nothing for an empty list: FHIR has no empty arrays. */
export const unlessEmpty = <N extends string, T>(
  name: N,
  list: readonly T[],
): { [K in N]?: T[] } => (list.length === 0 ? {} : ({ [name]: [...list] } as { [K in N]?: T[] }));

/** `{name: text}`, or nothing for blank text. */
export const unlessBlank = <N extends string>(name: N, plain: string): { [K in N]?: string } => {
  const value = fhirString(plain);
  return value === undefined ? {} : ({ [name]: value } as { [K in N]?: string });
};

/** JSON that somebody else may have written; null for what is none. */
export const jsonOf = (value: string | null | undefined): unknown => {
  try {
    return JSON.parse(value ?? 'null');
  } catch {
    return null;
  }
};

type ResourceNamed<T extends Resource['resourceType']> = Extract<Resource, { resourceType: T }>;

export const reference = <T extends Resource['resourceType']>(
  type: T,
  id: string,
): Reference<ResourceNamed<T>> => ({ reference: `${type}/${id}` });

/** The id behind a relative or absolute literal reference; null when there is none. */
export const referenceId = (ref: { reference?: string | undefined } | undefined): string | null =>
  ref?.reference?.split('/_history/')[0]?.split('/').at(-1) ?? null;

/** The type behind a relative or absolute literal reference; null when there is none. */
export const referenceType = (ref: { reference?: string | undefined } | undefined): string | null =>
  ref?.reference?.split('/_history/')[0]?.split('/').at(-2) ?? null;

export const episodeExtension = (episodeId: string): Extension => ({
  url: extensionUrl('episode'),
  valueReference: reference('EpisodeOfCare', episodeId),
});

/** The episode a resource belongs to; null for one that is not tied to any. */
export const episodeOf = (resource: Resource): string | null =>
  referenceId(find(resource as Extensible, 'episode')?.valueReference);

export const concept = (code: string, label?: string): CodeableConcept => ({
  coding: [{ system: systems.kind, code, ...(label ? { display: label } : {}) }],
});

export const hasCode = (
  concepts: CodeableConcept | readonly CodeableConcept[] | undefined,
  code: string,
): boolean =>
  (Array.isArray(concepts) ? concepts : concepts ? [concepts as CodeableConcept] : []).some(
    (c: CodeableConcept) => c.coding?.some((x) => x.system === systems.kind && x.code === code),
  );

export const recordIdentifier = (id: string): Identifier => ({ system: systems.record, value: id });

/** A record's id: the business identifier where the workstation gave one, else the resource's own. */
export const recordId = (resource: {
  id?: string | undefined;
  identifier?: Identifier | Identifier[] | undefined;
}): string => {
  const given = resource.identifier;
  const list = Array.isArray(given) ? given : given ? [given] : [];
  return list.find((i) => i.system === systems.record)?.value ?? resource.id ?? '';
};

/** ISO instant in UTC with milliseconds, whatever offset the server wrote; null for what is none. */
export const instant = (value: string | undefined): string | null => {
  const at = Date.parse(value ?? '');
  return Number.isNaN(at) ? null : new Date(at).toISOString();
};

/** London day of a FHIR date or dateTime: late on a summer evening in UTC it is tomorrow in London. */
export const day = (value: string | undefined): string | null => {
  if (!value?.includes('T')) return value ?? null;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : londonDay(at);
};

/** Plain text as the XHTML a Narrative needs; nothing of the text is read as markup. */
export const narrative = (plain: string) => ({
  status: 'generated' as const,
  div: `<div xmlns="http://www.w3.org/1999/xhtml">${(fhirString(plain) ?? '')
    // Two noncharacters that XML does not allow.
    .replace(/[\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br/>')}</div>`,
});
