/** Reading a request's body and writing an answer, with the limits that every route shares. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentTooLarge, OperationOutcomeError, unsupportedMediaType } from '@medplum/core';
import { failure } from './outcomes.ts';

export const BODY_LIMIT = 10_000_000;

const jsonTypes = ['application/fhir+json', 'application/json'];
const FORM = 'application/x-www-form-urlencoded';

export type Body = Readonly<Record<string, unknown>>;

/**
 * The body as an object: JSON, or a form where the route takes one.
 *
 * @throws OperationOutcomeError 415 for another type, 413 beyond 10 MB, 400 for what is not an object
 */
export const readBody = async (request: IncomingMessage, takesForm: boolean): Promise<Body> => {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const isForm = takesForm && type === FORM;
  if (!isForm && !jsonTypes.includes(type)) {
    throw new OperationOutcomeError(unsupportedMediaType);
  }
  const text = await readText(request);
  if (isForm) {
    return formOf(text);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own message quotes the body.
    throw new OperationOutcomeError(failure('structure', 'The body is not JSON'));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new OperationOutcomeError(failure('structure', 'The body is not a JSON object'));
  }
  return value as Body;
};

const readText = async (request: IncomingMessage): Promise<string> => {
  const tooLarge = () => new OperationOutcomeError(contentTooLarge('The body is beyond 10 MB'));
  if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT) {
    throw tooLarge();
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) {
      throw tooLarge();
    }
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new OperationOutcomeError(failure('structure', 'The body is not UTF-8'));
  }
};

const formOf = (text: string): Body => {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    fields[name] = [...(fields[name] ?? []), value];
  }
  return fields;
};

/** Whether the caller takes JSON; no Accept header means that anything will do. */
export const acceptsJson = (request: IncomingMessage): boolean =>
  /json|\*\/\*|application\/\*/i.test(request.headers.accept ?? '*/*');

export type Answer = {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** @param now epoch ms of the service's clock, for the Date header */
export const send = (
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  now: number,
): void => {
  const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
  response.sendDate = false;
  response.writeHead(answer.status, {
    'content-type': 'application/fhir+json; charset=utf-8',
    'cache-control': 'no-store',
    date: new Date(now).toUTCString(),
    ...answer.headers,
    // A body that was refused unread would otherwise be taken for the next request.
    ...(request.complete ? {} : { connection: 'close' }),
    ...(answer.status === 304 ? {} : { 'content-length': Buffer.byteLength(text) }),
  });
  response.end(request.method === 'HEAD' || answer.status === 304 ? undefined : text);
};
