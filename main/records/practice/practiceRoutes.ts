import type { IncomingMessage } from 'node:http';
import { unauthorized } from '@medplum/core';
import type { PracticeClock } from './clock.ts';
import { answerOf } from './fhirRoutes.ts';
import { type Answer, readBody } from './httpMessage.ts';
import { failure, notServed } from './outcomes.ts';
import type { PracticePerson, SignIns } from './people.ts';
import { isDay, type PracticeDay } from './practiceDay.ts';
import type { SqliteRepository } from './repository.ts';

export type PracticeParts = {
  readonly repository: SqliteRepository;
  readonly people: readonly PracticePerson[];
  readonly signIns: SignIns;
  readonly clock: PracticeClock;
  readonly day: PracticeDay;
};

const ok = (body: unknown): Answer => ({ status: 200, body, headers: json });
const json = { 'content-type': 'application/json; charset=utf-8' };
const invalid = (text: string): Answer => answerOf(failure('invalid', text));

/** What a real server does not have: signing in by name, the clock, the practice day. */
export const openPracticeRoutes = (
  parts: PracticeParts,
): ((request: IncomingMessage, path: string) => Promise<Answer>) => {
  const routes: Readonly<Record<string, (request: IncomingMessage) => Promise<Answer>>> = {
    'GET /practice/people': async () => ok({ people: parts.people }),
    'POST /practice/sign-in': (request) => signIn(parts, request),
    'POST /practice/clock': (request) => setClock(parts, request),
    'GET /practice/day': async () => ok(parts.day.state()),
    'POST /practice/day': (request) => moveDay(parts, request),
  };
  return async (request, path) => {
    const route = routes[`${request.method} ${path}`];
    return route ? route(request) : answerOf(notServed('There is nothing at this path'));
  };
};

const signIn = async (parts: PracticeParts, request: IncomingMessage): Promise<Answer> => {
  const { personId, passphrase } = await readBody(request, false);
  if (typeof personId !== 'string' || typeof passphrase !== 'string') {
    return invalid('Give personId and passphrase');
  }
  const token = parts.signIns.signIn(personId, passphrase);
  const person = parts.people.find((one) => one.id === personId);
  if (!token || !person) {
    return answerOf(unauthorized);
  }
  const { id, name, role, title } = person;
  return ok({ token, person: { id, name, role, title } });
};

/** `{now}`: an ISO instant or epoch ms; null for real time. */
const setClock = async (parts: PracticeParts, request: IncomingMessage): Promise<Answer> => {
  const { now } = await readBody(request, false);
  const at = typeof now === 'string' ? Date.parse(now) : now;
  if (at !== null && (typeof at !== 'number' || !Number.isFinite(at) || Math.abs(at) > 8.64e15)) {
    return invalid('now is not an instant');
  }
  parts.clock.set(at);
  return ok({ now: new Date(parts.clock.now()).toISOString() });
};

/** `{day}`: the new practice day, by default today. */
const moveDay = async (parts: PracticeParts, request: IncomingMessage): Promise<Answer> => {
  const { day = parts.day.state().today } = await readBody(request, false);
  if (!isDay(day)) {
    return invalid('day is not a calendar day');
  }
  return ok(await parts.repository.exclusively(() => parts.day.moveTo(day)));
};
