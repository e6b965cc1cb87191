import { badRequest, OperationOutcomeError } from '@medplum/core';
import type { Definitions, SearchKind } from './definitions.ts';

/**
 * Strict handling: a parameter, modifier or control that is not understood refuses the
 * request. Ignoring it would widen the search, and somebody would read too much.
 */

const modifiers: Readonly<Record<SearchKind, readonly string[]>> = {
  token: ['not', 'missing'],
  reference: ['missing'],
  date: ['missing'],
  string: ['exact', 'contains', 'missing'],
  uri: ['missing'],
};

const jsonFormats = ['json', 'application/json', 'application/fhir+json', 'application/fhir json'];

/** Controls of a search and the values each one takes. */
const controls: Readonly<Record<string, (value: string) => boolean>> = {
  _count: (value) => /^\d{1,6}$/.test(value),
  _cursor: (value) => /^[\w-]{1,200}$/.test(value),
  _total: (value) => ['none', 'estimate', 'accurate'].includes(value),
  _summary: (value) => ['count', 'false'].includes(value),
  _include: (value) => value.length > 0,
  _revinclude: (value) => value.length > 0,
  _format: (value) => jsonFormats.includes(value),
  _pretty: (value) => ['true', 'false'].includes(value),
};
/** Parameters that a read or a history may carry. */
const readControls = new Set(['_format', '_pretty', '_count', '_offset']);

export type QueryPairs = Iterable<readonly [string, string]>;

const refuse = (text: string): never => {
  throw new OperationOutcomeError(badRequest(text));
};

/** Flattens what the router parsed of a query string or a form. */
export const pairsOf = (
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
): (readonly [string, string])[] =>
  Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => [name, String(one ?? '')] as const),
  );

/** @throws OperationOutcomeError (400) that names the parameter which is not understood */
export const checkSearch = (definitions: Definitions, type: string, pairs: QueryPairs): void => {
  for (const [name, value] of pairs) {
    const [code = '', modifier, ...rest] = name.split(':');
    if (code === '_sort') {
      checkSort(definitions, type, value);
    } else if (code in controls) {
      const iterate = modifier === 'iterate' && code.includes('include');
      if ((modifier !== undefined && !iterate) || !controls[code]?.(value)) {
        refuse(`Invalid value for ${name}`);
      }
      if (code === '_include' || code === '_revinclude') {
        checkInclude(definitions, value);
      }
    } else {
      if (rest.length > 0 || code === '_has' || code.includes('.')) {
        refuse(`Chained search is not offered: ${name}`);
      }
      checkParameter(definitions, type, code, modifier, value);
    }
  }
};

const checkParameter = (
  definitions: Definitions,
  type: string,
  code: string,
  modifier: string | undefined,
  value: string,
): void => {
  const field =
    definitions.fieldsOf(type).get(code) ?? refuse(`Unknown search parameter for ${type}: ${code}`);
  const allowed = code === '_id' || code === '_lastUpdated' ? [] : modifiers[field.kind];
  if (modifier !== undefined && !allowed.includes(modifier)) {
    refuse(`Search parameter ${code} does not take :${modifier}`);
  }
  if (value === '') {
    refuse(`Search parameter ${code} has no value`);
  }
};

/** `Type:parameter`, or `Type:parameter:Target`, of a parameter that is a reference. */
const checkInclude = (definitions: Definitions, value: string): void => {
  const [type = '', code = '', , more] = value.split(':');
  if (more !== undefined || definitions.fieldsOf(type).get(code)?.kind !== 'reference') {
    refuse(`Unknown include: ${value}`);
  }
};

const checkSort = (definitions: Definitions, type: string, value: string): void => {
  for (const rule of value.split(',')) {
    const code = rule.replace(/^-/, '');
    if (!definitions.fieldsOf(type).has(code)) {
      refuse(`Unknown search parameter in _sort for ${type}: ${code}`);
    }
  }
};

/** Reads and histories take few parameters; anything else on them is a mistake. */
export const checkReadQuery = (pairs: QueryPairs): void => {
  for (const [name, value] of pairs) {
    const number = name === '_count' || name === '_offset';
    if (!readControls.has(name) || (number && !/^\d{1,6}$/.test(value))) {
      refuse(`Unknown or invalid parameter: ${name}`);
    }
    if (name === '_format' && !jsonFormats.includes(value)) {
      refuse('Only JSON is offered');
    }
  }
};

/** The criteria of a conditional create: at least one, all understood. */
export const checkCriteria = (
  definitions: Definitions,
  type: string,
  pairs: readonly (readonly [string, string])[],
): void => {
  if (pairs.length === 0) {
    refuse('Conditional request has no criteria');
  }
  if (
    pairs.some(([name]) => name.split(':')[0] === '_sort' || (name.split(':')[0] ?? '') in controls)
  ) {
    refuse('Conditional request has a search control among its criteria');
  }
  checkSearch(definitions, type, pairs);
};
