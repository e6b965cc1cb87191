/**
 * Turns a resource into the rows of the four index tables, by evaluating the search
 * parameters of its type.
 */
import { evalFhirPathTyped, toTypedValue } from '@medplum/core';
import type { Resource } from '@medplum/fhirtypes';
import type { Definitions, SearchField } from './definitions.ts';
import { dateRange, FIRST_INSTANT, LAST_INSTANT } from './fhirDates.ts';

export type Token = { readonly system: string; readonly value: string };
export type IndexRows = {
  readonly tokens: readonly (Token & { readonly param: string })[];
  readonly references: readonly { readonly param: string; readonly value: string }[];
  readonly dates: readonly {
    readonly param: string;
    readonly low: number;
    readonly high: number;
  }[];
  readonly strings: readonly {
    readonly param: string;
    readonly value: string;
    readonly exact: string;
  }[];
};

/** Parameters answered from the resource's own columns instead of an index table. */
export const columnParameters = new Set(['_id', '_lastUpdated']);

/** Name of a parameter in the index, for example `Encounter.date`. */
export const parameterName = (type: string, code: string): string => `${type}.${code}`;

/** Strings match without regard to case and accents (FHIR search, string). */
export const foldString = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

export const indexRowsOf = (resource: Resource, definitions: Definitions): IndexRows => {
  const rows = {
    tokens: [] as (Token & { param: string })[],
    references: [] as { param: string; value: string }[],
    dates: [] as { param: string; low: number; high: number }[],
    strings: [] as { param: string; value: string; exact: string }[],
  };
  const root = toTypedValue(resource);
  for (const field of definitions.fieldsOf(resource.resourceType).values()) {
    if (columnParameters.has(field.code)) {
      continue;
    }
    const param = parameterName(resource.resourceType, field.code);
    for (const { type, value } of evalFhirPathTyped(field.expression, [root])) {
      switch (field.kind) {
        case 'token':
          rows.tokens.push(...tokensOf(type, value).map((token) => ({ param, ...token })));
          break;
        case 'uri':
          rows.tokens.push({ param, system: '', value: String(value) });
          break;
        case 'reference':
          rows.references.push(...referencesOf(value).map((target) => ({ param, value: target })));
          break;
        case 'date':
          rows.dates.push(...datesOf(value).map((range) => ({ param, ...range })));
          break;
        case 'string':
          rows.strings.push(
            ...stringsOf(value).map((exact) => ({ param, exact, value: foldString(exact) })),
          );
          break;
        default:
          field.kind satisfies never;
      }
    }
  }
  return rows;
};

type Shape = Readonly<Record<string, unknown>>;
const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null;
const text = (value: unknown): string =>
  value === undefined || value === null ? '' : String(value);

const tokensOf = (type: string, value: unknown): Token[] => {
  if (!isShape(value)) {
    return [{ system: '', value: text(value) }];
  }
  switch (type) {
    case 'CodeableConcept':
      return (Array.isArray(value.coding) ? value.coding : []).flatMap((coding) =>
        tokensOf('Coding', coding),
      );
    case 'Coding':
      return [{ system: text(value.system), value: text(value.code) }];
    case 'Identifier':
      return [{ system: text(value.system), value: text(value.value) }];
    case 'ContactPoint':
      // R4: a telecom token matches on its use's kind and its number.
      return [{ system: text(value.system), value: text(value.value) }];
    default:
      return [];
  }
};

/** `Type/id` of a reference, its version cut off; a canonical with and without its version. */
const referencesOf = (value: unknown): string[] => {
  if (typeof value === 'string') {
    const bare = value.split('|')[0] ?? value;
    return bare === value ? [value] : [value, bare];
  }
  const reference = isShape(value) ? value.reference : null;
  return typeof reference === 'string' ? [reference.replace(/\/_history\/.*$/, '')] : [];
};

const datesOf = (value: unknown): { low: number; high: number }[] => {
  if (typeof value === 'string') {
    const range = dateRange(value);
    return range ? [range] : [];
  }
  if (!isShape(value)) {
    return [];
  }
  if ('start' in value || 'end' in value) {
    const start = dateRange(text(value.start));
    const end = dateRange(text(value.end));
    return [{ low: start?.low ?? FIRST_INSTANT, high: end?.high ?? LAST_INSTANT }];
  }
  // Timing: the events it lists.
  return Array.isArray(value.event) ? value.event.flatMap(datesOf) : [];
};

/** Parts of a name or an address each count as a string of their own. */
const stringsOf = (value: unknown): string[] => {
  if (typeof value === 'string') {
    return [value];
  }
  if (!isShape(value)) {
    return [];
  }
  const parts = ['text', 'family', 'given', 'prefix', 'suffix', 'line', 'city', 'district'];
  return [...parts, 'state', 'postalCode', 'country', 'name'].flatMap((part) => {
    const found = value[part];
    return (Array.isArray(found) ? found : [found]).filter(
      (item): item is string => typeof item === 'string',
    );
  });
};

/** The kinds of {@link SearchField} and the table that each one is kept in. */
export const tableOf: Readonly<Record<SearchField['kind'], string>> = {
  token: 'search_token',
  uri: 'search_token',
  reference: 'search_reference',
  date: 'search_date',
  string: 'search_string',
};
