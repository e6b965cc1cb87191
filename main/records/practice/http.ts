import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { unauthorized } from '@medplum/core';
import { capabilityOf } from './capability.ts';
import { loadDefinitions } from './definitions.ts';
import { answerOf, answerToError, openFhirRoutes } from './fhirRoutes.ts';
import { type Answer, acceptsJson, send } from './httpMessage.ts';
import { failure, serviceFault } from './outcomes.ts';
import { openPracticeRoutes, type PracticeParts } from './practiceRoutes.ts';

/**
 * Faults that a test puts in the way of a request: `drop` loses the request, `dropAfter` loses
 * only the answer, a status is answered instead of the work, the others answer rubbish.
 */
export type Fault = 'drop' | 'dropAfter' | 401 | 500 | 'invalidJson' | 'wrongResource' | null;
export type FaultRequest = { readonly method: string; readonly path: string; readonly url: string };
export type Faults = (request: FaultRequest) => Fault;

/** Listens on loopback. Port 0 takes a free one. */
export const listen = (server: Server, port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const inUse = error.code === 'EADDRINUSE';
      reject(inUse ? new Error(`Port ${port} on 127.0.0.1 is in use`) : error);
    });
    server.listen(port, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });

export const createPracticeServer = (parts: PracticeParts, faults: Faults = () => null): Server => {
  const fhir = openFhirRoutes(parts.repository);
  const practice = openPracticeRoutes(parts);
  const now = () => parts.clock.now();

  const answer = async (request: IncomingMessage, url: string, path: string): Promise<Answer> => {
    if (!acceptsJson(request)) {
      return answerOf(failure('not-supported', 'Only JSON is offered'), 406);
    }
    if (path.startsWith('/practice/')) {
      return practice(request, path);
    }
    if (path === '/metadata' && request.method === 'GET') {
      const body = capabilityOf(loadDefinitions(), parts.repository.base, now());
      return { status: 200, body };
    }
    const token = /^Bearer ([\w.-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!token || !parts.signIns.personOf(token)) {
      return { ...answerOf(unauthorized), headers: { 'www-authenticate': 'Bearer' } };
    }
    return fhir(request, url);
  };

  return createServer((request: IncomingMessage, response: ServerResponse) => {
    const url = request.url ?? '/';
    const path = url.split('?')[0] ?? url;
    const fault = faults({ method: request.method ?? 'GET', path, url });
    if (fault === 'drop') {
      request.socket.destroy();
      return;
    }
    const work = fault && fault !== 'dropAfter' ? faulty(fault) : answer(request, url, path);
    work.catch(failed).then((result) => {
      if (fault === 'dropAfter') {
        request.socket.destroy();
      } else {
        send(request, response, result, now());
      }
    });
  });
};

const failed = (error: unknown): Answer =>
  error instanceof Error && 'outcome' in error ? answerToError(error) : answerOf(serviceFault);

const faulty = async (fault: 401 | 500 | 'invalidJson' | 'wrongResource'): Promise<Answer> => {
  switch (fault) {
    case 401:
      return answerOf(unauthorized);
    case 500:
      return answerOf(serviceFault);
    case 'invalidJson':
      return { status: 200, body: '{"resourceType":"Bundle","entry":[' };
    case 'wrongResource':
      return { status: 200, body: { resourceType: 'Basic', id: 'wrong', code: { text: 'wrong' } } };
  }
};
