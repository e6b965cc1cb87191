import type { OperationOutcome } from '@medplum/fhirtypes';

type IssueCode = NonNullable<OperationOutcome['issue'][number]['code']>;

/** An outcome that is answered with 404 and says why. */
export const notServed = (text: string): OperationOutcome => ({
  ...failure('not-supported', text),
  id: 'not-found',
});

/** One error. Its text never quotes a resource. */
export const failure = (code: IssueCode, text: string): OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code, details: { text } }],
});

/** A defect of the service (500). Nothing of its cause is shown: it could quote a resource. */
export const serviceFault: OperationOutcome = failure('exception', 'The service has failed');
