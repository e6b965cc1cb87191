import { OperationOutcomeError, validateResource } from '@medplum/core';
import type { OperationOutcome, OperationOutcomeIssue, Resource } from '@medplum/fhirtypes';
import type { Definitions } from './definitions.ts';
import { isServedType } from './definitions.ts';

/** The largest Binary, in bytes; request bodies are limited to 10 MB of base64. */
const BINARY_BYTES = 8_000_000;

type CollectedTokens = Record<string, { path: string; type: string; value: unknown }[]>;

/**
 * Refuses a resource that R4 does not allow: unknown type or property, missing or
 * ill-formed value, broken invariant, or a code outside a required code list.
 *
 * @throws OperationOutcomeError with one issue for each fault; it names paths, never values
 */
export const assertValid = (resource: Resource, definitions: Definitions): void => {
  if (!isServedType(resource.resourceType)) {
    throw new OperationOutcomeError(invalid('Resource.resourceType', 'Unsupported resource type'));
  }
  const tokens: CollectedTokens = {};
  validateResource(resource, { collect: { tokens }, base64BinaryMaxBytes: BINARY_BYTES });
  const issue: OperationOutcomeIssue[] = [];
  for (const [valueSet, found] of Object.entries(tokens)) {
    const codes = definitions.codesOf(valueSet);
    for (const { path, value } of codes ? found : []) {
      if (codes && !codesOfValue(value).some((code) => codes.has(code))) {
        issue.push(issueAt(path, `Code is not in the required value set ${valueSet}`));
      }
    }
  }
  if (issue.length > 0) {
    throw new OperationOutcomeError({ resourceType: 'OperationOutcome', issue });
  }
};

/** The codes of a code, Coding or CodeableConcept. */
const codesOfValue = (value: unknown): string[] => {
  if (typeof value === 'string') {
    return [value];
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const { code, coding } = value as { code?: unknown; coding?: unknown };
  if (typeof code === 'string') {
    return [code];
  }
  return Array.isArray(coding) ? coding.flatMap(codesOfValue) : [];
};

const issueAt = (path: string, text: string): OperationOutcomeIssue => ({
  severity: 'error',
  code: 'code-invalid',
  details: { text },
  expression: [path],
});

const invalid = (path: string, text: string): OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code: 'structure', details: { text }, expression: [path] }],
});
